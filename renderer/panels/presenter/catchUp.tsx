import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document } from '../../state/document';
import { skipPlan } from '../../state/pace';
import { playback } from '../../state/playback';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';
import { ComingNumbers } from './comingNumbers';
import { roughly } from './durations';
import { usePace } from './standing';
import { useNow } from './tick';

/** A delay below this is no reason to leave anything out. */
const lateEnoughMs = 60_000;

/** What the next step will show, in numbers; or, when the talk is late, what to leave out. */
export function CatchUp({ acts }: { readonly acts: Acts }): ReactElement {
  const { lecture } = useStore(document);
  const plan = useStore(playback, (now) => now.plan);
  const { standing, lateMs } = usePace(useNow());
  if (lateMs === null || lateMs < lateEnoughMs) return <ComingNumbers acts={acts} />;
  const skips = skipPlan(lecture, standing, lateMs, () => null);
  const captionOf = (stepId: string): string => plan?.steps.find(({ id }) => id === stepId)?.caption ?? stepId;
  return (
    <section className="skips">
      <h2>{presenterWords.skip}</h2>
      {skips.length === 0 ? <p className="soft">{presenterWords.skipNone}</p> : null}
      <ul>
        {skips.slice(0, 4).map(({ placeIndex, stepId, gainMs }) => {
          const act = lecture.acts[placeIndex]?.act ?? '';
          const title = acts.list.find(({ id }) => id === act)?.title ?? act;
          return (
            <li key={`${placeIndex} ${stepId}`}>
              <span>{presenterWords.skipStep(title, placeIndex === standing.placeIndex ? captionOf(stepId) : stepId)}</span>
              <span className="soft">{presenterWords.skipGains(roughly(gainMs))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
