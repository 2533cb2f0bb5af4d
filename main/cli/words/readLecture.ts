import type { Command } from './command';
import { badInput } from './refusal';
import { flag, required } from './values';
import type { Words } from './words';

/** Reads what is to be done with lecture files. */
export function readLecture(words: Words): Command {
  const [does, ...files] = words.rest;
  const json = flag(words, '--json');
  switch (does) {
    case 'new':
      if (files[0] !== undefined) throw badInput(`lecture new: unexpected word ${JSON.stringify(files[0])}; give the file as --out FILE`);
      return { name: 'lecture', does, json, out: required(words, '--out', 'FILE') };
    case 'check':
      if (words.given.has('--out')) throw badInput('lecture check: --out is for lecture new; nothing is written here');
      if (files.length === 0) throw badInput('lecture check: no FILE is given');
      return { name: 'lecture', does, json, files };
    default:
      throw badInput(`lecture: expected new or check, got ${does === undefined ? 'nothing' : JSON.stringify(does)}`);
  }
}
