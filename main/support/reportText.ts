import type { About, Health } from '#contract/about';
import type { Checkup } from '#contract/checkup';
import type { Machine } from '#contract/measurements';
import { longestReport } from '#contract/support';
import { reportWords } from '../words/report';
import type { DumpsFound } from './crashDumps';
import { type Owner, redacted, withoutContent } from './redact';

/** Of the log so many lines are told. */
export const toldLogLines = 200;
const longestLine = 400;

/** Everything that a report tells, as it was found. */
export interface ReportFacts {
  readonly at: string;
  readonly language: string;
  readonly about: About;
  readonly packaged: boolean;
  readonly health: Health;
  readonly machine: Machine;
  /** What Chromium says of each of its ways to use the GPU. */
  readonly graphics: Readonly<Record<string, string>>;
  /** Words of the command line, without the program. */
  readonly words: readonly string[];
  /** Switches that the app set itself. */
  readonly switches: readonly string[];
  readonly checkup: Checkup;
  readonly dumps: DumpsFound & { readonly folder: string };
  readonly log: readonly string[];
  readonly owner: Owner;
}

/** What is known of this run as a text: without the person's name and folders, and without a word of the lecture. */
export function reportText(facts: ReportFacts): string {
  const words = reportWords();
  const safe = (text: string): string => redacted(text, facts.owner);
  const head = [words.title, facts.at, '', ...versionLines(facts), '', ...machineLines(facts, safe), '', ...engineLines(facts, safe), '', ...dumpLines(facts, safe), ''].join('\n');
  const log = facts.log.slice(-toldLogLines).map((line) => cut(withoutContent(safe(line)), longestLine));
  return cut(`${head}\n${logPart(log, longestReport - head.length - 100)}`, longestReport);
}

function versionLines({ about, packaged, language }: ReportFacts): readonly string[] {
  const { lines, values } = reportWords();
  return [
    `${lines.app}: ${about.app} (${packaged ? values.packaged : values.development}, ${language})`,
    `${lines.electron}: ${about.electron} (${values[about.runtimeSource]})`,
    `${lines.chromium}: ${about.chromium}`,
    `${lines.node}: ${about.node}`,
  ];
}

function machineLines({ machine, checkup, words, switches }: ReportFacts, safe: (text: string) => string): readonly string[] {
  const { lines, values } = reportWords();
  const screens = checkup.screens.map(({ label, widthPx, heightPx, scale, primary }) => `${label === '' ? values.unnamed : safe(label)} ${widthPx}×${heightPx} ×${scale}${primary ? ` ${values.primary}` : ''}`);
  return [
    `${lines.system}: ${machine.platform} ${machine.release}`,
    `${lines.processor}: ${machine.cpu}, ${values.cores(machine.cores)}, ${(machine.memoryBytes / 2 ** 30).toFixed(1)} GiB`,
    `${lines.screens}: ${screens.join(', ') || values.none}${checkup.mirrored ? ` (${values.mirrored})` : ''}`,
    `${lines.disk}: ${checkup.freeBytes === null ? values.unknown : values.free((checkup.freeBytes / 2 ** 30).toFixed(1))}${checkup.notWritable === null ? '' : `, ${safe(checkup.notWritable)}`}`,
    `${lines.power}: ${checkup.power === null ? values.unknown : values[checkup.power]}`,
    // What is no switch is a file, whose name is the lecturer's own.
    `${lines.words}: ${words.map((word) => (word.startsWith('-') ? safe(word) : values.file)).join(' ') || values.none}`,
    `${lines.switches}: ${switches.map(safe).join(' ') || values.none}`,
  ];
}

function engineLines({ health, graphics }: ReportFacts, safe: (text: string) => string): readonly string[] {
  const { lines, values } = reportWords();
  const { state, message, capabilities: found } = health;
  const adapter = found?.adapter;
  return [
    `${lines.state}: ${state}${message === null ? '' : `, ${withoutContent(safe(message))}`}`,
    `${lines.adapter}: ${adapter ? `${[adapter.vendor, adapter.architecture, adapter.description].filter((part) => part !== '').join(' ')}${adapter.software ? ` (${values.software})` : ''}` : found ? values.none : values.unknown}`,
    `${lines.engines}: ${found ? `${found.backends.join(' ')}, ${values.threads(found.threads)}, ${found.crossOriginIsolated ? values.isolated : values.notIsolated}` : values.unknown}`,
    `${lines.graphics}: ${Object.entries(graphics).map(([name, status]) => `${name} ${status}`).join(', ') || values.unknown}`,
  ];
}

function dumpLines({ dumps: { folder, count, newest } }: ReportFacts, safe: (text: string) => string): readonly string[] {
  const { lines, values } = reportWords();
  return [`${lines.dumps}: ${count === 0 ? values.none : values.dumps(count, newest ?? values.unknown)}; ${values.dumpsIn(safe(folder))}`];
}

/** The newest lines that have room. */
function logPart(log: readonly string[], room: number): string {
  const words = reportWords();
  let length = 0;
  const kept = log.toReversed().filter((line) => (length += line.length + 1) <= room).toReversed();
  const missing = log.length - kept.length;
  return [words.log(kept.length), ...(missing > 0 ? [words.leftOut(missing)] : []), ...kept].join('\n');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
