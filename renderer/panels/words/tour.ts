import { inLanguage } from '#contract/language';

/** The tour of one minute: its offer, its stations and its buttons. */
export const tourWords = inLanguage({
  en: {
    offer: 'One minute: how to drive this',
    start: 'Start',
    notNow: 'Not now',
    region: 'Tour',
    again: 'Tour of one minute',
    of: (number: number, count: number): string => `${number} of ${count}`,
    next: 'Next',
    finish: 'Done',
    skip: 'Skip the tour',
    stations: {
      step: { title: 'One press, one step', told: 'Press → or Space, or click this arrow. A clicker does the same. ← goes back, at once.' },
      scrub: { title: 'Any moment, forwards and back', told: 'Drag along this line, or click on it. The picture above the pointer shows what you would land on.' },
      point: { title: 'Every number can be asked', told: 'Click this number, or any other: its arithmetic appears, and what it was made of lights up. Esc closes it.' },
      sentence: { title: 'Your own sentence', told: 'Press T, type what your class should see, and press Ctrl+Enter. Everything is computed anew, here and now.' },
      presenter: { title: 'What only you see', told: 'Press S for your own view: the next step, your notes, the clock. S again brings you back.' },
      find: { title: 'Anything, from anywhere', told: 'Ctrl+K finds acts, steps, settings and commands. Press ? for all keys, Esc for all steps as pictures.' },
    },
  },
  de: {
    offer: 'Eine Minute: So fährt man damit',
    start: 'Los',
    notNow: 'Jetzt nicht',
    region: 'Rundgang',
    again: 'Rundgang von einer Minute',
    of: (number: number, count: number): string => `${number} von ${count}`,
    next: 'Weiter',
    finish: 'Fertig',
    skip: 'Rundgang beenden',
    stations: {
      step: { title: 'Ein Druck, ein Schritt', told: '→ oder die Leertaste drücken, oder diesen Pfeil anklicken. Ein Klicker tut dasselbe. ← geht sofort zurück.' },
      scrub: { title: 'Jeder Augenblick, vor und zurück', told: 'An dieser Linie ziehen oder sie anklicken. Das Bild über dem Zeiger zeigt, wo man landet.' },
      point: { title: 'Jede Zahl lässt sich befragen', told: 'Diese Zahl anklicken, oder irgendeine andere: Ihre Rechnung erscheint, und woraus sie entstand, leuchtet auf. Esc schließt sie.' },
      sentence: { title: 'Ein eigener Satz', told: 'T drücken, einen Satz für die Klasse eingeben, dann Strg+Enter: Alles wird neu berechnet, hier und jetzt.' },
      presenter: { title: 'Was nur Sie sehen', told: 'S öffnet die eigene Ansicht: nächster Schritt, Notizen, Uhr. Noch einmal S führt zurück.' },
      find: { title: 'Alles, von überall', told: 'Strg+K findet Akte, Schritte, Einstellungen und Befehle. ? zeigt alle Tasten, Esc alle Schritte als Bilder.' },
    },
  },
});

/** What of the controls a window that fills its screen shows. */
export const controlsWords = inLanguage({
  en: { name: 'Controls in full screen', all: 'All', transport: 'Driving only', none: 'None', told: 'The mouse at the lower edge brings them back.' },
  de: { name: 'Bedienung im Vollbild', all: 'Alles', transport: 'Nur die Leiste', none: 'Nichts', told: 'Die Maus am unteren Rand holt sie zurück.' },
});
