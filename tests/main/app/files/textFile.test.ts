import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText, readTextFile } from '../../../../main/app/files/textFile';
import { ownFolder } from '../../folder';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test('text is read as it is, and a byte order mark is not part of it', () => {
  expect(decodeText('a.txt', bytes([0xef, 0xbb, 0xbf], 'Zoë 😀 مرحبا'))).toBe('Zoë 😀 مرحبا');
  expect(decodeText('a.txt', bytes(''))).toBe('');
});

test.each([
  ['Latin-1', bytes('Zo', [0xeb], ' waits'), 2, 'eb'],
  ['Latin-1 after real UTF-8', bytes('Zoë Zo', [0xeb], '!'), 7, 'eb'],
  ['Latin-1 at the very end', bytes('caf', [0xe9]), 3, 'e9'],
  ['a lone continuation', bytes('a', [0x80], 'b'), 1, '80'],
  ['a character cut off in the middle', bytes('a', [0xf0, 0x9f, 0x98], 'b'), 1, 'f0'],
  ['a character cut off by the end', bytes('a', [0xf0, 0x9f, 0x98]), 1, 'f0'],
  ['UTF-16', bytes([0xff, 0xfe], 'h\0i\0'), 0, 'ff'],
  ['a surrogate half', bytes('ab', [0xed, 0xa0, 0x80]), 2, 'ed'],
  ['an overlong slash', bytes([0xc0, 0xaf]), 0, 'c0'],
])('%s is refused with the first byte that does not fit', (_what, content, offset, byte) => {
  expect(() => decodeText('notes.txt', content)).toThrow(`notes.txt is not UTF-8 text: byte ${offset} (0x${byte}) does not fit. Save it as UTF-8`);
});

test('the place is found in a large file too', () => {
  const content = Buffer.alloc(3_000_000, 'a');
  content[2_999_998] = 0xe9;
  expect(() => decodeText('large.txt', content)).toThrow('byte 2999998 ');
});

test('a file is read whole up to four million bytes, and refused beyond', async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'a.txt'), 'a'.repeat(4_000_000));
  writeFileSync(join(folder, 'b.txt'), 'a'.repeat(4_000_001));
  expect((await readTextFile(join(folder, 'a.txt'))).length).toBe(4_000_000);
  await expect(readTextFile(join(folder, 'b.txt'))).rejects.toMatchObject({ code: 'file', message: expect.stringContaining('b.txt has 4000001 bytes') });
});

test('a missing file and a folder are named', async () => {
  const folder = ownFolder();
  await expect(readTextFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'file', message: expect.stringContaining('none.txt could not be read') });
  await expect(readTextFile(folder)).rejects.toMatchObject({ code: 'file' });
});
