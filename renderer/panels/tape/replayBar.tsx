import { type CSSProperties, type ReactElement } from 'react';
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useStore } from 'zustand';
import { type Reel } from '../../state/reel';
import { changeRate, replay, replayRates, seekReplay, toggleReplay, toStop } from '../../state/replay';
import { type Acts } from '../acts';
import { IconButton } from '../parts/iconButton';
import { KeyOf } from '../parts/keycaps';
import { dayOf, duration } from '../presenter/durations';
import { tapeWords } from '../words/tape';

const secondMs = 1000;

/** The bar of an earlier talk: where it is, and everything that moves it. Nothing else on the stage can be reached meanwhile. */
export function ReplayBar({ acts, reel }: { readonly acts: Acts; readonly reel: Reel }): ReactElement {
  const playing = useStore(replay, (now) => now.playing);
  const missing = useStore(replay, (now) => now.missing);
  return (
    <>
      <div className="replay-cover" />
      {missing ? <p className="replay-missing" role="status">{tapeWords.missing}</p> : null}
      <section className="transport replay" aria-label={tapeWords.region}>
        <div className="controls">
          <IconButton icon="previous" name={tapeWords.previous} action="previous-step" onPress={() => toStop(-1)} />
          <IconButton icon={playing ? 'pause' : 'play'} name={playing ? tapeWords.pause : tapeWords.goOn} action="play" onPress={toggleReplay} />
          <IconButton icon="next" name={tapeWords.next} action="next-step" onPress={() => toStop(1)} />
        </div>
        <Line reel={reel} />
        <p className="replay-told">{tapeWords.of(dayOf(reel.id))}</p>
        <Rate />
        <Button className="button quiet" onPress={acts.tape.end}>
          {tapeWords.end}
          <KeyOf action="dismiss" />
        </Button>
      </section>
    </>
  );
}

/** The time of the talk; React renders it once in a second of the talk, however fast it is seen. */
function Line({ reel }: { readonly reel: Reel }): ReactElement {
  const from = reel.times[0] ?? 0;
  const second = useStore(replay, ({ atMs }) => Math.floor((atMs - from) / secondMs));
  const lengthMs = Math.max(reel.lengthMs - from, 1);
  const told = tapeWords.at(duration(second * secondMs), duration(lengthMs));
  return (
    <>
      <Slider className="scrubber" aria-label={tapeWords.line} minValue={0} maxValue={Math.ceil(lengthMs / secondMs)} step={1} value={second} onChange={(value) => seekReplay(from + value * secondMs)}>
        <SliderTrack className="track" style={{ '--at': Math.min((second * secondMs) / lengthMs, 1) } as CSSProperties}>
          <div className="rail" />
          <div className="played" />
          <div className="knob" />
          <SliderThumb className="grip" />
        </SliderTrack>
      </Slider>
      <p className="replay-told" data-widest={tapeWords.at(duration(lengthMs), duration(lengthMs))}>{told}</p>
    </>
  );
}

/** How fast it is seen: pressed, the next rate, and after the fastest the first. */
function Rate(): ReactElement {
  const rate = useStore(replay, (now) => now.rate);
  return (
    <Button className="icon-button speed" aria-label={tapeWords.rateName(rate)} onPress={() => (rate === replayRates.at(-1) ? replay.setState({ rate: 1 }) : changeRate(1))}>
      {tapeWords.rate(rate)}
    </Button>
  );
}
