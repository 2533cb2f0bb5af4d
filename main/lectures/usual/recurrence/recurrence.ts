import { lines, tex, type UsualAct } from '../usualAct';

/** Inside the chain: one cell, the same at every word. */
export const recurrence: UsualAct = {
  act: 'recurrence',
  minutes: 4,
  optional: ['from-state', 'token-2'],
  words: {
    en: {
      notes: lines(
        '**One cell, used again and again.** Write the formula on the board before the first step:',
        '',
        tex`$$h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t + b)$$`,
        '',
        '- We follow **one unit** of the state through the whole sentence.',
        '- Point at a number: the app says what it was computed from.',
      ),
      steps: {
        given: { notes: tex`Two things go in: the word $x_t$ and the state $h_{t-1}$ that the word before left behind. Nothing else. What is not in the state is forgotten.` },
        'from-word': { notes: tex`One row of $W_{xh}$ times the word: a dot product. Have them name the operation.` },
        'from-state': { notes: tex`The same with $W_{hh}$ and the old state. This matrix is the one that will make trouble in two acts’ time.` },
        sum: { notes: 'Wait for an answer before going on: without a bound the sums could grow without end.', ask: 'What keeps these sums from growing, word by word?' },
        tanh: { notes: lines(tex`$\tanh$ keeps every number between $-1$ and $1$.`, '', tex`Its price: where it is flat its slope is near 0. Remember that slope for the gradients: $1 - h_t^2$.`) },
        unroll: { notes: lines('**Unrolled**, and hence the name of this program. The same weights at every word.', '', '*They ask:* “Are these different layers?” – No. One layer, many times.') },
        'token-1': { notes: 'The first word meets a state of zeros.' },
        'token-2': { notes: 'From here on every word works on what all the earlier ones left together.' },
        'token-12': { notes: 'Point at the unit: what the first word put there has been overwritten eleven times.', ask: 'Could the twelfth state be computed before the eleventh?' },
        finish: { notes: tex`Twelve steps in a row. **More processors make each step shorter, not their number smaller.** For word 100 that is 99 waits: $h_{100} \leftarrow h_{99} \leftarrow \dots$` },
        path: { notes: 'And once more “cat” to “dog”: the only way leads through every word between.' },
      },
    },
    de: {
      notes: lines(
        '**Eine Zelle, immer wieder benutzt.** Die Formel vor dem ersten Schritt an die Tafel:',
        '',
        tex`$$h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t + b)$$`,
        '',
        '- Wir verfolgen **eine Einheit** des Zustands durch den ganzen Satz.',
        '- Auf eine Zahl zeigen: Die App sagt, woraus sie berechnet wurde.',
      ),
      steps: {
        given: { notes: tex`Zweierlei geht hinein: das Wort $x_t$ und der Zustand $h_{t-1}$, den das Wort davor hinterlassen hat. Sonst nichts. Was nicht im Zustand steht, ist vergessen.` },
        'from-word': { notes: tex`Eine Zeile von $W_{xh}$ mal das Wort: ein Skalarprodukt. Die Operation benennen lassen.` },
        'from-state': { notes: tex`Dasselbe mit $W_{hh}$ und dem alten Zustand. Diese Matrix macht gleich, bei den Gradienten, Ärger.` },
        sum: { notes: 'Eine Antwort abwarten: Ohne Schranke könnten die Summen endlos wachsen.', ask: 'Was hält diese Summen davon ab, Wort für Wort zu wachsen?' },
        tanh: { notes: lines(tex`$\tanh$ hält jede Zahl zwischen $-1$ und $1$.`, '', tex`Der Preis: Wo er flach ist, ist seine Steigung fast 0. Diese Steigung für die Gradienten merken: $1 - h_t^2$.`) },
        unroll: { notes: lines('**Abgerollt**, englisch *unrolled*: daher der Name des Programms. Bei jedem Wort dieselben Gewichte.', '', '*Gefragt wird:* „Sind das verschiedene Schichten?“ – Nein. Eine Schicht, viele Male.') },
        'token-1': { notes: 'Das erste Wort trifft auf einen Zustand aus Nullen.' },
        'token-2': { notes: 'Von hier an arbeitet jedes Wort auf dem, was alle früheren zusammen hinterlassen haben.' },
        'token-12': { notes: 'Auf die Einheit zeigen: Was das erste Wort dort ablegte, ist elfmal überschrieben.', ask: 'Ließe sich der zwölfte Zustand vor dem elften berechnen?' },
        finish: { notes: tex`Zwölf Schritte hintereinander. **Mehr Prozessoren machen jeden Schritt kürzer, aber es werden nicht weniger.** Wort 100 wartet 99-mal: $h_{100} \leftarrow h_{99} \leftarrow \dots$` },
        path: { notes: 'Und noch einmal „cat“ zu „dog“: Der einzige Weg führt durch jedes Wort dazwischen.' },
      },
    },
  },
};
