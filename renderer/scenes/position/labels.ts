import { type Trace } from '#contract/trace';
import { type Ink, type Label, type Look } from '../../parts/scene';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { plainLabel } from '../../parts/texts/plainLabel';
import { yOn } from '../../parts/plane/plane';
import { numeralsLeft, numeralsRight } from '../../sentence/layout';
import { detailLabel, namedWords, placeUnderTokens, starLabel, unknownNote, type Wish, type Words, wordOf, wordOrder } from '../../sentence/wordLabels';
import { rough, roughTex } from '../../timeline/sizes';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { differencePlane, differenceTicks, shuffledWords, writtenWords } from './layout';
import { chapterOf, type Story } from './plan';
import { followed, type Ordered, readOrdered } from './reading';
import { wavesLabels } from './wavesLabels';
import { words } from './words/words';

const says = words.labels;

/** Every text of the act at a frame. */
export function positionLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const ordered = readOrdered(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const apart = step.id === 'waves' || step.id === 'distance';
  return [
    ...headerLabels(words.title, trace),
    ...(apart ? wavesLabels(ordered, step.id === 'distance') : lanesLabels(ordered, step.id, followed(ordered, look.from, look.to))),
    { ...plainLabel, key: 'rule', x: 40, y: 600, text: ruleOf(step.id, ordered.encoded), sizePx: 29, face: 'tex', ink: 'soft' },
    ...symbolLabels(step.id),
    ...captionLabels(step.caption, step.asks),
  ];
}

function lanesLabels(ordered: Ordered, stepId: string, word: number): readonly Label[] {
  const reached = (story: Story): boolean => chapterOf(stepId) >= chapterOf(story);
  return [
    ...orderLabels(ordered, word),
    ...(reached('bare') ? numeral('bare', 140, says.bare, ordered.bareLargest, 'attention', { kind: 'difference', at: [0, largestAt(ordered.bare)] }) : []),
    ...(reached('chain') ? numeral('chain', 222, says.chain, ordered.chainLargest, 'recurrence', { kind: 'difference', at: [2, ordered.toldWord] }) : []),
    ...(reached('placed') ? numeral('placed', 304, ordered.encoded ? says.placed : says.placedNone, ordered.placedLargest, 'attention', { kind: 'difference', at: [1, largestAt(ordered.placed)] }) : []),
    ...(reached('bare') ? differenceLabels(ordered, stepId === 'chain', reached('placed')) : []),
    ...starLabel(ordered, numeralsLeft, 600, 'start'),
  ];
}

/** The words above and below: the followed one first, then as many as fit. */
function orderLabels(ordered: Ordered, word: number): readonly Label[] {
  const below = shuffledTokens(ordered);
  const place = ordered.placeOf[word] ?? 0;
  const wishes = (worded: Words, strong: number): readonly Wish[] =>
    wordOrder(worded, [strong]).map((token) => ({ token, text: wordOf(worded, token), ink: 'ink', weight: token === strong ? 700 : 400, title: unknownNote(worded, token) }));
  const written = placeUnderTokens('written', ordered, writtenWords, wishes(ordered, word));
  const shuffled = placeUnderTokens('shuffled', below, shuffledWords, wishes(below, place));
  return [
    { ...plainLabel, key: 'largest', x: numeralsLeft, y: 104, text: says.largest, ink: 'soft' },
    ...written,
    ...detailLabel('named', 386, namedWords(ordered, written)),
    // A word below is the same word as above: a click chooses it by its place in the text as written.
    ...shuffled.map((label) => ({ ...label, token: label.token === null ? null : (ordered.tensors.order[label.token] ?? null) })),
  ];
}

const shuffledWorded = new WeakMap<Ordered, Words>();

function shuffledTokens(ordered: Ordered): Words {
  const known = shuffledWorded.get(ordered) ?? {
    count: ordered.count,
    tokens: Array.from(ordered.tensors.order, (word) => ordered.tokens[word] ?? { text: '', known: true }),
  };
  shuffledWorded.set(ordered, known);
  return known;
}

/** Below it, a number is written as a power of ten. */
const smallest = 0.01;

