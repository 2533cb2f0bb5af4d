import { inLanguage } from '#contract/language';

const texts = {
  en: {
    tooLong: (characters: string, most: string) => `The text has ${characters} characters and the limit is ${most}. Choose a passage of it, such as one paragraph.`,
    empty: 'The text is empty. Type a sentence of at least two words.',
    tooFew: (word: string) => `The text has only one token, “${word}”. Type at least two, so that one can wait for the other.`,
    tooMany: (tokens: string, most: number, over: string) => `The text has ${tokens} words and punctuation marks and the limit is ${most}. Shorten it by ${over}.`,
    utf16: 'The file is UTF-16, as its mark at byte 0 says, and only UTF-8 is read.',
    zero: (offset: number) => `The file is not UTF-8 text: byte ${offset} is zero, as in UTF-16 or in a file that is no text.`,
    badByte: (offset: number, byte: string) => `The file is not UTF-8 text: byte ${offset} (0x${byte}) does not belong there.`,
    saveAsUtf8: 'Save it as UTF-8 text in the program that made it, then open it again.',
    unsaid: 'Something failed without saying why.',
  },
  de: {
    tooLong: (characters: string, most: string) => `Der Text hat ${characters} Zeichen, erlaubt sind ${most}. Nehmen Sie einen Ausschnitt, etwa einen Absatz.`,
    empty: 'Der Text ist leer. Geben Sie einen Satz aus mindestens zwei Wörtern ein.',
    tooFew: (word: string) => `Der Text hat nur ein Token, „${word}“. Geben Sie mindestens zwei ein, damit eines auf das andere warten kann.`,
    tooMany: (tokens: string, most: number, over: string) => `Der Text hat ${tokens} Wörter und Satzzeichen, erlaubt sind ${most}. Kürzen Sie ihn um ${over}.`,
    utf16: 'Die Datei ist UTF-16, wie ihre Marke bei Byte 0 sagt; gelesen wird nur UTF-8.',
    zero: (offset: number) => `Die Datei ist kein UTF-8-Text: Byte ${offset} ist null, wie in UTF-16 oder in einer Datei, die kein Text ist.`,
    badByte: (offset: number, byte: string) => `Die Datei ist kein UTF-8-Text: Byte ${offset} (0x${byte}) gehört nicht dorthin.`,
    saveAsUtf8: 'Speichern Sie sie in dem Programm, aus dem sie stammt, als UTF-8-Text, und öffnen Sie sie dann noch einmal.',
    unsaid: 'Etwas ist gescheitert, ohne zu sagen, warum.',
  },
};

/** Why a text cannot be taken. */
export function textWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
