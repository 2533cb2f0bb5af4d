import { type ReactElement } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icons';
import { type Action } from '../keys/table';
import { KeyOf } from './keycaps';

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  /** The key that does the same and is taught in the tooltip; `null` when there is none. */
  readonly action: Action | null;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Whether what it switches is on; absent when it switches nothing. */
  readonly on?: boolean;
}

/** A button that shows only a sign; its name and key appear on pointing at it. */
export function IconButton({ icon, name, action, onPress, disabled = false, on }: IconButtonProps): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className="icon-button" aria-label={name} data-action={action ?? undefined} isDisabled={disabled} onPress={onPress} {...(on === undefined ? {} : { 'aria-pressed': on })}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" placement="top">
        {name}
        {action === null ? null : <KeyOf action={action} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
