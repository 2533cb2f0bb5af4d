import { describe, expect, test } from 'vitest';
import type { ScreenFacts } from '#contract/hall';
import { seat } from '../../../main/hall/seating';

const screen = (id: number, primary = false): ScreenFacts => ({ id, label: '', widthPx: 1920, heightPx: 1080, scale: 1, primary });
const [laptop, projector, monitor] = [screen(1, true), screen(2), screen(3)];

describe('who sits where', () => {
  test('the audience gets the screen that is not the laptop’s own', () => {
    expect(seat([laptop, projector], { lecturer: 1, audience: null })).toEqual({ lecturer: 1, audience: 2 });
  });

  test('a lecturer’s window that stands on the projector moves out of the way', () => {
    expect(seat([laptop, projector], { lecturer: 2, audience: null })).toEqual({ lecturer: 1, audience: 2 });
  });

  test('a chosen screen is taken, the laptop’s own as well', () => {
    expect(seat([laptop, projector, monitor], { lecturer: 1, audience: 3 })).toEqual({ lecturer: 1, audience: 3 });
    expect(seat([laptop, projector], { lecturer: 1, audience: 1 })).toEqual({ lecturer: 2, audience: 1 });
  });

  test('of three screens the audience gets one that nobody sits at', () => {
    expect(seat([laptop, projector, monitor], { lecturer: 2, audience: null })).toEqual({ lecturer: 2, audience: 3 });
  });

  test('the only screen stays the lecturer’s, and the wish for another is not forgotten', () => {
    expect(seat([laptop], { lecturer: 1, audience: 2 })).toEqual({ lecturer: 1, audience: null });
    expect(seat([laptop, projector], { lecturer: 1, audience: 2 })).toEqual({ lecturer: 1, audience: 2 });
  });

  test('screens that are unplugged leave nobody on them', () => {
    expect(seat([laptop], { lecturer: 2, audience: 3 })).toEqual({ lecturer: 1, audience: null });
    expect(seat([], { lecturer: 2, audience: 3 })).toEqual({ lecturer: null, audience: null });
  });
});
