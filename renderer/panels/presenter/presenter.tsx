import { type ReactElement, useLayoutEffect } from 'react';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';
import { ApartBar } from './apartBar';
import { Clocks } from './clocks';
import { ComingNumbers } from './comingNumbers';
import { HallHeader } from './hallHeader';
import { NextPicture } from './nextPicture';
import { SeatLabel } from './seatLabel';

/** The lecturer's side of two screens: what the audience sees, what comes next, notes, clocks and pace. */
export function Presenter({ acts }: { readonly acts: Acts }): ReactElement {
  // The stage itself stands outside of React; the page tells it where its seat is.
  useLayoutEffect(() => {
    lay('presenter');
    return () => lay('stage');
  }, []);
  return (
    <section className="presenter" aria-label={presenterWords.region}>
      <HallHeader acts={acts} />
      <SeatLabel />
      <ApartBar acts={acts} />
      <NextPicture acts={acts} />
      <Clocks />
      <ComingNumbers acts={acts} />
    </section>
  );
}

function lay(layout: 'stage' | 'presenter'): void {
  document.documentElement.dataset['layout'] = layout;
  window.dispatchEvent(new Event('resize'));
}
