import { lines, tex, type UsualAct } from '../usualAct';

/** The article's own program, run here. */
export const benchmark: UsualAct = {
  act: 'benchmark',
  minutes: 2.5,
  optional: ['warm', 'kernels', 'guess', 'curve', 'crossing', 'elsewhere'],
  words: {
    en: {
      notes: lines(
        '**Theory is over, now the clock.** The article’s program, on this very machine.',
        '',
        '- The result may contradict what the class expects. **Do not excuse it, explain it.**',
        '- Late? Code, question, printed times, work and depth are enough.',
      ),
      steps: {
        code: { notes: 'Find the loop. Everything else is decoration.', ask: 'Which single line keeps the RNN from being parallel?' },
        'turn-1': { notes: tex`One turn of the loop, one word: $h_1$.` },
        turns: { notes: 'Every turn needs the $h$ of the one before. Nothing a faster chip could do about it.' },
        call: { notes: 'One call. All pairs meet in it.' },
        clock: { notes: 'Vote, and count the votes aloud.', ask: 'Which is faster here, on this machine?' },
        printed: { notes: 'The first run, nothing warm yet: this is what the article’s program would print.' },
        warm: { notes: 'Medians of several runs. Another machine may say the opposite.' },
        kernels: { notes: 'The same sums in one piece, without paying for each operation’s start.' },
        work: { notes: 'Attention does more, the RNN waits more. Both stand here as numbers.' },
        depth: { notes: 'With few cores the work decides; with thousands, the waiting. **So no result is wrong: it tells you which machine you have.**' },
        guess: { notes: 'One more prediction: longer texts.', ask: 'Which of the two grows faster with the length of the text?' },
        curve: { notes: tex`$n^2 d$ against $n d^2$: twice the words, four times the pairs.` },
        crossing: { notes: tex`By the paper’s terms the two meet at $n = d$. With all the products counted they do not: say so.` },
        elsewhere: { notes: 'Measured on other machines, if you brought such a file (drawer *Speed*).' },
      },
    },
    de: {
      notes: lines(
        '**Genug Theorie, jetzt die Uhr.** Das Programm des Artikels, auf genau diesem Rechner.',
        '',
        '- Das Ergebnis kann dem widersprechen, was die Klasse erwartet. **Nicht entschuldigen, erklären.**',
        '- Keine Zeit? Code, Frage, gedruckte Zeiten, Arbeit und Tiefe genügen.',
      ),
      steps: {
        code: { notes: 'Die Schleife suchen lassen. Alles andere ist Beiwerk.', ask: 'Welche einzelne Zeile hindert das RNN daran, parallel zu sein?' },
        'turn-1': { notes: tex`Ein Durchlauf der Schleife, ein Wort: $h_1$.` },
        turns: { notes: 'Jeder Durchlauf braucht das $h$ des vorigen. Daran ändert auch ein schnellerer Chip nichts.' },
        call: { notes: 'Ein Aufruf. Darin treffen sich alle Paare.' },
        clock: { notes: 'Abstimmen lassen und die Stimmen laut zählen.', ask: 'Was ist hier schneller, auf diesem Rechner?' },
        printed: { notes: 'Der erste Lauf, noch ist nichts warm: Das würde das Programm des Artikels ausgeben.' },
        warm: { notes: 'Mediane aus mehreren Läufen. Ein anderer Rechner sagt vielleicht das Gegenteil.' },
        kernels: { notes: 'Dieselben Summen am Stück, ohne für den Start jeder Operation zu zahlen.' },
        work: { notes: 'Attention tut mehr, das RNN wartet mehr. Beides steht hier als Zahl.' },
        depth: { notes: 'Bei wenigen Kernen entscheidet die Arbeit, bei Tausenden das Warten. **Falsch ist also kein Ergebnis: Es sagt, welche Maschine man hat.**' },
        guess: { notes: 'Noch eine Vorhersage: längere Texte.', ask: 'Was wächst mit der Textlänge schneller?' },
        curve: { notes: tex`$n^2 d$ gegen $n d^2$: doppelt so viele Wörter, viermal so viele Paare.` },
        crossing: { notes: tex`Nach den Formeln des Papers treffen sich beide bei $n = d$. Zählt man alle Produkte, tun sie es nicht: Das gehört gesagt.` },
        elsewhere: { notes: 'Anderswo gemessen, falls Sie eine solche Datei mitgebracht haben (Schublade für die Geschwindigkeit).' },
      },
    },
  },
};
