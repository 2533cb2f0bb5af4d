import { view } from '../state/view';

/** A scaled screen and the window that fills it may differ by this many CSS pixels. */
const rounding = 1;

/** Share of the window's height, from below, in which the mouse brings hidden controls back. */
const edgeShare = 64 / 720;

/**
 * Lets the style sheet fade the controls of a fullscreen window: `fullscreen` stands on the root while the window fills
 * its screen, and `data-stir` changes with every move of the mouse, which starts the fading anew without a timer.
 * `data-controls` says what of them is wanted there, and `at-edge` that the mouse asks for them.
 */
export function watchPresence(): void {
  const root = document.documentElement;
  const measure = (): void => {
    const fills = innerWidth + rounding >= screen.width && innerHeight + rounding >= screen.height;
    root.classList.toggle('fullscreen', fills);
    view.setState({ fills });
  };
  window.addEventListener('resize', measure);
  window.addEventListener('pointermove', ({ clientY }) => {
    root.classList.toggle('at-edge', clientY > innerHeight * (1 - edgeShare));
    root.dataset['stir'] = root.dataset['stir'] === 'again' ? 'once' : 'again';
  });
  const show = (): void => {
    root.dataset['controls'] = view.getState().controls;
  };
  view.subscribe(show);
  show();
  measure();
}
