import { expect, test, vi } from 'vitest';
import { languages } from '#contract/language';
import { sameInBoth } from '../scenes/sameInBoth';

/** Everything that was ever said in several languages, in the order of asking. */
const { asked } = vi.hoisted(() => ({ asked: [] as Readonly<Record<string, unknown>>[] }));

vi.mock('#contract/language', async (original) => ({
  ...(await original<typeof import('#contract/language')>()),
  inLanguage: (all: Readonly<Record<string, unknown>>): unknown => {
    asked.push(all);
    return all['en'];
  },
}));

/** Words of names and of the field that German speakers use as they are. */
const alike = new Set([...sameInBoth, 'Unroll', 'Electron', 'Chromium', 'Node', 'GPU', 'Engine', 'Engines', 'Threads', 'WebGPU', 'WebAssembly', 'RNN', 'LSTM', 'GRU', 'Block', 'Batch', 'Text', 'Pause', 'Esc', 'Shift', 'text', 'live']);

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['../../renderer/**/words/*.ts', '../../main/words/*.ts', '../../contract/words/*.ts'], { eager: true });

/** Main and the contract choose when a text is used: each of their files gives it by a function without arguments. */
function askAll(): void {
  for (const [path, file] of Object.entries(files)) {
    if (!/\/(?:main|contract)\//.test(path)) continue;
    for (const [name, given] of Object.entries(file)) if (typeof given === 'function' && given.length === 0 && /Words$/.test(name)) given();
  }
}

/** What two languages say differently: other keys, another kind of text, another count of arguments, nothing at all. */
function differences(one: unknown, other: unknown, way: string): readonly string[] {
  if (typeof one !== typeof other || Array.isArray(one) !== Array.isArray(other)) return [`${way}: ${typeof one} and ${typeof other}`];
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === '' || other.trim() === '' ? [`${way}: nothing is said`] : [];
  if (typeof one === 'function' && typeof other === 'function') return one.length === other.length ? [] : [`${way}: ${one.length} arguments and ${other.length}`];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return [];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => differences(Reflect.get(one, name), Reflect.get(other, name), `${way}.${name}`));
}

function texts(words: unknown, way: string): readonly (readonly [way: string, text: string])[] {
  if (typeof words === 'string') return [[way, words]];
  return typeof words === 'object' && words !== null ? Object.entries(words).filter(([name]) => name !== 'id').flatMap(([name, inner]) => texts(inner, `${way}.${name}`)) : [];
}

test('both languages say the same things: the same keys, functions of the same arguments, and no empty text', () => {
  askAll();
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.flatMap((all, index) => languages.flatMap((language) => differences(all['en'], all[language], `${index}`)))).toEqual([]);
});

test('no text of the controls and of main is the English one in German, but for names', () => {
  askAll();
  const same = asked.flatMap(({ en, de }, index) => {
    const german = new Map(texts(de, `${index}`));
    return texts(en, `${index}`).filter(([way, text]) => german.get(way) === text && (text.match(/\p{L}{3,}/gu) ?? []).some((word) => !alike.has(word)));
  });
  expect(same.map(([, text]) => text)).toEqual([]);
});
