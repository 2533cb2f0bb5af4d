import { type Label } from '../../../parts/scene';
import { counted, grouped } from '../../../timeline/numbers';
import { rough } from '../../../timeline/sizes';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { tickValues, xOn, yOn } from '../../../parts/plane/plane';
import { panelRight, plotColumn, plotPlane } from '../layout';
import { type Comparison, type Timed, crossingOf, curveOf, growthOf, models } from '../reading';
import { modelInk, modelName, times, wayName, wordsAbout } from './words';

const closest = 28;
const rowPitch = 44;
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
    { ...plainLabel, key: 'plot-y', x: 40, y: 104, text: `milliseconds for ${counted(comparison.sizes.batch, 'text')}`, ink: 'soft' },
    { ...plainLabel, key: 'plot-x', x: plane.left + plane.width + 34, y: plane.top + plane.height + 34, text: 'words in each', ink: 'soft' },
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
  const { from, to } = growths.find(({ growth }) => growth !== null)?.growth ?? { from: null, to: null };
  const heading = { ...plainLabel, y: growthTop + 34, ink: 'soft', anchor: 'end' } as const;
  return [
    { ...plainLabel, key: 'growth-title', x: plotColumn, y: growthTop, text: from === null ? 'one length only' : `from ${grouped.format(from)} to ${grouped.format(to)} words`, ink: 'soft' },
    { ...heading, key: 'growth-time', x: growthMiddle, text: 'time' },
    { ...heading, key: 'growth-work', x: panelRight, text: 'work' },
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

const ways = [['the paper (dashes)', 'paper'], ['all products', 'counted'], ['time, measured', 'measured']] as const;

function crossingLabels(comparison: Comparison): readonly Label[] {
  return (['rnn', 'lstm'] as const).flatMap((recurrent, pairIndex) => crossingRows(comparison, recurrent, pairIndex));
}

function crossingRows(comparison: Comparison, recurrent: Exclude<Timed, 'attention'>, pairIndex: number): readonly Label[] {
  const crossing = crossingOf(comparison, recurrent);
  const top = 176 + pairIndex * 190;
  return [
    { ...plainLabel, key: `cross-${recurrent}`, x: plotColumn, y: top, text: `costs as much as the ${modelName[recurrent]} at`, ink: modelInk[recurrent], weight: 600 },
    ...ways.flatMap(([name, way], wayIndex): readonly Label[] => {
      const value = crossing?.[way] ?? null;
      const y = top + rowPitch * (wayIndex + 1) - 6;
      const text = value !== null ? wordsAbout(value) : way === 'measured' ? 'nowhere' : 'never';
      return [
        { ...plainLabel, key: `cross-${recurrent}-${way}-name`, x: plotColumn, y, text: way === 'measured' && value !== null ? `${name} (ring)` : name, ink: 'soft' },
        {
          ...plainLabel, key: `cross-${recurrent}-${way}`, x: panelRight, y, text: crossing === null ? 'unknown' : text, sizePx: 26, weight: 700, anchor: 'end',
          thing: crossing === null ? null : { kind: 'crossing', at: [pairIndex, wayIndex] },
        },
      ];
    }),
  ];
}
