import { expect, test } from 'vitest';
import { areMirrored } from '../../../main/hall/bounds';

test('screens that begin at the same place show the same, whatever their sizes', () => {
  const [laptop, mirror, beside] = [{ x: 0, y: 0, width: 1280, height: 720 }, { x: 0, y: 0, width: 1920, height: 1080 }, { x: 1280, y: 0, width: 1920, height: 1080 }];
  expect(areMirrored([laptop, mirror])).toBe(true);
  expect(areMirrored([laptop, beside])).toBe(false);
  expect(areMirrored([laptop])).toBe(false);
});
