import { type origins as english } from '../en/origins';
import { back } from './origins/back';
import { counts } from './origins/counts';
import { forward } from './origins/forward';
import { places } from './origins/places';

/** What explanations say, in German. */
export const origins: typeof english = { ...places, counts, forward, back };
