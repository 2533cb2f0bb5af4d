import { type LectureAct } from '#contract/lecture';
import { type Step } from '../../timeline/plan';
import { presenterWords } from '../words/presenter';

/**
 * Names a step that could be left out as the stage does: by its caption. While its act is not computed nobody knows that, nor
 * the step's number; then it is counted among the act's optional ones.
 *
 * @param title - of its act; `null` for the one on stage, which needs no name and whose steps are known
 */
export function skipName(stepId: string, title: string | null, plan: { readonly steps: readonly Pick<Step, 'id' | 'caption'>[] } | null, steps: LectureAct['steps']): string {
  const caption = plan?.steps.find(({ id }) => id === stepId)?.caption;
  if (caption !== undefined) return title === null ? caption : presenterWords.skipStep(title, caption);
  const optional = Object.keys(steps).filter((id) => steps[id]?.optional === true);
  return presenterWords.skipUnseen(title ?? '', optional.indexOf(stepId) + 1, optional.length);
}
