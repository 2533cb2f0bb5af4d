import type { WebContents } from 'electron';
import type { EventName, Payload } from '#contract/channels';

/** The one channel of all events. */
export const eventChannel = 'unroll:event';

/** Tells a page something unasked; a page that is gone is not told. */
export function send<Name extends EventName>(contents: WebContents, name: Name, payload: Payload<Name>): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(eventChannel, name, payload);
}
