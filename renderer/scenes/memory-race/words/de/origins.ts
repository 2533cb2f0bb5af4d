import { counted, grouped } from '../../../../timeline/numbers';
import { type origins as english } from '../en/origins';

/** Where the numbers of curves, maps and answers come from. Numbers come as they are to be read. */
export const origins: typeof english = {
  place: (pairs, gap, steps) => `${counted(pairs, 'Paar', 'Paare')}, ${gap} Leerstellen, nach ${grouped.format(steps)} ${steps === 1 ? 'Schritt' : 'Schritten'}`,
  accuracy: {
    title: (model, place, accuracy) => `${model}, ${place}: Trefferquote ${accuracy}`,
    rule: '\\text{Trefferquote} = \\frac{\\text{richtig}}{\\text{gefragt}}',
    line: (right, samples) => `${right} von ${samples} Fragen richtig beantwortet`,
    spread: (spread) => `Fragt man neu, liegt sie in 95 von 100 Fällen innerhalb von ± ${spread}: 1.96 √(p (1 − p) / n).`,
    trained: (pairs, gap) => `Trainiert mit 1 bis ${pairs} Paaren und 0 bis ${gap} Leerstellen; die Fragen sind neu gezogen, und kein Modell lernt aus ihnen.`,
    source: (right) => `richtige Antworten ${right}`,
  },
  right: {
    title: (model, place, right) => `${model}, ${place}: ${right} richtig`,
    rule: '\\operatorname{argmax}_v\\, p(v) = \\text{Antwort}',
    line: (right, samples) => `gezählt: in ${right} von ${samples} Sequenzen hatte die richtige Farbe den größten Anteil`,
    note: 'Bei gleichen Anteilen zählt der erste. Alle drei Modelle bekamen genau dieselben Fragen.',
  },
  mean: {
    title: (model, cells, mean) => `${model}, alle ${cells} Felder: im Mittel ${mean} richtig`,
    rule: '\\frac{1}{25} \\sum \\text{Trefferquote}',
    note: 'Jedes Feld zählt gleich, auch die jenseits des Trainings.',
    source: (pairs) => `${counted(pairs, 'Paar', 'Paare')}, keine Leerstellen`,
  },
  luck: {
    title: (luck) => `Jedes Feld kann durch Zufall um höchstens ± ${luck} danebenliegen`,
    note: 'Gemeint ist nur der Zufall der Fragen; ein anderer Seed trainiert andere Modelle, und die können stärker abweichen.',
  },
  loss: {
    title: (model, from, to, loss) => `${model}, mittlerer Loss der Schritte ${from} bis ${to}: ${loss}`,
    rule: 'L = -\\frac{1}{B} \\sum_b \\ln p_b(\\text{Antwort}_b)',
    batches: (count, rows) => `${count} ${count === 1 ? 'Batch' : 'Batches'} zu ${rows} Sequenzen, jeder vor dem Schritt gemessen, der aus ihm lernt`,
    typical: (share) => `e^−L = ${share}: typischer Anteil der richtigen Antwort`,
    note: 'Batches haben verschieden viele Paare und Leerstellen, darum ist die Kurve rau.',
    source: 'der Loss',
  },
  lossRule: {
    title: 'Der Loss: wie sehr die richtige Antwort ein Modell überrascht',
    line: (answers, costs) => `ein Anteil von 1 kostet 0, einer von 1/${answers} kostet ln ${answers} = ${costs}`,
    note: 'Adam folgt seinem Gradienten, gekürzt auf die Norm 1; jedes Modell hat die Schrittweite, mit der es gut lernt.',
    source: 'Raten',
  },
  guess: {
    title: (answers, costs) => `Unter ${answers} Farben zu raten kostet ${costs}`,
    note: (answers, share) => `Raten trifft einmal in ${answers} Versuchen: ${share}.`,
  },
  share: {
    title: (model, colour, share) => `${model}: Anteil ${share} für „${colour}“`,
    logit: (logit, highest) => `Logit: ${logit}, höchster: ${highest}`,
    all: (answers, sum) => `alle ${answers} Farben zusammen: ${sum}`,
    isRight: 'Das ist die richtige Antwort.',
    isWrong: 'Das ist nicht die richtige Antwort.',
    note: 'Zuerst wird der höchste Logit abgezogen: Das ändert keinen Anteil, und keine Exponentialfunktion läuft über.',
    sourceLogit: (colour) => `Logit von „${colour}“`,
    sourceHighest: 'der höchste Logit',
    sourceQuestion: 'die Frage',
  },
  question: {
    title: (asked, answer) => `Welche Farbe stand bei „${asked}“: „${answer}“`,
    rule: 'x_t = E_{\\text{Wort}} + E_{\\text{Farbe}}',
    line: (pairs) => `${pairs} von 16 Wörtern, jedes mit einer von 16 Farben, an zufälligen Stellen zwischen Leerstellen`,
    drawn: 'Aus dem Seed gezogen, und zwar so lange, bis keine Farbe doppelt steht: Dann führt nur ein Weg zur richtigen Antwort. Im Training dürfen Farben sich wiederholen.',
    names: 'Die Namen sind für uns. Ein Netz sieht einen gelernten Vektor für das Wort plus einen für die Farbe; Leerstellen sind alle gleich.',
    source: (model) => `der Vektor, den ${model === 'Transformer' ? 'der' : 'das'} ${model} dafür gelernt hat, Komponente 1`,
  },
  learnt: {
    title: (model, total) => `${model}: ${total} gelernte Zahlen`,
    rule: 'x + \\text{Attention}(\\text{norm}\\,x), \\text{ dann } + \\text{FF}(\\text{norm})',
    tables: 'Wörter und Farben', answers: 'Antworten', attention: 'Aufmerksamkeit', feedForward: 'Feed-forward', norms: 'drei Normierungen', gates: 'vier Gatter', recurrence: 'Rekurrenz', together: 'zusammen',
    note: (share, width) => `Gezählt, nicht gemessen: ${share} % des größten der drei. Der Zustand ist ${width} breit; die Breiten sind so gewählt, dass alle drei etwa gleich viele Gewichte haben.`,
  },
  kept: {
    title: (model, kept, words) => `${model} behält ${kept} Zahlen von ${words === 1 ? 'einem Wort' : `${words} Wörtern`}`,
    looking: (width, words) => `ein Key und ein Value mit je ${width} Zahlen für ${words === 1 ? 'ein Wort' : `jedes von ${words} Wörtern`}`,
    gated: (width) => `h und c mit je ${width} Zahlen, bei jeder Länge`,
    chain: (width, kept) => `h mit ${width} Zahlen, bei jeder Länge: ${kept}`,
    note: 'Gezählt. Was ein Transformer behält, wächst mit dem Text; das ist sein Preis. Eine Kette behält von einem Buch so viel wie von einem Wort.',
  },
};
