import { type Trace } from '#contract/trace';
import { pathCaption } from '../../sentence/pathCaption';
import { depthOf, readSentence } from '../../sentence/reading';
import { type WalkPlan, layOutWalk } from '../../sentence/walk';
import { spoken } from '../../parts/texts/captions';
import { quoted } from '../../sentence/words';
import { type Draft } from '../../timeline/plan';
import { insideCaption } from './inside/captions';
import { cellToken } from './inside/layout';

const motion = 48;
const drawBack = 72;

/** Lays the chain out: inside one cell, back to all of them, one instant per token, what that adds up to, and the path. */
export function chainPlan(trace: Trace): WalkPlan {
  const sentence = readSentence(trace);
  const inside = (id: string, lengthFrames: number): Draft => ({ id, lengthFrames, caption: insideCaption(sentence, id, cellToken(sentence, null)) ?? '' });
  const before: readonly Draft[] = [
    inside('given', 1), inside('from-word', motion), inside('from-state', motion), { ...inside('sum', motion), asks: true }, inside('tanh', motion), inside('unroll', drawBack),
  ];
  const opening = `It begins with ${quoted(sentence, 0)} and a state of zeros: nothing has been read before.`;
  return layOutWalk(sentence, before, opening, [
    { id: 'finish', lengthFrames: 30, caption: `${spoken(depthOf(sentence.chainSteps))} steps, one after another: more processors make each shorter, never fewer.`.replace(/^./, (first) => first.toUpperCase()) },
    { id: 'path', lengthFrames: 48, caption: pathCaption(sentence, sentence.kin.from, sentence.kin.to) },
  ]);
}
