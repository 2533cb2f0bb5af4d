import { about } from './en/about';
import { block } from './en/block';
import { captions } from './en/captions';
import { inside } from './en/inside';
import { labels } from './en/labels';
import { knobs } from './en/knobs';
import { origins } from './en/origins';
import { run } from './en/run';

/** The texts of the memory race in English. */
export const en = { ...about, block, captions, inside, knobs, labels, origins, run };
