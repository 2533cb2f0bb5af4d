import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { columnLeft } from '../layout';
import { type Journey } from '../reading';

const texSize = 29;
const symbols = [['E', 'error at the end'], ['h_t', 'the last state'], ['h_1', 'the first state']] as const;

/** What the letters mean and how wide the layers are, until the eigenvalue takes their place. */
export function legendLabels({ names, keeping, sizes: { width, units }, knobs: { forgetBias }, trace }: Journey): readonly Label[] {
  const own = trace.sizes['ownGated'] === 1;
  const lines = [
    { key: 'rnn-width', text: `RNN: ${width} units`, ink: 'recurrence', thing: null },
    { key: 'gated-width', text: `${names[1]}: ${units} units`, ink: 'gate', thing: null },
    ...(own ? [] : [{ key: 'bias', text: `its ${keeping} bias: ${forgetBias}`, ink: 'gate', thing: { kind: 'forget', at: [] } } as const]),
  ] as const;
  return [
    ...symbols.flatMap(([symbol, meaning], row): readonly Label[] => [
      { ...plainLabel, key: `symbol-${row}`, x: columnLeft, y: 110 + 34 * row, text: symbol, sizePx: texSize, face: 'tex' },
      { ...plainLabel, key: `meaning-${row}`, x: columnLeft + 46, y: 110 + 34 * row, text: meaning, ink: 'soft' },
    ]),
    ...lines.map(({ key, text, ink, thing }, row): Label => ({ ...plainLabel, key, x: columnLeft, y: 218 + 32 * row, text, ink, thing })),
  ];
}
