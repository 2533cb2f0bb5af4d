import { grouped } from '../../../../timeline/numbers';

/** What arrives in each of the three layers, and what the gated one is called. */
interface Heard {
  readonly layer: string;
  readonly rnn: string;
  readonly gated: string;
  readonly attention: string;
}

/** The one sentence of each step. */
export const captions = {
  read: 'To learn, the error E goes back: |∂E/∂h| is how much of it reaches an earlier state h.',
  one: (factor: string) => `One step back: the matrix and the slope of tanh multiply the RNN’s gradient by ${factor}.`,
  oneLinear: (factor: string) => `One step back: the matrix multiplies the RNN’s gradient by ${factor}.`,
  ask: (steps: number, layer: string) => `Which one still hears of the error ${grouped.format(steps)} steps back: RNN, ${layer} or attention?`,
  paysOnce: (first: string, fourth: string) => `The LSTM pays once to enter its road, the cell: ${first} after one step, ${fourth} after four.`,
  level: (value: string) => `Attention begins low, for each word gets a share only; its line stays level: ${value}.`,
  heard: (steps: number, { layer, rnn, gated, attention }: Heard) => `What arrives ${grouped.format(steps)} steps back: RNN ${rnn}, ${layer} ${gated}, attention ${attention}.`,
  radius: (radius: string, mean: string) => `The largest eigenvalue promises ${radius} a step; with tanh’s slopes ${mean} is measured.`,
  radiusLinear: (radius: string, mean: string) => `A linear cell: measured ${mean} a step, in the long run exactly the eigenvalue, ${radius}.`,
  most: (value: string) => `Whatever direction an error has, the RNN multiplies it by ${value} at most.`,
  gatesLose: (gates: 'forget' | 'update', mean: string, { layer, lost }: { readonly layer: string; readonly lost: number }) => `The ${layer}’s ${gates} gates, open to ${mean}, carry it until it is lost ${grouped.format(lost)} steps back.`,
  gatesCarry: (gates: 'forget' | 'update', mean: string, { bias, value }: { readonly bias: number | null; readonly value: string }) =>
    `Past the matrix, by ${gates} gates near ${mean}${bias === null ? '' : ` (bias ${bias})`}, ${value} arrives on the road alone.`,
  attention: (value: string, words: number, { share, falling }: { readonly share: string; readonly falling: string | null }) =>
    `Attention: ${value}, near or far, of a fair share of 1/${grouped.format(words)} = ${share}${falling === null ? '' : `; the ${falling}’s line falls`}.`,
  explodes: (radius: string, alone: string, pressed: string) => `At ${radius} the error explodes without tanh, to ${alone}; with tanh ${pressed} is left.`,
  clipsNothing: (norm: number) => `Clipping to norm ${norm} changes nothing here: it never makes a gradient larger.`,
  clips: (norm: number, vanished: boolean) => `Clipping to norm ${norm} tames what explodes; ${vanished ? 'what had vanished stays vanished' : 'it makes nothing larger'}.`,
};
