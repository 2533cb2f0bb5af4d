import { about } from './de/about';
import { captions } from './de/captions';
import { labels } from './de/labels';
import { origins } from './de/origins';
import { run } from './de/run';
import { type en } from './en';

/** The texts of the act about order in German. */
export const de: typeof en = { ...about, captions, labels, origins, run };
