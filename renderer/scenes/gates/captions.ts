import { at } from '#contract/tensor';
import { captioned, captionSize, quoteLengths, spoken } from '../../parts/texts/captions';
import { textWidth } from '../../parts/textWidth';
import { keptShare, stepValue } from '../../sentence/gated/gated';
import { quoted } from '../../sentence/words';
import { decimal, grouped, summand } from '../../timeline/numbers';
import { powerWords } from './origins';
import { keptPart } from '../../sentence/gated/road';
import { followed, type Gated, heldNumbers, mostWords, paysFirst, shownToken } from './reading';
import { percent } from './tracks/labels';

/** What a step says, for the chosen words. */
export function gatesCaption(gated: Gated, stepId: string, from: number | null, to: number | null): string {
  switch (stepId) {
    case 'read':
      return gated.cell === 'lstm' ? 'Strongly coloured gates are open: each unit keeps, lets in and shows its own share.' : 'Strongly coloured gates are open: each unit keeps one share and renews the other.';
    case 'ask':
      return askCaption(gated, followed(gated, from, to));
    case 'kept':
      return keptCaption(gated, followed(gated, from, to));
    case 'gradient':
      return gradientCaption(gated);
    case 'fixed':
      return `However long the text, the state stays ${heldNumbers(gated)} numbers, room for ${grouped.format(mostWords(gated))} words at most.`;
    default:
      return insideCaption(gated, stepId, shownToken(gated, from));
  }
}

function insideCaption(gated: Gated, stepId: string, token: number): string {
  const { cell, tellingUnit: unit, units, written, kept, carried } = gated;
  const isLstm = cell === 'lstm';
  const place = token * units + unit;
  const name = `unit ${unit + 1}`;
  const share = at(kept, place);
  switch (stepId) {
    case 'inside':
      return captioned((longest) => isLstm ? `Inside the LSTM at ${quoted(gated, token, longest)}: beside the state h it carries a cell state c, along a road.` : `Inside the GRU at ${quoted(gated, token, longest)}: the state h itself is the road.`);
    case 'keep':
      return `The ${isLstm ? 'forget' : 'update'} gate, from 0 to 1 in every unit, keeps ${percent(share)} of what ${name} holds.`;
    case 'write':
      return isLstm
        ? `The input gate lets ${percent(stepValue(gated, 'inputGate', token, unit))} of the new value g in: ${name} writes ${decimal(at(written, place), 2)}.`
        : `A new value n, made with what the reset gate lets through, gets the other ${percent(1 - share)}: ${decimal(at(written, place), 2)}.`;
    case 'add':
      return `One product and one sum lie on the road: ${decimal(keptPart(gated, token, unit), 2)} ${summand(at(written, place), 2)} = ${decimal(at(carried, place), 2)}.`;
    default:
      return `The output gate shows a share of the cell as the state h: ${name} shows ${decimal(stepValue(gated, 'hidden', token, unit), 2)}.`;
  }
}

/** The sign of a question takes some of the line's room. */
const askRoom = 1180;

function askCaption(gated: Gated, { from, to }: { readonly from: number; readonly to: number }): string {
  const words = `${spoken(to - from)} ${to - from === 1 ? 'word' : 'words'} later`;
  const write = (longest: number): string => `How much of what ${quoted(gated, from, longest)} wrote is left after ${quoted(gated, to, longest)}, ${words}?`;
  const longest = quoteLengths.find((length) => textWidth(write(length), captionSize, 500) <= askRoom);
  return write(longest ?? quoteLengths[4]);
}

function keptCaption(gated: Gated, { from, to }: { readonly from: number; readonly to: number }): string {
  const gates = to - from;
  const left = percent(keptShare(gated, gated.tellingUnit, from, to));
  const unit = `unit ${gated.tellingUnit + 1}`;
  if (gates === 0) return captioned((longest) => `Nothing was read after ${quoted(gated, from, longest)}: all of it is there.`);
  const name = `${gated.cell === 'lstm' ? 'forget' : 'update'} ${gates === 1 ? 'gate' : 'gates'}`;
  const counted = spoken(gates).replace(/^./, (first) => first.toUpperCase());
  return captioned((longest) => `${counted} ${name}${gates === 1 ? ' leaves' : ', multiplied, leave'} ${left} of what ${quoted(gated, from, longest)} wrote into ${unit}.`);
}

function gradientCaption(gated: Gated): string {
  const far = gated.count - 1;
  const { gatedPower, plainPower } = gated.other;
  const [own, plain] = [powerWords(at(gatedPower, far)), powerWords(at(plainPower, far))];
  if (far > 1 && paysFirst(gated)) return captioned((longest) => `The LSTM pays once for its road; ${quoted(gated, 0, longest)} gets ${own}, through an RNN ${plain}.`);
  return captioned((longest) => `Through the ${gated.cell.toUpperCase()} ${quoted(gated, 0, longest)} gets ${own} of the gradient, through an RNN ${plain}.`);
}
