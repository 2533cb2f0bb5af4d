import { type origins as english } from '../en/origins';
import { back } from './origins/back';
import { lines } from './origins/lines';
import { steps } from './origins/steps';

/** What explanations say, in German. */
export const origins: typeof english = { ...steps, ...back, ...lines };
