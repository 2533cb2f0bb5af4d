import { back } from './origins/back';
import { lines } from './origins/lines';
import { steps } from './origins/steps';

/** What explanations say. */
export const origins = { ...steps, ...back, ...lines };
