import { type labels as english } from '../en/labels';

/** The texts around graph and matrix. */
export const labels: typeof english = {
  asked: 'gefragt',
  asks: 'fragt',
  outputs: 'Ausgabe y jedes Worts',
  askedColumns: 'gefragt →',
  wordHead: 'Kopf 1: die Wortvektoren',
  randomHead: (head, heads) => `Kopf ${head} von ${heads}: zufällig`,
  ownHead: (head, heads) => `Kopf ${head} von ${heads}: aus der Datei`,
  highestScore: (score) => `${score}, höchster Score`,
  largestShare: (share) => `${share}, größter Anteil`,
  asking: ' fragt ',
  notDivided: 'ungeteilt',
  softmax: 'Softmax',
  mask: { name: 'M, vor der Softmax', open: 'bis zu sich selbst: 0', shut: 'was noch kommt: −∞', share: 'e^(−∞) = 0: kein Anteil' },
  attention: 'hier',
  chain: 'Kette',
};
