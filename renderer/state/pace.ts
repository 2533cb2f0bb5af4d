import { type Lecture, type LectureAct } from '#contract/lecture';

const minuteMs = 60_000;
/** What an act takes for which nobody planned anything. */
const usualMinutes = 3;

/** Where a talk is: a place of the lecture, and a step of the act there, both 0-based. */
export interface Standing {
  readonly placeIndex: number;
  readonly stepIndex: number;
  /** Names of the act's steps, in order. */
  readonly stepIds: readonly string[];
}

/** Time an act should take, in minutes. */
export function plannedMinutes({ minutes, steps }: LectureAct): number {
  if (minutes !== null) return minutes;
  const own = Object.values(steps).reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return own > 0 ? own : usualMinutes;
}

/** Time a whole lecture should take, in minutes. */
export function lectureMinutes({ acts }: Pick<Lecture, 'acts'>): number {
  return acts.reduce((sum, act) => sum + plannedMinutes(act), 0);
}

/** Time each step of an act should take, in minutes: its own, or an even share of what the others leave. */
export function stepMinutes(act: LectureAct, stepIds: readonly string[]): readonly number[] {
  const own = stepIds.map((id) => (Object.hasOwn(act.steps, id) ? (act.steps[id]?.minutes ?? null) : null));
  const given = own.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  const open = own.filter((minutes) => minutes === null).length;
  const even = open === 0 ? 0 : Math.max(plannedMinutes(act) - given, 0) / open;
  return own.map((minutes) => minutes ?? even);
}

/** When the step on stage should begin and end, in ms from the start of the talk. */
export function plannedSpan({ acts }: Pick<Lecture, 'acts'>, { placeIndex, stepIndex, stepIds }: Standing): { readonly fromMs: number; readonly toMs: number } {
  const act = acts[placeIndex];
  if (!act) return { fromMs: 0, toMs: 0 };
  const before = acts.slice(0, placeIndex).reduce((sum, each) => sum + plannedMinutes(each), 0);
  const minutes = stepMinutes(act, stepIds);
  const from = before + minutes.slice(0, stepIndex).reduce((sum, each) => sum + each, 0);
  return { fromMs: from * minuteMs, toMs: (from + (minutes[stepIndex] ?? 0)) * minuteMs };
}

/** How far a talk is behind its plan, in ms: below zero when it is ahead, 0 while the step on stage has time left. */
export function behindMs(elapsedMs: number, { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): number {
  if (elapsedMs > toMs) return elapsedMs - toMs;
  return elapsedMs < fromMs ? elapsedMs - fromMs : 0;
}

/** Something that can be left out: a step of an act that is still to come. */
export interface Skip {
  readonly placeIndex: number;
  readonly stepId: string;
  readonly gainMs: number;
}

/**
 * What to leave out so that a talk catches up: of the optional steps ahead as few as make up for the delay, the soonest first
 * where several would do. All of them when they are not enough.
 *
 * @param stepIdsOf - names of an act's steps, `null` while nobody knows them; then only its optional steps themselves count
 */
export function skipPlan(lecture: Pick<Lecture, 'acts'>, standing: Standing, lateMs: number, stepIdsOf: (placeIndex: number) => readonly string[] | null): readonly Skip[] {
  if (lateMs <= 0) return [];
  const ahead = lecture.acts.flatMap((act, placeIndex) => (placeIndex < standing.placeIndex ? [] : optionalSteps(act, placeIndex, standing, stepIdsOf(placeIndex))));
  const largest = ahead.toSorted((one, other) => other.gainMs - one.gainMs);
  const enough = largest.findIndex((_, count) => sumOf(largest.slice(0, count + 1)) >= lateMs) + 1;
  if (enough === 0) return ahead;
  const single = ahead.find(({ gainMs }) => enough === 1 && gainMs >= lateMs);
  return single ? [single] : ahead.filter((skip) => largest.slice(0, enough).includes(skip));
}

function optionalSteps(act: LectureAct, placeIndex: number, standing: Standing, known: readonly string[] | null): readonly Skip[] {
  const here = placeIndex === standing.placeIndex;
  const stepIds = here ? standing.stepIds : (known ?? Object.keys(act.steps));
  const minutes = stepMinutes(act, stepIds);
  return stepIds.flatMap((stepId, stepIndex) => {
    const isOptional = Object.hasOwn(act.steps, stepId) && act.steps[stepId]?.optional === true;
    if (!isOptional || (here && stepIndex <= standing.stepIndex)) return [];
    return [{ placeIndex, stepId, gainMs: (minutes[stepIndex] ?? 0) * minuteMs }];
  });
}

function sumOf(skips: readonly Skip[]): number {
  return skips.reduce((sum, { gainMs }) => sum + gainMs, 0);
}
