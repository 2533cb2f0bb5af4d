import { back } from './origins/back';
import { counts } from './origins/counts';
import { forward } from './origins/forward';
import { places } from './origins/places';

/** What explanations say. Units are counted from 1, words come in quotation marks, places as `places` names them, numbers as they are shown. */
export const origins = { ...places, counts, forward, back };
