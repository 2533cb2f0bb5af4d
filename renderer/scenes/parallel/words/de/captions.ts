import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

const number = (value: number): string => grouped.format(value);
const onMany = (processors: number): string => (processors === 1 ? 'Auf einem Prozessor' : `Auf ${number(processors)} Prozessoren`);

/** The sentences of the act; layers come as a sentence names them. */
export const captions: typeof english = {
  work: (words) => `Arbeit ist alles, was für diese ${spoken(words)} Wörter zu tun ist, egal von wem.`,
  depth: 'Tiefe ist die längste Kette darin, in der jeder Schritt auf den vorigen wartet.',
  guessOne: 'Ein Prozessor rechnet ein Multiply-Add nach dem anderen: wer ist zuerst fertig?',
  one: (first) => `Ein Prozessor hat immer zu tun, nur die Arbeit zählt: zuerst fertig ${first.length === 1 ? 'ist' : 'sind'} ${first.join(' und ')}.`,
  guessMany: (processors) => `Jetzt ${processors === 1 ? 'ein Prozessor' : `${number(processors)} Prozessoren zugleich`}: welche Schicht ist zuerst fertig?`,
  first: (processors, first, { time, later }) => `${onMany(processors)} siegt ${first}: ${number(time)} Zeiteinheiten gegen ${number(later)}.`,
  together: (processors, layers, time) => `${onMany(processors)} sind ${layers.join(' und ')} zugleich fertig, nach ${number(time)} Zeiteinheiten.`,
  curve: 'Mehr Prozessoren senken jede Linie, bis sie flach liegt: dann bleibt nur die Tiefe.',
  bounds: 'Kein Ablaufplan liegt unter seinem Band, und kein gieriger darüber (Graham 1969).',
  neverCrossing: 'Bei diesem Satz und dieser Breite überholt die Aufmerksamkeit das RNN nie.',
  crossing: (processors) => `Bei ${counted(processors, 'Prozessor', 'Prozessoren')} hat die Aufmerksamkeit das RNN überholt, trotz mehr Arbeit.`,
  machine: (small, large) => `So gezählt siegt auf wenigen Kernen ${small}, auf einer GPU ${large}.`,
  machineHere: (atOnce, small, large) => `So gezählt siegt hier, mit ${spoken(atOnce, { one: 'einem' })} zugleich, ${small}, auf einer GPU ${large}.`,
  scan: (words, levels) => `Lineare Rekurrenz braucht keine Kette: ${spoken(words)} Wörter als Baum, ${spoken(levels, { one: 'eine' })} ${levels === 1 ? 'Ebene' : 'Ebenen'} tief.`,
};
