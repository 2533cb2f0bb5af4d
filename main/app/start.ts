import { emptyHall, talk, type Talk } from '#contract/hall';
import { isLectureName } from './lectureFiles';

/** What the command line says before anything runs. */
export interface Start {
  /** The words after `--cli`, or `null` for the lecturer's window. */
  readonly cli: readonly string[] | null;
  /** Where settings and logs lie instead of the usual place; tests give a folder of their own. */
  readonly userDataDir: string | null;
  /** Pretend GPU on the CPU, for machines without one. Slow; never chosen by itself. */
  readonly softwareWebGpu: boolean;
  /** The processor draws although there may be a GPU. */
  readonly softwareDrawing: boolean;
  /** How things stood when the app ended itself to start again; `null` on any other start. */
  readonly goOn: GoOn | null;
  /** Drawing counts as the GPU's although this machine shows none; only development builds look at it. */
  readonly assumeGpu: boolean;
  /** A folder to serve pages from instead of the built ones; only development builds look at it. */
  readonly pages: string | null;
  /** A file that says where releases are announced, instead of the packaged one; only development builds look at it. */
  readonly updates: string | null;
}

/** The lecturer's window alone, that window filling its screen, or the audience's beside it. */
const standings = ['window', 'fullscreen', 'presenting'] as const;
export type Standing = (typeof standings)[number];

/** What an app that starts itself again takes along, besides what is kept in files. */
export interface GoOn {
  readonly standing: Standing;
  readonly talk: Talk;
}

/**
 * The words with which the app starts itself again where it was, drawing by processor.
 *
 * @param words - those it was started with, without the program itself
 */
export function wordsToGoOn(words: readonly string[], { standing, talk: clock }: GoOn): readonly string[] {
  // The lecture that is open comes back by itself, at its place; its file would be opened anew.
  const kept = words.filter((word) => !/^--(?:software-drawing$|go-on=|talk=)/.test(word) && (word.startsWith('-') || !isLectureName(word)));
  return [...kept, '--software-drawing', `--go-on=${standing}`, `--talk=${JSON.stringify(clock)}`];
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
    softwareDrawing: own.includes('--software-drawing'),
    goOn: goOnOf(own),
    assumeGpu: own.includes('--assume-gpu'),
    pages: valueOf(own, '--pages'),
    updates: valueOf(own, '--updates'),
  };
}

function goOnOf(words: readonly string[]): GoOn | null {
  const standing = standings.find((known) => known === valueOf(words, '--go-on'));
  return standing === undefined ? null : { standing, talk: talkOf(valueOf(words, '--talk')) };
}

/** The talk's clock as it was written; one that has not begun where it cannot be read. */
function talkOf(written: string | null): Talk {
  try {
    return talk.parse(JSON.parse(written ?? ''));
  } catch {
    return emptyHall.talk;
  }
}

function valueOf(words: readonly string[], name: string): string | null {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = words.indexOf(name);
  return index < 0 ? null : (words[index + 1] ?? null);
}
