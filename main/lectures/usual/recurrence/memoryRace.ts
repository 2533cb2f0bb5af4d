import { lines, type UsualAct } from '../usualAct';

/** Three small models are trained live on a task of nothing but memory. */
export const memoryRace: UsualAct = {
  act: 'memory-race',
  minutes: 5,
  optional: ['answers', 'models'],
  words: {
    en: {
      notes: lines(
        '**Trained live, in front of the class.** It takes up to a minute; talk meanwhile, the curves grow while you speak.',
        '',
        '- The task needs nothing but memory: which colour stood with which word?',
        '- Three models of about the same size, same examples, same seed.',
        '- If it runs late: a recording in the lecture file shows the same at once.',
      ),
      steps: {
        start: { notes: 'Announce the bet: RNN, LSTM, transformer. One of them will remember everything.' },
        task: { notes: 'Pairs pass by among blanks. The model has to keep them, without knowing which one will be asked for.' },
        example: { notes: 'Ask for the colour. The class has it easy: they can look back at the picture.', ask: 'Who remembers the colour without looking back?' },
        answer: { notes: '**That is the point.** You looked back. A chain cannot: it has only its state.' },
        models: { notes: 'Seven to ten thousand weights each. No giant wins by size here.' },
        predict: { notes: 'Two predictions, show of hands. Distance first, then number of pairs.', ask: 'What is harder for an LSTM: one pair from long ago, or sixteen pairs?' },
        training: { notes: 'Errors fall on the left, maps fill on the right. *They ask:* “Is that real?” – Yes, it is being computed now, here.' },
        distance: { notes: 'One pair, ever farther back. The RNN loses it. The LSTM keeps it: its gates do what the last act promised.' },
        capacity: { notes: '**Now the LSTM breaks.** The same distance, more pairs: a fixed-size state runs full. So: *distance alone does not defeat an LSTM, how many things it must keep does.*', ask: 'Where have we met this limit before?' },
        beyond: { notes: 'Harder than anything in training. Read out the three numbers as they stand; they differ by seed.' },
        answers: { notes: 'Back to our own example. Compare with guessing.' },
        price: { notes: 'Nothing is free: attention keeps every word, its memory grows with the text. Honest, and a bridge to the next act.' },
      },
    },
    de: {
      notes: lines(
        '**Live trainiert, vor aller Augen.** Das dauert bis zu einer Minute; währenddessen reden, die Kurven wachsen mit.',
        '',
        '- Die Aufgabe braucht nichts als Gedächtnis: Welche Farbe stand bei welchem Wort?',
        '- Drei etwa gleich große Modelle, dieselben Beispiele, derselbe Startwert.',
        '- Wenn die Zeit knapp ist: Eine Aufzeichnung in der Vorlesungsdatei zeigt dasselbe sofort.',
      ),
      steps: {
        start: { notes: 'Die Wette ankündigen: RNN, LSTM, Transformer. Eines davon wird sich alles merken.' },
        task: { notes: 'Paare ziehen zwischen Lücken vorbei. Das Modell muss sie behalten, ohne zu wissen, nach welchem gefragt wird.' },
        example: { notes: 'Nach der Farbe fragen. Die Klasse hat es leicht: Sie kann im Bild zurückschauen.', ask: 'Wer weiß die Farbe, ohne zurückzuschauen?' },
        answer: { notes: '**Genau das ist der Punkt.** Sie haben zurückgeschaut. Eine Kette kann das nicht: Sie hat nur ihren Zustand.' },
        models: { notes: 'Sieben- bis zehntausend Gewichte jedes. Hier gewinnt niemand durch Größe.' },
        predict: { notes: 'Zwei Vorhersagen, per Handzeichen. Erst die Entfernung, dann die Zahl der Paare.', ask: 'Was fällt einem LSTM schwerer: ein Paar von weit her oder sechzehn Paare?' },
        training: { notes: 'Links fallen die Fehler, rechts füllen sich die Karten. *Gefragt wird:* „Ist das echt?“ – Ja, es wird jetzt gerade hier gerechnet.' },
        distance: { notes: 'Ein Paar, immer weiter weg. Das RNN verliert es. Das LSTM behält es: Die Gates tun, was der letzte Akt versprach.' },
        capacity: { notes: '**Jetzt bricht das LSTM ein.** Dieselbe Entfernung, mehr Paare: Ein Zustand fester Größe läuft voll. Also: *Nicht die Entfernung allein besiegt ein LSTM, sondern wie vieles es behalten muss.*', ask: 'Wo ist uns diese Grenze schon begegnet?' },
        beyond: { notes: 'Schwerer als alles im Training. Die drei Zahlen vorlesen, wie sie dastehen; je nach Startwert sind es andere.' },
        answers: { notes: 'Zurück zu unserem Beispiel. Mit bloßem Raten vergleichen.' },
        price: { notes: 'Umsonst ist nichts: Attention behält jedes Wort, ihr Speicher wächst mit dem Text. Ehrlich, und die Brücke zum nächsten Akt.' },
      },
    },
  },
};
