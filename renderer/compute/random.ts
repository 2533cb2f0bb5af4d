/**
 * Chance without order: a number depends on the seed and its own name only, never on what was drawn before. So a new
 * weight somewhere changes no other weight, and every trace can be made again.
 */

/** 32 well-mixed bits of a text and a seed: FNV-1a over the UTF-16 code units, then MurmurHash3's finaliser. */
function hash(seed: number, key: string): number {
  let bits = 0x811c9dc5 ^ seed;
  for (let index = 0; index < key.length; index += 1) {
    bits = Math.imul(bits ^ key.charCodeAt(index), 0x01000193);
  }
  return mix(bits);
}

function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Two hashes make 53 bits: as many as a number below 1 can hold. */
function unit(high: number, low: number): number {
  return ((high >>> 5) * 0x4000000 + (low >>> 6)) / 0x20000000000000;
}

/** A number 0 <= x < 1 that belongs to this seed and this key. */
export function chance(seed: number, key: string): number {
  const start = hash(seed, key);
  return unit(start, mix(start ^ 0x9e3779b9));
}

/** [count] numbers 0 <= x < 1; the number at an index belongs to the seed, the name and the index. */
function units(seed: number, name: string, count: number): Float64Array {
  const start = hash(seed, name);
  const other = mix(start ^ 0x9e3779b9);
  return Float64Array.from({ length: count }, (_, index) =>
    unit(mix(start + Math.imul(index, 0x9e3779b1)), mix(other ^ Math.imul(index + 1, 0x85ebca77))),
  );
}

/** Numbers 0 <= x < 1, one after another; each belongs to the seed, the name and how many came before it. */
export function sequence(seed: number, name: string): () => number {
  const start = hash(seed, name);
  const other = mix(start ^ 0x9e3779b9);
  let index = 0;
  return () => {
    index += 1;
    return unit(mix(start + Math.imul(index, 0x9e3779b1)), mix(other ^ Math.imul(index + 1, 0x85ebca77)));
  };
}

/** [count] numbers evenly spread over -bound..bound. */
export function uniform(seed: number, name: string, count: number, bound: number): Float32Array {
  return Float32Array.from(units(seed, name, count), (value) => (2 * value - 1) * bound);
}

/** [count] numbers of mean 0 and standard deviation 1 (Box and Muller 1958). */
export function normal(seed: number, name: string, count: number): Float32Array {
  const radius = units(seed, `${name}.radius`, count);
  const angle = units(seed, `${name}.angle`, count);
  return Float32Array.from(radius, (value, index) => Math.sqrt(-2 * Math.log(1 - value)) * Math.cos(2 * Math.PI * (angle[index] ?? 0)));
}

/**
 * Words in another order, all orders that read differently being as likely as each other (Fisher and Yates, repeated until it
 * does). Words that are all the same have no such order, and stay.
 *
 * @returns [words], at place i the place from which the word there has come
 */
export function shuffledOrder(seed: number, name: string, words: readonly string[]): Int32Array {
  const hasOther = new Set(words).size > 1;
  for (let attempt = 0; ; attempt += 1) {
    const order = Int32Array.from({ length: words.length }, (_, index) => index);
    for (let last = words.length - 1; last > 0; last -= 1) {
      const other = Math.floor(chance(seed, `${name}.${attempt}.${last}`) * (last + 1));
      const moved = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = moved;
    }
    if (!hasOther || order.some((from, place) => words[from] !== words[place])) return order;
  }
}
