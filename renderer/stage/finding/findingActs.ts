import { type FindingActs, stagePlace } from '../../panels/findingActs';
import { view } from '../../state/view';
import { document } from '../../state/document';
import { stepAt } from '../../timeline/plan';
import { type Painter } from '../painter/painter';
import { cancelMissing, computeMissing, listenToMissing } from './missing';
import { placesNow, planAt, sitterAt, textsAt } from './places';

/** What of the stage overview, scrubber and search reach. */
export function makeFindingActs(painter: Painter, openPlace: (place: string, frame: number) => void): FindingActs {
  listenToMissing();
  return {
    places: placesNow,
    go: (place, stepIndex) => openPlace(place, holdOf(place, stepIndex)),
    hang: ({ place, frame, theme, widthPx, into, onFailed }) => {
      const sitter = sitterAt(place);
      if (!sitter) return () => undefined;
      return painter.hang({ sitter, pose: { frame, theme, head: headOf(place) }, widthPx, into, ...(onFailed ? { onFailed } : {}) });
    },
    rest: () => painter.rest(),
    textsOn: textsAt,
    computeMissing: () => void computeMissing(),
    cancelMissing,
  };
}

/** Whoever jumps sees the step finished, as after walking there. A place that is not computed is shown from its start. */
function holdOf(place: string, stepIndex: number): number {
  const plan = planAt(place);
  return plan ? stepAt(plan, stepIndex).hold : 0;
}

/** The head that is chosen on stage; acts that are not there show the first. */
function headOf(place: string): number {
  return place === stagePlace || place === document.getState().at ? view.getState().head : 0;
}
