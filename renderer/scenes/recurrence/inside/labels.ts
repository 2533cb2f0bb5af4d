import { at } from '#contract/tensor';
import { palettes } from '../../../parts/palette';
import { xOn, yOn } from '../../../parts/plane/plane';
import { type Label, type Look } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { fitted } from '../../../parts/textWidth';
import { numeralsLeft } from '../../../sentence/layout';
import { row } from '../../../sentence/numerals';
import { type Sentence } from '../../../sentence/reading';
import { quoted } from '../../../sentence/quoted';
import { placesThatAdd, writtenCell } from '../../../sentence/cellNumbers';
import { decimal, grouped } from '../../../timeline/numbers';
import { heading } from '../layout';
import { weightCount } from './captions';
import { shared, side, tanhPlane, type TileName, tiles } from './layout';
import { insideSteps } from './pose';
import { words } from '../words/words';

const told = words.inside;

/** What the texts inside the cell depend on. */
export interface InsideView {
  readonly stepId: string;
  /** Whether the numbers that the step computes have landed. */
  readonly landed: boolean;
  readonly token: number;
}

const numberSize = 26;
const below = 28;
const symbolWidth = 62;
const nameWidth = 116;

/** Every text inside the cell. */
export function insideLabels(sentence: Sentence, view: InsideView, look: Look): readonly Label[] {
  return [
    { ...plainLabel, key: 'chain-title', x: 40, y: heading, text: told.title, sizePx: 22, weight: 700, ink: 'recurrence' },
    { ...plainLabel, key: 'chain-formula', x: 372, y: heading, text: ruleOf(view.stepId, look), sizePx: 32, face: 'tex' },
    ...(view.stepId === 'given' ? [] : [{ ...plainLabel, key: 'inside-unit', x: 1240, y: heading, text: told.framed(sentence.tellingUnit + 1, sentence.width), ink: 'soft', anchor: 'end' } satisfies Label]),
    ...names(sentence, view),
    ...(view.stepId === 'given' ? meanings(sentence) : []),
    ...numbers(sentence, view),
    ...curveLabels(sentence, view),
  ];
}

/** The rule of the cell; the term that the step computes stands out, those before it are lit, the rest waits. */
function ruleOf(stepId: string, { theme }: Look): string {
  const { recurrenceInk, ink, faint } = palettes[theme];
  const here = insideSteps.findIndex((id) => id === stepId);
  const term = (id: (typeof insideSteps)[number], tex: string): string => {
    const place = insideSteps.indexOf(id);
    return `\\textcolor{${place === here ? recurrenceInk : place < here || here < 0 ? ink : faint}}{${tex}}`;
  };
  const sum = `${term('from-state', 'W_{hh}\\,h_{t-1}')}${term('sum', '{}+{}')}${term('from-word', 'W_{xh}\\,x_t')}${term('sum', '{}+ b')}`;
  return `${term('tanh', 'h_t = \\tanh(')}${sum}${term('tanh', ')')}`;
}

/** What is given, in words, where nothing has been made of it yet. */
function meanings({ width }: Sentence): readonly Label[] {
  const line = (key: string, tile: TileName, text: string): Label => ({ ...plainLabel, key, x: tiles.inputPart.left - 30, y: tiles[tile].top + side / 2 + 8, text, sizePx: 24 });
  return [
    line('given-state', 'before', told.givenState(width)),
    line('given-word', 'vector', told.givenWord(width)),
    line('given-weights', 'bias', told.givenWeights(width)),
  ];
}

/** Names under what is given, and over what is made of it. */
function names(sentence: Sentence, { stepId, token }: InsideView): readonly Label[] {
  const here = insideSteps.findIndex((id) => id === stepId);
  const name = (key: string, tile: TileName, text: string): Label => ({ ...plainLabel, key, x: tiles[tile].left + symbolWidth, y: tiles[tile].top + side + below - 2, text: fitted(text, 20, nameWidth), ink: 'soft' });
  const symbol = (key: string, tile: TileName, text: string): Label => ({ ...plainLabel, key, x: tiles[tile].left - 4, y: tiles[tile].top + side + below - 2, text, sizePx: 29, face: 'tex' });
  const tex = (key: string, x: number, y: number, text: string): Label => ({ ...plainLabel, key, x, y, text, sizePx: 29, face: 'tex', ink: 'soft', anchor: 'middle' });
  const matrix = (tile: 'weightHh' | 'weightXh', text: string): Label => tex(`inside-${tile}`, tiles[tile].left + side / 2, tiles[tile].top + side + below, text);
  const before = token === 0 ? told.zeros : told.after(quoted(sentence, token - 1));
  return [
    symbol('inside-before-symbol', 'before', 'h_{t-1}'),
    name('inside-before', 'before', before),
    symbol('inside-word-symbol', 'vector', 'x_t'),
    name('inside-word', 'vector', quoted(sentence, token)),
    matrix('weightHh', 'W_{hh}'),
    matrix('weightXh', 'W_{xh}'),
    ...(here >= 3 ? [tex('inside-sum-name', tiles.sum.left + side / 2, tiles.sum.top - 12, told.sumName), tex('inside-bias-name', tiles.bias.left - 24, tiles.bias.top + side / 2 + 9, 'b')] : []),
    ...(here >= 4 ? [tex('inside-hidden-name', tiles.hidden.left + side / 2, tiles.hidden.top - 12, 'h_t')] : []),
  ];
}

