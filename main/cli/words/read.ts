import { defaultSeed, defaultText } from '#contract/scenario';
import { themeName } from '#contract/settings';
import type { Command, CommandName, WantedScenario } from './command';
import { readBench, readOthers } from './readBench';
import { readLecture } from './readLecture';
import { badInput } from './refusal';
import { commandSpecs, usage } from './specs';
import { actOf, backendOf, choice, flag, knobsOf, optional, required, sizeOf, variantsOf, wholeNumber } from './values';
import { takeApart, type Words } from './words';

/**
 * Reads a command line.
 *
 * @param words - everything after `--cli`
 * @param program - how the command line is called
 * @throws Refusal with exit code 2, naming the command or the option
 */
export function readCommand(words: readonly string[], program = 'unroll'): Command {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help', text: usage(null, program) };
  if (name === undefined) throw badInput(`no command is given\n\n${usage(null, program)}`);
  if (!isCommandName(name)) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    throw badInput(`unknown ${kind} ${name}; commands are ${Object.keys(commandSpecs).join(', ')}`);
  }
  if (asksForHelp(rest)) return { name: 'help', text: usage(name, program) };
  const taken = takeApart(rest, commandSpecs[name].options);
  if (!takesWords.has(name) && taken.rest[0] !== undefined) throw badInput(`${name}: unexpected word ${JSON.stringify(taken.rest[0])}`);
  return readers[name](taken);
}

/** Commands that read words which belong to no option. */
const takesWords: ReadonlySet<CommandName> = new Set(['compute', 'lecture']);

const readers: Readonly<Record<CommandName, (words: Words) => Command>> = {
  info: (words) => ({ name: 'info', json: flag(words, '--json') }),
  acts: (words) => ({ name: 'acts', json: flag(words, '--json') }),
  compute: readCompute,
  bench: readBench,
  calibrate: (words) => ({ name: 'calibrate', json: flag(words, '--json'), backend: backendOf(words) }),
  trace: (words) => ({ name: 'trace', json: flag(words, '--json'), wanted: readScenario(words), others: readOthers(words), out: required(words, '--out', 'FILE') }),
  frame: readFrame,
  lecture: readLecture,
};

function readCompute(words: Words): Command {
  if (words.rest.length === 0) throw badInput('compute: no FILE is given');
  const out = required(words, '--out', 'DIR');
  return { name: 'compute', json: flag(words, '--json'), files: words.rest, out, backend: backendOf(words), variants: variantsOf(words), intermediates: flag(words, '--intermediates') };
}

function readScenario(words: Words): WantedScenario {
  const given = optional(words, '--text');
  const file = optional(words, '--text-file');
  if (given !== null && file !== null) throw badInput('--text and --text-file exclude each other');
  if (file === '') throw badInput('--text-file: expected FILE, got nothing');
  const seed = wholeNumber(words, '--seed', { min: 0, max: 0xffff_ffff }, defaultSeed);
  return {
    rest: { act: actOf(words), seed, knobs: knobsOf(words), backend: backendOf(words) },
    text: file === null ? { given: given ?? defaultText } : { file },
    weightsFile: words.given.has('--weights') ? required(words, '--weights', 'FILE') : null,
  };
}

function readFrame(words: Words): Command {
  const act = actOf(words);
  required(words, '--frame', '0');
  const frame = wholeNumber(words, '--frame', { min: 0, max: Number.MAX_SAFE_INTEGER }, 0);
  const traceFile = optional(words, '--trace');
  if (traceFile !== null) {
    const clash = ['--text', '--text-file', '--seed', '--set', '--weights', '--backend'].find((name) => words.given.has(name));
    if (clash !== undefined) throw badInput(`${clash} and --trace exclude each other: a trace file says what was computed`);
  }
  const from = traceFile === null ? readScenario(words) : { traceFile: required(words, '--trace', 'FILE') };
  const theme = choice(words, '--theme', themeName.options, 'dark');
  return { name: 'frame', json: flag(words, '--json'), act, frame, from, size: sizeOf(words), theme, out: required(words, '--out', 'F.png') };
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSpecs, name);
}
