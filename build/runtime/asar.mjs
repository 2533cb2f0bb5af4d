// @ts-check
/**
 * The bytes of an asar archive holding some files in one folder: the form in which Electron expects its default app.
 *
 * ```
 * 4 | header's bytes + 8 | header's bytes + 4 | text's bytes | text, padded to 4 | contents, one after the other
 * ```
 *
 * @param {Readonly<Record<string, Buffer>>} contents - by file name; no folders
 * @returns {Buffer}
 */
export function asarOf(contents) {
  let offset = 0;
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {};
  for (const [name, bytes] of Object.entries(contents)) {
    files[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  const text = Buffer.from(JSON.stringify({ files }));
  const paddedBytes = Math.ceil(text.length / 4) * 4;
  const head = Buffer.alloc(16 + paddedBytes);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(paddedBytes + 8, 4);
  head.writeUInt32LE(paddedBytes + 4, 8);
  head.writeUInt32LE(text.length, 12);
  text.copy(head, 16);
  return Buffer.concat([head, ...Object.values(contents)]);
}
