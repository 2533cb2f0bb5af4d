import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { elapsedMs, hall, pauseTalk, resetTalk } from '../../state/hall';
import { IconButton } from '../parts/iconButton';
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
        <header>
          <h2>{paused ? presenterWords.paused : presenterWords.elapsed}</h2>
          {elapsed === null ? null : (
            <>
              <IconButton icon={paused ? 'play' : 'pause'} name={paused ? presenterWords.goOn : presenterWords.pause} action={null} onPress={() => pauseTalk(timeNow())} />
              <IconButton icon="undo" name={presenterWords.reset} action={null} onPress={resetTalk} />
            </>
          )}
        </header>
        <p title={elapsed === null ? presenterWords.notBegun : undefined}>{duration(elapsed ?? 0)}</p>
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
