import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { type Comparison, crossingOf, curveOf, models, slopeOf } from '../reading';
import { lasting, modelName, times, tokensAbout } from '../texts/words';

/** The exponent of a curve: least squares through its points on log-log paper, written out. */
export function slopeOrigin(comparison: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  const slope = model === undefined ? null : slopeOf(comparison, model);
  if (model === undefined || slope === null) return null;
  const readings = curveOf(comparison, model);
  const places = readings.map(({ tokens, ms }) => ({ x: Math.log(tokens), y: Math.log(ms) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(places.map((place) => place.x)), mean(places.map((place) => place.y))];
  const above = places.reduce((sum, place) => sum + (place.x - x) * (place.y - y), 0);
  const below = places.reduce((sum, place) => sum + (place.x - x) ** 2, 0);
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  return {
    title: `Twice the text takes ${modelName[model]} ${times(2 ** slope.exponent)} times as long; exponent ${decimal(slope.exponent, 3)}`,
    formula: '\\frac{\\sum (\\ln n - \\overline{\\ln n})(\\ln t - \\overline{\\ln t})}{\\sum (\\ln n - \\overline{\\ln n})^2}',
    lines: [
      ...readings.map(({ tokens, ms }) => `${tokens} tokens: ${lasting(ms)}, so ln n = ${decimal(Math.log(tokens), 3)}, ln t = ${decimal(Math.log(ms), 3)}`),
      `means: ${decimal(x, 3)} and ${decimal(y, 3)}`,
      `above: ${decimal(above, 3)}, below: ${decimal(below, 3)}`,
      `factor for twice the text: 2 to the power of that = ${(2 ** slope.exponent).toFixed(2)}`,
      `above / below = ${decimal(above / below, 3)}`,
    ],
    notes: [
      slope.rSquared === null ? 'All times were equal.' : `The straight line explains ${(100 * slope.rSquared).toFixed(1)} % of the variation.`,
      'The time of short texts is mostly what it costs to begin, which bends a curve: theory’s exponent belongs to long ones.',
    ],
    sources: readings.map(({ pointIndex, tokens }) => ({ label: `${tokens} tokens`, thing: { kind: 'time', at: [modelIndex, variantIndex, pointIndex] } })),
  };
}

/** Where a recurrent layer and attention cost the same: by the paper's counts, by counted work, by the clock. */
export function crossingOrigin(comparison: Comparison, [pairIndex = -1, wayIndex = -1]: readonly number[]): Origin | null {
  const recurrent = (['rnn', 'lstm'] as const)[pairIndex];
  const crossing = recurrent === undefined ? null : crossingOf(comparison, recurrent);
  if (recurrent === undefined || crossing === null) return null;
  const name = modelName[recurrent];
  const flops = [{ label: `the work of the ${name}`, thing: { kind: 'flop', at: [pairIndex] } }, { label: 'the work of attention', thing: { kind: 'flop', at: [2] } }];
  if (wayIndex === 0) {
    return {
      title: `On paper attention and recurrence cost the same at n = d = ${tokensAbout(crossing.paper ?? NaN)}`, formula: 'n^2 d = n d^2 \\iff n = d',
      lines: [`the width d: ${comparison.sizes.dim}`, `so n: ${comparison.sizes.dim}`],
      notes: ['The paper’s counts per layer leave out factors, and with them the four projections of attention.'], sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
    };
  }
  if (wayIndex === 1) return countedOrigin(comparison, { name, gates: recurrent === 'rnn' ? 1 : 4, counted: crossing.counted, flops });
  if (wayIndex !== 2) return null;
  return measuredOrigin(comparison, { pairIndex, name, measured: crossing.measured });
}

function countedOrigin({ sizes: { dim } }: Comparison, { name, gates, counted, flops }: { readonly name: string; readonly gates: number; readonly counted: number | null; readonly flops: Origin['sources'] }): Origin {
  return {
    title: counted === null ? `Attention’s work is nowhere as small as that of the ${name}` : `By counted work attention costs as much as the ${name} at ${tokensAbout(counted)} tokens`,
    formula: `${4 * gates} d^2 = 8 d^2 + 4 n d`,
    lines: counted === null
      ? [`left, for each token: ${4 * gates} d²`, 'right: 8 d² for the projections alone', 'so no n makes them equal']
      : [`4 n d = ${4 * gates - 8} d²`, `n = ${(4 * gates - 8) / 4} d = ${(4 * gates - 8) / 4} × ${dim}`, `n: ${tokensAbout(counted)}`],
    notes: ['Work counts products and says nothing about time.'],
    sources: flops,
  };
}

function measuredOrigin(comparison: Comparison, { pairIndex, name, measured }: { readonly pairIndex: number; readonly name: string; readonly measured: number | null }): Origin {
  const [one, other] = [curveOf(comparison, models[pairIndex] ?? 'rnn'), curveOf(comparison, 'attention')];
  const both = one.flatMap((reading) => {
    const match = other.find(({ tokens }) => tokens === reading.tokens);
    return match === undefined ? [] : [{ ...reading, ratio: match.ms / reading.ms }];
  });
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  return {
    title: measured === null ? `Attention and the ${name} do not cross between these lengths` : `Attention takes as long as the ${name} at about ${tokensAbout(measured)} tokens`,
    formula: 't_{\\text{attention}} / t_{\\text{recurrent}} = 1',
    lines: [...both.map(({ tokens, ratio }) => `${tokens} tokens: attention takes ${ratio.toFixed(2)} times as long`), measured === null ? 'the ratio does not pass 1 on the way' : `passes 1 at ${tokensAbout(measured)}`],
    notes: ['Between two measured lengths along a straight line on log-log paper; where curves cross more than once, the first crossing.'],
    sources: both.flatMap(({ pointIndex, tokens }) => [pairIndex, 2].map((modelIndex) => ({ label: `${modelName[models[modelIndex] ?? 'rnn']}, ${tokens} tokens`, thing: { kind: 'time', at: [modelIndex, variantIndex, pointIndex] } }))),
  };
}
