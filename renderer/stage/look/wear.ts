import { type View, view } from '../../state/view';
import { addFilters } from './filters';

/** What of the view changes how the whole window looks, and no picture: those depend on the theme alone. */
export type Worn = Pick<View, 'textSize' | 'legible' | 'seen'>;

/** Has the window follow the size of its controls, the strength of its texts and the eyes it is seen through. */
export function wearLook(): void {
  addFilters(document);
  wear(view.getState());
  view.subscribe((now, before) => {
    if (now.textSize !== before.textSize || now.legible !== before.legible || now.seen !== before.seen) wear(now);
  });
}

/** Hands it to the style sheets. */
export function wear({ textSize, legible, seen }: Worn): void {
  const root = document.documentElement;
  root.style.setProperty('--text-size', String(textSize));
  root.toggleAttribute('data-legible', legible);
  if (seen === 'usual') delete root.dataset['seen'];
  else root.dataset['seen'] = seen;
}
