import { UnrollError } from '#contract/failure';
import type { GivenWeights } from '#contract/weights';
import { type Taken, takeRecurrent } from './takeWeights';
import { words } from '../words/words';

type RecurrentWeights = NonNullable<ReturnType<typeof takeRecurrent>>['weights'];

/** Most units of a lecturer's own gated layer: a trace holds every gate of every word, and more could not be told apart. */
const mostUnits = 512;
/** Most numbers of a word that it reads: each of them has a weight for every gate of every unit, and a trace holds them too. */
const mostInputs = 1024;

/**
 * A gated layer of a file, like `takeRecurrent`, but no larger than can be shown gate by gate.
 *
 * @throws UnrollError 'bad-input' naming the file, the tensor, how large it is, how large it may be, and what to do
 */
export function takeGated(given: GivenWeights | null, kind: 'lstm' | 'gru', inputWidth: number): Taken<RecurrentWeights> | null {
  const taken = takeRecurrent(given, kind, inputWidth);
  if (given === null || taken === null) return taken;
  const [inputName = '', hiddenName = ''] = taken.names;
  const { hiddenWidth } = taken.weights;
  if (hiddenWidth > mostUnits) throw new UnrollError('bad-input', words.given.tooManyUnits(`${given.file}: ${hiddenName}`, kind.toUpperCase(), { units: hiddenWidth, most: mostUnits }));
  if (inputWidth > mostInputs) throw new UnrollError('bad-input', words.given.tooManyInputs(`${given.file}: ${inputName}`, { inputs: inputWidth, most: mostInputs }));
  return taken;
}
