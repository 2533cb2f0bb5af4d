import { at } from '#contract/tensor';
import { type Origin } from '../../parts/scene';
import { quoted } from '../quoted';
import { words } from '../words/words';
import { decimal, summand } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type GatedSteps, keepName, keptShare, stepValue } from './gated';

const told = words.gated;
const roadName = { lstm: 'cell', gru: 'hidden' } as const;
export const keepLetter = { lstm: 'f', gru: 'z' } as const;

/** What the gate leaves of the state before: f c_(t-1), or z h_(t-1). */
export function keptPart({ kept, carried, units }: GatedSteps, token: number, unit: number): number {
  return token === 0 ? 0 : at(kept, token * units + unit) * at(carried, (token - 1) * units + unit);
}

function before({ carried, units }: GatedSteps, token: number, unit: number): number {
  return token === 0 ? 0 : at(carried, (token - 1) * units + unit);
}

/** The state before is a source only where there is one. */
function fromBefore(gated: GatedSteps, token: number, unit: number): Origin['sources'] {
  return token === 0 ? [] : [{ label: told.stateUnit(quoted(gated, token - 1), unit + 1), thing: { kind: roadName[gated.cell], at: [token - 1, unit] } }];
}

/** f c_(t-1): a product with a share. */
export function keptPartOrigin(gated: GatedSteps, token: number, unit: number): Origin {
  const share = at(gated.kept, token * gated.units + unit);
  const letter = keepLetter[gated.cell];
  return {
    title: told.stays(unit + 1, quoted(gated, token), decimal(keptPart(gated, token, unit), 3)),
    formula: gated.cell === 'lstm' ? 'f_t \\odot c_{t-1}' : 'z_t \\odot h_{t-1}',
    lines: [told.timesBefore(letter, decimal(share, 3), decimal(before(gated, token, unit), 3), decimal(keptPart(gated, token, unit), 3))],
    notes: [],
    sources: [{ label: told.gate(letter), thing: { kind: keepName[gated.cell], at: [token, unit] } }, ...fromBefore(gated, token, unit)],
  };
}

/** i g, or (1 - z) n: what a word writes. */
export function writtenOrigin(gated: GatedSteps, token: number, unit: number): Origin {
  const value = at(gated.written, token * gated.units + unit);
  const candidate = stepValue(gated, 'candidate', token, unit);
  const isLstm = gated.cell === 'lstm';
  const share = isLstm ? stepValue(gated, 'inputGate', token, unit) : 1 - at(gated.kept, token * gated.units + unit);
  return {
    title: told.writes(quoted(gated, token), unit + 1, decimal(value, 3)),
    formula: isLstm ? 'i_t \\odot g_t' : '(1 - z_t) \\odot n_t',
    lines: [`${decimal(share, 3)} × ${decimal(candidate, 3)} = ${decimal(value, 3)}`],
    notes: [],
    sources: [
      { label: told.gate(isLstm ? 'i' : 'z'), thing: { kind: isLstm ? 'inputGate' : 'updateGate', at: [token, unit] } },
      { label: told.newValue(isLstm ? 'g' : 'n'), thing: { kind: 'candidate', at: [token, unit] } },
    ],
  };
}

/** One value on the road: what stays and what is written. */
export function roadOrigin(gated: GatedSteps, token: number, unit: number): Origin {
  const [kept, written] = [keptPart(gated, token, unit), at(gated.written, token * gated.units + unit)];
  const isLstm = gated.cell === 'lstm';
  return {
    title: told.road(isLstm, quoted(gated, token), unit + 1, decimal(at(gated.carried, token * gated.units + unit), 3)),
    formula: isLstm ? 'c_t = f_t \\odot c_{t-1} + i_t \\odot g_t' : 'h_t = z_t \\odot h_{t-1} + (1 - z_t) \\odot n_t',
    lines: told.roadParts(summand(kept, 3), summand(written, 3), decimal(kept + written, 3)),
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: told.whatStays, thing: { kind: 'keptPart', at: [token, unit] } }] : []),
      { label: told.whatIsWritten, thing: { kind: 'written', at: [token, unit] } },
    ],
  };
}

/** h of an LSTM: what the output gate shows of the cell. */
export function shownOrigin(gated: GatedSteps, token: number, unit: number): Origin {
  if (gated.cell === 'gru') return roadOrigin(gated, token, unit);
  const [gate, cell] = [stepValue(gated, 'outputGate', token, unit), stepValue(gated, 'cell', token, unit)];
  return {
    title: told.hidden(quoted(gated, token), unit + 1, decimal(stepValue(gated, 'hidden', token, unit), 3)),
    formula: 'h_t = o_t \\odot \\tanh(c_t)',
    lines: [`tanh(${decimal(cell, 3)}) = ${decimal(Math.tanh(cell), 3)}`, `${decimal(gate, 3)} × ${decimal(Math.tanh(cell), 3)} = ${decimal(gate * Math.tanh(cell), 3)}`],
    notes: [],
    sources: [{ label: told.gate('o'), thing: { kind: 'outputGate', at: [token, unit] } }, { label: told.cellState, thing: { kind: 'cell', at: [token, unit] } }],
  };
}

const mostFactors = 6;

/** What is left of a word's part when later words have been read: the product of their gates. */
export function keptShareOrigin(gated: GatedSteps, unit: number, from: number, to: number): Origin {
  const letter = keepLetter[gated.cell];
  const factors = Array.from({ length: to - from }, (_, index) => at(gated.kept, (from + 1 + index) * gated.units + unit));
  const shown = factors.slice(0, mostFactors).map((factor) => decimal(factor, 3));
  const more = factors.length > mostFactors ? ` × ${told.more(factors.length - mostFactors)}` : '';
  const share = keptShare(gated, unit, from, to);
  return {
    title: told.left(quoted(gated, to), quoted(gated, from), unit + 1, rough(share)),
    formula: gated.cell === 'lstm' ? `\\textstyle\\prod_{j=k+1}^{t} f_j = \\partial c_t / \\partial c_k \\;${told.alongRoad}` : '\\textstyle\\prod_{j=k+1}^{t} z_j',
    lines: [factors.length > 0 ? `${shown.join(' × ')}${more} = ${rough(share)}` : told.noGate],
    notes: [told.roadAlone],
    sources: factors.length > 0 ? [{ label: told.gateOf(letter, quoted(gated, from + 1)), thing: { kind: keepName[gated.cell], at: [from + 1, unit] } }, { label: told.gateOf(letter, quoted(gated, to)), thing: { kind: keepName[gated.cell], at: [to, unit] } }] : [],
  };
}
