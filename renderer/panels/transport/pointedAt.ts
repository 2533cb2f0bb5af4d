import { type RefObject, useEffect, useState } from 'react';

/** Where a line is pointed at: a share of its length from the left, or at its knob, which has the focus of the keyboard. */
export type PointedAt = number | 'knob' | null;

/**
 * Follows the pointer over a line, and beyond its ends while the knob is dragged; `null` while nothing points at it. A pointer that
 * only rests there after a click or a press of a key has pointed: it points again when it moves.
 */
export function usePointedAt(line: RefObject<HTMLElement | null>): PointedAt {
  const [share, setShare] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const element = line.current;
    if (!element) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    let dragging = false;
    const follow = ({ clientX }: PointerEvent): void => setShare(shareOf(element.getBoundingClientRect(), clientX));
    const leave = (): void => setShare(null);
    element.addEventListener('pointermove', follow, { signal });
    element.addEventListener('pointerleave', () => {
      if (!dragging) leave();
    }, { signal });
    element.addEventListener('pointerdown', () => (dragging = true), { signal });
    window.addEventListener('pointermove', (move) => {
      if (dragging) follow(move);
    }, { signal });
    window.addEventListener('pointerup', () => {
      dragging = false;
      leave();
    }, { signal });
    window.addEventListener('keydown', leave, { signal, capture: true });
    element.addEventListener('focusin', ({ target }) => setFocused(target instanceof Element && target.matches(':focus-visible')), { signal });
    element.addEventListener('focusout', () => setFocused(false), { signal });
    return () => ending.abort();
  }, [line]);
  return share ?? (focused ? 'knob' : null);
}

function shareOf({ left, width }: DOMRect, clientX: number): number {
  return width === 0 ? 0 : Math.min(Math.max((clientX - left) / width, 0), 1);
}
