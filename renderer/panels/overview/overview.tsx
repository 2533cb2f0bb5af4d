import { type KeyboardEvent, type ReactElement, type SyntheticEvent, useEffect } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { closePanel } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';
import { type Acts } from '../acts';
import { type PlaceEntry } from '../findingActs';
import { IconButton } from '../parts/iconButton';
import { usePlaces } from '../parts/usePlaces';
import { panelWords } from '../words/labels';
import { overviewWords } from '../words/overview';
import { cardUnder, keyOf } from './keys';
import { MissingLine } from './missingLine';
import { StepCard, UnknownCard } from './stepCard';

/** The whole window: every step of the lecture as a picture, act by act. A clicker still drives the show behind it. */
export function Overview({ acts }: { readonly acts: Acts }): ReactElement {
  const places = usePlaces(acts);
  useEffect(() => () => acts.finding.rest(), [acts]);
  const choose = (event: SyntheticEvent): void => {
    const card = cardUnder(event.target);
    if (!card) return;
    event.stopPropagation();
    event.preventDefault();
    closePanel();
    acts.finding.go(card.place, card.stepIndex);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closePanel();
    else if (event.key === 'Enter' || event.key === ' ') choose(event);
  };
  return (
    <section className="panel overview" role="dialog" aria-label={overviewWords.title} onKeyDownCapture={press} onClickCapture={choose}>
      <header>
        <h2>{overviewWords.title}</h2>
        <MissingLine acts={acts} places={places} />
        <IconButton icon="close" name={panelWords.close} action="dismiss" onPress={closePanel} />
      </header>
      <Steps acts={acts} places={places} />
    </section>
  );
}

function Steps({ acts, places }: { readonly acts: Acts; readonly places: readonly PlaceEntry[] }): ReactElement {
  const hereIndex = useStore(playback, ({ plan, frame }) => (plan ? stepIndexAt(plan, frame) : 0));
  const onStage = places.find((place) => place.onStage);
  return (
    <ListBox
      className="overview-list scrolls"
      aria-label={overviewWords.list}
      layout="grid"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={onStage ? [keyOf(onStage.id, onStage.plan ? hereIndex : 0)] : []}
      autoFocus
      items={places.map((place, index) => ({ ...place, number: index + 1, hereIndex: place.onStage ? hereIndex : null }))}
      dependencies={[acts]}
    >
      {(place) => <PlaceSection acts={acts} {...place} />}
    </ListBox>
  );
}

interface PlaceSectionProps extends PlaceEntry {
  readonly acts: Acts;
  readonly number: number;
  /** The step that is on stage; `null` when it is another place's. */
  readonly hereIndex: number | null;
}

function PlaceSection({ acts, id, title, plan, number, hereIndex }: PlaceSectionProps): ReactElement {
  return (
    <ListBoxSection id={id} className="overview-place">
      <Header className="overview-title">
        <span className="act-number">{number}</span>
        {title}
      </Header>
      {plan === null ? (
        <ListBoxItem id={keyOf(id, 0)} className="step-card unknown" textValue={`${title}: ${overviewWords.notComputed}`}>
          <UnknownCard place={id} />
        </ListBoxItem>
      ) : (
        plan.steps.map((step, index) => (
          <ListBoxItem key={step.id} id={keyOf(id, index)} className="step-card" textValue={overviewWords.step(index + 1, step.caption)}>
            <StepCard finding={acts.finding} place={id} plan={plan} stepIndex={index} onStage={index === hereIndex} />
          </ListBoxItem>
        ))
      )}
    </ListBoxSection>
  );
}
