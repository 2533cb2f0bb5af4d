import { type ReactElement } from 'react';

/** Strokes of each sign on a 24 by 24 grid, in the weight of the transport's arrows. */
const strokes = {
  previous: 'M16 4 7 12l9 8',
  next: 'M8 4l9 8-9 8',
  play: 'M7 4l12 8-12 8Z',
  pause: 'M8 4.5v15M16 4.5v15',
  repeat: 'M4 11V9a3 3 0 0 1 3-3h12M16 2.5 19.5 6 16 9.5M20 13v2a3 3 0 0 1-3 3H5M8 21.5 4.5 18 8 14.5',
  text: 'M4 6h16M4 12h16M4 18h9',
  acts: 'M4 5h5v5H4ZM4 15h5v5H4ZM14 7h6M14 17h6',
  overview: 'M4 5h6v5H4ZM14 5h6v5h-6ZM4 14h6v5H4ZM14 14h6v5h-6Z',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21',
  speed: 'M4.6 18a9 9 0 1 1 14.8 0M12 14.5l4.5-6',
  about: 'M12 11v6M12 7.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  help: 'M8.2 8.4A3.9 3.9 0 0 1 12 5c2.2 0 3.9 1.5 3.9 3.6 0 3-3.9 3-3.9 6M12 19v.1',
  close: 'M6 6l12 12M18 6 6 18',
  warning: 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3v.1',
  back: 'M20 12H5M11 5l-7 7 7 7',
  check: 'M5 12.5l5 5L19 7',
  less: 'M6 12h12',
  more: 'M6 12h12M12 6v12',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  undo: 'M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 11h-3',
  redo: 'M15 5l5 5-5 5M20 10H10a6 6 0 0 0 0 11h3',
  copy: 'M9 9h11v11H9ZM15 5V4H4v11h1',
  remove: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  grip: 'M9 6v.1M9 12v.1M9 18v.1M15 6v.1M15 12v.1M15 18v.1',
  recorded: 'M5 4h14v16H5ZM9 4v6h6V4',
} as const;

/** The sign of a control. */
export type IconName = keyof typeof strokes;

/** Draws one sign in the colour of the text around it; the control beside it carries the name. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
