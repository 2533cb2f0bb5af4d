import { type ReactElement, useLayoutEffect } from 'react';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';
import { ActStrip } from './actStrip';
import { ApartBar } from './apartBar';
import { CatchUp } from './catchUp';
import { Clocks } from './clocks';
import { HallHeader } from './hallHeader';
import { Lectern } from './lectern';
import { NextPicture } from './nextPicture';
import { SeatLabel } from './seatLabel';
import { Unplaceable } from './unplaceable';

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
      <div className="under-picture">
        <ApartBar acts={acts} />
        <ActStrip acts={acts} />
        <Lectern />
      </div>
      <div className="beside-picture">
        <NextPicture acts={acts} />
        <Clocks />
        <div className="ahead" tabIndex={0} role="group" aria-label={presenterWords.outlook}>
          <Unplaceable />
          <CatchUp acts={acts} />
        </div>
      </div>
    </section>
  );
}

function lay(layout: 'stage' | 'presenter'): void {
  document.documentElement.dataset['layout'] = layout;
  window.dispatchEvent(new Event('resize'));
}
