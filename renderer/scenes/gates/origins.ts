import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { gatedOrigin } from '../../sentence/gated/origins';
import { quoted } from '../../sentence/words';
import { decimal, grouped } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type Thing } from '../../timeline/thing';
import { attendedNumbers, bitsOfWord, type Gated, heldBits, heldNumbers, mostWords, readGated, roadShares } from './reading';

type Explain = (gated: Gated, first: number, second: number) => Origin;

const explanations: Readonly<Record<string, Explain>> = { gradient: gradientOrigin, road: roadAloneOrigin, held: heldOrigin, bits: bitsOrigin, wordBits: wordBitsOrigin, words: wordsOrigin, attended: attendedOrigin };

/** Where a number of this act comes from; `null` for a reference it does not know. */
export function gateOrigins(trace: Trace, thing: Thing): Origin | null {
  const gated = readGated(trace);
  const { kind, at: [first = 0, second = 0] } = thing;
  if (kind === 'device') return deviceOrigin(trace);
  const explain = explanationFor(explanations, kind);
  return explain ? explain(gated, first, second) : gatedOrigin(gated, trace, thing);
}

/** What a power of ten stands for; what float64 cannot hold is nothing. */
export function ofPower(power: number): number {
  return power <= -308 ? 0 : 10 ** power;
}

/** A power of ten as a number in a sentence. */
export function powerWords(power: number): string {
  return rough(ofPower(power));
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

function bitsOrigin(gated: Gated): Origin {
  return {
    title: `${grouped.format(heldBits(gated))} bits in the state`,
    formula: '32 \\cdot |s|',
    lines: [`32 × ${heldNumbers(gated)} = ${grouped.format(heldBits(gated))}`],
    notes: ['The size of float32 numbers alone; what training can make use of is less.'],
    sources: [{ label: 'numbers in the state', thing: { kind: 'held', at: [] } }],
  };
}

function wordBitsOrigin(gated: Gated): Origin {
  return {
    title: `${decimal(bitsOfWord(gated), 1)} bits tell one word of ${grouped.format(gated.vocabulary)} from the others`,
    formula: '\\log_2 |V|',
    lines: [`log2 ${grouped.format(gated.vocabulary)} = ${decimal(bitsOfWord(gated), 1)}`],
    notes: ['For words that are equally likely; real text, whose next word can be guessed in part, needs fewer.'],
    sources: [],
  };
}

function wordsOrigin(gated: Gated): Origin {
  return {
    title: `${grouped.format(mostWords(gated))} words at most, word for word`,
    formula: '\\lfloor 32 |s| / \\log_2 |V| \\rfloor',
    lines: [`${grouped.format(heldBits(gated))} / ${decimal(bitsOfWord(gated), 3)}, rounded down: ${grouped.format(mostWords(gated))}`],
    notes: ['Counted: with fewer bits than words need, two texts must end in the same state. It is no measurement: the memory race shows that training stores far less.'],
    sources: [{ label: 'bits in the state', thing: { kind: 'bits', at: [] } }, { label: 'bits for a word', thing: { kind: 'wordBits', at: [] } }],
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
