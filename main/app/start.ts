/** What the command line says before anything runs. */
export interface Start {
  /** The words after `--cli`, or `null` for the lecturer's window. */
  readonly cli: readonly string[] | null;
  /** Where settings and logs lie instead of the usual place; tests give a folder of their own. */
  readonly userDataDir: string | null;
  /** Pretend GPU on the CPU, for machines without one. Slow; never chosen by itself. */
  readonly softwareWebGpu: boolean;
  /** A folder to serve pages from instead of the built ones; only development builds look at it. */
  readonly pages: string | null;
}

/**
 * Reads what concerns the start; Chromium and Electron read their own switches from the same words.
 *
 * @param words - the command line without the program itself
 */
export function readStart(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Start {
  const cut = words.indexOf('--cli');
  const own = cut < 0 ? words : words.slice(0, cut);
  return {
    cli: cut < 0 ? null : words.slice(cut + 1),
    userDataDir: valueOf(own, '--user-data-dir'),
    softwareWebGpu: own.includes('--software-webgpu') || environment['UNROLL_SOFTWARE_WEBGPU'] === '1',
    pages: valueOf(own, '--pages'),
  };
}

function valueOf(words: readonly string[], name: string): string | null {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = words.indexOf(name);
  return index < 0 ? null : (words[index + 1] ?? null);
}
