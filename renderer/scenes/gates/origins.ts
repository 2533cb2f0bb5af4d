import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { gatedOrigin } from '../../sentence/gated/origins';
import { quoted } from '../../sentence/quoted';
import { decimal, grouped } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type Thing } from '../../timeline/thing';
import { attendedNumbers, bitsOfWord, type Gated, heldBits, heldNumbers, mostWords, readGated, roadShares } from './reading';
import { words } from './words/words';

const told = words.origins;

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
  const name = layerIndex === 0 ? gated.cell.toUpperCase() : told.plainName;
  const word = quoted(gated, gated.count - 1 - distance);
  return {
    title: told.gradient(powerWords(at(powers, distance)), word, name),
    formula: '\\lVert \\partial E / \\partial s_k \\rVert \\,/\\, \\lVert \\partial E / \\partial s_N \\rVert',
    lines: [told.power(at(powers, distance).toFixed(2).replace('-', '−'), distance)],
    notes: [told.throughTime, ...(layerIndex === 0 && gated.cell === 'lstm' ? [told.pays] : [])],
    sources: layerIndex === 0 ? [{ label: told.roadAlone, thing: { kind: 'road', at: [distance] } }] : [],
  };
}

function roadAloneOrigin(gated: Gated, distance: number): Origin {
  const last = gated.count - 1;
  const share = at(roadShares(gated), distance);
  return {
    title: told.road(distance, rough(share)),
    formula: gated.cell === 'lstm' ? '\\max_u \\textstyle\\prod_j f_j[u]' : '\\max_u \\textstyle\\prod_j z_j[u]',
    lines: [],
    notes: [told.roadNote],
    sources: [{ label: told.sameOfUnit(gated.tellingUnit + 1), thing: { kind: 'keptShare', at: [gated.tellingUnit, last - distance, last] } }],
  };
}

function heldOrigin(gated: Gated): Origin {
  const { cell, units } = gated;
  return {
    title: told.held(heldNumbers(gated)),
    formula: cell === 'lstm' ? '|h| + |c|' : '|h|',
    lines: [cell === 'lstm' ? `${units} + ${units} = ${2 * units}` : told.units(units)],
    notes: [told.shapes],
    sources: [],
  };
}

function bitsOrigin(gated: Gated): Origin {
  return {
    title: told.bits(heldBits(gated)),
    formula: '32 \\cdot |s|',
    lines: [`32 × ${heldNumbers(gated)} = ${grouped.format(heldBits(gated))}`],
    notes: [told.bitsNote],
    sources: [{ label: told.numbersInState, thing: { kind: 'held', at: [] } }],
  };
}

function wordBitsOrigin(gated: Gated): Origin {
  return {
    title: told.wordBits(decimal(bitsOfWord(gated), 1), gated.vocabulary),
    formula: '\\log_2 |V|',
    lines: [`log2 ${grouped.format(gated.vocabulary)} = ${decimal(bitsOfWord(gated), 1)}`],
    notes: [told.wordBitsNote],
    sources: [],
  };
}

function wordsOrigin(gated: Gated): Origin {
  return {
    title: told.words(mostWords(gated)),
    formula: '\\lfloor 32 |s| / \\log_2 |V| \\rfloor',
    lines: [told.roundedDown(heldBits(gated), decimal(bitsOfWord(gated), 3), mostWords(gated))],
    notes: [told.wordsNote],
    sources: [{ label: told.bitsInState, thing: { kind: 'bits', at: [] } }, { label: told.bitsForWord, thing: { kind: 'wordBits', at: [] } }],
  };
}

function attendedOrigin(gated: Gated): Origin {
  const { count, units } = gated;
  return {
    title: told.attended(attendedNumbers(gated, count)),
    formula: '2 \\cdot d \\cdot n',
    lines: [`2 × ${units} × ${count} = ${grouped.format(attendedNumbers(gated, count))}`],
    notes: [told.attendedNote],
    sources: [],
  };
}
