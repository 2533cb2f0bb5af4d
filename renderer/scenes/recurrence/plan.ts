import { type Trace } from '#contract/trace';
import { readSentence } from '../../sentence/reading';
import { type WalkPlan, layOutWalk } from '../../sentence/walk';
import { type Draft } from '../../timeline/plan';
import { chainPathCaption, finishCaption, stateCaption } from './captions';
import { insideCaption } from './inside/captions';
import { cellToken } from './inside/layout';

const motion = 48;
const drawBack = 72;
/** The race has shown the waiting, word by word; here one unit is followed. */
const stops = [1, 2, 100, 256];

/** Lays the chain out: inside one cell, back to all of them, one instant per token, what that adds up to, and the path. */
export function chainPlan(trace: Trace): WalkPlan {
  const sentence = readSentence(trace);
  const inside = (id: string, lengthFrames: number): Draft => ({ id, lengthFrames, caption: insideCaption(sentence, id, cellToken(sentence, null)) ?? '' });
  const before: readonly Draft[] = [
    inside('given', 1), inside('from-word', motion), inside('from-state', motion), { ...inside('sum', motion), asks: true }, inside('tanh', motion), inside('unroll', drawBack),
  ];
  return layOutWalk(sentence, {
    before,
    stops,
    caption: (token) => stateCaption(sentence, token),
    after: [
      { id: 'finish', lengthFrames: 30, caption: finishCaption(sentence) },
      { id: 'path', lengthFrames: 48, caption: chainPathCaption(sentence, sentence.kin.from, sentence.kin.to) },
    ],
  });
}
