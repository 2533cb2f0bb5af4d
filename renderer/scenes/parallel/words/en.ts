import { captions } from './en/captions';
import { labels } from './en/labels';
import { lanes } from './en/lanes';
import { origins } from './en/origins';
import { sources } from './en/sources';

/** The act in English. */
export const en = {
  title: 'Work and depth',
  knobs: {
    processors: { label: 'Processors', help: 'How many multiply-adds can be done at the same time.' },
    width: { label: 'Width of the vectors', help: 'A recurrence works with d squared, attention with n squared.' },
    heads: { label: 'Heads', help: 'Into how many heads attention is cut.' },
  },
  doing: { sharing: 'sharing the work out', drawing: 'drawing the schedules' },
  notes: [
    'Counted, not measured: a unit of time is one multiply-add, and moving numbers about costs nothing.',
    'Who needs whom was recorded while the layers ran; what each part costs follows from the shapes. No weight matters here.',
  ],
  compared: {
    time: (layer: string): string => `time, ${layer}`,
    work: (layer: string): string => `work, ${layer}`,
    passing: 'attention passes the RNN',
  },
  captions, labels, lanes, origins, ...sources,
};
