import { lines, tex, type UsualAct } from '../usualAct';

/** The way back: what is left of an error many words earlier. */
export const gradients: UsualAct = {
  act: 'gradients',
  minutes: 4.5,
  optional: ['most', 'clip', 'back-4'],
  words: {
    en: {
      notes: lines(
        '**Learning runs backwards.** The error at the end has to reach the word that caused it:',
        '',
        tex`$$\frac{\partial E_t}{\partial h_1} = \frac{\partial E_t}{\partial h_t} \prod_{k=2}^{t} \frac{\partial h_k}{\partial h_{k-1}}$$`,
        '',
        '- A product of many factors: below 1 it vanishes, above 1 it explodes.',
        '- The axis is logarithmic. Say so, most will not notice.',
      ),
      steps: {
        read: { notes: tex`$|\partial E / \partial h|$: how strongly the error still speaks to an earlier state. Nothing has moved yet.` },
        one: { notes: tex`One step back multiplies by $W_{hh}^{\top}\,\mathrm{diag}(1 - h_t^2)$. Not only the matrix: the slope of $\tanh$ counts as well.` },
        ask: { notes: 'Collect three answers, one for each line. Write them down; the next steps decide.', ask: 'Which of the three still hears of the error at the far end?' },
        'back-4': { notes: 'The LSTM falls at first, too: it pays once to get onto its road.' },
        'back-16': { notes: 'Attention begins low, since every word gets only its share. But look: its line is **level**.' },
        'back-64': { notes: 'Read out all three numbers. Let the RNN’s exponent sink in: this is what “vanishing” means.' },
        radius: { notes: lines(tex`**Careful here.** Textbooks say: largest eigenvalue of $W_{hh}$ below 1 vanishes, above 1 explodes.`, '', tex`True for a linear cell. With $\tanh$ the *product of Jacobians* decides (Pascanu, Mikolov, Bengio 2013). Both numbers stand here.`) },
        most: { notes: 'The best case over all directions: even the luckiest error gets no more than this through.' },
        gate: { notes: tex`Along the cell state there is no matrix, only gates near 1: $c_t = f_t \odot c_{t-1} + \dots$ More in the next act.` },
        attention: { notes: 'One edge back, from wherever. Distance does not occur in attention’s formula.', ask: 'Why is attention’s line level, and not simply higher?' },
        explodes: { notes: tex`A larger radius: the linear chain explodes, the one with $\tanh$ does not, since it saturates. Both are bad for learning.` },
        clip: { notes: tex`Clipping cures the explosion. *They ask:* “and vanishing?” – No. Nothing brings back what is gone.` },
      },
    },
    de: {
      notes: lines(
        '**Gelernt wird rückwärts.** Der Fehler am Ende muss bis zu dem Wort kommen, an dem er liegt:',
        '',
        tex`$$\frac{\partial E_t}{\partial h_1} = \frac{\partial E_t}{\partial h_t} \prod_{k=2}^{t} \frac{\partial h_k}{\partial h_{k-1}}$$`,
        '',
        '- Ein Produkt vieler Faktoren: Unter 1 verschwindet es, über 1 explodiert es.',
        '- Die Achse ist logarithmisch. Das sagen, die meisten sehen es nicht.',
      ),
      steps: {
        read: { notes: tex`$|\partial E / \partial h|$: wie laut der Fehler bei einem früheren Zustand noch zu hören ist. Bewegt hat sich noch nichts.` },
        one: { notes: tex`Ein Schritt zurück multipliziert mit $W_{hh}^{\top}\,\mathrm{diag}(1 - h_t^2)$. Nicht nur die Matrix zählt, auch die Steigung des $\tanh$.` },
        ask: { notes: 'Drei Antworten sammeln, eine je Linie. Aufschreiben; die nächsten Schritte entscheiden.', ask: 'Wer von den dreien hört am fernen Ende noch etwas vom Fehler?' },
        'back-4': { notes: 'Auch das LSTM fällt zunächst: Es zahlt einmal dafür, auf seine Straße zu kommen.' },
        'back-16': { notes: 'Attention beginnt tief, denn jedes Wort bekommt nur seinen Anteil. Aber: Die Linie bleibt **waagerecht**.' },
        'back-64': { notes: 'Alle drei Zahlen vorlesen. Den Exponenten des RNN wirken lassen: Das heißt „verschwindend“.' },
        radius: { notes: lines(tex`**Vorsicht.** Im Lehrbuch steht: größter Eigenwert von $W_{hh}$ unter 1 verschwindet, über 1 explodiert.`, '', tex`Das gilt für eine lineare Zelle. Mit $\tanh$ entscheidet das *Produkt der Jacobi-Matrizen* (Pascanu, Mikolov, Bengio 2013). Beide Zahlen stehen hier.`) },
        most: { notes: 'Der beste Fall über alle Richtungen: Mehr als das kommt auch vom günstigsten Fehler nicht an.' },
        gate: { notes: tex`Auf dem Zellzustand liegt keine Matrix, nur Gates nahe 1: $c_t = f_t \odot c_{t-1} + \dots$ Mehr im nächsten Akt.` },
        attention: { notes: 'Eine Kante zurück, woher auch immer. Die Entfernung kommt in der Formel der Attention nicht vor.', ask: 'Warum ist die Linie der Attention waagerecht und nicht einfach höher?' },
        explodes: { notes: tex`Ein größerer Radius: Die lineare Kette explodiert, die mit $\tanh$ nicht, denn er sättigt. Lernen kann man mit beiden schlecht.` },
        clip: { notes: tex`Clipping zähmt das Explodieren. *Gefragt wird:* „Und das Verschwinden?“ – Nein. Was weg ist, holt nichts zurück.` },
      },
    },
  },
};
