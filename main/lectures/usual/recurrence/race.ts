import { lines, type UsualAct } from '../usualAct';

/** The whole argument in one picture: who has to wait? */
export const race: UsualAct = {
  act: 'race',
  minutes: 3.5,
  optional: ['token-2', 'token-3'],
  words: {
    en: {
      notes: lines(
        '**The whole lecture in one picture.** Say nothing about gradients yet: this act is about *waiting*.',
        '',
        '- Above: a recurrent chain. Below: attention. The same words at the same place.',
        '- What happens at the same moment stands at the same frame.',
        '- Two kinds of time, never to be mixed up: **steps that wait** (counted) and **milliseconds** (measured here).',
      ),
      steps: {
        words: { notes: lines('Read the sentence aloud. “Cat” and “dog” are kin and stand ten words apart: we come back to these two all lecture long.', '', 'Let them vote before you press on.'), ask: 'Twelve words: how many have to wait for another one, above and below?' },
        'token-1': { notes: lines('The chain has read **one** word. Attention has already compared all of them with all of them.', '', 'Point at the lines below: $12 \\times 12 = 144$ pairs, in one go.') },
        'token-2': { notes: 'The second word needs the state that the first one left. That is all a recurrence is.' },
        'token-3': { notes: 'Same again. Do not explain, let them see the rhythm.' },
        'token-8': { notes: 'Press once, several words pass. Point at the counter: word 8 had to wait for 7.' },
        'token-12': { notes: lines('The last word waited for eleven. In attention it waited for none.', '', '*They ask:* “Is attention not simply doing more at once?” – Yes. It does **more work** and has **less to wait for**. Keep that sentence, it carries the lecture.') },
        path: { notes: 'From “cat” to “dog”: ten edges above, one edge below. Waiting was the first problem; this is the second.', ask: 'How often is the state overwritten between “cat” and “dog”?' },
        measured: { notes: lines('Read out the milliseconds **as they stand**. On a laptop without a GPU the chain may well be faster.', '', 'That is no mishap. Promise an answer: *Work and depth*, and *The program, and the clock*.') },
      },
    },
    de: {
      notes: lines(
        '**Die ganze Vorlesung in einem Bild.** Noch kein Wort über Gradienten: In diesem Akt geht es ums *Warten*.',
        '',
        '- Oben eine rekurrente Kette, unten Attention. Dieselben Wörter an derselben Stelle.',
        '- Was gleichzeitig geschieht, steht im selben Bild.',
        '- Zwei Arten von Zeit, die man nie vermischen darf: **Schritte, die warten** (gezählt) und **Millisekunden** (hier gemessen).',
      ),
      steps: {
        words: { notes: lines('Den Satz vorlesen. „cat“ und „dog“ sind verwandt und stehen zehn Wörter auseinander: Auf die beiden kommen wir immer wieder zurück.', '', 'Erst abstimmen lassen, dann weiter.'), ask: 'Zwölf Wörter: Wie viele müssen auf ein anderes warten, oben und unten?' },
        'token-1': { notes: lines('Die Kette hat **ein** Wort gelesen. Attention hat schon alle mit allen verglichen.', '', 'Auf die Linien unten zeigen: $12 \\times 12 = 144$ Paare, auf einmal.') },
        'token-2': { notes: 'Das zweite Wort braucht den Zustand, den das erste hinterlassen hat. Mehr ist eine Rekurrenz nicht.' },
        'token-3': { notes: 'Noch einmal dasselbe. Nicht erklären, den Rhythmus wirken lassen.' },
        'token-8': { notes: 'Ein Druck, mehrere Wörter. Auf den Zähler zeigen: Wort 8 musste auf 7 warten.' },
        'token-12': { notes: lines('Das letzte Wort hat auf elf gewartet. Bei Attention auf keines.', '', '*Gefragt wird:* „Macht Attention nicht einfach mehr gleichzeitig?“ – Ja. Es hat **mehr Arbeit** und **weniger zu warten**. Diesen Satz festhalten, er trägt die Vorlesung.') },
        path: { notes: 'Von „cat“ zu „dog“: oben zehn Kanten, unten eine. Das Warten war das erste Problem; das hier ist das zweite.', ask: 'Wie oft wird der Zustand zwischen „cat“ und „dog“ überschrieben?' },
        measured: { notes: lines('Die Millisekunden vorlesen, **wie sie dastehen**. Auf einem Laptop ohne GPU kann die Kette durchaus schneller sein.', '', 'Das ist keine Panne. Die Antwort versprechen: *Arbeit und Tiefe* und *Das Programm und die Uhr*.') },
      },
    },
  },
};
