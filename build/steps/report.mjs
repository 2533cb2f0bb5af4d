// @ts-check

/** @typedef {{ readonly text: string, readonly changed: boolean }} Outcome - `changed`: something was done */
/** @typedef {(text: string) => void} Say - shows what is going on right now, where a person looks on */

const NAME_COLUMNS = 14;

/**
 * Runs one step of the preparation and says on standard error what it did and how long that took.
 *
 * @param {string} name
 * @param {(say: Say) => Promise<Outcome>} work
 * @param {{ readonly quiet?: boolean, readonly stream?: NodeJS.WriteStream | import('node:stream').Writable }} options -
 *   `quiet`: silent unless something was done
 * @returns {Promise<void>}
 */
export async function report(name, work, { quiet = false, stream = process.stderr } = {}) {
  const startMs = performance.now();
  const label = name.padEnd(NAME_COLUMNS);
  const watched = 'isTTY' in stream && stream.isTTY;
  let shown = false;
  /** @type {Say} */
  function say(text) {
    if (!watched) return;
    shown = true;
    stream.write(`\r\u001b[K${label}${text} …`);
  }
  try {
    const { text, changed } = await work(say);
    if (shown) stream.write('\r\u001b[K');
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    if (changed || !quiet) stream.write(`${label}${text}  ${seconds} s\n`);
  } catch (cause) {
    if (shown) stream.write('\n');
    throw cause;
  }
}
