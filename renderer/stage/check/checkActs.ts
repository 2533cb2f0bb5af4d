import { type CheckActs } from '../../panels/checkActs';
import { check } from '../../state/check';
import { placesNow } from '../finding/places';
import { type Easel } from '../painter/easel';
import { batteryNow } from './battery';
import { checkStage } from './checkStage';

/** What the check of the stage reaches; it draws on the painter's easel. */
export function makeCheckActs(easel: Easel): CheckActs {
  let ended = true;
  return {
    start: () => {
      if (check.getState().running !== null) return;
      ended = false;
      void runCheck(easel, () => ended);
    },
    end: () => {
      ended = true;
    },
    look: () => void look(),
    copy: async (text) => (await window.bridge.call('app:copy', { text })).ok,
  };
}

async function runCheck(easel: Easel, ended: () => boolean): Promise<void> {
  const total = placesNow().reduce((sum, { plan }) => sum + (plan?.steps.length ?? 0), 0);
  check.setState({ running: { done: 0, total, title: '' }, report: null });
  const [report] = await Promise.all([checkStage(easel, ended), look()]);
  check.setState({ running: null, report });
}

async function look(): Promise<void> {
  const [answer, battery] = await Promise.all([window.bridge.call('app:checkup', undefined), batteryNow()]);
  check.setState({ battery, checkup: answer.ok ? answer.value : { problem: answer.message } });
}
