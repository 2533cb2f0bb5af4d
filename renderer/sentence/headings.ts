import { type Label } from '../parts/scene';
import { plainLabel } from '../parts/texts/plainLabel';

const formulaLeft = 372;
const formulaSize = 29;

function heading(key: string, y: number, text: string, ink: 'recurrence' | 'attention', tex: string): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-title`, x: 40, y, text, sizePx: 22, weight: 700, ink },
    { ...plainLabel, key: `${key}-formula`, x: formulaLeft, y, text: tex, sizePx: formulaSize, face: 'tex' },
  ];
}

/** Name and rule of the chain. */
export function chainHeading(y: number): readonly Label[] {
  return heading('chain', y, 'RECURRENT CHAIN', 'recurrence', 'h_t = \\tanh(W_{hh}\\,h_{t-1} + W_{xh}\\,x_t + b)');
}

/** Name and rule of the graph. */
export function graphHeading(y: number): readonly Label[] {
  return heading('graph', y, 'ALL-TO-ALL ATTENTION', 'attention', 'y = \\mathrm{softmax}\\!\\left(QK^{\\mathsf T}\\!/\\sqrt{d_k}\\right)V');
}
