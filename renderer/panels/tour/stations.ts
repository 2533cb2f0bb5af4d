import { isMoving, type Playback, playback } from '../../state/playback';
import { type StationName } from '../../state/tour';
import { view } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';

/** What a station points at, and how it knows that it was done. */
export interface Station {
  /** The control on the page; one that is not there is not pointed at. */
  readonly target: string;
  /** Calls once it was really done. @returns what stops the watching */
  readonly watch: (done: () => void) => () => void;
}

export const stationOf: Readonly<Record<StationName, Station>> = {
  step: {
    target: '[data-action="next-step"]',
    watch: (done) => playback.subscribe((now, before) => {
      if (goalStep(now) > goalStep(before)) done();
    }),
  },
  scrub: {
    target: '.track',
    watch: (done) => playback.subscribe((now, before) => {
      if (now.frame !== before.frame && !isMoving(now) && document.querySelector('.track:active, .grip[data-dragging]')) done();
    }),
  },
  point: {
    target: '#labels .label.numeric[role="button"]',
    watch: (done) => view.subscribe((now) => {
      if (now.trail.length > 0) done();
    }),
  },
  sentence: {
    target: '[data-action="text"]',
    watch: (done) => view.subscribe((now, before) => {
      if (now.trace && before.trace && now.trace.scenario.text !== before.trace.scenario.text) done();
    }),
  },
  presenter: { target: '[data-action="presenter"]', watch: (done) => whenPressed('s', done) },
  find: {
    target: '[data-action="find"]',
    watch: (done) => view.subscribe(({ panel }) => {
      if (panel === 'palette' || panel === 'help') done();
    }),
  },
};

function goalStep({ plan, goal }: Playback): number {
  return plan ? stepIndexAt(plan, goal) : 0;
}

/** The stage takes its keys before anybody else sees them; that one was let go is still told. */
function whenPressed(key: string, done: () => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === key) done();
  };
  window.addEventListener('keyup', listen);
  return () => window.removeEventListener('keyup', listen);
}
