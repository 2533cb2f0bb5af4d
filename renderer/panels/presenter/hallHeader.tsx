import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { type HallState, type ScreenFacts } from '#contract/hall';
import { hall } from '../../state/hall';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { healthTold } from '../words/labels';
import { presenterWords } from '../words/presenter';

/** One line: the projector, whether the machine stays awake, the engine. Another screen is a click away. */
export function HallHeader({ acts }: { readonly acts: Acts }): ReactElement {
  const state = useStore(hall);
  const health = useStore(view, (now) => healthTold(now.health));
  const others = state.screens.filter(({ id }) => id !== state.lecturerScreen && id !== state.audience?.screen);
  const told = [audienceTold(state), state.awake ? presenterWords.awake : presenterWords.mayStill, health].join(' · ');
  return (
    <header className="hall-header">
      <h1>{presenterWords.region}</h1>
      {others.map((screen) => (
        <Button key={screen.id} className="button quiet" onPress={() => acts.hall.seatAudience(screen.id)}>
          → {screenNamed(screen)}
        </Button>
      ))}
      <p className={state.audience?.waiting ? 'warned' : ''} title={told}>
        {told}
      </p>
    </header>
  );
}

/** Where the audience's picture is. */
function audienceTold({ audience, screens }: HallState): string {
  if (audience?.waiting) return presenterWords.waiting;
  const screen = screens.find(({ id }) => id === audience?.screen);
  return audience?.filling && screen ? presenterWords.audience(screenNamed(screen)) : presenterWords.window;
}

function screenNamed({ label, widthPx, heightPx }: ScreenFacts): string {
  return `${label === '' ? '' : `${label} `}${widthPx}×${heightPx}`;
}
