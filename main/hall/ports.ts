import { MessageChannelMain, type WebContents } from 'electron';

/** The one channel on which a page is handed a port to another page. */
export const portChannel = 'unroll:port';

/** Ties two pages together: each gets one end, and what they say goes past main. An earlier tie of theirs is replaced. */
export function tie(one: WebContents, other: WebContents): void {
  if (one.isDestroyed() || other.isDestroyed()) return;
  const { port1, port2 } = new MessageChannelMain();
  one.postMessage(portChannel, null, [port1]);
  other.postMessage(portChannel, null, [port2]);
}
