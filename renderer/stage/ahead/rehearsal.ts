import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type Sitter } from '../painter/easel';
import { type Show } from '../show';
import { type Choice, type Theatre } from '../theatre';

/** Where in a step a picture is tried: as it begins, in its middle and where it comes to rest. */
const moments = [0, 0.5, 1];

/** Of what a rehearsal is made. */
export interface RehearsalParts {
  readonly theatre: Pick<Theatre, 'show' | 'rehearse' | 'standBy'>;
  /** Calls once, when the page has nothing else to do: for the act on stage. */
  readonly whenIdle: (act: () => void) => void;
  /** Calls once, when nobody has done anything for a while, either: for acts to come. */
  readonly whenCalm: (act: () => void) => void;
  /** The frame on stage. */
  readonly frame: () => number;
  readonly choice: () => Choice;
  /** Whether the machine has something better to do. */
  readonly isBusy: () => boolean;
}

/**
 * Goes through the steps of an act once while a picture stands still, a picture in each idle moment: what only a later step draws has its
 * shaders finished and its textures on the GPU before somebody waits for it. Without it the first press of a lecture took a
 * quarter of a second where the processor draws. The act on stage comes first, then those that are to follow.
 */
export class Rehearsal {
  readonly #parts: RehearsalParts;
  /** Acts that were gone through, by name: what is compiled belongs to the act, not to its numbers. */
  readonly #known = new Set<string>();
  #act = '';
  /** How many of its pictures were tried. */
  #tried = 0;
  /** The act that is gone through although it is not on stage. */
  #standby: Show | null = null;
  /** Acts that may come, by name, the next one first. */
  readonly #coming = new Map<string, Sitter>();
  readonly #asked = { whenIdle: false, whenCalm: false };

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
  }

  /** A picture is on stage; a rehearsal may follow. */
  readonly drew = (): void => {
    if (!this.#stands()) return;
    if (this.#isNew()) this.#ask('whenIdle');
    else if (this.#standby !== null || this.#coming.size > 0) this.#ask('whenCalm');
  };

  /** Acts that are not on stage yet may come; they are gone through after those that were named before. */
  expect(acts: readonly Sitter[]): void {
    for (const each of acts) if (!this.#known.has(each.scene.id)) this.#coming.set(each.scene.id, each);
    this.drew();
  }

  /** The drawing context was lost, and with it all that was rehearsed. */
  forget(): void {
    this.#known.clear();
    this.#act = '';
    this.#dismiss();
  }

  /** Whether the picture on stage rests where a step ends, and the machine has nothing better to do. */
  #stands(): boolean {
    const { show } = this.#parts.theatre;
    if (show === null || this.#parts.isBusy()) return false;
    const frame = this.#parts.frame();
    return stepAt(show.plan, stepIndexAt(show.plan, frame)).hold === frame;
  }

  #ask(time: 'whenIdle' | 'whenCalm'): void {
    if (this.#asked[time]) return;
    this.#asked[time] = true;
    this.#parts[time](() => {
      this.#asked[time] = false;
      if (this.#stands()) this.#rehearseOne(time === 'whenCalm');
    });
  }

  /** Whether the act on stage was not gone through. */
  #isNew(): boolean {
    const { show } = this.#parts.theatre;
    return show !== null && !this.#known.has(show.scene.id);
  }

  #rehearseOne(isCalm: boolean): void {
    const { theatre, frame, choice } = this.#parts;
    const show = this.#isNew() ? theatre.show : isCalm ? this.#standBy() : null;
    if (show !== null) {
      const { scene, plan } = show;
      if (scene.id !== this.#act) [this.#act, this.#tried] = [scene.id, 0];
      const { start, hold } = stepAt(plan, Math.floor(this.#tried / moments.length));
      const moment = moments[this.#tried % moments.length] ?? 0;
      this.#tried += 1;
      if (this.#tried >= moments.length * plan.steps.length) this.#known.add(scene.id);
      theatre.rehearse(show, Math.round(start + moment * (hold - start)), frame(), choice());
    }
    this.drew();
  }

  /** The act that comes next and was not gone through. */
  #standBy(): Show | null {
    if (this.#standby !== null && !this.#known.has(this.#standby.scene.id)) return this.#standby;
    this.#dismiss();
    for (const [act, sitter] of this.#coming) {
      this.#coming.delete(act);
      if (!this.#known.has(act)) return (this.#standby = this.#parts.theatre.standBy(sitter));
    }
    return null;
  }

  #dismiss(): void {
    this.#standby?.dispose();
    this.#standby = null;
  }
}
