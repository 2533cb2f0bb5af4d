import { type lines as english } from '../../en/origins/lines';
import { ofThe } from '../layers';

/** Explanations of the lines that join the curves, and of what the last word takes from the others, in German. */
export const lines: typeof english = {
  power: (base, exponent, value) => `${base} hoch ${exponent} = ${value}`,
  most: {
    title: (back, word, value) => `RNN maximal, ${back} (${word}): ${value}`,
    start: 'noch kein Schritt: 1',
    startNote: 'Ein Fehler der Länge 1 ist am letzten Zustand noch ganz da.',
    part: (arrives, share) => `von diesem Fehler kommt ${arrives} an: das ${share}-Fache des Möglichen`,
    note: 'Der größte Singulärwert des Produkts der Jacobi-Matrizen, in float64 berechnet: Von einem Fehler in genau seiner Richtung kommt so viel durch, von jedem anderen weniger.',
    arrives: 'was von diesem Fehler ankommt',
    before: (back) => `maximal, ${back}`,
  },
  promise: {
    title: (back, value) => `Der Eigenwert allein, ${back}: ${value}`,
    note: 'Auf lange Sicht verhält sich eine lineare Zelle so; wie weit ein kurzer Weg davon abweicht, hängt von der Matrix und der Richtung ab.',
    eigenvalue: 'der Eigenwert',
  },
  road: {
    title: (layer, back, { word, value }) => `Allein auf der Straße ${ofThe(layer)}, ${back} (${word}): ${value}`,
    lstm: 'Der erste Schritt führt von h durch das Ausgangsgatter und tanh in die Zelle; von da an sind es die Vergessensgatter allein, Einheit für Einheit.',
    gru: 'Von h an die Update-Gatter allein, Einheit für Einheit.',
    note: 'In der dicken Linie kommt der Weg durch die anderen Gatter und ihre Matrizen hinzu.',
    before: (back) => `auf der Straße, ${back}`,
  },
  meanShare: {
    title: (word, back, value) => `Anteil von ${word}, ${back}: ${value}`,
    formula: '\\tfrac{1}{\\text{Köpfe}}\\textstyle\\sum a',
    note: 'An kommt der Anteil mal dem, was W_V und W_O vom Fehler lassen, dazu, was durch die Scores kommt: also weniger als der Anteil, aber ebenso gleichmäßig.',
    head: (head) => `Kopf ${head}`,
  },
  equalShare: (words, value) => `ein gleicher Anteil wäre 1 / ${words} = ${value}`,
  share: {
    title: (head, back, { word, value }) => `Kopf ${head}: Das letzte Wort nimmt ${value} von ${word}, ${back}`,
    powers: (score, power, all) => `e^(${score}) = ${power}, alle Wörter zusammen ${all}`,
    notes: ['Zuerst wird der höchste Score abgezogen; das ändert keinen Anteil.', 'Alle Anteile eines Kopfes ergeben zusammen 1: Mehr Wörter machen jeden Anteil kleiner, aber keines liegt weiter weg.'],
    score: 'Score dieses Wortes',
  },
  score: {
    title: (word, head, value) => `Score von ${word} für das letzte Wort (Kopf ${head}): ${value}`,
    query: (place) => `Query des letzten Wortes, Komponente ${place}`,
    key: (word, place) => `Key von ${word}, Komponente ${place}`,
  },
  query: (word, place, value) => `Query von ${word}, Komponente ${place}: ${value}`,
  key: (word, place, value) => `Key von ${word}, Komponente ${place}: ${value}`,
  input: {
    title: (word, place, value) => `Eingabe von ${word}, Komponente ${place}: ${value}`,
    label: (place) => `Eingabe, Komponente ${place}`,
    vector: (value) => `Wortvektor: ${value}`,
    position: (place, value) => `Position ${place}: ${value}`,
  },
  grown: {
    title: (radius, back, { tanh, word, value }) => `Die Kette bei ${radius} ${tanh ? 'mit tanh' : 'ohne Nichtlinearität'}, ${back} (${word}): ${value}`,
    alone: (power) => `der Eigenwert allein: ${power}`,
    note: (radius) => `Dieselben Wörter, derselbe Fehler und die Gewichte des RNN; nur W_hh wird als Ganzes multipliziert, bis ihr größter Eigenwert ${radius} ist.`,
    matrix: 'die skalierte Matrix',
  },
  grownRadius: {
    title: (radius) => `Größter Eigenwert der skalierten Matrix: ${radius}`,
    rnn: (radius) => `im RNN: ${radius}`,
    scaled: (factor, product) => `jedes Gewicht mal ${factor}: ${product}`,
    note: 'Der Akt wählt ihn so, dass etwas explodiert: Mit einem Eigenwert über 1 geschieht das in jeder linearen Kette, wenn sie lang genug ist.',
    own: 'der des RNN',
  },
  whole: {
    title: (norm) => `Norm des Gradienten aller Gewichte: ${norm}`,
    part: (name, norm) => `von ${name}: ${norm}`,
    notes: [
      'Von der linearen Kette, die explodiert. Jeder Schritt trägt zum Gradienten eines Gewichts bei: dE/dh_k mal dem, was das Gewicht dort multipliziert hat, bei W_xh das Wort, bei W_hh der Zustand davor, bei b die 1.',
      'In float64 berechnet, vorwärts und rückwärts. PyTorch führt zwei Biases, b_ih und b_hh, mit demselben Gradienten; hier sind sie einer.',
    ],
    arrives: 'was einen Schritt zurück ankommt',
  },
  clip: {
    title: (norm, factor) => `Kürzen auf ${norm} multipliziert alles mit ${factor}`,
    norm: (norm) => `Norm des Gradienten aller Gewichte: ${norm}`,
    below: (norm) => `${norm} wird nicht überschritten: × 1`,
    notes: ['Ein Faktor für alle Gewichte zusammen, damit die Richtung bleibt; die Linie zeigt, was jeder Zustand dann noch beiträgt.', 'Jeder Summand behält seinen Anteil am Ganzen: Kürzen kann einen Schritt kleiner machen, bringt aber nichts zurück, was verschwunden ist.'],
    before: 'die Norm davor',
  },
};
