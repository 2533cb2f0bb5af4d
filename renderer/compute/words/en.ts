import { bench } from './en/bench';
import { engines } from './en/engines';
import { given } from './en/given';
import { room } from './en/room';
import { spans } from './en/spans';

/** Computing in English. */
export const en = { bench, engines, given, room, spans };
