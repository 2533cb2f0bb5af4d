import { type Label } from '../../../parts/scene';
import { rough } from '../../../timeline/sizes';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { tickValues, xOn, yOn } from '../../../parts/plane/plane';
import { panelRight, plotColumn, plotPlane } from '../layout';
import { type Meeting, crossingOf, curveOf, growthOf, longestPair } from '../curves';
import { type Comparison, type Timed, models } from '../reading';
import { words } from '../words/words';
import { meetingTold, modelInk, modelName, times, wayName, wordsAbout } from './amounts';

const said = words.labels.plot;
const closest = 28;
const rowPitch = 44;
const crossingPitch = 42;
const growthTop = 176;
const growthMiddle = 1140;

/**
 * Everything written on and beside the curves; what they answer only once they are drawn.
 *
 * @param drawn - whether the curves have reached their ends
 */
export function plotLabels(comparison: Comparison, stepId: string, drawn: boolean): readonly Label[] {
  const plane = plotPlane(comparison);
  return [
    { ...plainLabel, key: 'plot-y', x: 40, y: 104, text: said.time(comparison.sizes.batch), ink: 'soft' },
    { ...plainLabel, key: 'plot-x', x: plane.left + plane.width + 34, y: plane.top + plane.height + 34, text: said.tokens, ink: 'soft' },
    { ...plainLabel, key: 'plot-way', x: plane.left + plane.width, y: 104, text: wayName[comparison.variant], ink: 'soft', anchor: 'end' },
    ...tickLabels(comparison),
    ...(drawn ? nameLabels(comparison) : []),
    ...(stepId === 'crossing' ? crossingLabels(comparison) : growthLabels(comparison, drawn)),
  ];
}

/** The measured lengths below, whole powers of ten milliseconds at the left. */
function tickLabels(comparison: Comparison): readonly Label[] {
  const plane = plotPlane(comparison);
  return [
    ...comparison.points.map(({ setting: { tokens } }): Label => ({ ...plainLabel, key: `plot-x-${tokens}`, x: xOn(plane, tokens), y: plane.top + plane.height + 34, text: String(tokens), ink: 'soft', anchor: 'middle' })),
    ...tickValues(plane.y, 7).map((ms): Label => ({ ...plainLabel, key: `plot-y-${ms}`, x: plane.left - 20, y: yOn(plane, ms) + 7, text: rough(ms), ink: 'soft', anchor: 'end' })),
  ];
}

/** Names at the ends of the curves, pushed apart where the ends lie close together. */
function nameLabels(comparison: Comparison): readonly Label[] {
  const plane = plotPlane(comparison);
  const ends = models.flatMap((model) => {
    const end = curveOf(comparison, model).at(-1);
    return end === undefined ? [] : [{ model, x: xOn(plane, end.tokens) + 16, y: yOn(plane, end.ms) + 7 }];
  }).toSorted((one, other) => one.y - other.y);
  let above = -Infinity;
  return ends.map(({ model, x, y }): Label => {
    above = Math.max(y, above + closest);
    return { ...plainLabel, key: `curve-${model}`, x, y: above, text: modelName[model], ink: modelInk[model], weight: 600 };
  });
}

/** By what time and counted work grew between the two longest texts. */
function growthLabels(comparison: Comparison, drawn: boolean): readonly Label[] {
  const growths = models.map((model) => ({ model, growth: growthOf(comparison, model) }));
  const pair = longestPair(comparison);
  const heading = { ...plainLabel, y: growthTop + 34, ink: 'soft', anchor: 'end' } as const;
  return [
    { ...plainLabel, key: 'growth-title', x: plotColumn, y: growthTop, text: said.grown(pair), ink: 'soft' },
    { ...heading, key: 'growth-time', x: growthMiddle, text: said.grownTime },
    { ...heading, key: 'growth-work', x: panelRight, text: said.grownWork },
    ...growths.flatMap(({ model, growth }, modelIndex): readonly Label[] => {
      const y = growthTop + 34 + rowPitch * (modelIndex + 1);
      const number = { ...plainLabel, y, sizePx: 28, weight: 700, anchor: 'end' } as const;
      return [
        { ...plainLabel, key: `growth-${model}-name`, x: plotColumn, y, text: modelName[model], sizePx: 24, ink: modelInk[model], weight: 600 },
        { ...number, key: `growth-${model}`, x: growthMiddle, text: !drawn ? '?' : growth === null ? '–' : `× ${times(growth.ratio)}`, thing: growth === null || !drawn ? null : { kind: 'growth', at: [modelIndex] } },
        { ...number, key: `growth-${model}-work`, x: panelRight, text: !drawn ? '?' : growth === null ? '–' : `× ${times(growth.work)}`, ink: 'soft', thing: growth === null || !drawn ? null : { kind: 'growth', at: [modelIndex] } },
      ];
    }),
  ];
}

function crossingLabels(comparison: Comparison): readonly Label[] {
  return (['rnn', 'lstm'] as const).flatMap((recurrent, pairIndex) => crossingRows(comparison, recurrent, pairIndex));
}

function crossingRows(comparison: Comparison, recurrent: Exclude<Timed, 'attention'>, pairIndex: number): readonly Label[] {
  const crossing = crossingOf(comparison, recurrent);
  const top = 176 + pairIndex * 190;
  const thing = (wayIndex: number) => (crossing === null ? null : { kind: 'crossing', at: [pairIndex, wayIndex] });
  return [
    { ...plainLabel, key: `cross-${recurrent}`, x: plotColumn, y: top, text: said.crossing(modelName[recurrent]), ink: modelInk[recurrent], weight: 600 },
    ...crossingWays(crossing).flatMap(([way, name, text], wayIndex): readonly Label[] => {
      const y = top + crossingPitch * (wayIndex + 1) - 6;
      return [
        { ...plainLabel, key: `cross-${recurrent}-${way}-name`, x: plotColumn, y, text: name, ink: 'soft' },
        { ...plainLabel, key: `cross-${recurrent}-${way}`, x: panelRight, y, text, sizePx: 26, weight: 700, anchor: 'end', thing: thing(wayIndex) },
      ];
    }),
    ...ringLabels(crossing?.measured ?? null, `cross-${recurrent}-ring`, top + crossingPitch * 4 - 14),
  ];
}

/** Key, name and answer of each way to ask where two cost the same. */
function crossingWays(crossing: ReturnType<typeof crossingOf>): readonly (readonly [string, string, string])[] {
  if (crossing === null) return [['paper', said.paper, said.unknown], ['counted', said.products, said.unknown], ['measured', said.measured(false), said.unknown]];
  const { paper, counted: byWork, measured } = crossing;
  const told = (value: number | null): string => (value === null ? said.never : wordsAbout(value));
  return [
    ['paper', said.paper, told(paper)],
    ['counted', said.products, told(byWork)],
    ['measured', said.measured(measured !== null), measured === null ? said.nowhere : meetingTold(measured)],
  ];
}

/** What the ring between two measured lengths is. */
function ringLabels(measured: Meeting | null, key: string, y: number): readonly Label[] {
  if (measured === null || measured.from === measured.to) return [];
  return [{ ...plainLabel, key, x: panelRight, y, text: said.ring(wordsAbout(measured.interpolated)), ink: 'soft', anchor: 'end' }];
}
