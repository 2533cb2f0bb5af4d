import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { gatedOrigin } from '../../sentence/gated/origins';
import { quoted } from '../../sentence/words';
import { grouped, rough } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { attendedNumbers, type Gated, heldNumbers, readGated, roadShares } from './reading';

type Explain = (gated: Gated, first: number, second: number) => Origin;

const explanations: Readonly<Record<string, Explain>> = { gradient: gradientOrigin, road: roadAloneOrigin, held: heldOrigin, bits: bitsOrigin, attended: attendedOrigin };

/** Where a number of this act comes from; `null` for a reference it does not know. */
export function gateOrigins(trace: Trace, thing: Thing): Origin | null {
  const gated = readGated(trace);
  const { kind, at: [first = 0, second = 0] } = thing;
  if (kind === 'device') return deviceOrigin(trace);
  const explain = explanationFor(explanations, kind);
  return explain ? explain(gated, first, second) : gatedOrigin(gated, trace, thing);
}

/** A power of ten as a number; what float64 cannot hold is nothing. */
export function powerWords(power: number): string {
  return power <= -308 ? '0' : rough(10 ** power);
}

/** What arrives of the gradient, so many words back: of the gated layer (0) or of the tanh RNN (1). */
function gradientOrigin(gated: Gated, layerIndex: number, distance: number): Origin {
  const powers = layerIndex === 0 ? gated.other.gatedPower : gated.other.plainPower;
  const name = layerIndex === 0 ? gated.cell.toUpperCase() : 'tanh RNN';
  const word = quoted(gated, gated.count - 1 - distance);
  return {
    title: `${powerWords(at(powers, distance))} of the gradient reaches ${word} through the ${name}`,
    formula: '\\lVert \\partial E / \\partial s_k \\rVert \\,/\\, \\lVert \\partial E / \\partial s_N \\rVert',
    lines: [`log10: ${at(powers, distance).toFixed(2).replace('-', '−')}, ${distance} words back`],
    notes: ['Backpropagation through every step of this sentence, on this machine; E is the sum of the last hidden state, and s the whole state: h, and c beside it in an LSTM.', ...(layerIndex === 0 && gated.cell === 'lstm' ? ['One word back the gradient leaves h through the output gate, which costs the LSTM a large part at once; from there it runs along the road.'] : [])],
    sources: layerIndex === 0 ? [{ label: 'along the road alone', thing: { kind: 'road', at: [distance] } }] : [],
  };
}

function roadAloneOrigin(gated: Gated, distance: number): Origin {
  const last = gated.count - 1;
  const share = at(roadShares(gated), distance);
  return {
    title: `Along the road alone, ${distance} words back: ${rough(share)} in the unit that keeps most`,
    formula: gated.cell === 'lstm' ? '\\max_u \\textstyle\\prod_j f_j[u]' : '\\max_u \\textstyle\\prod_j z_j[u]',
    lines: [],
    notes: ['The product of the gates between the two words: the part of the derivative that needs no weights.'],
    sources: [{ label: `the same of unit ${gated.tellingUnit + 1}`, thing: { kind: 'keptShare', at: [gated.tellingUnit, last - distance, last] } }],
  };
}

function heldOrigin(gated: Gated): Origin {
  const { cell, units } = gated;
  return {
    title: `${heldNumbers(gated)} numbers are carried from word to word`,
    formula: cell === 'lstm' ? '|h| + |c|' : '|h|',
    lines: [cell === 'lstm' ? `${units} + ${units} = ${2 * units}` : `${units} units: ${units}`],
    notes: ['Counted on the shapes; the length of the text is not among them.'],
    sources: [],
  };
}

/** Bits of the state for each word that was read, at 32 bits a number. */
export function bitsPerWord(gated: Gated): string {
  const bits = (32 * heldNumbers(gated)) / gated.count;
  return bits >= 10 ? grouped.format(Math.round(bits)) : String(Number(bits.toPrecision(2)));
}

function bitsOrigin(gated: Gated): Origin {
  return {
    title: `${bitsPerWord(gated)} bits of the state for each word`,
    formula: '32 \\cdot |s| \\,/\\, n',
    lines: [`32 × ${heldNumbers(gated)} ÷ ${gated.count} = ${bitsPerWord(gated)}`],
    notes: ['An upper bound from the size of float32 numbers alone; what training can make use of is less.'],
    sources: [{ label: 'numbers in the state', thing: { kind: 'held', at: [] } }],
  };
}

function attendedOrigin(gated: Gated): Origin {
  const { count, units } = gated;
  return {
    title: `Attention of the same width would keep ${grouped.format(attendedNumbers(gated, count))} numbers`,
    formula: '2 \\cdot d \\cdot n',
    lines: [`2 × ${units} × ${count} = ${grouped.format(attendedNumbers(gated, count))}`],
    notes: ['A key and a value for each word: counted, not computed here.'],
    sources: [],
  };
}
