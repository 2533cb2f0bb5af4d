import { type FindingActs } from '../../panels/findingActs';
import { begin, playback, seek } from '../../state/playback';
import { view } from '../../state/view';
import { wish } from '../../state/wish';
import { stepAt } from '../../timeline/plan';
import { type Painter } from '../painter/painter';
import { sceneNamed } from '../registry';
import { cancelMissing, computeMissing, listenToMissing } from './missing';
import { placesNow, planAt, sitterAt, textsAt } from './places';

/** What of the stage overview, scrubber and search reach. */
export function makeFindingActs(painter: Painter, openAct: (id: string) => void): FindingActs {
  listenToMissing();
  return {
    places: placesNow,
    go: (place, stepIndex) => go(place, stepIndex, openAct),
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

/** Whoever jumps sees the step finished, as after walking there. To another place it is one jump, which one undo takes back. */
function go(place: string, stepIndex: number, openAct: (id: string) => void): void {
  const { id } = sceneNamed(place);
  const known = planAt(place);
  if (wish.getState().act === id) {
    if (known) seek(stepAt(known, stepIndex).hold);
    return;
  }
  openAct(id);
  const { plan } = playback.getState();
  if (known && plan) begin(plan, stepAt(plan, stepIndex).hold);
}

/** The head that is chosen on stage; acts that are not there show the first. */
function headOf(place: string): number {
  return wish.getState().act === place ? view.getState().head : 0;
}
