import { lines, tex, type UsualAct } from '../usualAct';

/** Work and depth: why thousands of cores help one and not the other. */
export const parallel: UsualAct = {
  act: 'parallel',
  minutes: 3,
  optional: ['bounds', 'most', 'scan'],
  words: {
    en: {
      notes: lines(
        '**Two numbers decide, never one.** Board:',
        '',
        tex`$$\max\left(\frac{W}{P},\, D\right) \;\le\; T_P \;\le\; \frac{W}{P} + D$$`,
        '',
        '- **Work** $W$: everything there is to do. **Depth** $D$: the longest chain in it.',
        '- $P$ processors divide the work. They cannot divide the depth.',
      ),
      steps: {
        work: { notes: 'Multiply-adds, counted from what the operations recorded. Attention has more of them.' },
        depth: { notes: 'Cooking: ten cooks peel potatoes ten times as fast. They do not bake a cake in a tenth of the time.' },
        'guess-one': { notes: 'One processor only.', ask: 'One processor: which layer is done first?' },
        one: { notes: 'Work alone counts. In 1990 this was the whole story, and recurrence was a good idea.' },
        'guess-many': { notes: 'Same question, other machine. Wait for the change of mind.', ask: 'Hundreds of processors: which one now?' },
        many: { notes: 'Point at the gaps in the chain’s bar: processors that stand idle, because they must wait.' },
        most: { notes: 'Still more processors: the chain does not move any more.' },
        curve: { notes: 'Each line falls and then lies flat. The flat part **is** the depth.' },
        bounds: { notes: 'The band is a theorem: Graham 1969, Brent 1974. For those who want proof.' },
        crossing: { notes: 'Left of it the RNN, right of it attention. The hardware moved to the right; this is the history of the years before 2017.' },
        machine: { notes: 'And where are we, in this room? Read it out.', ask: 'On which side of the crossing is your phone?' },
        scan: { notes: '*They will ask about Mamba.* A linear recurrence can be joined in a tree: depth $O(\\log n)$. It is $\\tanh$ that forces the chain.' },
      },
    },
    de: {
      notes: lines(
        '**Zwei Zahlen entscheiden, nie eine.** Tafel:',
        '',
        tex`$$\max\left(\frac{W}{P},\, D\right) \;\le\; T_P \;\le\; \frac{W}{P} + D$$`,
        '',
        '- **Arbeit** $W$: alles, was zu tun ist. **Tiefe** $D$: die längste Kette darin.',
        '- $P$ Prozessoren teilen sich die Arbeit. Die Tiefe können sie nicht teilen.',
      ),
      steps: {
        work: { notes: 'Multiplikationen mit Addition, gezählt an dem, was die Operationen aufgezeichnet haben. Attention hat mehr davon.' },
        depth: { notes: 'Küche: Zehn Köche schälen Kartoffeln zehnmal so schnell. Einen Kuchen backen sie nicht in einem Zehntel der Zeit.' },
        'guess-one': { notes: 'Nur ein Prozessor.', ask: 'Ein Prozessor: Welche Schicht ist zuerst fertig?' },
        one: { notes: 'Nur die Arbeit zählt. 1990 war das die ganze Geschichte, und Rekurrenz eine gute Idee.' },
        'guess-many': { notes: 'Dieselbe Frage, andere Maschine. Abwarten, bis jemand seine Meinung ändert.', ask: 'Hunderte Prozessoren: Welche jetzt?' },
        many: { notes: 'Auf die Lücken im Balken der Kette zeigen: Prozessoren, die stillstehen, weil sie warten müssen.' },
        most: { notes: 'Noch mehr Prozessoren: Die Kette rührt sich nicht mehr.' },
        curve: { notes: 'Jede Linie fällt und liegt dann waagerecht. Das waagerechte Stück **ist** die Tiefe.' },
        bounds: { notes: 'Das Band ist ein Satz: Graham 1969, Brent 1974. Für alle, die einen Beweis wollen.' },
        crossing: { notes: 'Links davon das RNN, rechts davon Attention. Die Rechner sind nach rechts gewandert; das ist die Geschichte der Jahre vor 2017.' },
        machine: { notes: 'Und wo stehen wir, in diesem Raum? Vorlesen.', ask: 'Auf welcher Seite der Kreuzung liegt Ihr Telefon?' },
        scan: { notes: '*Nach Mamba wird gefragt werden.* Eine lineare Rekurrenz lässt sich als Baum zusammenfassen: Tiefe $O(\\log n)$. Es ist der $\\tanh$, der die Kette erzwingt.' },
      },
    },
  },
};
