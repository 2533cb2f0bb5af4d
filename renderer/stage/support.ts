import { type SupportActs } from '../panels/supportActs';
import { openPanel } from '../state/view';

/** What explaining the app itself reaches. */
export const supportActs: SupportActs = {
  report: () => window.bridge.call('app:report', undefined),
  licences: () => window.bridge.call('app:licences', undefined),
  copy: async (text) => (await window.bridge.call('app:copy', { text })).ok,
};

/** Opens what is chosen in the menu. */
export function listenToMenu(): void {
  window.bridge.on('app:panel', ({ panel }) => openPanel(panel));
}
