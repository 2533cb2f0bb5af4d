import { lines, tex, type UsualAct } from '../usualAct';

/** Five ways from one word to another. */
export const pathLength: UsualAct = {
  act: 'path-length',
  minutes: 2.5,
  optional: ['plain', 'dilated', 'restricted', 'arrives'],
  words: {
    en: {
      notes: lines(
        '**Path length: over how many edges does a signal go?** The shorter, the easier to learn.',
        '',
        '- Five layers, the same two words. The table of the paper, counted instead of claimed.',
        '- Late? Show the chain, attention and the table, pass over the rest.',
      ),
      steps: {
        words: { notes: 'Two words, chosen with the mouse if you like: point, click, and the count is made anew.' },
        chain: { notes: 'Through every word between: $O(n)$.' },
        ask: { notes: 'Someone will say one. Ask how.', ask: 'With how few edges could another layer do it?' },
        attention: { notes: 'One edge, however far apart: $O(1)$.' },
        plain: { notes: tex`A convolution of width $k$ needs a stack of about $n/k$ layers.` },
        dilated: { notes: tex`Dilated: every layer reaches $k$ times as far, so $\log_k n$ layers. The paper’s table means these.` },
        restricted: { notes: tex`Attention to $r$ neighbours saves work and pays with path: $O(n/r)$.` },
        arrives: { notes: 'An edge is not a promise: what it lets through is measured here.' },
        table: { notes: 'Read the two columns apart: **work** and **waiting**. Do not let anyone add them up.', ask: 'Which column made the transformer win?' },
      },
    },
    de: {
      notes: lines(
        '**Pfadlänge: Über wie viele Kanten geht ein Signal?** Je weniger, desto leichter zu lernen.',
        '',
        '- Fünf Schichten, dieselben zwei Wörter. Die Tabelle des Papers, gezählt statt behauptet.',
        '- Keine Zeit? Kette, Attention und die Tabelle zeigen, den Rest überspringen.',
      ),
      steps: {
        words: { notes: 'Zwei Wörter, auf Wunsch mit der Maus gewählt: zeigen, klicken, und es wird neu gezählt.' },
        chain: { notes: 'Durch jedes Wort dazwischen: $O(n)$.' },
        ask: { notes: 'Jemand wird „eine“ sagen. Nachfragen, wie.', ask: 'Mit wie wenigen Kanten käme eine andere Schicht aus?' },
        attention: { notes: 'Eine Kante, wie weit auch immer: $O(1)$.' },
        plain: { notes: tex`Eine Faltung der Breite $k$ braucht einen Stapel von etwa $n/k$ Schichten.` },
        dilated: { notes: tex`Dilatiert: Jede Schicht reicht $k$-mal so weit, also $\log_k n$ Schichten. Diese meint die Tabelle des Papers.` },
        restricted: { notes: tex`Attention zu $r$ Nachbarn spart Arbeit und zahlt mit Weg: $O(n/r)$.` },
        arrives: { notes: 'Eine Kante ist kein Versprechen: Was sie durchlässt, wird hier gemessen.' },
        table: { notes: 'Die zwei Spalten getrennt lesen: **Arbeit** und **Warten**. Niemanden sie zusammenzählen lassen.', ask: 'Welche Spalte hat den Transformer gewinnen lassen?' },
      },
    },
  },
};
