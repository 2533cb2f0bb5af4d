import { expect, test } from 'vitest';
import { trainersOn } from '../../../renderer/compute/training/source';
import { carryOut, scenarioWith } from '../harness';

const knobs = { steps: 20, batch: 16, samples: 16, size: 0.5 };
const scenario = scenarioWith({ act: 'memory-race', knobs, backend: 'cpu' });

test('training where no kernels can run says before its first step that it takes minutes, and then how long', async () => {
  const told: string[] = [];
  const result = await carryOut({ kind: 'trace', scenario }, { makeTrainer: trainersOn(null, 1), report: (doing) => void told.push(doing) });
  const training = told.filter((doing) => doing.startsWith('In plain JavaScript'));
  expect(training[0]).toBe('In plain JavaScript: minutes, not seconds');
  expect(training.at(-1)).toBe('In plain JavaScript: less than a minute');
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  expect(result.trace.notes.join(' ')).toContain('plain JavaScript takes about ten minutes');
  expect(result.trace.sizes['kernelThreads']).toBe(0);
});

test('training on the kernels speaks of no minutes', async () => {
  const told: string[] = [];
  await carryOut({ kind: 'trace', scenario }, { report: (doing) => void told.push(doing) });
  expect(told).toContain('Training RNN, LSTM, transformer');
  expect(told.join(' ')).not.toContain('plain JavaScript');
});
