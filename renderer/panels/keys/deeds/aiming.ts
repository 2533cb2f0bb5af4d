import { aimBeam, type Beam, growBeam, toggleBeam } from '../../../state/beam';
import { changeSpeed } from '../../../state/playback';
import { pointAtToken, showNotice, toggleQuestion, view } from '../../../state/view';
import { type Acts } from '../../acts';
import { mousePlace } from '../../hands/mouse';
import { drivingWords } from '../../words/driving';

/** Stage units that one press moves a beam. */
const stride = 24;

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  'Ctrl+ArrowLeft': [-stride, 0], 'Ctrl+ArrowRight': [stride, 0], 'Ctrl+ArrowUp': [0, -stride], 'Ctrl+ArrowDown': [0, stride],
};

/** Puts a beam where the mouse is, or takes it off. */
export function toggleBeamAtMouse(kind: Beam['kind']): void {
  toggleBeam(kind, mousePlace());
}

/** Moves the beam by keyboard. */
export function aim(chord: string): void {
  const { beam } = view.getState();
  const way = ways[chord];
  if (beam && way) aimBeam(beam.x + way[0], beam.y + way[1]);
}

/** Makes the beam larger or smaller; without one, the show faster or slower. */
export function grow(by: 1 | -1): void {
  if (view.getState().beam) growBeam(by);
  else changeSpeed(by);
}

/** Chooses the next or the previous word; from the last one back to the first. */
export function walkTokens(by: 1 | -1): void {
  const { trace, from } = view.getState();
  const count = trace?.tokens.length ?? 0;
  if (count === 0) return;
  pointAtToken(from === null ? (by === 1 ? 0 : count - 1) : (from + by + count) % count);
}

/** Shows the question of the step on stage to the class, or puts it away. */
export function askClass(acts: Acts): void {
  const question = view.getState().question ?? acts.question();
  if (question === null) showNotice(drivingWords.noQuestion);
  else toggleQuestion(question);
}
