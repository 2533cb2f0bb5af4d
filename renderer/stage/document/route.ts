import { usableKnobs } from '#contract/knobs';
import { type Bookmark, type LectureAct, type OpenedLecture } from '#contract/lecture';
import { type Scenario } from '#contract/scenario';
import { type Trace } from '#contract/trace';
import { documentWords } from '../../panels/words/document';
import { type Document, document, placeNamed, placeOnStage, stand, take } from '../../state/document';
import { restore, type ShowState } from '../../state/history';
import { leave, playback, seek } from '../../state/playback';
import { areSame, computed } from '../../state/travel';
import { beforeChange } from '../../state/turn';
import { setTheme, showNotice } from '../../state/view';
import { wish } from '../../state/wish';
import { sceneNamed, scenes } from '../registry';
import { cancel, knownTrace, run } from '../runs';
import { forgetRecordings, recordingOf } from './recordings';

/** Where in an act to begin: at a frame, at a step's end, as it was before, or (`null`) at the step where the act before stood, as far as there is one. */
export type Target = { readonly frame: number } | { readonly step: string } | { readonly show: ShowState } | null;

/** Puts a trace on stage; answers whether it could be shown. With `elsewhere` it is another place's, which was no change of this one. */
export type Opener = (trace: Trace, target: Target, elsewhere: boolean) => boolean;

type Knobs = Scenario['knobs'];

/** The way through the lecture: goes to its places, and has each show what it says. */
export class Route {
  readonly #open: Opener;
  /** Where the knobs of each family stood in the lecture when the wish took them over. */
  readonly #taken = new Map<string, Knobs>();
  /** Only the newest wish for a picture counts. */
  #shows = 0;

  constructor(open: Opener) {
    this.#open = open;
  }

  /** Begins with what is wished for as it was last typed, or with what the place on stage says. */
  begin(from: 'settings' | 'document'): void {
    const { lecture } = document.getState();
    const there = placeOnStage(document.getState());
    const here = isKnown(there.act) ? there : (lecture.acts.find(({ act }) => isKnown(act)) ?? there);
    stand(here.id);
    for (const place of [...lecture.acts.toReversed(), here]) if (isKnown(place.act)) this.#taken.set(sceneNamed(place.act).family, place.knobs);
    if ((from === 'document' || here !== there) && isKnown(here.act)) this.#wishFor(here, null);
  }

  /** Stands at the next place with an act, if there is one, without showing it. */
  standAt(act: string): void {
    const found = this.#placeWith(act);
    if (found) stand(found.id);
  }

  /** Goes to a place. What was typed and not yet computed comes along to where the same was said before. */
  openPlace(id: string, target: Target = null): void {
    const here = placeOnStage(document.getState());
    const next = placeNamed(document.getState().lecture, id);
    if (!next) return;
    if (!isKnown(next.act)) return showNotice(documentWords.lacksAct(next.act));
    if (next.id === here.id && wish.getState().act === next.act && playback.getState().plan) return seekTarget(target);
    const pending = !this.#isWished(here);
    if (target === null || !('show' in target)) beforeChange();
    stand(id);
    this.#wishFor(next, here);
    this.#anew(target, !pending);
  }

  /** Goes to the next place with an act, or shows an act that the lecture does not have beside it. */
  openAct(act: string, target: Target = null): void {
    if (!isKnown(act)) return showNotice(documentWords.lacksAct(act));
    const found = this.#placeWith(act);
    if (found) return this.openPlace(found.id, target);
    if (wish.getState().act === act) return;
    if (target === null) beforeChange();
    wish.setState({ act });
    this.#anew(target, false);
  }

