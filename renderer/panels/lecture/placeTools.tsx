import { type ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { lectureLimits } from '#contract/lecture';
import { useStore } from 'zustand';
import { document } from '../../state/document';
import { addAct, duplicate, move } from '../../state/edits';
import { showNotice } from '../../state/view';
import { type Acts } from '../acts';
import { IconButton } from '../parts/iconButton';
import { Icon } from '../parts/icons';
import { lectureWords } from '../words/lecture';

/** What can be done with the place on stage, and another act to come behind it. */
export function PlaceTools({ acts }: { readonly acts: Acts }): ReactElement {
  const { lecture, at } = useStore(document);
  const index = lecture.acts.findIndex(({ id }) => id === at);
  const full = lecture.acts.length >= lectureLimits.acts;
  const add = (make: () => void): void => (full ? showNotice(lectureWords.full(lectureLimits.acts)) : make());
  return (
    <div className="place-tools">
      <IconButton icon="up" name={lectureWords.up} action={null} onPress={() => move(at, -1)} disabled={index <= 0} />
      <IconButton icon="down" name={lectureWords.down} action={null} onPress={() => move(at, 1)} disabled={index >= lecture.acts.length - 1} />
      <IconButton icon="copy" name={lectureWords.duplicate} action={null} onPress={() => add(() => duplicate(at))} />
      <IconButton icon="remove" name={lectureWords.remove} action={null} onPress={() => acts.lecture.remove(at)} disabled={lecture.acts.length < 2} />
      <MenuTrigger>
        <Button className="button quiet">
          <Icon name="more" />
          {lectureWords.add}
        </Button>
        <Popover className="popover">
          <Menu className="menu plain" onAction={(act) => add(() => addAct(String(act), at))}>
            {acts.list.map(({ id, title }) => <MenuItem key={id} id={id}>{title}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
