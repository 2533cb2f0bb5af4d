import katex from 'katex';
import { afterEach, describe, expect, test } from 'vitest';
import { languages, speak } from '#contract/language';
import { usualLecture } from '../../main/lectures/usual/usualLecture';
import { readMarkdown } from '../../renderer/panels/notes/markdown';

afterEach(() => speak('en'));

/** Every formula in a tree of blocks and inlines. */
function formulasIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(formulasIn);
  if (typeof value !== 'object' || value === null) return [];
  const { kind, tex } = value as { readonly kind?: unknown; readonly tex?: unknown };
  return kind === 'formula' && typeof tex === 'string' ? [tex] : Object.values(value).flatMap(formulasIn);
}

function plainIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(plainIn);
  if (typeof value !== 'object' || value === null) return [];
  const { kind, text } = value as { readonly kind?: unknown; readonly text?: unknown };
  return (kind === 'text' || kind === 'plain') && typeof text === 'string' ? [text] : Object.values(value).flatMap(plainIn);
}

describe.each(languages)('the notes of the usual lecture in %s', (language) => {
  test('are read as they were meant: no mark is left over, and every formula can be set', () => {
    speak(language);
    const all = usualLecture().acts.flatMap(({ notes, steps }) => [notes, ...Object.values(steps).map((step) => step.notes)]);
    const blocks = all.map(readMarkdown);
    expect(plainIn(blocks).filter((text) => /[$*\\_]/.test(text))).toEqual([]);
    const formulas = formulasIn(blocks);
    expect(formulas.length).toBeGreaterThan(30);
    for (const formula of formulas) expect(katex.renderToString(formula, { throwOnError: true, strict: 'error', output: 'mathml' })).toContain('<math');
  });
});
