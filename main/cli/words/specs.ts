import type { CommandName } from './command';
import type { OptionSpec, OptionSpecs } from './words';

const json: OptionSpec = { value: 'none', meaning: 'print JSON' };
const help: OptionSpec = { value: 'none', meaning: 'print this and do nothing' };
const backend: OptionSpec = { value: 'one', shown: 'auto|webgpu|wasm|cpu', meaning: 'engine to compute with (auto)' };
const variant: OptionSpec = { value: 'one', shown: 'loop|fused|all', meaning: 'op by op, in our own kernels, or both (loop)' };
const act: OptionSpec = { value: 'one', shown: 'ID', meaning: 'act, as listed by acts' };
const text: OptionSpec = { value: 'one', shown: 'TEXT', meaning: 'text to compute with' };
const textFile: OptionSpec = { value: 'one', shown: 'FILE', meaning: 'UTF-8 file with the text' };
const seed: OptionSpec = { value: 'one', shown: 'NUMBER', meaning: 'seed of the weights (7)' };
const knobs: OptionSpec = { value: 'many', shown: 'NAME=VALUE', meaning: 'knob of the act; may be repeated' };
const weights: OptionSpec = { value: 'one', shown: 'FILE', meaning: 'safetensors file with your own weights, named as in PyTorch' };
const others: OptionSpec = { value: 'many', shown: 'FILE', meaning: 'show what was measured elsewhere; may be repeated' };
const always = { '--json': json, '--help': help, '-h': help } as const;

/** A command: what it does, which words it takes, and its options. */
export interface CommandSpec {
  readonly does: string;
  readonly words: string;
  readonly options: OptionSpecs;
}

/** All commands. */
export const commandSpecs: Readonly<Record<CommandName, CommandSpec>> = {
  info: { does: 'versions, GPU and backends of this machine', words: '', options: always },
  compute: {
    does: 'compute operations given in files, each into DIR/same-name',
    words: 'FILE...',
    options: {
      '--out': { value: 'one', shown: 'DIR', meaning: 'folder for the results; made when absent' },
      '--variant': variant,
      '--intermediates': { value: 'none', meaning: 'every value on the way, too' },
      '--backend': backend,
      ...always,
    },
  },
  bench: {
    does: 'time recurrent layers against attention',
    words: '',
    options: {
      '--batch': { value: 'one', shown: 'NUMBER', meaning: 'sequences at once (32)' },
      '--tokens': { value: 'one', shown: 'NUMBER', meaning: 'length of a sequence (512)' },
      '--dim': { value: 'one', shown: 'NUMBER', meaning: 'width (128)' },
      '--heads': { value: 'one', shown: 'NUMBER', meaning: 'attention heads (4)' },
      '--models': { value: 'one', shown: 'rnn,lstm,gru,attention,block', meaning: 'what to time (rnn,attention)' },
      '--variant': variant,
      '--repeats': { value: 'one', shown: 'NUMBER', meaning: 'measured runs (7)' },
      '--backend': backend,
      '--sweep': { value: 'one', shown: 'SIZE=N,N,...', meaning: 'let tokens, dim, batch or heads grow' },
      '--budget': { value: 'one', shown: 'SECONDS', meaning: 'what would take a sweep longer is left out' },
      '--out': { value: 'one', shown: 'FILE', meaning: 'save the report as JSON' },
      '--with': others,
      '--script': { value: 'none', meaning: 'print a PyTorch script that measures elsewhere' },
      '--revectorize': { value: 'none', meaning: 'let V8 use 256-bit vectors, as an experiment' },
      ...always,
    },
  },
  calibrate: {
    does: 'find out which kernels are the fastest here, and remember it',
    words: '',
    options: { '--backend': backend, ...always },
  },
  acts: { does: 'list the acts with their steps and frames', words: '', options: always },
  trace: {
    does: 'compute a trace and write it to a file',
    words: '',
    options: {
      '--act': act,
      '--text': text,
      '--text-file': textFile,
      '--seed': seed,
      '--set': knobs,
      '--weights': weights,
      '--backend': backend,
      '--with': others,
      '--out': { value: 'one', shown: 'FILE', meaning: 'trace file to write' },
      ...always,
    },
  },
  frame: {
    does: 'draw one frame of an act as a PNG',
    words: '',
    options: {
      '--act': act,
      '--frame': { value: 'one', shown: 'NUMBER', meaning: 'frame, counted from 0' },
      '--trace': { value: 'one', shown: 'FILE', meaning: 'trace file to draw; otherwise one is computed' },
      '--text': text,
      '--text-file': textFile,
      '--seed': seed,
      '--set': knobs,
      '--weights': weights,
      '--backend': backend,
      '--size': { value: 'one', shown: 'WIDTHxHEIGHT', meaning: 'size in pixels (1280x720)' },
      '--theme': { value: 'one', shown: 'dark|light|contrast', meaning: 'theme (dark)' },
      '--out': { value: 'one', shown: 'F.png', meaning: 'picture to write' },
      ...always,
    },
  },
  lecture: {
    does: 'write the default lecture, or check lecture files',
    words: 'new|check [FILE...]',
    options: {
      '--out': { value: 'one', shown: 'FILE', meaning: 'with new: lecture file to write' },
      ...always,
    },
  },
};

/** What `--help` prints: all commands, or one with its options. */
export function usage(name: CommandName | null, program: string): string {
  const ending = 'Exit: 0 done, 1 failed, 2 bad usage or input, 3 backend not available.';
  if (name === null) {
    const lines = Object.entries(commandSpecs).map(([command, { does }]) => `  ${command.padEnd(11)}${does}`);
    return [`usage: ${program} COMMAND [options]`, '', ...lines, '', 'COMMAND --help tells its options.', ending, ''].join('\n');
  }
  const { does, words, options } = commandSpecs[name];
  const lines = Object.entries(options).map(([option, { shown, meaning }]) => `  ${`${option}${shown === undefined ? '' : ` ${shown}`}`.padEnd(32)}${meaning}`);
  return [`usage: ${program} ${name}${words === '' ? '' : ` ${words}`} [options]`, `  ${does}`, '', ...lines, '', ending, ''].join('\n');
}
