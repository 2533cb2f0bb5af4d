import { readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Disk, systemDisk } from '../../../main/app/files/atomicFile';
import { saveFile } from '../../../main/lectures/writing/save';

// A program for a test: saves for ever, and stops before each step of the disk, and in the middle of each writing, until it
// is told to go on, or is killed.
function mayGoOn(): void {
  writeSync(1, '.');
  readSync(0, Buffer.alloc(1));
}

const disk: Disk = {
  async write(path, bytes) {
    mayGoOn();
    const file = await open(path, 'wx', 0o644);
    await file.write(bytes.subarray(0, bytes.length / 2));
    await file.sync();
    mayGoOn();
    await file.write(bytes.subarray(bytes.length / 2));
    await file.sync();
    await file.close();
  },
  read: (path) => step(() => systemDisk.read(path)),
  rename: (from, to) => step(() => systemDisk.rename(from, to)),
  remove: (path) => step(() => systemDisk.remove(path)),
  settle: (folder) => step(() => systemDisk.settle(folder)),
};

function step<Value>(act: () => Promise<Value>): Promise<Value> {
  mayGoOn();
  return act();
}

const [, , path = ''] = process.argv;
for (let count = 0; ; count += 1) await saveFile(path, Buffer.from(`${`${count}:`.repeat(1000)}end`, 'utf8'), disk);
