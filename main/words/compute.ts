import { inLanguage } from '#contract/language';

const texts = {
  en: {
    cancelled: 'Cancelled.',
    gaveUp: 'The compute page failed four times within five minutes and was not started again. Choose "Restart compute"; if it fails again, choose another backend.',
    restarted: 'Compute was restarted, which ended this run. Run it again.',
    tooSlow: (seconds: number) => `The computation took longer than ${seconds} s and was ended. Use fewer tokens or another backend.`,
    otherKind: (asked: string, got: string) => `The compute page answered a ${asked} with a ${got}. A fresh page is started; run it again.`,
    unreadable: (why: string) => `The compute page sent a result that cannot be right (${why}). A fresh page is started; run it again.`,
    loadedItself: 'The compute page loaded itself again. A fresh one is started; run it again.',
    hung: (seconds: number) => `The compute page gave no sign of life for ${seconds} s and was ended. A fresh one is started; run it again.`,
    notLoaded: (url: string, why: string) => `The compute page ${url} could not be loaded (${why}). Install the app again.`,
    outOfMemory: 'The computation needed more memory than a page may have. Use fewer tokens.',
    ended: (reason: string, exitCode: number) => `The compute page ended unexpectedly (${reason}, ${exitCode}). A fresh one is started; run it again.`,
    unsaid: 'It failed without saying why.',
    notRemembered: (why: string) => `The calibration was not saved and will be made again. ${why}`,
  },
  de: {
    cancelled: 'Abgebrochen.',
    gaveUp: 'Die Rechenseite ist viermal in fünf Minuten ausgefallen und wurde nicht wieder gestartet. Wählen Sie „Engine neu starten“; fällt sie wieder aus, wählen Sie eine andere Engine.',
    restarted: 'Die Engine wurde neu gestartet, das beendete diese Rechnung. Rechnen Sie noch einmal.',
    tooSlow: (seconds: number) => `Die Rechnung dauerte länger als ${seconds} s und wurde beendet. Nehmen Sie weniger Token oder eine andere Engine.`,
    otherKind: (asked: string, got: string) => `Die Rechenseite hat auf ${asked} mit ${got} geantwortet. Eine neue startet; rechnen Sie noch einmal.`,
    unreadable: (why: string) => `Die Rechenseite hat ein Ergebnis geschickt, das nicht stimmen kann (${why}). Eine neue startet; rechnen Sie noch einmal.`,
    loadedItself: 'Die Rechenseite hat sich selbst neu geladen. Eine neue startet; rechnen Sie noch einmal.',
    hung: (seconds: number) => `Die Rechenseite gab ${seconds} s lang kein Lebenszeichen und wurde beendet. Eine neue startet; rechnen Sie noch einmal.`,
    notLoaded: (url: string, why: string) => `Die Rechenseite ${url} konnte nicht geladen werden (${why}). Installieren Sie Unroll neu.`,
    outOfMemory: 'Die Rechnung brauchte mehr Speicher, als eine Seite haben darf. Nehmen Sie weniger Token.',
    ended: (reason: string, exitCode: number) => `Die Rechenseite ist unerwartet ausgefallen (${reason}, ${exitCode}). Eine neue startet; rechnen Sie noch einmal.`,
    unsaid: 'Es ist gescheitert, ohne zu sagen, warum.',
    notRemembered: (why: string) => `Was über die Kernel gemessen wurde, ist nicht gespeichert und wird neu gemessen. ${why}`,
  },
};

/** How a computation ends that does not succeed, as its host tells it. */
export function computeWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
