import { type Label } from '../../../parts/scene';
import { rough } from '../../../timeline/numbers';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { tickValues, xOn, yOn } from '../../../parts/plane/plane';
import { panelRight, plotColumn, plotPlane } from '../layout';
import { type Comparison, type Timed, crossingOf, curveOf, models, slopeOf } from '../reading';
import { modelInk, modelName, times, tokensAbout } from './words';

const closest = 28;
const rowPitch = 44;

/**
 * Everything written on and beside the curves; what they answer only once they are drawn.
 *
 * @param drawn - whether the curves have reached their ends
 */
export function plotLabels(comparison: Comparison, stepId: string, drawn: boolean): readonly Label[] {
  const plane = plotPlane(comparison);
  return [
    { ...plainLabel, key: 'plot-y', x: 40, y: 104, text: 'milliseconds', ink: 'soft' },
    { ...plainLabel, key: 'plot-x', x: plane.left + plane.width + 34, y: plane.top + plane.height + 34, text: 'tokens', ink: 'soft' },
    { ...plainLabel, key: 'plot-way', x: plane.left + plane.width, y: 104, text: comparison.variant === 'fused' ? 'in kernels of our own' : 'operation by operation', ink: 'soft', anchor: 'end' },
    ...tickLabels(comparison),
    ...(drawn ? nameLabels(comparison) : []),
    ...(stepId === 'crossing' ? crossingLabels(comparison) : slopeLabels(comparison, drawn)),
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

function slopeLabels(comparison: Comparison, drawn: boolean): readonly Label[] {
  return [
    { ...plainLabel, key: 'slopes-title', x: plotColumn, y: 176, text: 'twice the text takes', ink: 'soft' },
    ...models.flatMap((model, modelIndex): readonly Label[] => {
      const slope = slopeOf(comparison, model);
      const y = 176 + rowPitch * (modelIndex + 1);
      return [
        { ...plainLabel, key: `slope-${model}-name`, x: plotColumn, y, text: modelName[model], sizePx: 24, ink: modelInk[model], weight: 600 },
        {
          ...plainLabel, key: `slope-${model}`, x: panelRight, y, text: !drawn ? '?' : slope === null ? 'unknown' : `× ${times(2 ** slope.exponent)}`, sizePx: 30, weight: 700, anchor: 'end',
          thing: slope === null || !drawn ? null : { kind: 'slope', at: [modelIndex] },
        },
      ];
    }),
    { ...plainLabel, key: 'slopes-note', x: plotColumn, y: 176 + rowPitch * 4, text: 'on average, by a straight', ink: 'soft' },
    { ...plainLabel, key: 'slopes-note-2', x: plotColumn, y: 176 + rowPitch * 4 + 28, text: 'line through the points', ink: 'soft' },
  ];
}

const ways = [['on paper, n = d', 'paper'], ['work, counted', 'counted'], ['time, measured', 'measured']] as const;

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
      const text = value !== null ? tokensAbout(value) : way === 'measured' ? 'nowhere' : 'never';
      return [
        { ...plainLabel, key: `cross-${recurrent}-${way}-name`, x: plotColumn, y, text: name, ink: 'soft' },
        {
          ...plainLabel, key: `cross-${recurrent}-${way}`, x: panelRight, y, text: crossing === null ? 'unknown' : text, sizePx: 26, weight: 700, anchor: 'end',
          thing: crossing === null ? null : { kind: 'crossing', at: [pairIndex, wayIndex] },
        },
      ];
    }),
  ];
}
