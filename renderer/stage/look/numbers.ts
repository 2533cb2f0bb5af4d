import { type Label, type Origin } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';

/** Numbers that are told at one step; more would be forgotten by the time they are heard. */
const mostNumbers = 6;
/** Smaller numbers are details, such as a weight beside each word. */
const leastSize = 22;

/**
 * The telling numbers of a picture in words, in reading order: each in the sentence that its own explanation has for it,
 * such as “11 had to be finished one after another”. Of many the largest are told.
 */
export function numbersTold(labels: readonly Label[], originOf: (thing: Thing) => Origin | null): string {
  const large = labels.filter(({ thing, token, sizePx, key }) => thing !== null && token === null && sizePx >= leastSize && key !== 'badge');
  const chosen = large.toSorted((one, other) => other.sizePx - one.sizePx).slice(0, mostNumbers);
  const ordered = chosen.toSorted((one, other) => one.y - other.y || one.x - other.x);
  const told = ordered.flatMap((label) => {
    const title = label.thing && originOf(label.thing)?.title;
    return title ? [/\d/.test(title) ? title : `${title}: ${spelt(label)}`] : [];
  });
  return [...new Set(told)].join('; ');
}

/** A number as it can be read aloud, without the braces of TeX. */
function spelt({ text, face }: Label): string {
  return face === 'tex' ? text.replaceAll('\\cdot', ' · ').replaceAll(/[{}\\]/g, '') : text;
}
