import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { isMoving, playback, togglePlay } from '../../state/playback';
import { togglePanel } from '../../state/view';
import { IconButton } from '../parts/iconButton';
import { type Acts } from '../acts';
import { stepBack, stepOn } from '../keys/deeds/driving';
import { Place } from './place';
import { Scrubber } from './scrubber';
import { SpeedMenu } from './speedMenu';
import { actionWords, transportWords } from '../words/labels';

/** The bar at the lower edge: where the show is, and everything that moves it. */
export function Transport({ acts }: { readonly acts: Acts }): ReactElement {
  const plan = useStore(playback, (now) => now.plan);
  const moving = useStore(playback, isMoving);
  return (
    <section className="transport" aria-label={transportWords.region}>
      <div className="controls">
        <IconButton icon="previous" name={actionWords['previous-step']} action="previous-step" onPress={() => stepBack(acts)} />
        <IconButton
          icon={moving ? 'pause' : 'play'}
          action="play"
          name={moving ? transportWords.pause : transportWords.play}
          onPress={togglePlay}
        />
        <IconButton icon="next" name={actionWords['next-step']} action="next-step" onPress={() => stepOn(acts)} />
      </div>
      {plan ? <Scrubber plan={plan} /> : <div className="scrubber" />}
      {plan ? <Place plan={plan} /> : null}
      <div className="controls">
        <SpeedMenu />
        <IconButton icon="text" name={actionWords.text} action="text" onPress={() => togglePanel('text')} />
        <IconButton icon="acts" name={actionWords.acts} action="acts" onPress={() => togglePanel('acts')} />
        <IconButton icon="speed" name={actionWords.speed} action="speed" onPress={() => togglePanel('speed')} />
        <IconButton icon="about" name={actionWords.about} action="about" onPress={() => togglePanel('about')} />
        <IconButton icon="help" name={actionWords.help} action="help" onPress={() => togglePanel('help')} />
      </div>
    </section>
  );
}
