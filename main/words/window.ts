import { inLanguage } from '#contract/language';

const texts = {
  en: {
    fullscreen: 'Full screen',
    file: '&File',
    view: '&View',
    help: '&Help',
    report: 'Report a problem…',
    about: 'About Unroll',
    openText: 'Open a text',
    text: 'Text',
    openWeights: 'Open weights',
    saveResult: 'Save the result',
    openResult: 'Open a result',
    saveReport: 'Save the results',
    openReport: 'Open results measured elsewhere',
    saveScript: 'Save the PyTorch script',
    failedOften: 'The stage failed four times within five minutes.',
    failedOftenDetail: 'Your text and settings are saved. Start it again, or quit.',
    again: 'Start again',
    quit: 'Quit',
    notThisRun: (file: string) => `${file} was not opened in this run of the app. Open it again, or go back to seeded weights.`,
    noFiles: 'This stage has no files to choose. Use the command trace.',
    noLectures: 'This stage has no lecture files. Use the command lecture.',
    noBench: 'Nothing is measured for this stage. Use the command bench.',
    noSupport: 'This stage is not shown to anybody, so there is nobody to report to.',
  },
  de: {
    fullscreen: 'Vollbild',
    file: '&Datei',
    view: '&Ansicht',
    help: '&Hilfe',
    report: 'Problem melden…',
    about: 'Über Unroll',
    openText: 'Text öffnen',
    text: 'Text',
    openWeights: 'Gewichte öffnen',
    saveResult: 'Ergebnis speichern',
    openResult: 'Ergebnis öffnen',
    saveReport: 'Ergebnisse speichern',
    openReport: 'Anderswo gemessene Ergebnisse öffnen',
    saveScript: 'PyTorch-Skript speichern',
    failedOften: 'Die Bühne ist viermal in fünf Minuten ausgefallen.',
    failedOftenDetail: 'Text und Einstellungen sind gespeichert. Starten Sie die Bühne neu, oder beenden Sie Unroll.',
    again: 'Neu starten',
    quit: 'Beenden',
    notThisRun: (file: string) => `${file} wurde seit dem Start nicht geöffnet. Öffnen Sie die Datei noch einmal, oder gehen Sie zu den gezogenen Gewichten zurück.`,
    noFiles: 'Diese Bühne hat keine Dateien zur Wahl. Dafür gibt es den Befehl trace.',
    noLectures: 'Diese Bühne hat keine Vorlesungsdateien. Dafür gibt es den Befehl lecture.',
    noBench: 'Für diese Bühne wird nichts gemessen. Dafür gibt es den Befehl bench.',
    noSupport: 'Diese Bühne sieht niemand, also gibt es nichts zu melden.',
  },
};

/** What the lecturer's window says by itself: its menu, its dialogs. */
export function windowWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
