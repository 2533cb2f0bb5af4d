import { type Label } from '../parts/scene';
import { plainLabel } from '../parts/texts/plainLabel';
import { words } from './words/words';

const formulaLeft = 372;
const formulaSize = 29;
const sayingLeft = 352;

const { lanes } = words;
const inks = { chain: 'recurrence', graph: 'attention' } as const;

function title(lane: keyof typeof lanes, y: number): Label {
  return { ...plainLabel, key: `${lane}-title`, x: 40, y, text: lanes[lane].title, sizePx: 22, weight: 700, ink: inks[lane] };
}

/** Name of a lane, and once it may be told in words what it does: for those who have not met its rule yet. */
export function laneHeading(lane: keyof typeof lanes, y: number, told: boolean): readonly Label[] {
  return told ? [title(lane, y), { ...plainLabel, key: `${lane}-saying`, x: sayingLeft, y, text: lanes[lane].saying, ink: 'soft' }] : [title(lane, y)];
}

/** Name and rule of the chain. */
export function chainHeading(y: number): readonly Label[] {
  return [title('chain', y), { ...plainLabel, key: 'chain-formula', x: formulaLeft, y, text: 'h_t = \\tanh(W_{hh}\\,h_{t-1} + W_{xh}\\,x_t + b)', sizePx: formulaSize, face: 'tex' }];
}
