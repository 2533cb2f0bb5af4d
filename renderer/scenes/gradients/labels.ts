import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Plane, tickValues, yOn } from '../../parts/plane/plane';
import { type Ink, type Label, type Look } from '../../parts/scene';
import { fitted } from '../../parts/textWidth';
import { plainLabel } from '../../parts/texts/plainLabel';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { grouped } from '../../timeline/numbers';
import { roughTex, sizedTex } from '../../timeline/sizes';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { columnLeft, gradientRow, headingBaseline, plotLeft, plotPlane, plotWidth, productBaseline, productLeft, stripMiddle, xOfDistance } from './layout';
import { joinedAt } from './lines';
import { type JourneyPlan } from './plan';
import { arrivedAt, type Journey, readJourney, tokenAtDistance } from './reading';
import { backAt } from './sample';
import { columnLabels } from './texts/columnLabels';
import { words } from './words/words';

export const modelInks: readonly Ink[] = ['recurrence', 'gate', 'attention'];

const plotRight = plotLeft + plotWidth;
const texSize = 29;

/** Every text of the act at a frame. */
export function journeyLabels(trace: Trace, plan: JourneyPlan, frame: number, _look: Look): readonly Label[] {
  const journey = readJourney(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const back = backAt(plan, frame);
  const distance = Math.floor(back);
  const plane = plotPlane(journey);
  return [
    ...headerLabels(words.title, trace),
    ...headingLabels(journey),
    ...axisLabels(journey, plane),
    ...zoneLabels(plane),
    ...tipLabels(journey, plane, Math.ceil(back), step.id),
    ...productLabels(journey, distance),
    ...columnLabels(journey, distance, step.id),
    ...captionLabels(step.caption, step.asks),
  ];
}

/** What the strip shows, and whose words these are. */
function headingLabels(journey: Journey): readonly Label[] {
  const { sizes: { tokens, words: count }, trace } = journey;
  const { strip, whose } = words.labels;
  const read = count === tokens ? whose.whole(count) : count > tokens ? whose.repeated(tokens, count) : whose.cut(tokens, count);
  const word = (distance: number): string => trace.tokens[tokenAtDistance(journey, distance)]?.text ?? '';
  const aside = gradientRow(journey).cellWidth / 2 + 14;
  return [
    { ...plainLabel, key: 'strip-name', x: plotLeft, y: headingBaseline, text: strip, ink: 'soft' },
    { ...plainLabel, key: 'whose', x: plotRight, y: headingBaseline, text: read, ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'first-word', x: plotLeft - aside, y: stripMiddle + 7, text: fitted(word(journey.steps), 20, plotLeft - aside - 28), anchor: 'end' },
    { ...plainLabel, key: 'last-word', x: plotRight + aside, y: stripMiddle + 7, text: fitted(word(0), 20, columnLeft - plotRight - aside - 12) },
  ];
}

/** Values of the grid's lines: at most seven. */
export function yTicks(plane: Plane): readonly number[] {
  return tickValues(plane.y, 7);
}

/** Steps back along the lower edge, powers of ten at the right, where the way begins. */
function axisLabels(journey: Journey, plane: Plane): readonly Label[] {
  const { steps } = journey;
  const marks = steps <= 8 ? Array.from({ length: steps + 1 }, (_, mark) => mark) : [0, 1, 2, 3, 4].map((quarter) => Math.round((steps * quarter) / 4));
  const below = plane.top + plane.height + 30;
  return [
    ...marks.map((mark): Label => ({ ...plainLabel, key: `x-${mark}`, x: xOfDistance(journey, mark), y: below, text: grouped.format(mark), ink: 'soft', anchor: 'middle' })),
    { ...plainLabel, key: 'x-name', x: plotRight + 30, y: below, text: words.labels.axis, ink: 'soft' },
    ...yTicks(plane).map((value): Label => ({ ...plainLabel, key: `y-${value}`, x: plotRight + 14, y: yOn(plane, value) + 9, text: roughTex(value), ink: 'soft', face: 'tex', sizePx: texSize })),
  ];
}

function zoneLabels(plane: Plane): readonly Label[] {
  const right = { ...plainLabel, x: plotRight - 14, anchor: 'end' } as const;
  return [
    { ...right, key: 'zone-explodes', y: plane.top + 28, text: words.labels.explodes, ink: 'error', thing: { kind: 'zone', at: [0] } },
    { ...right, key: 'zone-lost', y: plane.top + plane.height - 34, text: words.labels.vanishes, ink: 'soft', thing: { kind: 'zone', at: [1] } },
  ];
}

const tipSize = 20;
const tipApart = 28;

/** Names at the left of the curves' ends, or of the states they are on the way to, apart from each other. */
function tipLabels(journey: Journey, plane: Plane, distance: number, stepId: string): readonly Label[] {
  const all = [
    ...journey.names.map((name, model) => ({ key: model === 2 ? 'attention' : name, name, model, value: arrivedAt(journey, model, distance), thing: { kind: 'norm', at: [model, distance] } })),
    ...joinedAt(journey, stepId).map(({ key, name, model, valueAt, thing }) => ({ key, name, model, value: valueAt(distance), thing: thing(distance) })),
  ];
  const [highest, lowest] = [plane.top + 50, plane.top + plane.height];
  const places = all.map((curve) => ({ ...curve, y: Math.min(Math.max(yOn(plane, curve.value) + 7, highest), lowest) })).sort((one, other) => one.y - other.y);
  // Downwards until none touches the one above it, then up again where the last has left the plot.
  places.forEach((place, index) => (place.y = Math.max(place.y, (places[index - 1]?.y ?? -Infinity) + tipApart)));
  places.reduceRight((below, place) => (place.y = Math.min(place.y, below - tipApart)), lowest + tipApart);
  return places.map(({ key, name, model, y, thing }): Label => ({
    ...plainLabel, key: `tip-${key}`, x: xOfDistance(journey, distance) - 18, y, text: name, sizePx: tipSize, weight: 600, ink: modelInks[model] ?? 'ink', anchor: 'end', thing,
  }));
}

const writtenFactors = 3;

const rule = '\\partial E/\\partial h_1=\\partial E/\\partial h_t\\;\\textstyle\\prod_{k=2}^{t}\\,\\partial h_k/\\partial h_{k-1}';

/** The rule of the whole act, and its product in real numbers: the first factors, the last one, and what they come to. */
function productLabels(journey: Journey, distance: number): readonly Label[] {
  const factor = (step: number): string => at(journey.tensors.factor, step).toFixed(2);
  const written = Array.from({ length: Math.min(distance, writtenFactors) }, (_, place) => factor(place + 1));
  const rest = distance <= writtenFactors ? [] : distance === writtenFactors + 1 ? [factor(distance)] : ['\\cdots', factor(distance)];
  const product = ['1', ...written, ...rest].join('\\cdot ').replace('\\cdot \\cdots\\cdot', '\\cdots');
  const arrived = distance === 0 ? '' : `=${sizedTex(arrivedAt(journey, 0, distance))}`;
  return [
    { ...plainLabel, key: 'rule', x: 40, y: productBaseline, text: rule, ink: 'soft', sizePx: texSize, face: 'tex' },
    { ...plainLabel, key: 'product', x: productLeft, y: productBaseline, text: `|\\partial E/\\partial h_{t${distance === 0 ? '' : `-${distance}`}}|=${product}${arrived}`, sizePx: texSize, face: 'tex', thing: { kind: 'norm', at: [0, distance] } },
  ];
}
