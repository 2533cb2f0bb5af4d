import { about } from './en/about';
import { captions } from './en/captions';
import { labels } from './en/labels';
import { origins } from './en/origins';
import { run } from './en/run';

/** The texts of the act about order in English. */
export const en = { ...about, captions, labels, origins, run };
