import { writeSync } from 'node:fs';
import { saveFile } from '../../../main/lectures/writing/save';

// A program for a test: saves for ever, and says a letter before each save, until it is killed.
const [, , path = ''] = process.argv;
for (let count = 0; ; count += 1) {
  writeSync(1, '.');
  // Long enough that a kill can fall into the writing.
  await saveFile(path, Buffer.from(`${`${count}:`.repeat(40_000)}end`, 'utf8'));
}
