import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { elapsedMs, hall, pauseTalk, resetTalk } from '../../state/hall';
import { presenterWords } from '../words/presenter';
import { duration, timeOfDay } from './durations';
import { usePace } from './standing';
import { timeNow, useNow } from './tick';

/** How long the talk has been going, and what time it is. */
export function Clocks(): ReactElement {
  const nowMs = useNow();
  const talk = useStore(hall, (now) => now.talk);
  const elapsed = elapsedMs(talk, nowMs);
  const { lateMs } = usePace(nowMs);
  const paused = talk.pausedAt !== null;
  return (
    <section className="clocks">
      <div className={paused ? 'paused' : ''}>
        <h2>{paused ? `${presenterWords.elapsed}, ${presenterWords.paused}` : presenterWords.elapsed}</h2>
        <p title={elapsed === null ? presenterWords.notBegun : undefined}>{duration(elapsed ?? 0)}</p>
        {elapsed === null ? null : (
          <span className="clock-buttons">
            <Button className="button quiet" onPress={() => pauseTalk(timeNow())}>{paused ? presenterWords.goOn : presenterWords.pause}</Button>
            <Button className="button quiet" onPress={resetTalk}>{presenterWords.reset}</Button>
          </span>
        )}
      </div>
      <div className={lateMs !== null && lateMs > 0 ? 'late' : ''}>
        <h2>{lateMs === null || lateMs === 0 ? presenterWords.pace : lateMs > 0 ? presenterWords.behind : presenterWords.ahead}</h2>
        <p>{lateMs === null ? '–' : lateMs === 0 ? presenterWords.onTime : duration(Math.abs(lateMs))}</p>
      </div>
      <div>
        <h2>{presenterWords.clock}</h2>
        <p>{timeOfDay(nowMs)}</p>
      </div>
    </section>
  );
}
