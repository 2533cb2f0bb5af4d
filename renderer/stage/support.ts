import { type Outcome } from '#contract/failure';
import { type Updates } from '#contract/updates';
import { type SupportActs } from '../panels/supportActs';
import { updates } from '../state/updates';
import { openPanel } from '../state/view';

/** What explaining the app itself reaches. */
export const supportActs: SupportActs = {
  report: () => window.bridge.call('app:report', undefined),
  licences: () => window.bridge.call('app:licences', undefined),
  copy: async (text) => (await window.bridge.call('app:copy', { text })).ok,
  askUpdates: () => void window.bridge.call('updates:state', undefined).then(keep),
  update: async (step) => keep(await window.bridge.call(`updates:${step}`, undefined)),
  stopUpdate: () => void window.bridge.call('updates:stop', undefined),
};

/** Keeps what main answered. @returns why it was refused; `null` when it was not */
function keep(answer: Outcome<Updates>): string | null {
  if (!answer.ok) return answer.message;
  updates.setState({ now: answer.value });
  return null;
}

/** Opens what is chosen in the menu, and hears how far looking for a newer version has got. */
export function listenToMenu(): void {
  window.bridge.on('app:panel', ({ panel }) => openPanel(panel));
  window.bridge.on('updates:state', (now) => updates.setState({ now }));
}
