import { expect, test } from 'vitest';
import { Abreast, patienceMs } from '../../../renderer/stage/mirror/abreast';

/** The lecturer's page draws a picture at each refresh that lets it; the audience's answers as it likes. */
function pages() {
  const abreast = new Abreast();
  let told = 0;
  const draw = (nowMs: number): boolean => {
    if (!abreast.mayDraw(nowMs)) return false;
    abreast.told();
    told += 1;
    abreast.drew();
    return true;
  };
  return { abreast, draw, told: () => told };
}

test('the next picture waits for the one before, and no longer', () => {
  const { abreast, draw, told } = pages();
  expect(draw(0)).toBe(true);
  expect(draw(16)).toBe(false);
  expect(draw(33)).toBe(false);
  abreast.drawn(told());
  expect(draw(50)).toBe(true);
  expect(told()).toBe(2);
});

test('a page that draws nothing is given up, costs no more, and is waited for again when it has caught up', () => {
  const { abreast, draw, told } = pages();
  draw(0);
  expect(draw(10)).toBe(false);
  expect(draw(10 + patienceMs - 1)).toBe(false);
  expect(draw(10 + patienceMs)).toBe(true);
  expect(draw(30 + patienceMs)).toBe(true);
  abreast.drawn(1);
  expect(draw(50 + patienceMs)).toBe(true);
  abreast.drawn(told());
  expect(draw(70 + patienceMs)).toBe(true);
  expect(draw(90 + patienceMs)).toBe(false);
});

test('patience begins anew with every picture', () => {
  const { abreast, draw, told } = pages();
  for (let picture = 0; picture < 20; picture += 1) {
    const from = picture * 1000;
    expect(draw(from)).toBe(true);
    expect(draw(from + 1)).toBe(false);
    expect(draw(from + patienceMs - 1)).toBe(false);
    abreast.drawn(told());
  }
});

test('whatever else is told between two pictures must have been drawn, too', () => {
  const { abreast, draw } = pages();
  draw(0);
  abreast.drawn(1);
  abreast.told();
  abreast.told();
  expect(draw(16)).toBe(true);
  abreast.drawn(3);
  expect(draw(33)).toBe(false);
  abreast.drawn(4);
  expect(draw(50)).toBe(true);
});

test('nobody is waited for who was told nothing, as while the two are apart, or when another page has come', () => {
  const { abreast, draw } = pages();
  const alone = new Abreast();
  for (const nowMs of [0, 16, 33]) {
    expect(alone.mayDraw(nowMs)).toBe(true);
    alone.drew();
  }
  draw(0);
  expect(draw(16)).toBe(false);
  abreast.begin();
  expect(draw(33)).toBe(true);
});
