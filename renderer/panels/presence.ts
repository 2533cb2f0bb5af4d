import { view } from '../state/view';

/** A scaled screen and the window that fills it may differ by this many CSS pixels. */
const rounding = 1;

/**
 * Lets the style sheet fade the controls of a fullscreen window: `fullscreen` stands on the root while the window fills
 * its screen, and `data-stir` changes with every move of the mouse, which starts the fading anew without a timer.
 */
export function watchPresence(): void {
  const root = document.documentElement;
  const measure = (): void => {
    const fills = innerWidth + rounding >= screen.width && innerHeight + rounding >= screen.height;
    root.classList.toggle('fullscreen', fills);
    view.setState({ fills });
  };
  window.addEventListener('resize', measure);
  window.addEventListener('pointermove', () => {
    root.dataset['stir'] = root.dataset['stir'] === 'again' ? 'once' : 'again';
  });
  measure();
}
