import { inLanguage } from '#contract/language';

const texts = {
  en: {
    places: { length: 'length', header: 'header', data: 'data' },
    short: (bytes: number) => `expected at least 8 bytes, got ${bytes}; this is no safetensors file`,
    longHeader: (header: number, room: number) => `says it has ${header} bytes and the file has ${room} more; it is cut off, or no safetensors file`,
    json: (why: string) => `expected JSON (${why})`,
    object: 'expected a JSON object',
    name: 'expected a name of 1 to 200 characters',
    dtype: (known: string, got: string) => `expected one of ${known}, got ${got}`,
    shape: (got: string) => `expected up to six whole numbers, got ${got}`,
    offsets: (got: string) => `expected two whole numbers, got ${got}`,
    size: (shape: string, dtype: string, needed: number, got: number) => `shape [${shape}] in ${dtype} needs ${needed} bytes, got ${got}`,
    noTensor: 'names no tensor',
    manyTensors: (count: number, most: number) => `names ${count} tensors; at most ${most} are read`,
    begins: (expected: number, got: number) => `expected to begin at byte ${expected}, where the one before ends, got ${got}`,
    dataSize: (expected: number, got: number) => `expected ${expected} bytes, got ${got}; the file is ${got < expected ? 'cut off' : 'longer than its header says'}`,
    finite: (got: string) => `expected a finite number within float32, got ${got}`,
    vocabulary: 'expected a JSON list of words',
  },
  de: {
    places: { length: 'Länge', header: 'Kopf', data: 'Daten' },
    short: (bytes: number) => `erwartet werden mindestens 8 Bytes, da sind ${bytes}; das ist keine safetensors-Datei`,
    longHeader: (header: number, room: number) => `soll ${header} Bytes haben, die Datei hat nur noch ${room}; sie ist abgeschnitten oder keine safetensors-Datei`,
    json: (why: string) => `erwartet wird JSON (${why})`,
    object: 'erwartet wird ein JSON-Objekt',
    name: 'erwartet wird ein Name von 1 bis 200 Zeichen',
    dtype: (known: string, got: string) => `erwartet wird eines von ${known}, da steht ${got}`,
    shape: (got: string) => `erwartet werden bis zu sechs ganze Zahlen, da steht ${got}`,
    offsets: (got: string) => `erwartet werden zwei ganze Zahlen, da steht ${got}`,
    size: (shape: string, dtype: string, needed: number, got: number) => `Form [${shape}] in ${dtype} braucht ${needed} Bytes, da sind ${got}`,
    noTensor: 'nennt keinen Tensor',
    manyTensors: (count: number, most: number) => `nennt ${count} Tensoren; höchstens ${most} werden gelesen`,
    begins: (expected: number, got: number) => `müsste bei Byte ${expected} beginnen, wo der davor endet, beginnt aber bei ${got}`,
    dataSize: (expected: number, got: number) => `erwartet werden ${expected} Bytes, da sind ${got}; die Datei ist ${got < expected ? 'abgeschnitten' : 'länger, als ihr Kopf sagt'}`,
    finite: (got: string) => `erwartet wird eine endliche Zahl in float32, da steht ${got}`,
    vocabulary: 'erwartet wird eine JSON-Liste von Wörtern',
  },
};

/** What is wrong in a file of weights. */
export function safetensorsWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
