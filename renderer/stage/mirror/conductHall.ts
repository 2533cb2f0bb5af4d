import { type HallActs } from '../../panels/acts';
import { hall, hasAudience, takeScreens } from '../../state/hall';
import { showNotice } from '../../state/view';
import { Calm } from '../ahead/calm';
import { type Opener } from '../document/route';
import { type Theatre, type TheatrePlaces } from '../theatre';
import { Apart } from './apart';
import { comingNumbers } from './coming';
import { type Mirror } from './mirror';
import { isOtherStep, Preview, previewMs } from './preview';

/** What the controls may ask about the two windows, once the stage is there. */
export function conductHall(theatre: Theatre, mirror: Mirror, open: Opener, resume: () => void): HallActs {
  const apart = new Apart(mirror, open, resume);
  const calm = new Calm(previewMs, window, isOtherStep);
  return {
    present: () => void ask(window.bridge.call('hall:present', { on: true, screen: null })),
    toggle: () => {
      const on = !hasAudience(hall.getState());
      // Nobody is left to be apart from.
      if (!on) apart.send();
      void ask(window.bridge.call('hall:present', { on, screen: null }));
    },
    seatAudience: (screen) => void ask(window.bridge.call('hall:present', { on: true, screen })),
    swap: () => void ask(window.bridge.call('hall:swap', undefined)),
    toggleApart: () => {
      if (hasAudience(hall.getState())) apart.toggle();
    },
    send: () => apart.send(),
    drop: () => apart.drop(),
    forgetFailure: () => void ask(window.bridge.call('hall:present', { on: false, screen: null })),
    coming: () => comingNumbers(theatre),
    showNext: (places: TheatrePlaces) => {
      const preview = new Preview(places, calm.when);
      return () => preview.dispose();
    },
  };
}

type HallAnswer = ReturnType<typeof window.bridge.call<'hall:state'>>;

async function ask(answered: HallAnswer): Promise<void> {
  const answer = await answered;
  if (answer.ok) takeScreens(answer.value);
  else showNotice(answer.message);
}

/** Keeps the store in step with main, and main with the talk's clock. */
export async function listenToHall(): Promise<void> {
  window.bridge.on('hall:state', takeScreens);
  hall.subscribe((now, before) => {
    if (now.talk !== before.talk) void window.bridge.call('hall:keepTalk', now.talk);
  });
  const answer = await window.bridge.call('hall:state', undefined);
  if (answer.ok) hall.setState(answer.value);
}
