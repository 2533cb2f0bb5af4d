import { about } from './en/about';
import { captions } from './en/captions';
import { labels } from './en/labels';
import { walk } from './en/walk';

/** The texts of the act about attention in English. */
export const en = { ...about, captions, labels, walk };
