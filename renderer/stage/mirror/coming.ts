import { type Coming } from '../../panels/acts';
import { type Label } from '../../parts/scene';
import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type Theatre } from '../theatre';

/** As many as can be read at a glance. */
const most = 4;

/** The numbers that the next step will add to the stage, the largest first: what the lecturer can announce before it is seen. */
export function comingNumbers(theatre: Theatre): readonly Coming[] {
  const { show } = theatre;
  const { plan, frame } = playback.getState();
  if (!show || !plan) return [];
  const look = theatre.lookOf(view.getState());
  const here = stepIndexAt(plan, frame);
  const next = stepAt(plan, here + 1).hold;
  const now = new Map(show.labels(stepAt(plan, here).hold, look).map(({ key, text }) => [key, text]));
  return show.labels(next, look)
    .filter((label) => isNumber(label) && now.get(label.key) !== label.text)
    .toSorted((one, other) => other.sizePx - one.sizePx)
    .flatMap(({ thing, text, ink }) => {
      const name = thing ? show.origin(thing)?.title : undefined;
      return name === undefined ? [] : [{ name, text, ink }];
    })
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .slice(0, most);
}

function isNumber({ thing, text, face }: Label): boolean {
  return thing !== null && face !== 'tex' && /\d/u.test(text);
}
