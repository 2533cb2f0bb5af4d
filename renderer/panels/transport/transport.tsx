import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { isMoving, playback, togglePlay } from '../../state/playback';
import { togglePanel } from '../../state/view';
import { type Acts } from '../acts';
import { IconButton } from '../parts/iconButton';
import { repeat, stepBack, stepOn } from '../keys/deeds/driving';
import { TourOffer } from '../tour/tourOffer';
import { Place } from './place';
import { Scrubber } from './scrubber';
import { SpeedMenu } from './speedMenu';
import { actionWords, transportWords } from '../words/labels';

/** The bar at the lower edge: where the show is, and everything that moves it. */
export function Transport({ acts }: { readonly acts: Acts }): ReactElement {
  const plan = useStore(playback, (now) => now.plan);
  return (
    <section className="transport" aria-label={transportWords.region}>
      <div className="controls">
        <IconButton icon="previous" name={actionWords['previous-step']} action="previous-step" onPress={() => stepBack(acts)} />
        <PlayButton />
        <IconButton icon="next" name={actionWords['next-step']} action="next-step" onPress={() => stepOn(acts)} />
        <RepeatButton />
      </div>
      {plan ? <Scrubber plan={plan} acts={acts} /> : <div className="scrubber" />}
      {plan ? <TourOffer /> : null}
      {plan ? <Place plan={plan} /> : null}
      <div className="controls tools">
        <SpeedMenu />
        <IconButton icon="text" name={actionWords.text} action="text" onPress={() => togglePanel('text')} />
        <IconButton icon="acts" name={actionWords.acts} action="acts" onPress={() => togglePanel('acts')} />
        <IconButton icon="find" name={actionWords.find} action="find" onPress={() => togglePanel('palette')} />
        <IconButton icon="overview" name={actionWords.overview} action="overview" onPress={() => togglePanel('overview')} />
        <IconButton icon="speed" name={actionWords.speed} action="speed" onPress={() => togglePanel('speed')} />
        <IconButton icon="about" name={actionWords.about} action="about" onPress={() => togglePanel('about')} />
        <IconButton icon="help" name={actionWords.help} action="help" onPress={() => togglePanel('help')} />
      </div>
    </section>
  );
}

// What changes with every step is rendered by itself, so that a press renders no other button.

function PlayButton(): ReactElement {
  const moving = useStore(playback, isMoving);
  return <IconButton icon={moving ? 'pause' : 'play'} action="play" name={moving ? transportWords.pause : transportWords.play} onPress={togglePlay} />;
}

function RepeatButton(): ReactElement {
  const looped = useStore(playback, (now) => now.looped);
  return <IconButton icon="repeat" name={actionWords.repeat} action="repeat" on={looped} onPress={repeat} />;
}
