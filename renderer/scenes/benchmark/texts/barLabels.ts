import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { barGroups, type Bar, type Group } from '../bars';
import { barPitch, panelLeft, panelRight } from '../layout';
import { type Comparison, models } from '../reading';
import { words } from '../words/words';
import { lasting, modelInk, modelName } from './amounts';

/** Names and numbers of the bars that are there at a step. */
export function barLabels(comparison: Comparison, stepId: string): readonly Label[] {
  const groups = barGroups(comparison);
  const last = groups.findIndex(({ step }) => step === stepId);
  return groups.slice(0, last + 1).flatMap((group) => groupLabels(group, comparison.mainIndex));
}

function groupLabels({ step, title, note, y, bars }: Group, pointIndex: number): readonly Label[] {
  return [
    { ...plainLabel, key: `bars-${step}`, x: panelLeft, y, text: title, weight: 600, ink: 'soft' },
    ...(note === null ? [] : [{ ...plainLabel, key: `bars-${step}-note`, x: panelRight, y: y + barPitch * bars.length + 30, text: note, anchor: 'end', ink: 'soft' } as const]),
    ...bars.flatMap((bar) => barLabel(step, bar, pointIndex)),
  ];
}

function barLabel(step: string, { model, y, ms, kind, variantIndex }: Bar, pointIndex: number): readonly Label[] {
  const thing = ms === null ? null : { kind, at: [models.indexOf(model), variantIndex, pointIndex] };
  return [
    { ...plainLabel, key: `bar-${step}-${model}-name`, x: panelLeft, y, text: modelName[model], ink: modelInk[model], weight: 600 },
    { ...plainLabel, key: `bar-${step}-${model}`, x: panelRight, y, text: ms === null ? words.labels.bars.missing : lasting(ms), sizePx: 24, weight: 700, anchor: 'end', thing },
  ];
}
