import { readFileSync } from 'node:fs';

/** Where releases are announced. */
export interface Feed {
  /** The file that says so, as electron-updater reads it. */
  readonly file: string;
  readonly host: string;
  /** The folder of the announcements, ending in `/`. */
  readonly address: string;
}

/**
 * Reads where a copy of the app looks for newer versions.
 *
 * @param file - `app-update.yml`, as electron-builder puts it beside a packaged app
 * @returns `null` where there is no such file, or it names no folder that is reached safely: `https:`, or this very machine
 */
export function readFeed(file: string): Feed | null {
  const address = addressIn(textOf(file));
  return address === null ? null : { file, host: address.hostname, address: address.href.replace(/\/?$/, '/') };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function addressIn(text: string): URL | null {
  const provider = /^provider: ['"]?(\w+)['"]?\s*$/m.exec(text)?.[1];
  const written = /^url: ['"]?([^\s'"]+)['"]?\s*$/m.exec(text)?.[1];
  if (provider !== 'generic' || written === undefined || !URL.canParse(written)) return null;
  const address = new URL(written);
  const safe = address.protocol === 'https:' || (address.protocol === 'http:' && address.hostname === '127.0.0.1');
  return safe && address.username === '' && address.search === '' ? address : null;
}
