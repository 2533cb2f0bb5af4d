import { type ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { useStore } from 'zustand';
import { desk } from '../../state/desk';
import { Icon } from '../parts/icons';
import { lectureWords } from '../words/lecture';
import { type LectureActs } from './lectureActs';

/** What can be done with the lecture's file. */
export function FileBar({ acts }: { readonly acts: LectureActs }): ReactElement {
  return (
    <div className="file-bar">
      <Button className="button quiet" onPress={acts.create}>{lectureWords.create}</Button>
      <Button className="button quiet" onPress={acts.open}>{lectureWords.open}</Button>
      <Recents acts={acts} />
      <Button className="button quiet" onPress={() => acts.save(true)}>{lectureWords.saveAs}</Button>
      <Button className="button main" onPress={() => acts.save(false)}>{lectureWords.save}</Button>
    </div>
  );
}

function Recents({ acts }: { readonly acts: LectureActs }): ReactElement {
  const recents = useStore(desk, (now) => now.recents);
  return (
    <MenuTrigger onOpenChange={(open) => (open ? acts.recall() : undefined)}>
      <Button className="button quiet">
        {lectureWords.recent}
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <Menu className="menu recents" disabledKeys={recents.flatMap(({ id, missing }) => (missing ? [id] : []))} onAction={(id) => acts.openRecent(String(id))} renderEmptyState={() => lectureWords.noRecent}>
          {recents.map(({ id, name, folder, title, missing }) => (
            <MenuItem key={id} id={id} textValue={title}>
              <Text slot="label">{title}</Text>
              <Text slot="description">{missing ? lectureWords.missing(name) : `${name} · ${folder}`}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
