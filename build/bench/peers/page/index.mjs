// @ts-check
import { timeOrt } from './ort.mjs';
import { timeTfjs } from './tfjs.mjs';

// What build/bench/peers/pages.mjs calls from outside.
Object.assign(window, { timeOrt, timeTfjs });
