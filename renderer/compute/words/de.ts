import { type en } from './en';
import { bench } from './de/bench';
import { engines } from './de/engines';
import { given } from './de/given';
import { room } from './de/room';
import { spans } from './de/spans';

/** Computing in German. */
export const de: typeof en = { bench, engines, given, room, spans };
