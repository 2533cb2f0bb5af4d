import { lines, tex, type UsualAct } from '../usualAct';

/** What attention does not know by itself: the order of words. */
export const position: UsualAct = {
  act: 'position',
  minutes: 2.5,
  optional: ['distance', 'chain'],
  words: {
    en: {
      notes: lines(
        '**The price of looking everywhere at once: order is lost.** Attention sees a set of words.',
        '',
        '- “Dog bites man” and “man bites dog” would be the same to it.',
        '- The cure is simple: add to every word a vector that says where it stands.',
      ),
      steps: {
        words: { notes: 'The same words, once in order, once shuffled.' },
        lines: { notes: 'Same vectors in, other order. Follow one line with the pointer.' },
        guess: { notes: 'Most will say: of course it changes. Let them.', ask: 'Does a word’s output change when the others are shuffled?' },
        bare: { notes: 'It does not. What differs, if anything, is rounding, far behind the decimal point.' },
        chain: { notes: 'A chain cannot miss the order: it *is* the order.' },
        waves: { notes: tex`$PE_{(pos, 2i)} = \sin\!\left(pos / 10000^{2i/d}\right)$, and cosine for the odd ones. Like the hands of a clock: some fast, some slow.` },
        distance: { notes: 'The dot product of two places depends only on how far apart they are. Neat, and not an accident.' },
        wonder: { notes: 'Ask again, now with places added.', ask: 'And now: does the output change?' },
        placed: { notes: 'Now it does. *They ask:* “Is it done like this today?” – Often rotated into queries and keys instead (RoPE); the idea is the same.' },
        sum: { notes: 'One sentence to keep: attention must be **told** the order, a chain has it built in.' },
      },
    },
    de: {
      notes: lines(
        '**Der Preis dafür, überall zugleich hinzusehen: Die Reihenfolge geht verloren.** Attention sieht eine Menge von Wörtern.',
        '',
        '- „Hund beißt Mann“ und „Mann beißt Hund“ wären für sie dasselbe.',
        '- Die Abhilfe ist einfach: zu jedem Wort einen Vektor addieren, der sagt, wo es steht.',
      ),
      steps: {
        words: { notes: 'Dieselben Wörter, einmal in der richtigen Reihenfolge, einmal gemischt.' },
        lines: { notes: 'Dieselben Vektoren gehen hinein, nur in anderer Reihenfolge. Eine Linie mit dem Zeiger verfolgen.' },
        guess: { notes: 'Die meisten werden sagen: Natürlich ändert sich etwas. Ruhig lassen.', ask: 'Ändert sich die Ausgabe eines Wortes, wenn die anderen gemischt werden?' },
        bare: { notes: 'Nein. Was sich unterscheidet, ist allenfalls Rundung, weit hinter dem Komma.' },
        chain: { notes: 'Eine Kette kann die Reihenfolge nicht übersehen: Sie *ist* die Reihenfolge.' },
        waves: { notes: tex`$PE_{(pos, 2i)} = \sin\!\left(pos / 10000^{2i/d}\right)$, bei den ungeraden der Kosinus. Wie Zeiger einer Uhr: manche schnell, manche langsam.` },
        distance: { notes: 'Das Skalarprodukt zweier Plätze hängt nur von ihrem Abstand ab. Hübsch, und kein Zufall.' },
        wonder: { notes: 'Noch einmal fragen, jetzt mit Plätzen.', ask: 'Und jetzt: Ändert sich die Ausgabe?' },
        placed: { notes: 'Jetzt ja. *Gefragt wird:* „Macht man das heute noch so?“ – Oft werden stattdessen Queries und Keys gedreht (RoPE); der Gedanke ist derselbe.' },
        sum: { notes: 'Ein Satz zum Behalten: Attention muss man die Reihenfolge **sagen**, einer Kette ist sie eingebaut.' },
      },
    },
  },
};
