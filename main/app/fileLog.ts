import { join } from 'node:path';
import electronLog from 'electron-log/main';
import type { Log } from './log';

/** The window's log: a file that is rotated at one megabyte, and the standard error stream. */
export function fileLog(folder: string): Log {
  const log = electronLog.create({ logId: 'unroll' });
  log.transports.file.resolvePathFn = () => join(folder, 'unroll.log');
  log.transports.file.maxSize = 1_000_000;
  log.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.map(String).join(' ')}\n`);
  };
  return { info: (line) => log.info(line), warn: (line) => log.warn(line) };
}
