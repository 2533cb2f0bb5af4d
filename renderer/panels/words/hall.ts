import { inLanguage } from '#contract/language';

/** What the lecturer's window says about the audience's when that is gone. */
export const hallWords = inLanguage({
  en: {
    failed: 'The audience’s window is closed',
    failedReason: 'It failed four times within five minutes. Your lecture goes on here, at the same place.',
    failedAdvice: 'Open it again. If it fails once more, choose reduced motion (M), or show this window on the projector: mirror the screens and press F.',
    again: 'Open it again',
  },
  de: {
    failed: 'Das Fenster des Publikums ist zu',
    failedReason: 'Es ist viermal in fünf Minuten ausgefallen. Ihre Vorlesung geht hier weiter, an derselben Stelle.',
    failedAdvice: 'Öffnen Sie es noch einmal. Fällt es wieder aus, wählen Sie weniger Bewegung (M), oder zeigen Sie dieses Fenster auf dem Beamer: Bildschirme spiegeln und F drücken.',
    again: 'Noch einmal öffnen',
  },
});
