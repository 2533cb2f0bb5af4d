import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document } from '../../state/document';
import { skipPlan, type Standing } from '../../state/pace';
import { playback } from '../../state/playback';
import { type Acts } from '../acts';
import { usePlaces } from '../parts/usePlaces';
import { presenterWords } from '../words/presenter';
import { ComingNumbers } from './comingNumbers';
import { roughly } from './durations';
import { skipName } from './skipName';
import { usePace } from './standing';
import { useNow } from './tick';

/** A delay below this is no reason to leave anything out. */
const lateEnoughMs = 60_000;
/** As many as can be read at a glance. */
const most = 4;

/** What the next step will show, in numbers; or, when the talk is late, what to leave out. */
export function CatchUp({ acts }: { readonly acts: Acts }): ReactElement {
  const { standing, lateMs } = usePace(useNow());
  return lateMs === null || lateMs < lateEnoughMs ? <ComingNumbers acts={acts} /> : <Skips acts={acts} standing={standing} lateMs={lateMs} />;
}

function Skips({ acts, standing, lateMs }: { readonly acts: Acts; readonly standing: Standing; readonly lateMs: number }): ReactElement {
  const { lecture } = useStore(document);
  const plan = useStore(playback, (now) => now.plan);
  const places = usePlaces(acts);
  const planAt = (placeIndex: number) => (placeIndex === standing.placeIndex ? plan : (places.find(({ id }) => id === lecture.acts[placeIndex]?.id)?.plan ?? null));
  const skips = skipPlan(lecture, standing, lateMs, (placeIndex) => planAt(placeIndex)?.steps.map(({ id }) => id) ?? null);
  return (
    <section className="skips">
      <h2>{presenterWords.skip}</h2>
      {skips.length === 0 ? <p className="soft">{presenterWords.skipNone}</p> : null}
      <ul>
        {skips.slice(0, most).map(({ placeIndex, stepId, gainMs }) => {
          const place = lecture.acts[placeIndex];
          const title = acts.list.find(({ id }) => id === place?.act)?.title ?? place?.act ?? '';
          return (
            <li key={`${placeIndex} ${stepId}`}>
              <span>{skipName(stepId, placeIndex === standing.placeIndex ? null : title, planAt(placeIndex), place?.steps ?? {})}</span>
              <span className="soft">{presenterWords.skipGains(roughly(gainMs))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
