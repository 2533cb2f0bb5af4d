import { inLanguage } from '#contract/language';

const savingTexts = {
  en: {
    notSaved: (name: string, why: string) => `${name} was not saved: ${why}. What lay there is untouched, and your lecture stays open: save it under another name or in another place.`,
    noGeneration: (name: string, why: string) => `${name} was saved; the version before it could not be kept: ${why}.`,
    folder: 'a folder has this name',
    noFile: 'something that is no file has this name',
    readOnly: 'it is read-only',
    causes: {
      ENOSPC: 'the disk is full',
      EDQUOT: 'your share of the disk is full',
      EROFS: 'the disk is read-only',
      EACCES: 'no permission to write there',
      EPERM: 'no permission to write there',
      ENOENT: 'its folder is not there any more',
      ENOTDIR: 'its folder is not there any more',
      EIO: 'the drive reports an error; was it pulled out?',
      ENODEV: 'the drive is gone',
      ENXIO: 'the drive is gone',
      ENAMETOOLONG: 'the name is too long',
      EBUSY: 'another program holds it open',
      EFBIG: 'the disk takes no files of this size',
    },
  },
  de: {
    notSaved: (name: string, why: string) => `${name} wurde nicht gespeichert: ${why}. Was dort lag, ist unverändert, und die Vorlesung bleibt offen: Speichern Sie sie unter anderem Namen oder an einem anderen Ort.`,
    noGeneration: (name: string, why: string) => `${name} ist gespeichert; die Fassung davor ließ sich nicht aufheben: ${why}.`,
    folder: 'ein Ordner heißt schon so',
    noFile: 'etwas, das keine Datei ist, heißt schon so',
    readOnly: 'sie ist schreibgeschützt',
    causes: {
      ENOSPC: 'der Datenträger ist voll',
      EDQUOT: 'Ihr Anteil am Datenträger ist voll',
      EROFS: 'der Datenträger ist schreibgeschützt',
      EACCES: 'dort fehlt die Berechtigung zum Schreiben',
      EPERM: 'dort fehlt die Berechtigung zum Schreiben',
      ENOENT: 'der Ordner ist nicht mehr da',
      ENOTDIR: 'der Ordner ist nicht mehr da',
      EIO: 'das Laufwerk meldet einen Fehler; wurde es abgezogen?',
      ENODEV: 'das Laufwerk ist weg',
      ENXIO: 'das Laufwerk ist weg',
      ENAMETOOLONG: 'der Name ist zu lang',
      EBUSY: 'ein anderes Programm hält sie offen',
      EFBIG: 'der Datenträger nimmt keine Dateien dieser Größe',
    },
  },
};

/** What is said about saving a lecture. */
export function savingWords(): (typeof savingTexts)['en'] {
  return inLanguage(savingTexts);
}
