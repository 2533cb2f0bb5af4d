import { type ActSummary } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import { wish, scenarioOf } from '../state/wish';
import { scenes } from './registry';

/**
 * Tells main which acts there are, and how many steps and frames each has for the default sentence: each act's trace is
 * computed, because a plan is made from a trace.
 */
export async function listMode(): Promise<void> {
  const summaries: ActSummary[] = [];
  for (const scene of scenes) {
    const scenario = { ...scenarioOf({ ...wish.getState(), act: scene.id }, scene), knobs: { ...scene.sketch } };
    const answer = await window.bridge.call('compute:run', { runId: `list-${scene.id}`, scenario });
    if (!answer.ok) throw new UnrollError(answer.code, `${scene.id}: ${answer.message}`);
    scene.check(answer.value);
    const plan = scene.plan(answer.value);
    summaries.push({ id: scene.id, title: scene.title, steps: plan.steps.length, frames: plan.lengthFrames });
  }
  await window.bridge.call('stage:listed', summaries);
}
