import { type Lecture, type LectureAct } from '#contract/lecture';
import { type Scenario } from '#contract/scenario';
import { change, document, placeNamed } from './document';

/** A place's knobs as its act takes them; `null` when its act is of another family than the one that was computed. */
export type KnobsOf = (place: LectureAct) => Scenario['knobs'] | null;

/**
 * The sentence travels: what was computed at a place becomes that place's, and that of all places that said the same before.
 * Numbers that were recorded elsewhere stay as they are.
 */
export function computed(scenario: Scenario, knobsOf: KnobsOf): void {
  const { at } = document.getState();
  change((lecture) => withComputed(lecture, at, scenario, knobsOf));
}

/** A lecture after something was computed at a place; the very same one when the place said it already. */
export function withComputed(lecture: Lecture, at: string, scenario: Pick<Scenario, 'text' | 'seed' | 'knobs'>, knobsOf: KnobsOf): Lecture {
  const here = placeNamed(lecture, at);
  if (!here) return lecture;
  const before = knobsOf(here);
  const acts = lecture.acts.map((place) => {
    const own = place === here && before !== null;
    return place.recorded !== null && !own ? place : carriedOn(place, here, before, scenario, knobsOf(place));
  });
  return acts.every((place, index) => place === lecture.acts[index]) ? lecture : { ...lecture, acts };
}

type Knobs = Scenario['knobs'];

function carriedOn(place: LectureAct, here: LectureAct, before: Knobs | null, { text, seed, knobs }: Pick<Scenario, 'text' | 'seed' | 'knobs'>, own: Knobs | null): LectureAct {
  const turns = before !== null && own !== null && areSame(own, before) && !areSame(own, knobs);
  const next = { text: place.text === here.text ? text : place.text, seed: place.seed === here.seed ? seed : place.seed };
  if (!turns && next.text === place.text && next.seed === place.seed) return place;
  return { ...place, ...next, knobs: turns ? knobs : place.knobs, recorded: null };
}

/** Whether two sets of knobs stand the same, in whatever order they are named. */
export function areSame(one: Knobs, other: Knobs): boolean {
  return JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());
}
