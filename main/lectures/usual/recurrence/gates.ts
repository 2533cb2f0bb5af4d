import { lines, tex, type UsualAct } from '../usualAct';

/** The LSTM's answer: a road past the matrix. */
export const gates: UsualAct = {
  act: 'gates',
  minutes: 4,
  optional: ['write', 'show'],
  words: {
    en: {
      notes: lines(
        '**The best answer before 2017.** An LSTM lets memory bypass the matrix:',
        '',
        tex`$$c_t = f_t \odot c_{t-1} + i_t \odot g_t, \qquad h_t = o_t \odot \tanh(c_t)$$`,
        '',
        '- Be fair to it: it works, and it carried translation for years.',
        '- Its limit is not distance but **room**: the state has a fixed size.',
      ),
      steps: {
        inside: { notes: 'Point at the road at the top: the cell state $c$ runs straight through.' },
        keep: { notes: tex`Forget gate $f_t$, between 0 and 1: how much of the old cell stays. 1 keeps, 0 wipes. (It should be called the *keep* gate; say so, it helps.)`, ask: 'Which value of the forget gate would keep everything for ever?' },
        write: { notes: tex`Input gate $i_t$ times new value $g_t$: what is added.` },
        add: { notes: tex`A product and a **sum**. Backwards, the derivative along the road is just $f_t$: no matrix in it.` },
        show: { notes: tex`The output gate decides what the rest of the network sees. Memory and output are two things now.` },
        read: { notes: 'Let all words pass. Every unit has gates of its own: some hold, some renew.' },
        ask: { notes: 'Guesses in percent, please. Then press.', ask: 'What share of an early word is left at the end: half, a tenth, nothing?' },
        kept: { notes: 'The product of all forget gates between. A gate of 0.9 leaves $0.9^{10} \\approx 0.35$ after ten words.' },
        gradient: { notes: 'Compare with the RNN: much more arrives. Distance is largely cured, and this is why LSTMs won in their time.' },
        fixed: { notes: lines('**The turn of the lecture.** However long the text, the state keeps the same few numbers.', '', '*They ask:* “Why not a larger state?” – Weights grow with $d^2$, and the next act shows what is really missing.'), ask: 'A text ten times as long: how much larger is the memory?' },
      },
    },
    de: {
      notes: lines(
        '**Die beste Antwort vor 2017.** Ein LSTM führt die Erinnerung an der Matrix vorbei:',
        '',
        tex`$$c_t = f_t \odot c_{t-1} + i_t \odot g_t, \qquad h_t = o_t \odot \tanh(c_t)$$`,
        '',
        '- Gerecht bleiben: Es funktioniert, und es hat jahrelang die maschinelle Übersetzung getragen.',
        '- Seine Grenze ist nicht die Entfernung, sondern der **Platz**: Der Zustand hat eine feste Größe.',
      ),
      steps: {
        inside: { notes: 'Auf die Straße oben zeigen: Der Zellzustand $c$ läuft geradewegs hindurch.' },
        keep: { notes: tex`Forget-Gate $f_t$, zwischen 0 und 1: wie viel von der alten Zelle bleibt. 1 behält, 0 löscht. (Eigentlich ein *Behalte-Gate*; das zu sagen hilft.)`, ask: 'Bei welchem Wert des Forget-Gates bliebe alles für immer?' },
        write: { notes: tex`Input-Gate $i_t$ mal neuer Wert $g_t$: was dazukommt.` },
        add: { notes: tex`Ein Produkt und eine **Summe**. Rückwärts ist die Ableitung entlang der Straße nur $f_t$: keine Matrix.` },
        show: { notes: 'Das Output-Gate entscheidet, was der Rest des Netzes sieht. Erinnerung und Ausgabe sind jetzt zweierlei.' },
        read: { notes: 'Alle Wörter durchlaufen lassen. Jede Einheit hat eigene Gates: Manche halten, manche erneuern.' },
        ask: { notes: 'In Prozent schätzen lassen. Dann weiter.', ask: 'Wie viel von einem frühen Wort ist am Ende übrig: die Hälfte, ein Zehntel, nichts?' },
        kept: { notes: 'Das Produkt aller Forget-Gates dazwischen. Ein Gate von 0,9 lässt nach zehn Wörtern $0{,}9^{10} \\approx 0{,}35$ übrig.' },
        gradient: { notes: 'Mit dem RNN vergleichen: Es kommt viel mehr an. Die Entfernung ist weitgehend überwunden, und deshalb haben sich LSTMs zu ihrer Zeit durchgesetzt.' },
        fixed: { notes: lines('**Der Wendepunkt der Vorlesung.** Wie lang der Text auch ist, der Zustand behält dieselben paar Zahlen.', '', '*Gefragt wird:* „Warum nicht ein größerer Zustand?“ – Die Gewichte wachsen mit $d^2$, und der nächste Akt zeigt, was wirklich fehlt.'), ask: 'Ein zehnmal so langer Text: Wie viel größer ist das Gedächtnis?' },
      },
    },
  },
};
