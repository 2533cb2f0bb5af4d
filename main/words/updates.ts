import { inLanguage } from '#contract/language';

const texts = {
  en: {
    presenting: 'A class is looking on. Close the audience’s window first.',
    unreachable: (host: string) => `${host} was not reached. Is this machine on the network? Nothing was changed.`,
    unreadable: (host: string) => `What ${host} answered does not announce a version. Nothing was changed.`,
    altered: (host: string) => `What came from ${host} is not what was announced, so it was thrown away.`,
    notInstalled: (why: string) => `The new version could not be put in place: ${why}. This one goes on.`,
    noSide: 'This stage looks for no new versions.',
  },
  de: {
    presenting: 'Es sieht jemand zu. Schließen Sie zuerst das Fenster für die Zuhörer.',
    unreachable: (host: string) => `${host} war nicht zu erreichen. Ist dieser Rechner im Netz? Nichts wurde geändert.`,
    unreadable: (host: string) => `Die Antwort von ${host} kündigt keine Version an. Nichts wurde geändert.`,
    altered: (host: string) => `Was von ${host} kam, ist nicht das Angekündigte und wurde verworfen.`,
    notInstalled: (why: string) => `Die neue Version ließ sich nicht einsetzen: ${why}. Diese hier läuft weiter.`,
    noSide: 'Diese Bühne sucht keine neuen Versionen.',
  },
};

/** What is said where a newer version is looked for. */
export function updateWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
