import { inLanguage } from '#contract/language';

const texts = {
  en: {
    tooLarge: (path: string, bytes: number, most: number) => `${path}: has ${bytes} bytes; at most ${most} are read`,
    unreadable: (path: string, why: string) => `${path}: cannot be read (${why})`,
    causes: { ENOENT: 'there is no such file', EACCES: 'no permission', EISDIR: 'it is a folder' } as Readonly<Record<string, string>>,
    deep: (place: string, most: number) => `${place}: more than ${most} levels deep`,
    tooDeep: (most: number) => `more than ${most} levels deep`,
    forbidden: (place: string, key: string) => `${place}: a field must not be called ${key}`,
    notJson: 'not JSON',
    isNotJson: 'is not JSON',
    at: (place: string, what: string, line: number, column: number) => `${place}: ${what} (line ${line}, column ${column})`,
    end: (got: string) => `expected the end, got ${got}`,
    value: (got: string) => `expected a value, got ${got}`,
    name: (got: string) => `expected a name in double quotes, got ${got}`,
    colon: (got: string) => `expected a colon, got ${got}`,
    comma: (closing: string, got: string) => `expected a comma or ${closing} after the value, got ${got}`,
    fileEnd: 'the end of the file',
    endless: 'a text begins here that does not end',
  },
  de: {
    tooLarge: (path: string, bytes: number, most: number) => `${path}: hat ${bytes} Bytes; höchstens ${most} werden gelesen`,
    unreadable: (path: string, why: string) => `${path}: nicht zu lesen (${why})`,
    causes: { ENOENT: 'diese Datei gibt es nicht', EACCES: 'keine Berechtigung', EISDIR: 'es ist ein Ordner' } as Readonly<Record<string, string>>,
    deep: (place: string, most: number) => `${place}: tiefer als ${most} Ebenen`,
    tooDeep: (most: number) => `tiefer als ${most} Ebenen`,
    forbidden: (place: string, key: string) => `${place}: ein Feld darf nicht ${key} heißen`,
    notJson: 'kein JSON',
    isNotJson: 'ist kein JSON',
    at: (place: string, what: string, line: number, column: number) => `${place}: ${what} (Zeile ${line}, Spalte ${column})`,
    end: (got: string) => `erwartet wird das Ende, da steht ${got}`,
    value: (got: string) => `erwartet wird ein Wert, da steht ${got}`,
    name: (got: string) => `erwartet wird ein Name in Anführungszeichen, da steht ${got}`,
    colon: (got: string) => `erwartet wird ein Doppelpunkt, da steht ${got}`,
    comma: (closing: string, got: string) => `erwartet wird nach dem Wert ein Komma oder ${closing}, da steht ${got}`,
    fileEnd: 'das Ende der Datei',
    endless: 'hier beginnt ein Text, der nicht endet',
  },
};

/** Where and why a file stops being JSON that is read. */
export function jsonWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
