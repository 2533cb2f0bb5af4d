import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { usableKnobs } from '#contract/knobs';
import { type Scenario } from '#contract/scenario';
import { type Origin } from '../../parts/scene';
import { type Thing, thingKey } from '../../timeline/thing';
import { turn } from '../../state/wish';
import { closeExplanation, explainDeeper, explainFrom, explainLess, togglePanel, type View, view } from '../../state/view';
import { type Acts } from '../acts';
import { useActOnStage } from '../parts/actOnStage';
import { IconButton } from '../parts/iconButton';
import { inspectorWords, panelWords } from '../words/labels';
import { Formula } from './formula';

/** What an explanation asks of the stage. */
type Explaining = Pick<Acts, 'list' | 'originOf'>;

/** Where the chosen number comes from: its rule, the arithmetic in real numbers, and a way down into each part. */
export function Inspector({ acts }: { readonly acts: Explaining }): ReactElement | null {
  const trail = useStore(view, (now) => now.trail);
  const side = useStore(view, sideOf);
  const thing = trail.at(-1);
  if (!thing) return null;
  const origin = acts.originOf(thing);
  return (
    <aside className={`inspector ${side}`} aria-label={inspectorWords.region}>
      <header>
        {trail.length > 1 ? <IconButton icon="back" name={inspectorWords.back} action={null} onPress={explainLess} /> : null}
        <h2>{origin?.title ?? inspectorWords.lost}</h2>
        <IconButton icon="close" name={panelWords.close} action="dismiss" onPress={closeExplanation} />
      </header>
      {trail.length > 1 ? <Crumbs acts={acts} trail={trail} /> : null}
      {origin ? <Explained origin={origin} acts={acts} /> : <p className="soft">{inspectorWords.lostAdvice}</p>}
    </aside>
  );
}

/** Where the explanation stands; two drawers open at the left. */
function sideOf({ panel, explanationSide }: View): View['explanationSide'] {
  return panel === 'text' || panel === 'changes' ? 'right' : explanationSide;
}

interface CrumbsProps {
  readonly acts: Explaining;
  readonly trail: readonly Thing[];
}

/** The numbers that led here, each a way back. */
function Crumbs({ acts, trail }: CrumbsProps): ReactElement {
  return (
    <nav className="crumbs" aria-label={inspectorWords.trail}>
      {trail.slice(0, -1).map((thing, index) => (
        <button key={`${index} ${thing.kind}`} type="button" onClick={() => explainFrom(index)}>
          {acts.originOf(thing)?.title ?? thing.kind}
        </button>
      ))}
    </nav>
  );
}

interface ExplainedProps {
  readonly origin: Origin;
  readonly acts: Explaining;
}

function Explained({ origin, acts }: ExplainedProps): ReactElement {
  const { formula, lines, notes, sources, turns } = origin;
  return (
    <div className="explained">
      <Formula tex={formula} />
      {lines.length > 0 ? <pre className="arithmetic">{lines.join('\n')}</pre> : null}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {turns ? <Turn acts={acts} turns={turns} /> : null}
      {sources.length > 0 ? <h3>{inspectorWords.madeOf}</h3> : null}
      <ul className="sources">
        {sources.map(({ label, thing }, index) => (
          <li key={`${index} ${thingKey(thing)}`}>
            <button type="button" onClick={() => explainDeeper(thing)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TurnProps {
  readonly acts: Explaining;
  readonly turns: Scenario['knobs'];
}

/** Turns the knobs that change the explained number, and opens the drawer that answers; nothing where the act on stage has no such knobs. */
function Turn({ acts, turns }: TurnProps): ReactElement | null {
  const act = useActOnStage(acts);
  const usable = usableKnobs(act?.knobs ?? [], turns);
  if (!act || Object.keys(usable).length < Object.keys(turns).length) return null;
  const ask = (): void => {
    for (const [name, value] of Object.entries(usable)) turn(act.family, name, value);
    if (view.getState().panel !== 'changes') togglePanel('changes');
  };
  return (
    <Button className="button" onPress={ask}>
      {inspectorWords.turn}
    </Button>
  );
}