/** The telling unit's number under each vector that has landed. */
function numbers(sentence: Sentence, { stepId, landed, token }: InsideView): readonly Label[] {
  const { width, tellingUnit: unit } = sentence;
  const here = insideSteps.findIndex((id) => id === stepId);
  const places = placesThatAdd(sentence, token);
  const there = (id: (typeof insideSteps)[number]): boolean => here > insideSteps.indexOf(id) || (here === insideSteps.indexOf(id) && landed);
  const number = (tile: TileName, kind: string, value: number, place: readonly number[], lead = ''): Label => ({
    ...plainLabel, key: `inside-${kind}`, x: tiles[tile].left + side / 2, y: tiles[tile].top + side + below, text: `${lead}${decimal(value, places)}`,
    sizePx: numberSize, face: 'mono', anchor: 'middle', thing: { kind, at: place },
  });
  const of = (tile: TileName, kind: string, values: Float32Array, lead = ''): Label => number(tile, kind, at(values, token * width + unit), [token, unit], lead);
  return [
    ...(there('from-word') ? [of('inputPart', 'inputPart', sentence.inputPart)] : []),
    ...(there('from-state') ? [of('recurrentPart', 'recurrentPart', sentence.recurrentPart)] : []),
    ...(there('sum') ? [number('bias', 'bias', at(sentence.bias, unit), [unit]), of('sum', 'sum', sentence.preActivation)] : []),
    ...(there('tanh')
      ? [
          of('hidden', 'hidden', sentence.hidden),
          { ...plainLabel, key: 'inside-whole', x: 1216, y: tiles.bias.top + side + below - 6, text: writtenCell(sentence, token), sizePx: numberSize, face: 'mono', anchor: 'end', thing: { kind: 'hidden', at: [token, unit] } } satisfies Label,
        ]
      : []),
  ];
}

/** The scales of tanh's plot. */
function curveLabels(sentence: Sentence, { stepId }: InsideView): readonly Label[] {
  if (stepId !== 'tanh') return [];
  const plane = tanhPlane(sentence);
  const mark = (key: string, x: number, y: number, text: string, anchor: 'middle' | 'end'): Label => ({ ...plainLabel, key, x, y, text, ink: 'soft', anchor });
  return [
    mark('tanh-name', plane.left + plane.width / 2, plane.top - 12, told.curve(sentence.width), 'middle'),
    mark('tanh-top', plane.left - 8, yOn(plane, 1) + 7, '1', 'end'),
    mark('tanh-bottom', plane.left - 8, yOn(plane, -1) - 1, '−1', 'end'),
    ...[plane.x.least, 0, plane.x.most].map((value) => mark(`tanh-x-${value}`, xOn(plane, value), plane.top + plane.height + 28, String(value).replace('-', '−'), 'middle')),
  ];
}

/** What stands under and beside the chain while its weights reach out to every word. */
export function sharedLabels(sentence: Sentence): readonly Label[] {
  const tex = (key: keyof typeof shared, text: string): Label => {
    const { left, top, width, height } = shared[key];
    return { ...plainLabel, key: `shared-${key}`, x: left + width / 2, y: top + height + 30, text, sizePx: 29, face: 'tex', anchor: 'middle' };
  };
  return [
    tex('weightHh', 'W_{hh}'), tex('weightXh', 'W_{xh}'), tex('bias', 'b'),
    { ...plainLabel, key: 'shared-name', x: numeralsLeft, y: 150, text: words.shared.weights, ink: 'soft' },
    { ...plainLabel, key: 'shared-count', x: numeralsLeft - 2, y: 206, text: grouped.format(weightCount(sentence)), sizePx: 52, weight: 700, ink: 'recurrence', thing: { kind: 'weightCount', at: [] } },
    ...row('shared-words', 254, words.shared.words, grouped.format(sentence.count), null),
    ...row('shared-more', 286, words.shared.more, '0', null),
  ];
}
