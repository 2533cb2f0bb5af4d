import type { SourceFile } from './files';

/** What the content security policy would refuse, or what would reach out of the app, in a page. */
const unsafe: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['style attribute', /\sstyle\s*=/i],
  ['style element', /<style[\s>]/i],
  ['script without a file', /<script(?![^>]*\ssrc=)[^>]*>/i],
  ['event attribute', /\son\w+\s*=/i],
  ['foreign address', /(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i],
  ['javascript address', /javascript:/i],
];

/** Every unsafe thing in a page, as `path what`. */
export function unsafeMarkup({ path, text }: SourceFile): readonly string[] {
  return unsafe.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} ${what}`);
}

/** Ways for a program to turn text into markup or code, as `path:line what`. */
export function unsafeCode({ path, text }: SourceFile): readonly string[] {
  const risky = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|new Function)\b|\beval\(/;
  return text.split('\n').flatMap((line, index) => (risky.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}

/** Addresses outside the app that a style sheet would load, as `path:line address`. */
export function foreignAddresses({ path, text }: SourceFile): readonly string[] {
  return text.split('\n').flatMap((line, index) => (/url\(\s*["']?(?:https?:|\/\/|data:)|@import\s+["']?https?:/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}
