import { type FindingActs, type PlaceEntry } from '../findingActs';
import { paletteWords } from '../words/palette';
import { fuzzyScore } from './fuzzy';

/** Kinds of what can be found, in the order in which equally good ones are shown. */
export const groups = ['acts', 'steps', 'commands', 'settings', 'notes', 'texts'] as const;
export type GroupName = (typeof groups)[number];

/** One thing that can be found and gone to. */
export interface Entry {
  readonly id: string;
  readonly group: GroupName;
  readonly text: string;
  /** What stands beside it and may be asked for, too; empty for nothing. */
  readonly detail: string;
  /** The key that does the same; empty for none. */
  readonly chord: string;
  readonly act: () => void;
}

/** Entries of one kind that answer a question, best first. */
export interface Found {
  readonly group: GroupName;
  readonly entries: readonly Entry[];
}

/** So many of each kind are shown: more are found by asking more. */
const mostOf: Readonly<Record<GroupName, number>> = { acts: 6, steps: 7, commands: 6, settings: 6, notes: 5, texts: 7 };

/** What answers a question, kind by kind, the kind with the best answer first. With nothing asked, acts and commands. */
export function find(question: string, entries: readonly Entry[]): readonly Found[] {
  if (question.trim() === '') return [grouped('acts', entries, 12), grouped('commands', entries, 40)].filter(({ entries: some }) => some.length > 0);
  const scored = entries.flatMap((entry) => {
    const score = scoreOf(question, entry);
    return score === null ? [] : [{ entry, score }];
  }).toSorted((one, other) => other.score - one.score);
  const best = new Map<GroupName, Entry[]>();
  for (const { entry } of scored) {
    const some = best.get(entry.group) ?? [];
    if (some.length < mostOf[entry.group]) best.set(entry.group, [...some, entry]);
  }
  return Array.from(best, ([group, some]) => ({ group, entries: some }));
}

function grouped(group: GroupName, entries: readonly Entry[], most: number): Found {
  return { group, entries: entries.filter((entry) => entry.group === group).slice(0, most) };
}

/** Of equally good answers the one that leads to more comes first. */
const worth: Readonly<Record<GroupName, number>> = { acts: 30, commands: 20, settings: 15, steps: 10, notes: 5, texts: -30 };

/**
 * What is found only with the words beside it counts less than what is found by its own. Texts on stage are found by their
 * own alone: the title of an act would bring all of its texts.
 */
function scoreOf(question: string, { group, text, detail }: Entry): number | null {
  const own = fuzzyScore(question, text);
  if (own !== null) return own + worth[group];
  const both = detail === '' || group === 'texts' ? null : fuzzyScore(question, `${text} ${detail}`);
  return both === null ? null : both * 0.6 + worth[group];
}

/** Acts and their steps. */
export function stepEntries(places: readonly PlaceEntry[], go: FindingActs['go']): readonly Entry[] {
  return places.flatMap(({ id, title, plan }): readonly Entry[] => [
    { id: `act ${id}`, group: 'acts', text: title, detail: '', chord: '', act: () => go(id, 0) },
    ...(plan?.steps ?? []).map((step, index): Entry => ({
      id: `step ${id} ${index}`, group: 'steps', text: step.caption, detail: paletteWords.stepIn(index + 1, title), chord: '', act: () => go(id, index),
    })),
  ]);
}

/** Texts on the stage of every place that is computed; captions are steps already. */
export function textEntries(places: readonly PlaceEntry[], { go, textsOn }: Pick<FindingActs, 'go' | 'textsOn'>): readonly Entry[] {
  return places.flatMap(({ id, title, plan }) => {
    if (plan === null) return [];
    const captions = new Set(plan.steps.map(({ caption }) => caption));
    return textsOn(id).filter(({ text }) => !captions.has(text) && text !== title).map(({ text, stepIndex }): Entry => ({
      id: `text ${id} ${text}`, group: 'texts', text, detail: paletteWords.stepIn(stepIndex + 1, title), chord: '', act: () => go(id, stepIndex),
    }));
  });
}