  /** From the place on stage on, and from the beginning after the last. */
  #placeWith(act: string): LectureAct | undefined {
    const { lecture, at } = document.getState();
    const index = lecture.acts.findIndex(({ id }) => id === at);
    return [...lecture.acts.slice(index), ...lecture.acts.slice(0, index)].find((place) => place.act === act);
  }

  /** Puts back what the class saw before a press. */
  returnTo(show: ShowState): void {
    const { lecture, at } = document.getState();
    if (show.act === wish.getState().act && show.place === at) restore(show);
    else if (placeNamed(lecture, show.place)?.act === show.act) this.openPlace(show.place, { show });
    else this.openAct(show.act, { show });
  }

  /** Goes where a bookmark leads: to the end of a step at a place. */
  goTo({ place, step }: Bookmark): void {
    if (placeNamed(document.getState().lecture, place)) this.openPlace(place, { step });
    else showNotice(documentWords.lostBookmark);
  }

  /** Has what is wished for computed, whatever is at hand. */
  async compute(target: Target = null): Promise<void> {
    this.#shows += 1;
    await run((trace) => this.#show(trace, target, false));
  }

  /** Shows what the place on stage says: the recorded numbers, known ones, or new ones. */
  async show(target: Target, elsewhere: boolean): Promise<void> {
    this.#shows += 1;
    const mine = this.#shows;
    cancel();
    const place = placeOnStage(document.getState());
    if (place.recorded !== null && this.#isWished(place)) {
      const trace = await recordingOf(place.recorded, place.act);
      if (mine !== this.#shows) return;
      if (trace) return void this.#open(trace, target, elsewhere);
    }
    const known = knownTrace(wish.getState().act);
    if (known) this.#show(known, target, elsewhere);
    else await run((trace) => this.#show(trace, target, elsewhere));
  }

  /** Puts a trace on stage that was computed here; the lecture takes over what it was computed from. */
  #show(trace: Trace, target: Target, elsewhere: boolean): void {
    if (this.#open(trace, target, elsewhere)) this.takeOver(trace.scenario);
  }

  /** Has the sentence travel: the place on stage, and all that said the same, say what was computed. */
  takeOver(scenario: Scenario): void {
    const { family, knobs } = sceneNamed(wish.getState().act);
    computed(scenario, (place) => (isKnown(place.act) && sceneNamed(place.act).family === family ? usableKnobs(knobs, place.knobs) : null));
    this.#taken.set(family, scenario.knobs);
  }

  /** Shows what the place on stage says now, when an edit has changed that. */
  follow(before: Document): void {
    const was = placeOnStage(before);
    const is = placeOnStage(document.getState());
    if (was.id === is.id && shownBy(was) === shownBy(is)) return;
    if (!isKnown(is.act)) return showNotice(documentWords.lacksAct(is.act));
    this.#wishFor(is, null);
    if (was.id === is.id) void this.show(null, false);
    else this.#anew(null, true);
  }

  /** Takes another lecture, and shows the place where it stood. */
  take(opened: OpenedLecture): void {
    take(opened);
    forgetRecordings();
    this.#taken.clear();
    const known = document.getState().lecture.acts.filter(({ act }) => isKnown(act));
    const here = placeOnStage(document.getState());
    const place = isKnown(here.act) ? here : known[0];
    if (opened.lecture.theme !== null) setTheme(opened.lecture.theme);
    if (!place) return showNotice(documentWords.nothingKnown);
    stand(place.id);
    this.#wishFor(place, null);
    this.#anew(opened.place?.place === place.id ? { frame: opened.place.frame } : { frame: 0 }, true);
  }

  #anew(target: Target, elsewhere: boolean): void {
    leave();
    void this.show(target, elsewhere);
  }

  /** Wishes for what a place says; with the place before, for what was typed there where both said the same. */
  #wishFor(next: LectureAct, here: LectureAct | null): void {
    const { family } = sceneNamed(next.act);
    const taken = this.#taken.get(family);
    const comes = here !== null && taken !== undefined && areSame(taken, next.knobs);
    wish.setState(({ text, seed, knobs }) => ({
      act: next.act,
      text: here?.text === next.text ? text : next.text,
      seed: here?.seed === next.seed ? seed : next.seed,
      knobs: { ...knobs, [family]: comes ? (knobs[family] ?? {}) : next.knobs },
    }));
    this.#taken.set(family, next.knobs);
  }

  /** Whether exactly what a place says is wished for. */
  #isWished(place: LectureAct): boolean {
    const { act, text, seed, knobs } = wish.getState();
    if (act !== place.act || text !== place.text || seed !== place.seed) return false;
    const { family, knobs: specs } = sceneNamed(act);
    return areSame(usableKnobs(specs, knobs[family] ?? {}), usableKnobs(specs, place.knobs));
  }
}

function isKnown(act: string): boolean {
  return scenes.some((scene) => scene.id === act);
}

function shownBy({ act, text, seed, knobs, recorded }: LectureAct): string {
  return JSON.stringify([act, text, seed, knobs, recorded]);
}

function seekTarget(target: Target): void {
  const { plan } = playback.getState();
  if (target === null || !plan) return;
  if ('frame' in target) return seek(target.frame);
  if ('show' in target) return restore(target.show);
  const step = plan.steps.find(({ id }) => id === target.step);
  if (step) seek(step.hold);
  else showNotice(documentWords.lostBookmark);
}
