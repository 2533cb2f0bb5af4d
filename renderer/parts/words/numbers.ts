import { inLanguage } from '#contract/language';
import { grouped } from '../../timeline/numbers';

/** What none and one are called where the sentence asks for another form: `keinem`, `einer`. */
interface Forms {
  readonly none?: string;
  readonly one?: string;
}

const small = inLanguage<readonly string[]>({
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  de: ['keine', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
});

/** Small numbers in letters, as one reads them aloud; none and one in the forms that the sentence asks for. */
export function spoken(count: number, { none, one }: Forms = {}): string {
  const form = count === 0 ? none : count === 1 ? one : undefined;
  return form ?? small[count] ?? grouped.format(count);
}

const ending = inLanguage<(place: number) => string>({
  en: (place) => (place % 100 >= 11 && place % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')),
  de: (_place) => '.',
});

/** `1st`, `2nd`, `100th`; in German `1.`, `2.`, `100.` */
export function ordinal(place: number): string {
  return `${grouped.format(place)}${ending(place)}`;
}
