import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useStore } from 'zustand';
import { isMoving, type Playback, playback, seek } from '../../state/playback';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { type Acts } from '../acts';
import { Marks } from './marks';
import { ScrubPicture } from './scrubPicture';
import { transportWords } from '../words/labels';

interface ScrubberProps {
  readonly plan: Plan;
  readonly acts: Acts;
}

/**
 * The whole show as one line. React knows the frame only where the picture stands still, or the step where it moves;
 * the knob and the filled part follow every frame through one custom property, so that no frame renders React.
 */
export function Scrubber({ plan, acts }: ScrubberProps): ReactElement {
  const track = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const standing = useStore(playback, (now) => standingFrame(plan, now));
  const stepIndex = stepIndexAt(plan, standing);
  const last = Math.max(plan.lengthFrames - 1, 1);

  useLayoutEffect(() => {
    const follow = (): void => {
      track.current?.style.setProperty('--at', String(playback.getState().frame / last));
    };
    follow();
    return playback.subscribe(follow);
  }, [last]);
  // The slider would read out a bare number; what matters is the step.
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', transportWords.place(stepIndex + 1, plan.steps.length, standing));
  });

  return (
    <Slider className="scrubber" aria-label={transportWords.scrubber} minValue={0} maxValue={last} step={1} value={standing} onChange={seek}>
      <SliderTrack className="track" ref={track}>
        <div className="rail" />
        <div className="played" />
        <Marks plan={plan} stepIndex={stepIndex} />
        <div className="knob" />
        <SliderThumb className="grip" inputRef={input} />
      </SliderTrack>
      <ScrubPicture acts={acts} plan={plan} track={track} />
    </Slider>
  );
}

/** The frame while the picture stands still; while it moves, the first frame of its step. */
function standingFrame(plan: Plan, now: Playback): number {
  return isMoving(now) ? (plan.steps[stepIndexAt(plan, now.frame)]?.start ?? 0) : now.frame;
}
