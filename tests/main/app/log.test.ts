import { expect, test } from 'vitest';
import { limited, logHealth } from '../../../main/app/log';
import { HandClock } from '../handClock';

test('a flood is cut to twenty lines in ten seconds, and what was left out is counted', async () => {
  const clock = new HandClock();
  const lines: string[] = [];
  const log = limited({ info: (line) => lines.push(line), warn: (line) => lines.push(line) }, clock);
  for (let count = 0; count < 1000; count += 1) log.warn(`line ${count}`);
  expect(lines.length).toBe(20);
  await clock.pass(10_000);
  log.warn('later');
  expect(lines.slice(20)).toEqual(['(980 lines left out)', 'later']);
});

test('a line from a page is not longer than 500 characters', () => {
  const lines: string[] = [];
  limited({ info: () => undefined, warn: (line) => lines.push(line) }, new HandClock()).warn('x'.repeat(10_000));
  expect(lines[0]?.length).toBe(500);
});

test('a trouble of the computing page is logged once, and again when it comes back', () => {
  const lines: string[] = [];
  const onHealth = logHealth({ info: () => undefined, warn: (line) => lines.push(line) });
  for (const message of [null, 'lost', 'lost', null, 'lost']) onHealth({ message });
  expect(lines).toEqual(['lost', 'lost']);
});
