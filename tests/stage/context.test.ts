import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContext } from '../../renderer/stage/context';

const reload = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { reload });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  reload.mockReset();
});

/** A stage whose GPU gives no context the first so many times; its context is lost at once. */
function lost(refusals: number): { readonly rebuild: ReturnType<typeof vi.fn> } {
  let left = refusals;
  const theatre = {
    onLost: (): void => undefined,
    takeNewCanvas: () => {
      left -= 1;
      if (left >= 0) throw new Error('no context');
    },
  };
  const rebuild = vi.fn();
  watchContext(theatre, rebuild);
  theatre.onLost();
  return { rebuild };
}

test('a picture whose drawing context is lost is built again at once, on another canvas', () => {
  const { rebuild } = lost(0);
  expect(rebuild).toHaveBeenCalledOnce();
});

test('while the GPU gives none it is asked again, and the picture is built once', () => {
  const { rebuild } = lost(3);
  expect(rebuild).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(rebuild).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5_000);
  expect(rebuild).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('after two seconds without one the page is loaded anew, once', () => {
  const { rebuild } = lost(Infinity);
  vi.advanceTimersByTime(1_900);
  expect(reload).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(reload).toHaveBeenCalledOnce();
  expect(rebuild).not.toHaveBeenCalled();
});
