import { UnrollError } from '#contract/failure';

/** Refuses a whole file, by its name. */
export function refused(name: string, why: string): UnrollError {
  return new UnrollError('file', onOneLine(`${name}: ${why}`));
}

/** A sentence without the control characters that a damaged file put into it. */
function onOneLine(sentence: string): string {
  const escaped = sentence.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.trim();
}
