import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { BeamLayer } from './beamLayer';
import { QuestionCard } from './questionCard';

/** Shows what lies over the picture, as the store says. A question goes when the show moves: the next step answers it. */
export function watchOverlays(stage: HTMLElement): void {
  const beams = new BeamLayer(stage);
  const card = new QuestionCard(stage);
  view.subscribe((now, before) => {
    if (now.beam !== before.beam) beams.show(now.beam);
    if (now.question !== before.question) card.show(now.question);
  });
  playback.subscribe((now, before) => {
    const moved = now.frame !== before.frame || now.goal !== before.goal || now.plan !== before.plan;
    if (moved && view.getState().question !== null) view.setState({ question: null });
  });
}
