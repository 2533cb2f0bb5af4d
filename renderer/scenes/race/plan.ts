import { type Trace } from '#contract/trace';
import { milliseconds } from '../../timeline/numbers';
import { pathCaption } from '../../sentence/pathCaption';
import { type Sentence, depthOf, readSentence } from '../../sentence/reading';
import { type WalkPlan, layOutWalk } from '../../sentence/walk';
import { type Draft } from '../../timeline/plan';
import { captioned, spoken } from '../../parts/texts/captions';
import { quoted, waitingCaption } from '../../sentence/words';

const restFrames = 30;
const pathFrames = 48;

/** Lays the race out: the words, the walk through the chain, the path, and what the clock says. */
export function racePlan(trace: Trace): WalkPlan {
  const sentence = readSentence(trace);
  const words: Draft = {
    id: 'words',
    lengthFrames: 1,
    caption: `The same ${spoken(sentence.count)} words through a chain and through attention: who has to wait?`,
    asks: true,
  };
  const opening = captioned((longest) => `The chain begins with ${quoted(sentence, 0, longest)}; in attention all ${spoken(sentence.count)} words meet at once.`);
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
  const chain = `had to wait for ${spoken(waits)} ${waits === 1 ? 'word' : 'words'}`;
  const graph = `in attention it waited for ${graphWaits === 0 ? 'none' : spoken(graphWaits)}`;
  return captioned((longest) => `${quoted(sentence, sentence.count - 1, longest)} ${chain}; ${graph}.`);
}

/** What was measured, whichever way it came out: steps that wait are counted, milliseconds belong to this device. */
function measuredCaption({ chainTiming, graphTiming, chainSteps, graphSteps }: Sentence): string {
  const steps = `${depthOf(chainSteps)} steps against ${depthOf(graphSteps)}`;
  if (!chainTiming || !graphTiming) return `${steps}; the time could not be measured on this device.`;
  const times = `${milliseconds(chainTiming.medianMs)} against ${milliseconds(graphTiming.medianMs)}`;
  if (graphTiming.medianMs < chainTiming.medianMs) return `${steps}, and on this device attention was faster: ${times}.`;
  return `${steps}, yet ${times}: a clock counts more than waiting.`;
}
