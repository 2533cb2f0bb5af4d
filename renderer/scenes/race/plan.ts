import { type Trace } from '#contract/trace';
import { milliseconds } from '../../timeline/numbers';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { type Sentence, depthOf, readSentence } from '../../sentence/reading';
import { runsOf, tickStarts } from '../../sentence/ticks';
import { quoted, spoken, waitingCaption } from '../../sentence/words';
import { pathCaption } from '../../sentence/pathCaption';

/** The race: both lanes on one axis, one instant per token of the chain. */
export interface RacePlan extends Plan {
  /** First frame of each token's instant, and the frame after the last: [tokens + 1]. */
  readonly ticks: Int32Array;
}

const restFrames = 30;
const pathFrames = 48;

/** Lays the race out: the words, the walk through the chain, the finish, the path, and what the clock says. */
export function racePlan(trace: Trace): RacePlan {
  const sentence = readSentence(trace);
  const runs = runsOf(sentence.count);
  const first: Draft = {
    id: 'words',
    lengthFrames: 1,
    caption: `The same ${spoken(sentence.count)} words, twice: through a recurrent network, and through self-attention.`,
  };
  const walk = runs.map(({ last, lengthFrames }): Draft => ({ id: `token-${last + 1}`, lengthFrames, caption: waitingCaption(sentence, last) }));
  const last = sentence.count - 1;
  const finish: readonly Draft[] = [
    { id: 'finish', lengthFrames: restFrames, caption: finishCaption(sentence) },
    { id: 'path', lengthFrames: pathFrames, caption: pathCaption(sentence, 0, last) },
    { id: 'measured', lengthFrames: restFrames, caption: measuredCaption(sentence) },
  ];
  return Object.freeze({ ...layOut([first, ...walk, ...finish]), ticks: tickStarts(runs, first.lengthFrames) });
}

function finishCaption(sentence: Sentence): string {
  const waits = depthOf(sentence.chainSteps) - 1;
  const graphWaits = depthOf(sentence.graphSteps) - 1;
  return `${quoted(sentence, sentence.count - 1)} had to wait for ${spoken(waits)} ${waits === 1 ? 'word' : 'words'}; in attention it waited for ${spoken(graphWaits)}.`;
}

/** What was measured, whichever way it came out: steps that wait are counted, milliseconds belong to this device. */
function measuredCaption({ chainTiming, graphTiming, chainSteps, graphSteps }: Sentence): string {
  const steps = `${depthOf(chainSteps)} steps against ${depthOf(graphSteps)}`;
  if (!chainTiming || !graphTiming) return `${steps}; the time could not be measured on this device.`;
  const faster = chainTiming.medianMs < graphTiming.medianMs ? 'the chain was faster' : 'attention was faster';
  return `${steps}. On this device ${faster}: ${milliseconds(chainTiming.medianMs)} against ${milliseconds(graphTiming.medianMs)}.`;
}
