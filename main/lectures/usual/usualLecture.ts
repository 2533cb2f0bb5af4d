import type { Lecture, OpenedLecture } from '#contract/lecture';
import { language } from '#contract/language';
import { defaultSeed, defaultText } from '#contract/scenario';

const acts = ['race', 'recurrence', 'gradients', 'gates', 'memory-race', 'attention', 'path-length', 'position', 'parallel', 'benchmark', 'summary'];

/** The lecture of a first start: the article's argument, act by act. */
export function usualLecture(): Lecture {
  return {
    title: 'Why transformers replaced RNNs and LSTMs',
    language: language(),
    theme: null,
    acts: acts.map((act) => ({ id: act, act, text: defaultText, seed: defaultSeed, knobs: {}, minutes: null, notes: '', steps: {}, recorded: null })),
    bookmarks: {},
  };
}

/** A lecture that lies in no file yet. */
export function untouched(lecture: Lecture): OpenedLecture {
  return { lecture, file: null, changed: false, recorded: [], place: null, problems: [] };
}
