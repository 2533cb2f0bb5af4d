import { about } from './de/about';
import { block } from './de/block';
import { captions } from './de/captions';
import { inside } from './de/inside';
import { labels } from './de/labels';
import { knobs } from './de/knobs';
import { origins } from './de/origins';
import { run } from './de/run';
import { type en } from './en';

/** The texts of the memory race in German. */
export const de: typeof en = { ...about, block, captions, inside, knobs, labels, origins, run };
