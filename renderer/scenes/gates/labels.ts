import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Plan, type Step, stepAt, stepIndexAt } from '../../timeline/plan';
import { gatesCaption } from './captions';
import { insideLabels } from './inside/labels';
import { insideIndex, landed, wordRead } from './plan';
import { gradientLabels, heldLabels } from './plots/labels';
import { followed, type Gated, readGated, shownToken } from './reading';
import { bandLabels, trackLabels } from './tracks/labels';
import { words } from './words/words';

/** Every text of the act at a frame. */
export function gatesLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const gated = readGated(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  return [...headerLabels(words.title, trace), ...picture(gated, step, frame, look), ...captionLabels(gatesCaption(gated, step.id, look.from, look.to), step.asks)];
}

function picture(gated: Gated, step: Step, frame: number, look: Look): readonly Label[] {
  const { from, to } = followed(gated, look.from, look.to);
  const there = landed(step, frame) === 1;
  switch (step.id) {
    case 'read': {
      const token = wordRead(gated.count, step, frame);
      return trackLabels(gated, token, [token]);
    }
    case 'ask':
      return trackLabels(gated, from, [from, to]);
    case 'kept':
      return bandLabels(gated, from, to, there);
    case 'gradient':
      return gradientLabels(gated);
    case 'fixed':
      return heldLabels(gated);
    default: {
      const index = insideIndex(gated, step.id);
      return insideLabels(gated, shownToken(gated, look.from), there ? index : index - 1, index, look);
    }
  }
}
