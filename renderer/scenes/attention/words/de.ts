import { about } from './de/about';
import { captions } from './de/captions';
import { labels } from './de/labels';
import { walk } from './de/walk';
import { type en } from './en';

/** The texts of the act about attention in German. */
export const de: typeof en = { ...about, captions, labels, walk };
