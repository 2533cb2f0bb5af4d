import { lazy, type ReactElement, Suspense } from 'react';
import { useStore } from 'zustand';
import { hall, hasAudience } from '../state/hall';
import { replay } from '../state/replay';
import { view } from '../state/view';
import { type Acts } from './acts';
import { EmptyState } from './cards/emptyState';
import { FailureCard } from './cards/failureCard';
import { HallCard } from './cards/hallCard';
import { JumpCard } from './cards/jumpCard';
import { NoticeBar } from './cards/noticeBar';
import { MovingCard } from './cards/movingCard';
import { ProblemsCard } from './cards/problemsCard';
import { ProgressCard } from './cards/progressCard';
import { BlackScreen } from './parts/blackScreen';
import { ResumeBar } from './cards/resumeBar';
import { StepTold } from './stepTold';
import { ReplayBar } from './tape/replayBar';
import { TourCard } from './tour/tourCard';
import { Transport } from './transport/transport';
import { drivingWords } from './words/driving';

// What is closed at the start is loaded when it is first opened: the first picture waits for less.
const AboutPanel = lazy(async () => ({ default: (await import('./drawers/aboutPanel')).AboutPanel }));
const ActList = lazy(async () => ({ default: (await import('./drawers/actList')).ActList }));
const CheckPanel = lazy(async () => ({ default: (await import('./check/checkPanel')).CheckPanel }));
const ChangesPanel = lazy(async () => ({ default: (await import('./drawers/changesPanel')).ChangesPanel }));
const Help = lazy(async () => ({ default: (await import('./drawers/help')).Help }));
const Inspector = lazy(async () => ({ default: (await import('./cards/inspector')).Inspector }));
const Presenter = lazy(async () => ({ default: (await import('./presenter/presenter')).Presenter }));
const Overview = lazy(async () => ({ default: (await import('./overview/overview')).Overview }));
const Palette = lazy(async () => ({ default: (await import('./palette/palette')).Palette }));
const LecturePanel = lazy(async () => ({ default: (await import('./lecture/lecturePanel')).LecturePanel }));
const ReportPanel = lazy(async () => ({ default: (await import('./drawers/reportPanel')).ReportPanel }));
const SourcesPanel = lazy(async () => ({ default: (await import('./drawers/sourcesPanel')).SourcesPanel }));
const SpeedPanel = lazy(async () => ({ default: (await import('./speed/speedPanel')).SpeedPanel }));
const TextPanel = lazy(async () => ({ default: (await import('./drawers/textPanel')).TextPanel }));
const UpdatesPanel = lazy(async () => ({ default: (await import('./drawers/updatesPanel')).UpdatesPanel }));

/** Everything that lies over the stage, from back to front. */
export function Panels({ acts }: { readonly acts: Acts }): ReactElement {
  return (
    <div className="panels">
      <EmptyState />
      <Suspense>
        <PresenterView acts={acts} />
      </Suspense>
      <Bar acts={acts} />
      <NoticeBar />
      <ResumeBar acts={acts} />
      <ProblemsCard />
      <MovingCard acts={acts} />
      <Suspense>
        <Explanation acts={acts} />
      </Suspense>
      <ProgressCard acts={acts} />
      <FailureCard acts={acts} />
      <HallCard acts={acts} />
      <JumpCard />
      <Suspense>
        <OpenPanel acts={acts} />
      </Suspense>
      <TourCard />
      <StepTold acts={acts} />
      <Choice />
      <OwnBlackScreen />
    </div>
  );
}

function PresenterView({ acts }: { readonly acts: Acts }): ReactElement | null {
  const presenting = useStore(hall, hasAudience);
  return presenting ? <Presenter acts={acts} /> : null;
}

/** The bar at the lower edge: of the lecture, or of an earlier talk that is shown again. */
function Bar({ acts }: { readonly acts: Acts }): ReactElement {
  const reel = useStore(replay, (now) => now.reel);
  return reel ? <ReplayBar acts={acts} reel={reel} /> : <Transport acts={acts} />;
}

function Explanation({ acts }: { readonly acts: Acts }): ReactElement | null {
  return useStore(view, (now) => now.trail.length > 0) ? <Inspector acts={acts} /> : null;
}

function OpenPanel({ acts }: { readonly acts: Acts }): ReactElement | null {
  const panel = useStore(view, (now) => now.panel);
  switch (panel) {
    case 'lecture':
      return <LecturePanel acts={acts} />;
    case 'text':
      return <TextPanel acts={acts} />;
    case 'acts':
      return <ActList acts={acts} />;
    case 'speed':
      return <SpeedPanel acts={acts} />;
    case 'changes':
      return <ChangesPanel acts={acts} />;
    case 'sources':
      return <SourcesPanel acts={acts} />;
    case 'overview':
      return <Overview acts={acts} />;
    case 'palette':
      return <Palette acts={acts} />;
    case 'check':
      return <CheckPanel acts={acts} />;
    case 'help':
      return <Help />;
    case 'about':
      return <AboutPanel acts={acts.support} />;
    case 'updates':
      return <UpdatesPanel acts={acts.support} />;
    case 'report':
      return <ReportPanel acts={acts.support} />;
    case null:
      return null;
    default:
      return panel satisfies never;
  }
}

/** With an audience's window, this one stays bright: it is only told that the other is black. */
function OwnBlackScreen(): ReactElement | null {
  return useStore(hall, hasAudience) ? null : <BlackScreen />;
}

/** Tells those who listen which word was chosen, and what it leads to. */
function Choice(): ReactElement {
  const told = useStore(view, ({ trace, from, to }) => {
    const word = (token: number | null): string => trace?.tokens[token ?? -1]?.text ?? '';
    if (!trace || from === null) return '';
    return to === null ? drivingWords.token(word(from), from, trace.tokens.length) : drivingWords.path(word(from), word(to));
  });
  return (
    <p className="hidden told-choice" aria-live="polite">
      {told}
    </p>
  );
}
