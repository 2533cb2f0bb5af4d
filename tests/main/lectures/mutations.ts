/** Chance that is the same every time. */
export type Chance = () => number;

/** A small generator of numbers in 0..1 from a seed (Mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (chance: Chance, count: number): number => Math.floor(chance() * count);

function pick<Value>(chance: Chance, all: readonly Value[]): Value | undefined {
  return all[below(chance, all.length)];
}

const inBytes: readonly ((bytes: Buffer, chance: Chance) => Buffer)[] = [
  (bytes, chance) => {
    const at = below(chance, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(chance, 8));
    return bytes;
  },
  (bytes, chance) => {
    bytes[below(chance, bytes.length)] = below(chance, 256);
    return bytes;
  },
  (bytes, chance) => bytes.subarray(0, below(chance, bytes.length)),
  (bytes, chance) => bytes.fill(0, below(chance, bytes.length)),
  (bytes, chance) => {
    const at = below(chance, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(at + below(chance, 40), bytes.length))]);
  },
  (bytes, chance) => {
    const [at, from] = [below(chance, bytes.length), below(chance, bytes.length)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + below(chance, 200)), bytes.subarray(at)]);
  },
];

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);

/** What may stand in a file instead of anything. */
const oddValues: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e21, 1e308, 2 ** 53, 600, 601, '', ' ', 'race', 'race-2', 'first', '__proto__', 'constructor', '../../x', '<script>', '\u0000', '\ud800', 'x'.repeat(70),
  'x'.repeat(400), 'x'.repeat(20_001), [], {}, [[]], [1, 'a'], { id: 'race' }, { notes: 1 }, { place: 'race', step: 'x' }, deep(20), deep(150), { 1: { place: 'nowhere', step: '' } },
];
const oddKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '1', 'acts', 'notes', '../x', 'x'.repeat(70), 'traces', 'version'];

type Holder = unknown[] | Record<string, unknown>;

/** Every list and every object in a value, from the outside in. */
function holdersIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  // Safe: it came out of a JSON parser.
  const holder = value as Holder;
  return [holder, ...Object.values(holder).flatMap(holdersIn)];
}

const inValues: readonly ((holder: Holder, key: string, chance: Chance) => void)[] = [
  (holder, key, chance) => put(holder, key, structuredClone(pick(chance, oddValues))),
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  (holder, key, chance) => put(holder, Array.isArray(holder) ? key : (pick(chance, oddKeys) ?? key), read(holder, key)),
  (holder, key, chance) => {
    const other = pick(chance, Object.keys(holder)) ?? key;
    const [one, two] = [read(holder, key), read(holder, other)];
    put(holder, key, two);
    put(holder, other, one);
  },
  (holder, key) => {
    if (Array.isArray(holder)) holder.push(structuredClone(read(holder, key)));
  },
];

function read(holder: Holder, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

/** Also `__proto__` becomes a field of its own, as in a parsed file. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A file with one to three things changed in it, in its bytes or in its values. */
export function mutated(original: Uint8Array, chance: Chance): Uint8Array {
  const times = 1 + below(chance, 3);
  if (chance() < 0.35) {
    let bytes: Buffer = Buffer.from(original);
    for (let done = 0; done < times && bytes.length > 0; done += 1) bytes = pick(chance, inBytes)?.(bytes, chance) ?? bytes;
    return bytes;
  }
  const value: unknown = JSON.parse(Buffer.from(original).toString('utf8'));
  for (let done = 0; done < times; done += 1) {
    const holder = pick(chance, holdersIn(value));
    const key = holder === undefined ? undefined : pick(chance, Object.keys(holder));
    if (holder !== undefined && key !== undefined) pick(chance, inValues)?.(holder, key, chance);
  }
  return Buffer.from(JSON.stringify(value), 'utf8');
}
