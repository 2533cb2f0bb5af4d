import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Licence, licence } from '#contract/support';
import { reportWords } from '../words/report';

/**
 * Everything that is shipped, each package once: what the build listed beside each bundle, and the runtime.
 *
 * @param lists - files that the build wrote; one that is missing, as while developing, lists nothing
 */
export function readLicences(lists: readonly string[], versions: { readonly electron: string; readonly chromium: string }): readonly Licence[] {
  const words = reportWords();
  const listed = lists.flatMap(readList).map((each) => (each.name === 'electron' ? { ...each, name: 'Electron', version: versions.electron } : each));
  const chromium: Licence = { name: 'Chromium', version: versions.chromium, licence: words.manyLicences, text: words.chromiumLicences };
  const once = new Map([chromium, ...listed].map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

function readList(path: string): readonly Licence[] {
  try {
    return z.array(licence).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}
