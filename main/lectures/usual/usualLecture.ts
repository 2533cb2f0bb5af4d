import { type Language, language } from '#contract/language';
import type { Lecture, LectureAct, StepNotes } from '#contract/lecture';
import { defaultSeed, defaultText } from '#contract/scenario';
import { attention } from './attention/attention';
import { benchmark } from './attention/benchmark';
import { parallel } from './attention/parallel';
import { pathLength } from './attention/pathLength';
import { position } from './attention/position';
import { summary } from './attention/summary';
import { gates } from './recurrence/gates';
import { gradients } from './recurrence/gradients';
import { memoryRace } from './recurrence/memoryRace';
import { race } from './recurrence/race';
import { recurrence } from './recurrence/recurrence';
import type { UsualAct } from './usualAct';

/** In the order of the article's argument. */
const acts: readonly UsualAct[] = [race, recurrence, gradients, gates, memoryRace, attention, pathLength, position, parallel, benchmark, summary];

const titles: Readonly<Record<Language, string>> = {
  en: 'Why transformers replaced RNNs and LSTMs',
  de: 'Warum Transformer RNNs und LSTMs abgelöst haben',
};

/** Places a lecturer is asked to come back to. */
const bookmarks: Lecture['bookmarks'] = {
  1: { place: 'race', step: 'path' },
  2: { place: 'gradients', step: 'back-64' },
  3: { place: 'memory-race', step: 'capacity' },
  4: { place: 'attention', step: 'ask' },
  5: { place: 'parallel', step: 'curve' },
  6: { place: 'summary', step: 'table' },
};

/** The lecture of a first start, in the language that is spoken: the article's argument in about forty minutes. */
export function usualLecture(): Lecture {
  const spoken = language();
  return { title: titles[spoken], language: spoken, theme: null, acts: acts.map((act) => placeOf(act, spoken)), bookmarks };
}

function placeOf({ act, minutes, optional, words }: UsualAct, spoken: Language): LectureAct {
  const { notes, steps } = words[spoken];
  const told = Object.entries(steps).map(([id, { notes: said, ask = null }]): readonly [string, StepNotes] => [id, { notes: said, question: ask, minutes: null, optional: optional.includes(id) }]);
  return { id: act, act, text: defaultText, seed: defaultSeed, knobs: {}, minutes, notes, steps: Object.fromEntries(told), recorded: null };
}
