import { inLanguage } from '#contract/language';

const deskTexts = {
  en: {
    damaged: (path: string) => `What was kept of the open lecture was damaged; it is set aside as ${path}, and the one kept before it is shown.`,
    notKept: (why: string) => `Your last change could not be kept for the next start: ${why}. Save the lecture in a file of its own.`,
    changedSince: (name: string) => `${name} was changed by another program since. You see your own last state; saving asks before anything is overwritten.`,
    gone: (name: string, why: string) => `${name} ${why} What you see is what was kept of it; save it to have it in a file again.`,
    lostRecording: (key: string) => `The recording ${key} is not to be found any more; this act is computed live until its file is back.`,
    olderBeside: (name: string) => `The version before lies beside it as ${name}.`,
    putAway: (title: string) => `“${title}” had changes that were not saved. They are kept: it stands among the recent lectures.`,
    unsaved: (name: string) => `${name} (not saved)`,
    noRecent: 'This lecture is not in the list any more.',
    noRecording: (key: string) => `There is no recording ${key} in the open lecture. Compute the act instead.`,
    openTitle: 'Open a lecture',
    saveTitle: 'Save the lecture',
    kind: 'Unroll lecture',
    conflict: (name: string) => `${name} was changed by another program since you opened it.`,
    conflictDetail: 'Saving over it would lose what the other program wrote.',
    saveElsewhere: 'Save as another file',
    overwrite: 'Overwrite it',
    cancel: 'Cancel',
    replace: (name: string) => `${name} is there already. Replace it?`,
    replaceIt: 'Replace it',
  },
  de: {
    damaged: (path: string) => `Was von der offenen Vorlesung aufgehoben war, ist beschädigt; es liegt nun unter ${path}, und gezeigt wird die Fassung davor.`,
    notKept: (why: string) => `Die letzte Änderung ließ sich nicht für den nächsten Start aufheben: ${why}. Speichern Sie die Vorlesung in einer eigenen Datei.`,
    changedSince: (name: string) => `${name} wurde inzwischen von einem anderen Programm geändert. Zu sehen ist Ihr eigener letzter Stand; beim Speichern wird gefragt, bevor etwas überschrieben wird.`,
    gone: (name: string, why: string) => `${name} ${why} Zu sehen ist, was davon aufgehoben war; beim Speichern liegt es wieder in einer Datei.`,
    lostRecording: (key: string) => `Die Aufzeichnung ${key} ist nicht mehr zu finden; dieser Akt wird hier berechnet, bis ihre Datei wieder da ist.`,
    olderBeside: (name: string) => `Die Fassung davor liegt daneben als ${name}.`,
    putAway: (title: string) => `„${title}“ hatte Änderungen, die nicht gespeichert waren. Sie sind aufgehoben: Die Vorlesung steht unter den zuletzt geöffneten.`,
    unsaved: (name: string) => `${name} (nicht gespeichert)`,
    noRecent: 'Diese Vorlesung steht nicht mehr in der Liste.',
    noRecording: (key: string) => `In der offenen Vorlesung gibt es keine Aufzeichnung ${key}. Lassen Sie den Akt stattdessen berechnen.`,
    openTitle: 'Vorlesung öffnen',
    saveTitle: 'Vorlesung speichern',
    kind: 'Unroll-Vorlesung',
    conflict: (name: string) => `${name} wurde von einem anderen Programm geändert, seit Sie sie geöffnet haben.`,
    conflictDetail: 'Beim Überschreiben ginge verloren, was das andere Programm geschrieben hat.',
    saveElsewhere: 'Als andere Datei speichern',
    overwrite: 'Überschreiben',
    cancel: 'Abbrechen',
    replace: (name: string) => `${name} gibt es schon. Ersetzen?`,
    replaceIt: 'Ersetzen',
  },
};

/** What is said about opening, keeping and saving the open lecture. */
export function deskWords(): (typeof deskTexts)['en'] {
  return inLanguage(deskTexts);
}
