import { afterEach, expect, test } from 'vitest';
import type { Imported } from '#contract/imported';
import { addOther, bench, removeOther } from '../../renderer/state/bench';
import { isSameRun, watchOthers, withOthers } from '../../renderer/stage/others';
import { actNamed } from '../scenes/acts';
import { sampleTrace } from '../main/sampleTrace';

const elsewhere: Imported = { file: 'gpu.json', createdAt: '2026-11-23T20:00:00+00:00', library: 'PyTorch', device: 'a GPU', results: [], notes: [] };

afterEach(() => bench.setState({ others: [] }));

test('an act that shows results from elsewhere gets those that are open, in a trace of the same run', () => {
  addOther(elsewhere);
  const shown = withOthers(actNamed('benchmark').scene, sampleTrace);
  expect(shown.others).toEqual([elsewhere]);
  expect(isSameRun(sampleTrace, shown)).toBe(true);
  expect(isSameRun({ ...sampleTrace, tensors: {} }, shown)).toBe(false);
  expect(isSameRun(null, shown)).toBe(false);
  expect(sampleTrace.others).toEqual([]);
});

test('any other act keeps its trace', () => {
  addOther(elsewhere);
  expect(withOthers(actNamed('race').scene, sampleTrace)).toBe(sampleTrace);
});

test('opening and removing a file is noticed, and nothing else of the drawer', () => {
  let noticed = 0;
  watchOthers(() => (noticed += 1));
  addOther(elsewhere);
  bench.setState({ told: 'Saved.' });
  removeOther(elsewhere);
  expect(noticed).toBe(2);
});
