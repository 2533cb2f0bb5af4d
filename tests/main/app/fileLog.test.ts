import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { fileLog } from '../../../main/app/fileLog';
import { largestLogBytes, lastLogLines, logCount, logPath } from '../../../main/app/logFiles';
import { ownFolder } from '../folder';

// The same library without Electron, which only runs inside Electron.
vi.mock('electron-log/main', () => import('electron-log/node'));
vi.spyOn(process.stderr, 'write').mockReturnValue(true);

const line = 'x'.repeat(20_000);

test('a log that goes on for ever fills a few files of bounded size, and the newest lines are there', () => {
  const folder = ownFolder();
  const log = fileLog(folder);
  const count = Math.ceil((largestLogBytes * (logCount + 2)) / line.length);
  for (let index = 0; index < count; index += 1) log.warn(`${index} ${line}`);
  expect(readdirSync(folder).sort()).toEqual(['unroll.1.log', 'unroll.2.log', 'unroll.log']);
  for (const name of readdirSync(folder)) expect(statSync(`${folder}/${name}`).size).toBeLessThan(largestLogBytes + 2 * line.length);
  expect(readFileSync(logPath(folder), 'utf8')).toContain(`${count - 1} xx`);
});

test('the last lines are read across files, oldest first', () => {
  const folder = ownFolder();
  const log = fileLog(folder);
  for (let index = 0; index < 60; index += 1) log.info(`${index} ${line}`);
  const last = lastLogLines(folder, 30).map((each) => Number(/(\d+) x/.exec(each)?.[1]));
  expect(last).toEqual(Array.from({ length: 30 }, (_, index) => 30 + index));
  expect(lastLogLines(ownFolder(), 5)).toEqual([]);
});

test('where nothing can be put aside, the log begins anew instead of growing', () => {
  const folder = ownFolder();
  mkdirSync(`${logPath(folder, 1)}/full`, { recursive: true });
  mkdirSync(`${logPath(folder, 2)}/full`, { recursive: true });
  const log = fileLog(folder);
  for (let index = 0; index < 120; index += 1) log.info(`${index} ${line}`);
  expect(statSync(logPath(folder)).size).toBeLessThan(largestLogBytes + 2 * line.length);
  expect(readFileSync(logPath(folder), 'utf8')).toContain('119 xx');
});
