import { at } from '#contract/tensor';
import { palettes } from '../../../parts/palette';
import { type Label, type Look } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { fitted } from '../../../parts/textWidth';
import { chainWordLabels, starLabel } from '../../../sentence/wordLabels';
import { quoted } from '../../../sentence/quoted';
import { decimal } from '../../../timeline/numbers';
import { keptPart } from '../../../sentence/gated/road';
import { type Gated } from '../reading';
import { ruleLabels } from './rules';
import { words } from '../words/words';
import { diagramOf, insideWords, type DiagramNumber, type DiagramTile, side, tileValues } from './diagram';

const heading = 112;
const numberSize = 26;

/** Every text inside the cell when `done` steps of the story are done. */
export function insideLabels(gated: Gated, token: number, done: number, stepIndex: number, look: Look): readonly Label[] {
  const { cell, tellingUnit, units } = gated;
  const { names, nodes, tiles, numbers } = diagramOf(cell);
  return [
    { ...plainLabel, key: 'gates-title', x: 40, y: heading, text: words.inside.title(cell.toUpperCase()), sizePx: 22, weight: 700, ink: 'gate' },
    { ...plainLabel, key: 'gates-formula', x: 300, y: heading, text: ruleOf(gated, stepIndex, look), sizePx: 29, face: 'tex' },
    { ...plainLabel, key: 'inside-unit', x: 1240, y: heading, text: words.inside.framed(tellingUnit + 1, units), ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'inside-word', x: 178, y: 504, text: fitted(quoted(gated, token), 20, 130), ink: 'ink' },
    ...(stepIndex === 0 ? ruleLabels(gated) : []),
    ...chainWordLabels(gated, insideWords, token - 1, [token]),
    ...starLabel(gated, 1240, insideWords, 'end'),
    ...names.filter(({ made }) => made <= stepIndex).map(({ text, x, y, anchor, face }, index): Label => ({ ...plainLabel, key: `inside-name-${index}`, x, y, text, anchor, face, ink: 'soft', sizePx: face === 'tex' ? 29 : 20 })),
    ...nodes.filter(({ made }) => made <= stepIndex).map(({ x, y, sign }, index): Label => ({ ...plainLabel, key: `inside-node-${index}`, x, y: y + 9, text: sign, sizePx: 26, weight: 700, anchor: 'middle', ink: 'gate' })),
    ...tiles.filter(({ made, tensor }) => made <= done && tensor !== 'vectors').map((tile) => tileNumber(gated, tile, token)),
    ...numbers.filter(({ made }) => made <= done).map((number) => roadNumber(gated, number, token)),
  ];
}

/** The telling unit's number under a tile. */
function tileNumber(gated: Gated, tile: DiagramTile, token: number): Label {
  const { units, tellingUnit: unit } = gated;
  const value = at(tileValues(gated, tile), token * units + unit);
  const { area, tensor, late } = tile;
  const besideIt = area.left === 64 && area.top > 300;
  const thing = late && token === 0 ? null : { kind: tensor, at: [late ? token - 1 : token, unit] };
  return {
    ...plainLabel, key: `inside-${tensor}${late ? '-before' : ''}`, text: decimal(value, 2), sizePx: numberSize, face: 'mono', thing,
    x: besideIt ? 178 : area.left + side / 2, y: besideIt ? 408 : area.top + side + 28, anchor: besideIt ? 'start' : 'middle',
  };
}

function roadNumber(gated: Gated, { kind, x, y, anchor }: DiagramNumber, token: number): Label {
  const unit = gated.tellingUnit;
  const value = kind === 'keptPart' ? keptPart(gated, token, unit) : at(gated.written, token * gated.units + unit);
  return { ...plainLabel, key: `inside-${kind}`, x, y, text: decimal(value, 2), sizePx: numberSize, face: 'mono', anchor, thing: { kind, at: [token, unit] } };
}

/** The rule of the cell; the term that the step computes stands out, those before it are lit, the rest waits. */
function ruleOf({ cell }: Gated, stepIndex: number, { theme }: Look): string {
  const { gateInk, ink, faint } = palettes[theme];
  const term = (step: number, tex: string): string => `\\textcolor{${step === stepIndex ? gateInk : step < stepIndex ? ink : faint}}{${tex}}`;
  if (cell === 'gru') return `${term(3, 'h_t =')}\\,${term(1, 'z_t \\odot h_{t-1}')}${term(3, '{}+{}')}${term(2, '(1 - z_t) \\odot n_t')}`;
  return `${term(3, 'c_t =')}\\,${term(1, 'f_t \\odot c_{t-1}')}${term(3, '{}+{}')}${term(2, 'i_t \\odot g_t')}\\qquad${term(4, 'h_t = o_t \\odot \\tanh(c_t)')}`;
}
