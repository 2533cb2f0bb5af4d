import { type Trace } from '#contract/trace';
import { captioned } from '../../parts/texts/captions';
import { inQuotes } from '../../parts/words/quotes';
import { rough } from '../../timeline/sizes';
import { type Draft, type Plan, type Step, layOut } from '../../timeline/plan';
import { perEdgeLog } from './names';
import { arrivedLog, laneAt, type Ends, endsOf, type Lanes, readLanes, wayOf } from './reading';
import { laneNames } from './tensors';
import { words } from './words/words';

const motion = 48;
const { captions } = words;

/** Lays the five ways out: two words, the chain, a question, each other way in turn, what arrives along them, and the table. */
export function pathPlan(trace: Trace): Plan {
  const lanes = readLanes(trace);
  const ends = endsOf(lanes, { from: null, to: null });
  return layOut([
    { id: 'words', lengthFrames: 1, caption: wordsCaption(lanes, ends) },
    ...laneNames.flatMap((id, lane): readonly Draft[] => [
      { id, lengthFrames: motion, caption: laneCaption(lanes, lane, ends) },
      ...(lane === 0 ? [{ id: 'ask', lengthFrames: 1, asks: true, caption: askCaption(lanes, ends) } as const] : []),
    ]),
    { id: 'arrives', lengthFrames: 1, caption: arrivesCaption(lanes, ends) },
    { id: 'table', lengthFrames: motion, caption: captions.table },
  ]);
}

function quoted({ tokens }: Lanes, token: number, longest: number): string {
  const letters = Array.from(tokens[token]?.text ?? '');
  return inQuotes(letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join(''));
}

/** What a caption says, for whichever two words are chosen. */
export function captionFor(lanes: Lanes, stepId: string, planned: string, ends: Ends): string {
  if (stepId === 'words') return wordsCaption(lanes, ends);
  if (stepId === 'ask') return askCaption(lanes, ends);
  if (stepId === 'arrives') return arrivesCaption(lanes, ends);
  const lane = laneNames.findIndex((name) => name === stepId);
  return lane < 0 ? planned : laneCaption(lanes, lane, ends);
}

function wordsCaption(lanes: Lanes, { from, to }: Ends): string {
  if (from === to) return captioned((longest) => captions.sameWord(quoted(lanes, from, longest)));
  const far = { apart: Math.abs(to - from), onwards: to > from };
  return captioned((longest) => captions.words(quoted(lanes, from, longest), quoted(lanes, to, longest), far));
}

function askCaption(lanes: Lanes, ends: Ends): string {
  const way = wayOf(lanes, 0, ends);
  return way === null ? captions.askBack : captions.ask(words.edges(way.hopEdges));
}

/** The way through one lane, in one sentence. */
function laneCaption(lanes: Lanes, lane: number, ends: Ends): string {
  const way = wayOf(lanes, lane, ends);
  const { counts: { layers } } = laneAt(lanes, lane);
  const { kernel, window } = lanes.knobs;
  if (way === null) return lane === 0 ? captions.chainForward : captions.convolutionForward;
  const edges = words.edges(way.hopEdges);
  switch (lane) {
    case 0:
      return captions.chain(edges);
    case 1:
      return captions.attention(edges);
    case 2:
      return captions.plain(edges, layers, kernel);
    case 3:
      return captions.dilated(edges, layers, kernel);
    default:
      return captions.restricted(edges, layers, window);
  }
}

/** Through which way most arrives, and through which least: measured, whichever they are. */
function arrivesCaption(lanes: Lanes, ends: Ends): string {
  if (lanes.all.some(({ own, field }) => own && field.inputWidth !== lanes.width)) return captions.ownWidths;
  const ways = laneNames.flatMap((_, lane) => {
    const log = arrivedLog(lanes, lane, ends);
    return log === null || log === -Infinity ? [] : [{ lane, log }];
  }).sort((one, other) => other.log - one.log);
  const [most, least] = [ways[0], ways.at(-1)];
  if (!most || !least) return captions.onlyLast;
  if (most.lane === least.lane) return captions.alone(most.lane);
  const edges = (lane: number): number => wayOf(lanes, lane, ends)?.hopEdges ?? 0;
  // More edges and yet more of the error: then it is what an edge lets through.
  const longer = ways.find(({ lane }) => edges(lane) > edges(least.lane));
  if (!longer) return captions.extremes(most.lane, least.lane);
  const each = ({ lane, log }: typeof least) => ({ lane, each: rough(10 ** perEdgeLog(log, edges(lane))) });
  return captions.notEdgesAlone(each(longer), each(least));
}

/** Whether the lanes have given way to the table, in the step that shows it: in its second half. */
export function isTabled({ start, hold }: Step, frame: number): boolean {
  return frame >= (start + hold) / 2;
}
