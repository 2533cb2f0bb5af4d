import { type failures as english, type FailureText, type remedies as englishRemedies } from '../en/failures';

const stopped: FailureText = { title: 'Die Engine ist stehen geblieben', advice: 'Sie läuft wieder. Versuchen Sie es noch einmal.' };

export const failures: typeof english = {
  'bad-text': { title: 'Dieser Text ist nicht verwendbar', advice: 'Ändern Sie den Text. Das Eingetippte bleibt erhalten.' },
  'bad-request': { title: 'Eine Einstellung ist nicht verwendbar', advice: 'Sehen Sie die Einstellungen neben dem Text durch.' },
  'bad-input': { title: 'Eine Zahl ist nicht verwendbar', advice: 'Berichtigen Sie die genannte Stelle, dann noch einmal.' },
  'bad-trace': { title: 'Dieses Ergebnis lässt sich nicht zeigen', advice: 'Berechnen Sie es neu, oder wählen Sie einen anderen Akt.' },
  'newer-version': { title: 'Dies stammt von einem neueren Unroll', advice: 'Aktualisieren Sie Unroll, oder berechnen Sie es hier.' },
  'unknown-act': { title: 'Diesen Akt gibt es nicht', advice: 'Wählen Sie einen aus der Liste der Akte.' },
  'no-backend': { title: 'Diese Engine gibt es hier nicht', advice: 'Stellen Sie die Engine auf „Automatisch“: Jeder Akt läuft ohne GPU.' },
  'wrong-result': { title: 'Die Engine hat falsch gerechnet', advice: 'Nichts davon wird gezeigt. Engine neu starten oder WebAssembly wählen.' },
  cancelled: { title: 'Abgebrochen', advice: 'Das Bild von vorher ist noch da.' },
  'too-slow': { title: 'Das hat zu lange gedauert', advice: 'Nehmen Sie einen kürzeren Text oder eine andere Engine.' },
  'page-crashed': stopped,
  'page-hung': stopped,
  'device-lost': { title: 'Die GPU ging verloren', advice: 'Noch einmal versuchen. Geht sie wieder verloren, WebAssembly wählen.' },
  'out-of-memory': { title: 'Der Speicher reicht nicht', advice: 'Kürzen Sie den Text, oder schließen Sie andere Programme.' },
  'gave-up': { title: 'Die Engine bleibt immer wieder stehen', advice: 'Starten Sie sie neu, oder wählen Sie eine andere.' },
  file: { title: 'Diese Datei ist nicht lesbar', advice: 'Öffnen Sie eine andere, oder tippen Sie den Text ein.' },
  refused: { title: 'Das wurde abgelehnt', advice: 'Noch einmal versuchen. Hilft das nicht, Unroll neu starten.' },
  internal: { title: 'In Unroll ist etwas gescheitert', advice: 'Noch einmal versuchen. Hilft das nicht, Unroll neu starten.' },
};

export const remedies: typeof englishRemedies = {
  again: 'Noch einmal',
  text: 'Text öffnen',
  settings: 'Einstellungen öffnen',
  file: 'Andere Datei öffnen…',
  engine: 'Engine neu starten',
  acts: 'Akte zeigen',
};
