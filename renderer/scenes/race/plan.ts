import { type Trace } from '#contract/trace';
import { milliseconds } from '../../timeline/numbers';
import { pathCaption } from '../../sentence/pathCaption';
import { type Sentence, depthOf, readSentence } from '../../sentence/reading';
import { type WalkPlan, layOutWalk } from '../../sentence/walk';
import { type Draft } from '../../timeline/plan';
import { captioned } from '../../parts/texts/captions';
import { quoted, waitingCaption } from '../../sentence/quoted';
import { words as told } from './words/words';

const restFrames = 30;
const pathFrames = 48;

/** Lays the race out: the words, the walk through the chain, the path, and what the clock says. */
export function racePlan(trace: Trace): WalkPlan {
  const sentence = readSentence(trace);
  const words: Draft = {
    id: 'words',
    lengthFrames: 1,
    caption: told.ask(sentence.count),
    asks: true,
  };
  const opening = captioned((longest) => told.opening(quoted(sentence, 0, longest), sentence.count));
  return layOutWalk(sentence, {
    before: [words],
    caption: (token) => (token === 0 ? opening : token === sentence.count - 1 ? lastCaption(sentence) : waitingCaption(sentence, token)),
    after: [
      { id: 'path', lengthFrames: pathFrames, caption: pathCaption(sentence, sentence.kin.from, sentence.kin.to) },
      { id: 'measured', lengthFrames: restFrames, caption: measuredCaption(sentence) },
    ],
  });
}

/** How long the last word waited, in both lanes. */
function lastCaption(sentence: Sentence): string {
  const waits = depthOf(sentence.chainSteps) - 1;
  const graphWaits = depthOf(sentence.graphSteps) - 1;
  return captioned((longest) => told.last(quoted(sentence, sentence.count - 1, longest), waits, graphWaits));
}

/** What was measured, whichever way it came out: steps that wait are counted, milliseconds belong to this device. */
function measuredCaption({ chainTiming, graphTiming, chainSteps, graphSteps }: Sentence): string {
  const steps = told.steps(depthOf(chainSteps), depthOf(graphSteps));
  if (!chainTiming || !graphTiming) return told.unmeasured(steps);
  const times = told.against(milliseconds(chainTiming.medianMs), milliseconds(graphTiming.medianMs));
  return graphTiming.medianMs < chainTiming.medianMs ? told.faster(steps, times) : told.slower(steps, times);
}
