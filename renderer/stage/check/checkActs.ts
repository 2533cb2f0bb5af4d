import { type CheckActs } from '../../panels/checkActs';
import { check } from '../../state/check';
import { placesNow } from '../finding/places';
import { type Easel } from '../painter/easel';
import { checkStage } from './checkStage';

/** What the check of the stage reaches; it draws on the painter's easel. */
export function makeCheckActs(easel: Easel): CheckActs {
  let turn = 0;
  const end = (): void => {
    turn += 1;
    check.setState({ running: null });
  };
  return {
    start: () => {
      if (check.getState().running !== null) return;
      turn += 1;
      void runCheck(easel, turn, () => turn);
    },
    end,
    look: () => void look(),
    copy: async (text) => (await window.bridge.call('app:copy', { text })).ok,
  };
}

async function runCheck(easel: Easel, mine: number, turn: () => number): Promise<void> {
  const total = placesNow().reduce((sum, { plan }) => sum + (plan?.steps.length ?? 0), 0);
  check.setState({ running: { done: 0, total, title: '' }, report: null });
  const [report] = await Promise.all([checkStage(easel, () => turn() !== mine), look()]);
  if (turn() === mine) check.setState({ running: null, report });
}

async function look(): Promise<void> {
  const answer = await window.bridge.call('app:checkup', undefined);
  check.setState({ checkup: answer.ok ? answer.value : { problem: answer.message } });
}
