import { at } from '#contract/tensor';
import { captioned, captionSize, quoteLengths } from '../../parts/texts/captions';
import { textWidth } from '../../parts/textWidth';
import { keptShare, stepValue } from '../../sentence/gated/gated';
import { quoted } from '../../sentence/quoted';
import { decimal, summand } from '../../timeline/numbers';
import { powerWords } from './origins';
import { keptPart } from '../../sentence/gated/road';
import { followed, type Gated, heldNumbers, mostWords, paysFirst, shownToken } from './reading';
import { percent } from './tracks/labels';
import { words } from './words/words';

const told = words.captions;

/** What a step says, for the chosen words. */
export function gatesCaption(gated: Gated, stepId: string, from: number | null, to: number | null): string {
  switch (stepId) {
    case 'read':
      return told.read(gated.cell === 'lstm');
    case 'ask':
      return askCaption(gated, followed(gated, from, to));
    case 'kept':
      return keptCaption(gated, followed(gated, from, to));
    case 'gradient':
      return gradientCaption(gated);
    case 'fixed':
      return told.fixed(heldNumbers(gated), mostWords(gated));
    default:
      return insideCaption(gated, stepId, shownToken(gated, from));
  }
}

function insideCaption(gated: Gated, stepId: string, token: number): string {
  const { cell, tellingUnit: unit, units, written, kept, carried } = gated;
  const isLstm = cell === 'lstm';
  const place = token * units + unit;
  const share = at(kept, place);
  switch (stepId) {
    case 'inside':
      return captioned((longest) => told.inside(isLstm, quoted(gated, token, longest)));
    case 'keep':
      return told.keep(isLstm, percent(share), unit + 1);
    case 'write':
      return isLstm
        ? told.letIn(percent(stepValue(gated, 'inputGate', token, unit)), unit + 1, decimal(at(written, place), 2))
        : told.renew(percent(1 - share), decimal(at(written, place), 2));
    case 'add':
      return told.add(`${decimal(keptPart(gated, token, unit), 2)} ${summand(at(written, place), 2)} = ${decimal(at(carried, place), 2)}`);
    default:
      return told.show(unit + 1, decimal(stepValue(gated, 'hidden', token, unit), 2));
  }
}

/** The sign of a question takes some of the line's room. */
const askRoom = 1180;

function askCaption(gated: Gated, { from, to }: { readonly from: number; readonly to: number }): string {
  const write = (longest: number): string => told.ask(quoted(gated, from, longest), quoted(gated, to, longest), to - from);
  const longest = quoteLengths.find((length) => textWidth(write(length), captionSize, 500) <= askRoom);
  return write(longest ?? quoteLengths[4]);
}

function keptCaption(gated: Gated, { from, to }: { readonly from: number; readonly to: number }): string {
  const gates = to - from;
  const left = percent(keptShare(gated, gated.tellingUnit, from, to));
  if (gates === 0) return captioned((longest) => told.nothingRead(quoted(gated, from, longest)));
  return captioned((longest) => told.kept(gated.cell === 'lstm', gates, left, quoted(gated, from, longest), gated.tellingUnit + 1));
}

function gradientCaption(gated: Gated): string {
  const far = gated.count - 1;
  const { gatedPower, plainPower } = gated.other;
  const [own, plain] = [powerWords(at(gatedPower, far)), powerWords(at(plainPower, far))];
  if (far > 1 && paysFirst(gated)) return captioned((longest) => told.paysFirst(quoted(gated, 0, longest), own, plain));
  return captioned((longest) => told.gradient(gated.cell.toUpperCase(), quoted(gated, 0, longest), own, plain));
}
