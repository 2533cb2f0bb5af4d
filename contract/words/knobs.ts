import { inLanguage } from '#contract/language';

const texts = {
  en: {
    unknown: (name: string, act: string, known: string) => `knobs.${name}: the act ${act} has no such knob; ${known === '' ? 'it has none' : `it has ${known}`}`,
    wrong: (name: string, wish: string, value: string) => `knobs.${name}: expected ${wish}, got ${value}`,
    number: (least: number, most: number, whole: boolean) => `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`,
    oneOf: (options: string) => `one of ${options}`,
    switch: 'true or false',
  },
  de: {
    unknown: (name: string, act: string, known: string) => `knobs.${name}: Einen solchen Regler hat der Akt ${act} nicht; ${known === '' ? 'er hat keinen' : `er hat ${known}`}`,
    wrong: (name: string, wish: string, value: string) => `knobs.${name}: erwartet wird ${wish}, da steht ${value}`,
    number: (least: number, most: number, whole: boolean) => `${whole ? 'eine ganze Zahl' : 'eine Zahl'} von ${least} bis ${most}`,
    oneOf: (options: string) => `eines von ${options}`,
    switch: 'true oder false',
  },
};

/** What is wrong with a knob. */
export function knobWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
