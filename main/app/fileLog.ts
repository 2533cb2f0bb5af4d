import electronLog from 'electron-log/main';
import type { Log } from './log';
import { largestLogBytes, logPath, rotateLogs } from './logFiles';

/** The window's log: a few files of bounded size, and the standard error stream. */
export function fileLog(folder: string): Log {
  const log = electronLog.create({ logId: 'unroll' });
  const { file } = log.transports;
  file.resolvePathFn = () => logPath(folder);
  file.maxSize = largestLogBytes;
  file.archiveLogFn = (full) => {
    try {
      rotateLogs(folder);
    } catch {
      // Where nothing can be put aside, what was logged is given up: the disk comes first.
      full.clear();
    }
  };
  log.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.map(String).join(' ')}\n`);
  };
  return { info: (line) => log.info(line), warn: (line) => log.warn(line) };
}
