import { UnrollError } from '#contract/failure';
import type { GivenWeights } from '#contract/weights';
import { type Taken, takeRecurrent } from './takeWeights';

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
  if (hiddenWidth > mostUnits) throw tooLarge(`${given.file}: ${hiddenName}`, `the ${kind.toUpperCase()} has ${hiddenWidth} units`, `${mostUnits} can be shown with every gate of every word. Save a layer with fewer units.`);
  if (inputWidth > mostInputs) throw tooLarge(`${given.file}: ${inputName}`, `a word is ${inputWidth} numbers`, `${mostInputs} can be shown with their weights for every gate. Save a layer that reads shorter vectors.`);
  return taken;
}

function tooLarge(place: string, found: string, wish: string): UnrollError {
  return new UnrollError('bad-input', `${place}: ${found}; at most ${wish}`);
}
