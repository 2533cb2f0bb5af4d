import { type Key, type ReactElement, useMemo, useState } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField, Text } from 'react-aria-components';
import { useStore } from 'zustand';
import { document } from '../../state/document';
import { closePanel } from '../../state/view';
import { type Acts } from '../acts';
import { type PlaceEntry } from '../findingActs';
import { Icon } from '../parts/icons';
import { Keycaps } from '../parts/keycaps';
import { usePlaces } from '../parts/usePlaces';
import { paletteWords } from '../words/palette';
import { commandEntries } from './commands';
import { type Entry, find, type Found, stepEntries, textEntries } from './entries';
import { noteEntries } from './notes';
import { knobEntries, settingEntries } from './settings';

/** Texts on stage are looked for only from this length on: a single letter is everywhere. */
const shortestForTexts = 2;

/** One field that finds everything there is to go to, to set or to do. Clicker keys still drive the show. */
export function Palette({ acts }: { readonly acts: Acts }): ReactElement {
  const places = usePlaces(acts);
  const [question, ask] = useState('');
  const entries = useEntries(acts, places, question.trim().length >= shortestForTexts);
  const found = useMemo(() => find(question, entries), [question, entries]);
  const unknown = places.filter(({ plan }) => plan === null).length;
  const follow = (key: Key): void => {
    const entry = entries.find(({ id }) => id === key);
    if (!entry) return;
    closePanel();
    entry.act();
  };
  return (
    <section className="panel palette" role="dialog" aria-label={paletteWords.title}>
      <Autocomplete inputValue={question} onInputChange={ask}>
        <SearchField className="palette-field" aria-label={paletteWords.title} autoFocus>
          <Icon name="find" />
          <Input className="palette-input" placeholder={paletteWords.field} />
        </SearchField>
        <Menu className="palette-list" aria-label={paletteWords.results} items={found.map((some) => ({ ...some, id: some.group }))} onAction={follow} renderEmptyState={() => <p className="palette-nothing">{paletteWords.nothing}</p>}>
          {(some) => <Group {...some} />}
        </Menu>
      </Autocomplete>
      {unknown > 0 ? <p className="palette-told">{paletteWords.unknown(unknown)}</p> : null}
    </section>
  );
}

function useEntries(acts: Acts, places: readonly PlaceEntry[], withTexts: boolean): readonly Entry[] {
  const texts = useMemo(() => (withTexts ? textEntries(places, acts.finding) : []), [acts, places, withTexts]);
  const lecture = useStore(document, (now) => now.lecture);
  return useMemo(() => [...stepEntries(places, acts.finding.go), ...commandEntries(acts), ...settingEntries(acts), ...knobEntries(acts), ...noteEntries(lecture, places, acts.finding.go), ...texts], [acts, lecture, places, texts]);
}

function Group({ group, entries }: Found): ReactElement {
  return (
    <MenuSection id={group}>
      <Header className="palette-group">{paletteWords.groups[group]}</Header>
      {entries.map(({ id, text, detail, chord }) => (
        <MenuItem key={id} id={id} textValue={text} className="palette-item">
          <Text slot="label">{text}</Text>
          {detail === '' ? null : <Text slot="description">{detail}</Text>}
          {chord === '' ? null : <Keycaps chord={chord} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
