import { palettes } from '../../parts/palette';
import { type Label, type Look } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { type Sentence } from '../../sentence/reading';
import { formulaBaseline } from './layout';
import { isLayered, isSpread, isWalk } from './plan';

/** Which part of the rule a step is about. */
const litParts: Readonly<Record<string, readonly string[]>> = {
  words: ['softmax', 'products', 'root', 'values'], vectors: ['products', 'values'], dots: ['products'], divide: ['root'], mask: ['mask'], powers: ['softmax'],
  shares: ['softmax'], mix: ['values'], guess: ['root'], spread: ['root'], ask: ['products', 'root'], weigh: ['softmax'], take: ['values'], ahead: ['mask'],
};

/** The rule of attention as it is computed here; what the step is about stands out. Beside the matrix it takes two lines. */
export function formulaLabels(sentence: Sentence, stepId: string, look: Look): readonly Label[] {
  const line = (key: string, y: number, text: string): Label => ({ ...plainLabel, key, x: 40, y, text, sizePx: 32, face: 'tex' });
  if (isLayered(stepId)) return [line('graph-formula', formulaBaseline, headsRule(sentence))];
  const [name, rule] = [`\\textcolor{${palettes[look.theme].soft}}{\\mathrm{Attention}(Q,K,V)=}`, attentionRule(sentence, stepId, look)];
  if (isWalk(stepId) || isSpread(stepId)) return [line('graph-formula', formulaBaseline, `${name}${rule}`)];
  return [line('graph-formula-name', formulaBaseline - 42, name), line('graph-formula', formulaBaseline, rule)];
}

function attentionRule({ scaled, causal }: Sentence, stepId: string, { theme }: Look): string {
  const { attentionInk, soft, ink } = palettes[theme];
  const lit = (part: string, tex: string): string => `\\textcolor{${litParts[stepId]?.includes(part) ? (stepId === 'words' ? ink : attentionInk) : soft}}{${tex}}`;
  const open = '\\mathrm{softmax}\\!\\left(\\vphantom{K^{T}}\\right.';
  const root = scaled ? lit('root', '/\\sqrt{d_k}') : '';
  const mask = causal || stepId === 'ahead' ? lit('mask', '+M') : '';
  return `${lit('softmax', open)}${lit('products', 'QK^{T}')}\\!${root}${mask}${lit('softmax', '\\left.\\vphantom{K^{T}}\\right)')}\\,${lit('values', 'V')}`;
}

/** How the heads become one output. @see Vaswani et al. 2017, section 3.2.2 */
function headsRule({ heads }: Sentence): string {
  return `y = [\\,\\mathrm{head}_1,\\dots,\\mathrm{head}_{${heads}}\\,]\\,W_O`;
}
