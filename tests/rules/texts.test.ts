import { expect, test } from 'vitest';
import { files, madeUp } from './files';
import { notForPeople, straysIn } from './texts';

test('every text that people read stands in a folder `words`, where each language has it', () => {
  expect(files.flatMap(straysIn)).toEqual([]);
});

test('what is left out is still there, or is struck off the list', () => {
  expect(notForPeople.filter(([these]) => !files.some(({ path }) => these.test(path)))).toEqual([]);
});

test.each(["const told = 'not measured';", 'const told = `waits for ${count} words before it`;', 'const told = <p>Two words</p>;', "button.setAttribute('aria-label', 'next step');", "throw new UnrollError('file', 'It is damaged.');"])('the rule refuses %s', (text) => {
  expect(straysIn(madeUp('renderer/panels/cards/a.tsx', text))).not.toEqual([]);
});

test.each(["throw new RangeError('there is no such act');", "const style = 'calc(2 * var(--u)) solid red';", '<p className="card corner" />;', "import { a } from 'two words';", "const one = 'word';"])('the rule leaves %s', (text) => {
  expect(straysIn(madeUp('renderer/panels/cards/a.tsx', text))).toEqual([]);
});
