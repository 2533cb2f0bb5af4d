import { type Trace } from '#contract/trace';
import { captioned, spoken } from '../../parts/texts/captions';
import { counted } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type Draft, type Plan, type Step, layOut } from '../../timeline/plan';
import { perEdgeLog } from './names';
import { arrivedLog, laneAt, type Ends, endsOf, type Lanes, readLanes, wayOf } from './reading';
import { laneNames } from './tensors';

const motion = 48;

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
    { id: 'table', lengthFrames: motion, caption: 'Work is not waiting: attention may compute more, but nothing in it has to wait.' },
  ]);
}

function quoted({ tokens }: Lanes, token: number, longest: number): string {
  const letters = Array.from(tokens[token]?.text ?? '');
  return `“${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')}”`;
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
  if (from === to) return captioned((longest) => `${quoted(lanes, from, longest)} is where it wants to go already: choose another word.`);
  const apart = `${counted(Math.abs(to - from), 'word')} ${to > from ? 'farther on' : 'back'}`;
  return captioned((longest) => `What ${quoted(lanes, from, longest)} says has to reach ${quoted(lanes, to, longest)}, ${apart}.`);
}

function askCaption(lanes: Lanes, ends: Ends): string {
  const way = wayOf(lanes, 0, ends);
  return way === null ? 'The chain cannot: which layer leads back to an earlier word?' : `${counted(way.hopEdges, 'edge')} by the chain: with how few could another layer do?`;
}

/** The way through one lane, in one sentence. */
function laneCaption(lanes: Lanes, lane: number, ends: Ends): string {
  const way = wayOf(lanes, lane, ends);
  const { counts: { layers } } = laneAt(lanes, lane);
  const { kernel, window } = lanes.knobs;
  if (way === null) return `${lane === 0 ? 'The chain' : 'This convolution'} only carries forward: to an earlier word there is no way.`;
  const edges = counted(way.hopEdges, 'edge');
  const depth = `${spoken(layers)} ${layers === 1 ? 'layer' : 'layers'}`;
  switch (lane) {
    case 0:
      return `The chain hands it from state to state: ${edges}, one for each word on the way.`;
    case 1:
      return `Attention joins any two words directly: ${edges}, however far apart they stand.`;
    case 2:
      return `A convolution sees k = ${kernel} words at a time: ${edges}, in a stack of ${depth}.`;
    case 3:
      return `Dilated, each layer reaches ${kernel} times as far as the one below: ${edges}, in ${depth}.`;
    default:
      return `Attention to the r = ${window} nearest words passes on, too: ${edges}, in ${depth}.`;
  }
}

/** Through which way most arrives, and through which least: measured, whichever they are. */
function arrivesCaption(lanes: Lanes, ends: Ends): string {
  if (lanes.all.some(({ own, field }) => own && field.inputWidth !== lanes.width)) return 'The file’s layers have other widths: what arrives through them stands by itself.';
  const ways = laneNames.flatMap((_, lane) => {
    const log = arrivedLog(lanes, lane, ends);
    return log === null || log === -Infinity ? [] : [{ lane, log }];
  }).sort((one, other) => other.log - one.log);
  const [most, least] = [ways[0], ways.at(-1)];
  if (!most || !least) return 'In a long text the error is followed back from the last word alone.';
  const name = (lane: number): string => ['the chain', 'attention', 'convolution', 'dilated convolution', 'restricted attention'][lane] ?? '';
  if (most.lane === least.lane) return `The error arrives through ${name(most.lane)} alone.`;
  const edges = (lane: number): number => wayOf(lanes, lane, ends)?.hopEdges ?? 0;
  // More edges and yet more of the error: then it is what an edge lets through.
  const longer = ways.find(({ lane }) => edges(lane) > edges(least.lane));
  if (!longer) return `Most of the error arrives through ${name(most.lane)}, least through ${name(least.lane)}.`;
  const [one, other] = [longer, least].map(({ lane, log }) => rough(10 ** perEdgeLog(log, edges(lane))));
  return `Edges are not all: ${name(longer.lane)} lets ${one ?? ''} through at each, ${name(least.lane)} ${other ?? ''}.`;
}

/** Whether the lanes have given way to the table, in the step that shows it: in its second half. */
export function isTabled({ start, hold }: Step, frame: number): boolean {
  return frame >= (start + hold) / 2;
}
