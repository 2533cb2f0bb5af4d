import { crc32 } from 'node:zlib';

/**
 * The bytes of a zip file, as a Unix makes it, nothing compressed.
 *
 * @param {readonly { name: string, text: string, mode?: number }[]} entries - `mode` with the file's kind, as in `stat`
 * @returns {Buffer}
 */
export function zipOf(entries) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644 } of entries) {
    const local = Buffer.concat([header(0x04034b50, 30, name, text, { at: 4 }), Buffer.from(name), Buffer.from(text)]);
    const listed = header(0x02014b50, 46, name, text, { at: 6 });
    listed.writeUInt16LE(0x031e, 4);
    listed.writeUInt32LE((mode << 16) >>> 0, 38);
    listed.writeUInt32LE(offset, 42);
    locals.push(local);
    central.push(listed, Buffer.from(name));
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** The fields a local header and a central one share, from `at` on. */
function header(signature, sizeBytes, name, text, { at }) {
  const bytes = Buffer.alloc(sizeBytes);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt32LE(crc32(text), at + 10);
  bytes.writeUInt32LE(Buffer.byteLength(text), at + 14);
  bytes.writeUInt32LE(Buffer.byteLength(text), at + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), at + 22);
  return bytes;
}
