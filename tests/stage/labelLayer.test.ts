import { expect, test } from 'vitest';
import type { Label } from '../../renderer/parts/scene';
import { plainLabel } from '../../renderer/parts/texts/plainLabel';
import { follow, isActive } from '../../renderer/stage/labelLayer';

const label: Label = { ...plainLabel, key: 'a', x: 0, y: 0, text: 'a' };
const thing = { kind: 'time', at: [1, 2] };

/** What pressing a text asked for. */
function pressed(one: Label): readonly unknown[] {
  const asked: unknown[] = [];
  follow(one, { onAct: (id) => asked.push(['act', id]), onThing: (which) => asked.push(['thing', which]), onToken: (token) => asked.push(['token', token]), onPoint: () => undefined });
  return asked;
}

test('a text that leads to an act goes there, and does nothing else', () => {
  expect(pressed({ ...label, opens: 'race' })).toEqual([['act', 'race']]);
  expect(pressed({ ...label, opens: 'race', thing, token: 3 })).toEqual([['act', 'race']]);
});

test('a number is explained, a word is chosen, and a plain text does nothing', () => {
  expect(pressed({ ...label, thing, token: 3 })).toEqual([['thing', thing]]);
  expect(pressed({ ...label, token: 0 })).toEqual([['token', 0]]);
  expect(pressed(label)).toEqual([]);
});

test('what does something when it is pressed is a button', () => {
  expect([{ ...label, opens: 'race' }, { ...label, thing }, { ...label, token: 0 }].every(isActive)).toBe(true);
  expect(isActive(label)).toBe(false);
});
