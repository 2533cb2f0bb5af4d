import { type sources as english } from '../en/sources';

/** What the act claims, in German. */
export const sources: typeof english = {
  jacobians: { claim: 'Der Gradient eines frühen Zustands ist ein Produkt von Jacobi-Matrizen, bei tanh diag(1 − h²) W_hh; er verschwindet oder explodiert.', place: 'Abschnitt 1.1, Gleichung 5' },
  bound: { claim: 'Die Norm dieses Produkts begrenzt, was von einem Fehler bleibt, in welche Richtung er auch zeigt; ist sie Schritt für Schritt unter 1 begrenzt, verschwindet er.', place: 'Abschnitt 2.1, Gleichungen 6 und 7' },
  difficult: { claim: 'Mit Gradientenabstieg lassen sich weit reichende Abhängigkeiten schwer lernen.', place: 'Abschnitt 4' },
  carousel: { claim: 'Eine Zelle, die addiert statt multipliziert, bewahrt den Fehler: das Constant Error Carousel.', place: 'Abschnitt 3.2' },
  forgetGate: { claim: 'Das Vergessensgatter bestimmt, wie viel von der Zelle und von ihrem Gradienten bleibt.', place: 'Abschnitt 3' },
  gru: { claim: 'Eine GRU braucht keinen eigenen Zellzustand: Ihr Update-Gatter bestimmt, wie viel von h bleibt.', place: 'Abschnitt 2.3', sense: 'für den Richtungssinn des Update-Gatters' },
  clipping: { claim: 'Clipping skaliert den ganzen Gradienten auf eine Norm.', place: 'Abschnitt 3.2, Algorithmus 1' },
  oneEdge: { claim: 'In der Self-Attention liegen zwei beliebige Wörter eine Kante auseinander.', place: 'Abschnitt 4, Tabelle 1' },
};
