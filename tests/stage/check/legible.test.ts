import { describe, expect, test } from 'vitest';
import { textFaults } from '../../../renderer/stage/check/faults';
import { type LaidText } from '../../../renderer/stage/check/layTexts';
import { contrastOf, contrastOn, overlapping } from '../../../renderer/stage/check/legible';

/** A picture of one grey, 1280 by 720. */
function ground(grey: number): { data: Uint8Array; width: number; height: number } {
  return { data: new Uint8Array(1280 * 720 * 4).fill(grey), width: 1280, height: 720 };
}
const text: LaidText = { text: 'word', place: 'a', fontPx: 24, colour: [255, 255, 255, 1], secondary: false, boxes: [{ left: 100, top: 100, right: 160, bottom: 120 }], group: 0, plate: null };
const kinds = (texts: readonly LaidText[], grey = 0): readonly string[] => textFaults(texts, ground(grey)).map(({ kind }) => kind);

test('black and white stand out 21 to 1, and half a white less', () => {
  expect(contrastOf([255, 255, 255, 1], [0, 0, 0, 1])).toBeCloseTo(21);
  expect(contrastOf([255, 255, 255, 0.5], [0, 0, 0, 1])).toBeLessThan(6);
});

test('contrast is that of the worst ground, but for a hair’s breadth', () => {
  const pixels = ground(0);
  for (let y = 100; y < 120; y += 1) for (let x = 100; x < 130; x += 1) pixels.data.fill(200, (y * 1280 + x) * 4, (y * 1280 + x) * 4 + 3);
  expect(contrastOn(pixels, text)).toBeLessThan(2);
});

describe('a text is called', () => {
  test('readable when it is', () => {
    expect(kinds([text])).toEqual([]);
  });

  test('small below 20 pixels of 720', () => {
    expect(kinds([{ ...text, fontPx: 19 }])).toEqual(['small']);
  });

  test('faint where its ground is too much like it, unless it brings its own', () => {
    expect(kinds([text], 160)).toEqual(['faint']);
    expect(kinds([{ ...text, plate: [0, 0, 0, 1] }], 160)).toEqual([]);
  });

  test('clear enough at 4.5 to 1 when it need not be read', () => {
    const grey: LaidText = { ...text, colour: [130, 130, 130, 1] };
    expect(kinds([grey])).toEqual(['faint']);
    expect(kinds([{ ...grey, secondary: true }])).toEqual([]);
  });

  test('cut where it runs out of the stage or into the controls', () => {
    expect(kinds([{ ...text, boxes: [{ left: 1200, top: 100, right: 1290, bottom: 120 }] }])).toEqual(['cut']);
    expect(kinds([{ ...text, boxes: [{ left: 100, top: 660, right: 160, bottom: 680 }] }])).toEqual(['cut']);
  });

  test('overlapping where it lies on another, but not on another part of its own formula', () => {
    expect(kinds([text, { ...text, text: 'other', group: 1 }])).toEqual(['overlap']);
    expect(overlapping([text, { ...text, text: 'other' }])).toEqual([]);
  });
});
