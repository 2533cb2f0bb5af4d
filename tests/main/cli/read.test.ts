import { describe, expect, test } from 'vitest';
import { defaultText } from '#contract/scenario';
import { readCommand } from '../../../main/cli/words/read';
import { Refusal } from '../../../main/cli/words/refusal';

function refusalOf(...words: readonly string[]): Refusal {
  try {
    readCommand(words);
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
  throw new Error('it was taken');
}

describe('taken is', () => {
  test('an option with its value beside it or joined to it', () => {
    const beside = readCommand(['trace', '--act', 'race', '--seed', '9', '--out', 't.json']);
    expect(readCommand(['trace', '--act=race', '--seed=9', '--out=t.json'])).toEqual(beside);
    expect(beside).toMatchObject({ name: 'trace', out: 't.json', wanted: { rest: { act: 'race', seed: 9, knobs: {}, backend: 'auto' }, text: { given: defaultText } } });
  });

  test('a trace with results of other machines beside it, each once', () => {
    expect(readCommand(['trace', '--act=benchmark', '--with', 'a.json', '--with=b.json', '--out=t.json'])).toMatchObject({ name: 'trace', others: ['a.json', 'b.json'] });
    expect(refusalOf('trace', '--act=benchmark', '--with=a.json', '--with=a.json', '--out=t.json').message).toContain('a.json is given twice');
  });

  test('a value with an equals sign, a dash or nothing in it', () => {
    expect(readCommand(['trace', '--act=race', '--out=t', '--text=a=b --c'])).toMatchObject({ wanted: { text: { given: 'a=b --c' } } });
    expect(readCommand(['trace', '--act=race', '--out=t', '--text', '-dash'])).toMatchObject({ wanted: { text: { given: '-dash' } } });
    expect(readCommand(['trace', '--act=race', '--out=t', '--text', ''])).toMatchObject({ wanted: { text: { given: '' } } });
  });

  test('files before, between and after options, and anything after --', () => {
    expect(readCommand(['compute', 'a.json', '--out', 'd', 'b.json', '--', '--out', '-x.json'])).toMatchObject({ files: ['a.json', 'b.json', '--out', '-x.json'], out: 'd' });
  });

  test('the benchmark with its usual sizes', () => {
    expect(readCommand(['bench'])).toEqual({
      name: 'bench', json: false, backend: 'auto', out: null, others: [], revectorize: false,
      setting: { batch: 32, tokens: 512, dim: 128, heads: 4, models: ['rnn', 'attention'], variants: ['loop'], repeats: 7, sweep: null, budgetS: null },
    });
    expect(readCommand(['bench', '--models', 'attention', '--json', '--backend=cpu'])).toMatchObject({ json: true, backend: 'cpu', setting: { models: ['attention'] } });
  });

  test('a sweep with its budget, results from elsewhere and a file to save', () => {
    expect(readCommand(['bench', '--sweep', 'tokens=256,64, 128', '--budget=60', '--with', 'a.json', '--with=b.json', '--out', 'o.json', '--revectorize'])).toMatchObject({
      setting: { sweep: { axis: 'tokens', values: [64, 128, 256] }, budgetS: 60 }, others: ['a.json', 'b.json'], out: 'o.json', revectorize: true,
    });
    expect(readCommand(['bench', '--sweep=width=64,128'])).toMatchObject({ setting: { sweep: { axis: 'dim', values: [64, 128] } } });
    expect(readCommand(['bench', '--sweep=heads=1,64', '--dim=128'])).toMatchObject({ setting: { sweep: { axis: 'heads', values: [1, 64] } } });
  });

  test.each([['loop', ['loop']], ['fused', ['fused']], ['all', ['loop', 'fused']]])('%s as a variant', (variant, variants) => {
    expect(readCommand(['bench', '--models=rnn,lstm,gru,attention,block', `--variant=${variant}`])).toMatchObject({ setting: { variants, models: ['rnn', 'lstm', 'gru', 'attention', 'block'] } });
    expect(readCommand(['compute', 'a', '--out=o', '--intermediates', '--variant', variant])).toMatchObject({ variants, intermediates: true });
  });

  test('a calibration, and the script that measures elsewhere', () => {
    expect(readCommand(['calibrate', '--json', '--backend=wasm'])).toEqual({ name: 'calibrate', json: true, backend: 'wasm' });
    expect(readCommand(['bench', '--script'])).toMatchObject({ name: 'help', text: expect.stringContaining('import argparse') });
  });

  test('a frame of a trace file, or of what is computed now', () => {
    expect(readCommand(['frame', '--act', 'race', '--frame', '3', '--trace', 't.json', '--out', 'f.png'])).toEqual({
      name: 'frame', json: false, act: 'race', frame: 3, from: { traceFile: 't.json' }, size: { width: 1280, height: 720 }, theme: 'dark', out: 'f.png',
    });
    expect(readCommand(['frame', '--act=race', '--frame=0', '--text=a b', '--size=320x180', '--theme=light', '--out=f'])).toMatchObject({
      from: { rest: { act: 'race' }, text: { given: 'a b' } }, size: { width: 320, height: 180 }, theme: 'light',
    });
    expect(readCommand(['frame', '--act=race', '--frame=0', '--size=7680x4320', '--out=f'])).toMatchObject({ size: { width: 7680, height: 4320 } });
  });

  test('knobs: numbers, truths and texts', () => {
    const set = ['--set', 'heads=2', '--set=scale=-1.5e-3', '--set', 'causal=true', '--set', 'mode=a=b', '--set', 'empty='];
    expect(readCommand(['trace', '--act=race', '--out=t', ...set])).toMatchObject({ wanted: { rest: { knobs: { heads: 2, scale: -0.0015, causal: true, mode: 'a=b', empty: '' } } } });
  });

  test('a wish for the usage, which calls the program as the person does', () => {
    expect(readCommand(['info', '--help'], 'npm run cli --')).toMatchObject({ text: expect.stringContaining('usage: npm run cli -- info [') });
  });

  test.each([[['--help']], [['-h']], [['help']]])('%j as a wish for the usage', (words) => {
    expect(readCommand(words)).toMatchObject({ name: 'help', text: expect.stringContaining('usage: ') });
  });

  test.each(['info', 'compute', 'bench', 'calibrate', 'acts', 'trace', 'frame'])('%s --help as a wish for its options, whatever else is wrong', (name) => {
    expect(readCommand([name, '--nonsense', '--help'])).toMatchObject({ name: 'help', text: expect.stringContaining(`usage: unroll ${name} `) });
  });
});

const act = ['--act', 'race'];
const out = ['--out', 'o'];
const wrong: readonly (readonly [readonly string[], string])[] = [
  [[], 'no command is given'],
  [['dance'], 'unknown command dance; commands are info, compute, bench, calibrate, acts, trace, frame'],
  [['constructor'], 'unknown command constructor'],
  [['__proto__'], 'unknown command __proto__'],
  [['--loud'], 'unknown option --loud'],
  [['info', '--loud'], 'unknown option --loud'],
  [['info', '-x'], 'unknown option -x'],
  [['info', '--constructor'], 'unknown option --constructor'],
  [['info', '--json=yes'], '--json takes no value, got "yes"'],
  [['info', '--json', '--json'], '--json is given twice'],
  [['info', 'more'], 'info: unexpected word "more"'],
  [['compute', ...out], 'compute: no FILE is given'],
  [['compute', 'a.json'], '--out is missing'],
  [['compute', 'a.json', '--out'], '--out needs a value'],
  [['compute', 'a.json', '--out', '--json'], '--out needs a value'],
  [['compute', 'a.json', '--out='], '--out: expected DIR, got nothing'],
  [['compute', 'a.json', ...out, ...out], '--out is given twice'],
  [['compute', 'a.json', ...out, '--backend', 'abacus'], '--backend: expected one of auto, webgpu, wasm, cpu, got "abacus"'],
  [['bench', '--batch', '0'], '--batch: expected a whole number from 1 to 1024, got "0"'],
  [['bench', '--tokens', '1e3'], '--tokens: expected a whole number from 1 to 16384, got "1e3"'],
  [['bench', '--dim', '4097'], '--dim: expected a whole number from 1 to 4096, got "4097"'],
  [['bench', '--heads', '3'], '--heads: 3 heads do not divide a width of 128 (--dim) evenly'],
  [['bench', '--heads', ''], '--heads: expected a whole number'],
  [['bench', '--models', 'rnn,mamba'], '--models: expected some of rnn,lstm,gru,attention,block, got "mamba"'],
  [['bench', '--models', ''], '--models: expected some of rnn,lstm,gru,attention,block, got ""'],
  [['bench', '--models', 'rnn,rnn'], '--models: rnn is given twice'],
  [['bench', '--repeats', '1.5'], '--repeats: expected a whole number from 1 to 1000, got "1.5"'],
  [['bench', '--variant', 'fast'], '--variant: expected one of loop, fused, all, got "fast"'],
  [['compute', 'a', ...out, '--variant', ''], '--variant: expected one of loop, fused, all, got ""'],
  [['bench', '--sweep', 'tokens'], '--sweep: expected tokens, dim, batch or heads with values, as in tokens=64,128,256, got "tokens"'],
  [['bench', '--sweep', 'depth=1,2'], '--sweep: expected tokens, dim, batch or heads with values'],
  [['bench', '--sweep', 'constructor=1,2'], '--sweep: expected tokens, dim, batch or heads with values'],
  [['bench', '--sweep', 'tokens='], '--sweep: expected whole numbers from 1 to 16384 for tokens, got ""'],
  [['bench', '--sweep', 'tokens=64,x'], '--sweep: expected whole numbers from 1 to 16384 for tokens, got "x"'],
  [['bench', '--sweep', 'tokens=64,16385'], '--sweep: expected whole numbers from 1 to 16384 for tokens, got "16385"'],
  [['bench', '--sweep', 'tokens=64'], '--sweep: expected 2 to 32 values of tokens, got 1'],
  [['bench', '--sweep', 'tokens=64,64'], '--sweep: tokens 64 is given twice'],
  [['bench', '--sweep', 'tokens=64,128', '--tokens', '64'], '--sweep: tokens cannot both grow and be given as --tokens'],
  [['bench', '--sweep', 'heads=2,3'], '--sweep: 3 heads do not divide a width of 128 evenly'],
  [['bench', '--sweep', 'dim=64,66'], '--sweep: 4 heads do not divide a width of 66 evenly'],
  [['bench', '--sweep', 'tokens=64,128', '--heads', '3'], '--heads: 3 heads do not divide a width of 128 (--dim) evenly'],
  [['bench', '--budget', '60'], '--budget: only a sweep has one'],
  [['bench', '--sweep', 'tokens=64,128', '--budget', '0'], '--budget: expected a whole number from 1 to 86400, got "0"'],
  [['bench', '--with', ''], '--with: expected FILE, got nothing'],
  [['bench', '--with', 'a', '--with', 'a'], '--with: a is given twice'],
  [['bench', '--out', ''], '--out: expected FILE, got nothing'],
  [['calibrate', '--backend', 'abacus'], '--backend: expected one of auto, webgpu, wasm, cpu, got "abacus"'],
  [['trace', ...out], '--act is missing'],
  [['trace', ...act], '--out is missing'],
  [['trace', '--act', 'No Act', ...out], '--act: expected a short lower-case word such as race, got "No Act"'],
  [['trace', ...act, ...out, '--seed', '-1'], '--seed: expected a whole number from 0 to 4294967295, got "-1"'],
  [['trace', ...act, ...out, '--seed', '4294967296'], '--seed: expected a whole number from 0 to 4294967295, got "4294967296"'],
  [['trace', ...act, ...out, '--seed', 'seven'], '--seed: expected a whole number from 0 to 4294967295, got "seven"'],
  [['trace', ...act, ...out, '--text', 'a', '--text-file', 'b'], '--text and --text-file exclude each other'],
  [['trace', ...act, ...out, '--set', 'heads'], '--set: expected name=value, got "heads"'],
  [['trace', ...act, ...out, '--set', '__proto__=1'], '--set: expected name=value, got "__proto__=1"'],
  [['trace', ...act, ...out, '--set', 'constructor=1'], '--set: expected name=value, got "constructor=1"'],
  [['trace', ...act, ...out, '--set', 'a=1', '--set', 'a=2'], '--set: a is given twice'],
  [['trace', ...act, ...out, '--set', `a=${'x'.repeat(201)}`], '--set: the value of a is longer than 200 characters'],
  [['frame', ...act, ...out], '--frame is missing'],
  [['frame', ...act, ...out, '--frame', '-1'], '--frame: expected a whole number'],
  [['frame', ...act, ...out, '--frame', '1.5'], '--frame: expected a whole number'],
  [['frame', ...act, ...out, '--frame', '1', '--size', '1280'], '--size: expected WIDTHxHEIGHT from 320x180 to 7680x4320, got "1280"'],
  [['frame', ...act, ...out, '--frame', '1', '--size', '319x180'], '--size: '],
  [['frame', ...act, ...out, '--frame', '1', '--size', '1280x4321'], '--size: '],
  [['frame', ...act, ...out, '--frame', '1', '--size', '1280x720x2'], '--size: '],
  [['frame', ...act, ...out, '--frame', '1', '--theme', 'pink'], '--theme: expected one of dark, light, contrast, got "pink"'],
  [['frame', ...act, ...out, '--frame', '1', '--trace', 't', '--text', 'a'], '--text and --trace exclude each other'],
  [['frame', ...act, ...out, '--frame', '1', '--trace', 't', '--seed', '1'], '--seed and --trace exclude each other'],
  [['frame', ...act, ...out, '--frame', '1', '--trace', ''], '--trace: expected FILE, got nothing'],
  [['lecture'], 'lecture: expected new or check, got nothing'],
  [['lecture', 'open', 'a.unroll'], 'lecture: expected new or check, got "open"'],
  [['lecture', 'new'], '--out is missing; give it as in --out FILE'],
  [['lecture', 'new', '--out', ''], '--out: expected FILE, got nothing'],
  [['lecture', 'new', 'a.unroll', '--out', 'b.unroll'], 'lecture new: unexpected word "a.unroll"; give the file as --out FILE'],
  [['lecture', 'check'], 'lecture check: no FILE is given'],
  [['lecture', 'check', '--json'], 'lecture check: no FILE is given'],
  [['lecture', 'check', 'a.unroll', '--out', 'b.unroll'], 'lecture check: --out is for lecture new; nothing is written here'],
];

test.each(wrong)('refused is %j', (words, message) => {
  const refusal = refusalOf(...words);
  expect(refusal.message).toContain(message);
  expect(refusal.exitCode).toBe(2);
});

test('lecture files are taken as they are given, and behind -- whatever they are called', () => {
  expect(readCommand(['lecture', 'new', '--out', 'a b.unroll'])).toEqual({ name: 'lecture', does: 'new', json: false, out: 'a b.unroll' });
  expect(readCommand(['lecture', 'check', 'a', './b', '--json'])).toEqual({ name: 'lecture', does: 'check', json: true, files: ['a', './b'] });
  expect(readCommand(['lecture', 'check', '--', '--json', '-x'])).toEqual({ name: 'lecture', does: 'check', json: false, files: ['--json', '-x'] });
});
