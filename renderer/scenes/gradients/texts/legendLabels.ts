import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { columnLeft } from '../layout';
import { type Journey } from '../reading';
import { words } from '../words/words';

const texSize = 29;
const texts = words.labels;
const symbols = [['E', texts.symbols.error], ['h_t', texts.symbols.last], ['h_1', texts.symbols.first]] as const;

/** What the letters mean and how wide the layers are, until the eigenvalue takes their place. */
export function legendLabels({ names, keeping, sizes: { width, units }, knobs: { forgetBias }, trace }: Journey): readonly Label[] {
  const own = trace.sizes['ownGated'] === 1;
  const lines = [
    { key: 'rnn-width', text: texts.units('RNN', width), ink: 'recurrence', thing: null },
    { key: 'gated-width', text: texts.units(names[1], units), ink: 'gate', thing: null },
    ...(own ? [] : [{ key: 'bias', text: texts.bias[keeping](forgetBias), ink: 'gate', thing: { kind: 'forget', at: [] } } as const]),
  ] as const;
  return [
    ...symbols.flatMap(([symbol, meaning], row): readonly Label[] => [
      { ...plainLabel, key: `symbol-${row}`, x: columnLeft, y: 110 + 34 * row, text: symbol, sizePx: texSize, face: 'tex' },
      { ...plainLabel, key: `meaning-${row}`, x: columnLeft + 46, y: 110 + 34 * row, text: meaning, ink: 'soft' },
    ]),
    ...lines.map(({ key, text, ink, thing }, row): Label => ({ ...plainLabel, key, x: columnLeft, y: 218 + 32 * row, text, ink, thing })),
  ];
}
