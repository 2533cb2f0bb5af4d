import { type BenchModel, benchModel, benchSizes, type BenchSizes, type Sweep, type SweepAxis } from '#contract/bench';
import script from '../../bench/pytorch.py?raw';
import type { Command } from './command';
import { badInput } from './refusal';
import { backendOf, flag, optional, required, variantsOf, wholeNumber } from './values';
import type { Words } from './words';

const mostValues = 32;
const axes: Readonly<Record<string, SweepAxis>> = { tokens: 'tokens', dim: 'dim', width: 'dim', batch: 'batch', heads: 'heads' };

/** Reads what a comparison is to measure, or the wish for the script that measures elsewhere. */
export function readBench(words: Words): Command {
  if (flag(words, '--script')) return { name: 'help', text: script };
  const sizes = {
    batch: wholeNumber(words, '--batch', { min: 1, max: 1024 }, 32),
    tokens: wholeNumber(words, '--tokens', { min: 1, max: 16_384 }, 512),
    dim: wholeNumber(words, '--dim', { min: 1, max: 4096 }, 128),
    heads: wholeNumber(words, '--heads', { min: 1, max: 64 }, 4),
  };
  const sweep = readSweep(words, sizes);
  if (sweep === null && words.given.has('--budget')) throw badInput('--budget: only a sweep has one; give --sweep, or fewer --repeats');
  requireDivides(sizes, sweep);
  const setting = {
    ...sizes,
    models: readModels(optional(words, '--models') ?? 'rnn,attention'),
    variants: [...variantsOf(words)],
    repeats: wholeNumber(words, '--repeats', { min: 1, max: 1000 }, 7),
    sweep,
    budgetS: words.given.has('--budget') ? wholeNumber(words, '--budget', { min: 1, max: 86_400 }, 1) : null,
  };
  const out = words.given.has('--out') ? required(words, '--out', 'FILE') : null;
  return { name: 'bench', json: flag(words, '--json'), backend: backendOf(words), setting, out, others: readOthers(words), revectorize: flag(words, '--revectorize') };
}

function readModels(text: string): BenchModel[] {
  const known = benchModel.options;
  const models = text.split(',').map((part) => {
    const found = known.find((model) => model === part.trim());
    if (found === undefined) throw badInput(`--models: expected some of ${known.join(',')}, got ${JSON.stringify(part)}`);
    return found;
  });
  const twice = models.find((model, index) => models.indexOf(model) !== index);
  if (twice !== undefined) throw badInput(`--models: ${twice} is given twice`);
  return models;
}

/** One size and its values, as in `tokens=64,128,256`. */
function readSweep(words: Words, sizes: BenchSizes): Sweep | null {
  const text = optional(words, '--sweep');
  if (text === null) return null;
  const [, name = '', list = ''] = /^([a-z]+)=(.*)$/.exec(text) ?? [];
  const axis = Object.hasOwn(axes, name) ? axes[name] : undefined;
  if (axis === undefined) throw badInput(`--sweep: expected tokens, dim, batch or heads with values, as in tokens=64,128,256, got ${JSON.stringify(text)}`);
  if (words.given.has(`--${axis}`)) throw badInput(`--sweep: ${axis} cannot both grow and be given as --${axis}`);
  const values = list.split(',').map((part) => readValue(part.trim(), axis, sizes));
  if (values.length < 2 || values.length > mostValues) throw badInput(`--sweep: expected 2 to ${mostValues} values of ${axis}, got ${values.length}`);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) throw badInput(`--sweep: ${axis} ${twice} is given twice`);
  return { axis, values: values.toSorted((one, other) => one - other) };
}

function readValue(part: string, axis: SweepAxis, sizes: BenchSizes): number {
  const value = Number(part);
  const { minValue, maxValue } = benchSizes.shape[axis];
  if (/^\d+$/.test(part) && benchSizes.safeParse({ ...sizes, [axis]: value }).success) return value;
  throw badInput(`--sweep: expected whole numbers from ${minValue} to ${maxValue} for ${axis}, got ${JSON.stringify(part)}`);
}

function requireDivides({ dim, heads }: BenchSizes, sweep: Sweep | null): void {
  if (sweep?.axis !== 'heads' && sweep?.axis !== 'dim') {
    if (dim % heads !== 0) throw badInput(`--heads: ${heads} heads do not divide a width of ${dim} (--dim) evenly`);
    return;
  }
  const wrong = sweep.values.find((value) => (sweep.axis === 'heads' ? dim % value : value % heads) !== 0);
  if (wrong === undefined) return;
  const [given, width] = sweep.axis === 'heads' ? [wrong, dim] : [heads, wrong];
  throw badInput(`--sweep: ${given} heads do not divide a width of ${width} evenly`);
}

/** Files with what was measured elsewhere. @throws Refusal with exit code 2 */
export function readOthers(words: Words): readonly string[] {
  const files = words.given.get('--with') ?? [];
  if (files.includes('')) throw badInput('--with: expected FILE, got nothing');
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw badInput(`--with: ${twice} is given twice`);
  return files;
}