function numeral(key: string, y: number, name: string, value: number, ink: Ink, thing: Thing): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-name`, x: numeralsLeft, y, text: name, ink: 'soft' },
    { ...plainLabel, key: `${key}-largest`, x: numeralsLeft, y: y + 42, ...spelled(value), sizePx: 40, weight: 700, ink, thing },
  ];
}

/** A number as it is said: small ones as a power of ten. */
function spelled(value: number): Pick<Label, 'text' | 'face'> {
  return value !== 0 && Math.abs(value) < smallest ? { text: roughTex(value), face: 'tex' } : { text: rough(value), face: 'text' };
}

/** The plot of the differences: its scale, and what rings and discs are. */
function differenceLabels(ordered: Ordered, chained: boolean, placed: boolean): readonly Label[] {
  const { top, height } = differencePlane;
  const told = says.differences;
  const at = (value: number): number => Math.min(Math.max(yOn(differencePlane, value) + 7, top + 18), top + height);
  const bareY = at(ordered.bareLargest);
  const placedY = at(ordered.placedLargest);
  return [
    { ...plainLabel, key: 'differences', x: 40, y: 386, text: chained ? told.states : told.outputs, ink: 'soft' },
    { ...plainLabel, key: 'differences-x', x: 40, y: 552, text: told.words, ink: 'soft' },
    { ...plainLabel, key: 'output-size', x: numeralsRight, y: 552, ...(chained ? { text: told.statesReach } : { text: told.outputsReach(rough(ordered.outputSize)), thing: { kind: 'output', at: ordered.largestOutputAt } }), ink: 'soft', anchor: 'end' },
    ...differenceTicks.map((value): Label => ({ ...plainLabel, key: `difference-${value}`, x: 980, y: yOn(differencePlane, value) + 10, text: roughTex(value), sizePx: 29, face: 'tex', ink: 'soft' })),
    { ...plainLabel, key: 'rings', x: 1060, y: bareY, text: chained ? told.ringsAttention : told.ringsBare, ink: 'attention' },
    ...(chained ? [{ ...plainLabel, key: 'chained', x: 1060, y: at(ordered.chainLargest), text: told.discsChain, ink: 'recurrence' as const }] : []),
    ...(placed ? [{ ...plainLabel, key: 'discs', x: 1060, y: Math.abs(placedY - bareY) < 28 ? bareY - 28 : placedY, text: ordered.encoded ? told.discsPlaced : told.discsAgain, ink: 'attention' as const }] : []),
  ];
}

function largestAt(differences: Float64Array): number {
  return differences.reduce((best, value, word) => (value > (differences[best] ?? 0) ? word : best), 0);
}

/** What the letters of a rule stand for, in the steps that compare two orders. */
function symbolLabels(stepId: string): readonly Label[] {
  const text = stepId === 'chain' || stepId === 'waves' || stepId === 'distance' || stepId === 'words' ? null
    : chapterOf(stepId) < chapterOf('waves') ? says.symbols : says.symbolsPlaced;
  return text === null ? [] : [{ ...plainLabel, key: 'symbols', x: 590, y: 600, text, ink: 'soft' }];
}

const waves = 'E_{p,\\,2i} = \\sin(p/10000^{2i/d}),\\quad E_{p,\\,2i+1} = \\cos(p/10000^{2i/d})';

/** The rule that a step is about: P puts the words in another order, E holds the places. */
function ruleOf(stepId: string, encoded: boolean): string {
  const same = (left: string, sign: string, right: string): string => `\\mathrm{attention}(${left}) ${sign} P\\,\\mathrm{attention}(${right})`;
  const open = '\\stackrel{?}{=}';
  switch (stepId) {
    case 'bare':
      return same('PX', '=', 'X');
    case 'chain':
      return 'h_t = \\tanh(W_{hh}\\,h_{t-1} + W_{xh}\\,x_t + b)';
    case 'waves':
      return `${waves},\\quad i = 0,\\dots,d/2-1`;
    case 'distance':
      return waves;
    case 'wonder':
      return same('PX + E', open, 'X + E');
    case 'placed':
    case 'sum':
      return same('PX + E', encoded ? '\\neq' : '=', 'X + E');
    default:
      return same('PX', open, 'X');
  }
}
