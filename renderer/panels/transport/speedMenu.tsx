import { type ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { speeds } from '#contract/settings';
import { useStore } from 'zustand';
import { playback, setSpeed } from '../../state/playback';
import { Icon } from '../parts/icons';
import { transportWords } from '../words/labels';

/** How fast the show plays, and the choice of another speed. */
export function SpeedMenu(): ReactElement {
  const speed = useStore(playback, (now) => now.speed);
  return (
    <MenuTrigger>
      <Button className="icon-button speed" aria-label={transportWords.speedName(speed)}>
        {transportWords.speed(speed)}
      </Button>
      <Popover className="popover" placement="top">
        <Menu
          className="menu"
          aria-label={transportWords.speedMenu}
          selectionMode="single"
          selectedKeys={[speed]}
          onAction={(key) => setSpeed(speeds.find((offered) => offered === key) ?? 1)}
        >
          {speeds.map((offered) => (
            <MenuItem key={offered} id={offered} textValue={transportWords.speed(offered)}>
              <span className="chosen">
                <Icon name="check" />
              </span>
              {transportWords.speed(offered)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
