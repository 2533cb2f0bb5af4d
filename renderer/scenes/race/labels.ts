import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { share } from '../../timeline/numbers';
import { chainNumbersLine } from '../../sentence/cellNumbers';
import { laneNumbers } from '../../sentence/numerals';
import { pathCaption } from '../../sentence/pathCaption';
import { captionLabel, headerLabels } from '../../sentence/provenance';
import { type Sentence, depthOf, headWeights, headWithin, pathEnd, pathStart, readSentence, strongestKeys } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type Wish, placeUnderTokens, plainLabel, wordOrder } from '../../sentence/wordLabels';
import { chainNumbers, chainTop, chainWords, graphTop, graphWeights, graphWords } from './layout';
import { type RacePlan } from './plan';
import { raceQuery } from './sample';

export const raceTitle = 'One after another, or all at once';

/** Every text of the race at a frame. */
export function raceLabels(trace: Trace, plan: RacePlan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const token = tokenNow(plan.ticks, frame);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const onPath = step.id === 'path';
  const now = Math.max(token, 0);
  const ends = { from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) };
  // While the chain walks, its path leads to the word it has reached; a chosen end stays.
  const path = onPath || look.to !== null ? ends : { from: ends.from, to: now };
  return [
    ...headerLabels(raceTitle, trace),
    laneTitle('chain-title', chainTop, 'RECURRENT CHAIN', 'recurrence'),
    formula('chain-formula', chainTop, 'h_t = \\tanh(W_{hh}\\,h_{t-1} + W_{xh}\\,x_t + b)'),
    laneTitle('graph-title', graphTop, 'ALL-TO-ALL ATTENTION', 'attention'),
    formula('graph-formula', graphTop, 'y = \\mathrm{softmax}\\!\\left(QK^{\\mathsf T}\\!/\\sqrt{d_k}\\right)V'),
    ...chainWordLabels(sentence, token, step.id, onPath ? [ends.from, ends.to] : []),
    ...chainNumbersLine(sentence, token, chainNumbers),
    ...graphWordLabels(sentence, token, look),
    ...laneNumbers(sentence, {
      lane: 'chain', top: chainTop + 32, waits: at(sentence.chainSteps, now) - 1, beside: `of ${depthOf(sentence.chainSteps) - 1}`,
      path,
    }),
    ...laneNumbers(sentence, {
      lane: 'graph', top: graphTop + 12, waits: at(sentence.graphSteps, now) - 1, beside: `of ${depthOf(sentence.graphSteps) - 1}`,
      path,
    }),
    captionLabel(onPath ? pathCaption(sentence, ends.from, ends.to) : step.caption),
  ];
}

function laneTitle(key: string, y: number, text: string, ink: 'recurrence' | 'attention'): Label {
  return { ...plainLabel, key, x: 40, y, text, sizePx: 22, weight: 700, ink };
}

function formula(key: string, y: number, tex: string): Label {
  return { ...plainLabel, key, x: 372, y, text: tex, sizePx: 29, face: 'tex' };
}

function chainWordLabels(sentence: Sentence, token: number, stepId: string, chosen: readonly number[]): readonly Label[] {
  const walking = stepId.startsWith('token-');
  const wishes = wordOrder(sentence.count, [...chosen, ...(token >= 0 ? [token] : [])]).map((place): Wish => ({
    token: place,
    text: sentence.tokens[place]?.text ?? '',
    ink: place <= token ? 'ink' : 'soft',
    weight: (walking && place === token) || chosen.includes(place) ? 700 : 400,
    title: unknownNote(sentence, place),
  }));
  return placeUnderTokens('chain-word', sentence, chainWords, wishes);
}

function graphWordLabels(sentence: Sentence, token: number, look: Look): readonly Label[] {
  const head = headWithin(sentence, look.head);
  const query = raceQuery(sentence, look);
  const keys = strongestKeys(sentence, head, query).slice(0, 4);
  const weights = headWeights(sentence, head);
  const wishes = wordOrder(sentence.count, [query, ...keys]).map((place): Wish => ({
    token: place, text: sentence.tokens[place]?.text ?? '', ink: 'ink', weight: place === query ? 700 : 400, title: unknownNote(sentence, place),
  }));
  const words = placeUnderTokens('graph-word', sentence, graphWords, wishes);
  if (token < 0) return words;
  const beside = keys.map((key): Wish => ({ token: key, text: share(at(weights, query * sentence.count + key)), ink: 'attention', weight: 600, title: null }));
  const numbers = placeUnderTokens('graph-weight', sentence, graphWeights, beside);
  return [...words, ...numbers.map((label) => ({ ...label, token: null, thing: { kind: 'weight', at: [head, query, label.token ?? 0] } }))];
}

/** A word outside the packed vectors is marked on the screen: its stand-in says nothing about meaning. */
function unknownNote(sentence: Sentence, token: number): string | null {
  return sentence.tokens[token]?.known === false ? 'not among the 20,000 packed words: a seeded stand-in' : null;
}
