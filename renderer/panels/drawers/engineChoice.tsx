import { type ReactElement } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { backendWish } from '#contract/scenario';
import { useStore } from 'zustand';
import { edit, wish } from '../../state/wish';
import { view } from '../../state/view';
import { Icon } from '../parts/icons';
import { panelWords, wishExplained, wishWords } from '../words/labels';

/** Which engine computes, each with a line saying what that means on this machine. */
export function EngineChoice(): ReactElement {
  const backend = useStore(wish, (now) => now.backend);
  const backends = useStore(view, (now) => now.health?.capabilities?.backends ?? null);
  return (
    <Select
      className="field"
      value={backend}
      onChange={(key) => {
        const wish = backendWish.options.find((option) => option === key);
        if (wish) edit({ backend: wish });
      }}
    >
      <Label>{panelWords.backend}</Label>
      <Button className="input select">
        <SelectValue>{wishWords[backend]}</SelectValue>
        <Icon name="down" />
      </Button>
      <Text slot="description">{wishExplained(backend, backends)}</Text>
      <Popover className="popover">
        <ListBox className="menu wide">
          {backendWish.options.map((wish) => (
            <ListBoxItem key={wish} id={wish} textValue={wishWords[wish]}>
              <span className="chosen">
                <Icon name="check" />
              </span>
              <Text slot="label">{wishWords[wish]}</Text>
              <Text slot="description">{wishExplained(wish, backends)}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
