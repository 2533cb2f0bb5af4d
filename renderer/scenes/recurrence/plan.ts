import { type Trace } from '#contract/trace';
import { pathCaption } from '../../sentence/pathCaption';
import { depthOf, readSentence } from '../../sentence/reading';
import { type WalkPlan, layOutWalk } from '../../sentence/walk';
import { spoken } from '../../parts/texts/captions';
import { quoted } from '../../sentence/words';

/** Lays the chain out: the words, one instant per token, what that adds up to, and the path. */
export function chainPlan(trace: Trace): WalkPlan {
  const sentence = readSentence(trace);
  const words = { id: 'words', lengthFrames: 1, caption: `A recurrent network reads ${spoken(sentence.count)} words with one state that it keeps rewriting.` };
  const opening = `It begins with ${quoted(sentence, 0)} and a state of zeros: nothing has been read before.`;
  return layOutWalk(sentence, [words], opening, [
    { id: 'finish', lengthFrames: 30, caption: `${spoken(depthOf(sentence.chainSteps))} steps, each waiting for the one before: more processors do not help.`.replace(/^./, (first) => first.toUpperCase()) },
    { id: 'path', lengthFrames: 48, caption: pathCaption(sentence, sentence.kin.from, sentence.kin.to) },
  ]);
}
