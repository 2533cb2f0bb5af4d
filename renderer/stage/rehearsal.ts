import { stepAt, stepIndexAt } from '../timeline/plan';
import { type Choice, type Theatre } from './theatre';

/** Where in a step a picture is tried: as it begins, in its middle and where it comes to rest. */
const moments = [0, 0.5, 1];

/** Of what a rehearsal is made. */
export interface RehearsalParts {
  readonly theatre: Pick<Theatre, 'show' | 'rehearse'>;
  /** Calls once, when there is time to spare. */
  readonly whenIdle: (act: () => void) => void;
  /** The frame on stage. */
  readonly frame: () => number;
  readonly choice: () => Choice;
}

/**
 * Goes through the steps of an act once while its picture stands still, a picture in each idle moment: what only a later step draws has its
 * shaders finished and its textures on the GPU before somebody waits for it. Without it the first press of a lecture took a
 * quarter of a second where the processor draws.
 */
export class Rehearsal {
  readonly #parts: RehearsalParts;
  /** Acts that were gone through, by name: what is compiled belongs to the act, not to its numbers. */
  readonly #known = new Set<string>();
  #act = '';
  /** How many of its pictures were tried. */
  #tried = 0;
  #waits = false;

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
  }

  /** A picture is on stage; a rehearsal may follow. */
  readonly drew = (): void => {
    if (this.#waits || !this.#stands()) return;
    this.#waits = true;
    this.#parts.whenIdle(() => {
      this.#waits = false;
      if (this.#stands()) this.#rehearseOne();
    });
  };

  /** The drawing context was lost, and with it all that was rehearsed. */
  forget(): void {
    this.#known.clear();
    this.#act = '';
  }

  /** Whether there is an act to go through, and its picture rests where a step ends. */
  #stands(): boolean {
    const { show } = this.#parts.theatre;
    if (show === null || this.#known.has(show.scene.id)) return false;
    const frame = this.#parts.frame();
    return stepAt(show.plan, stepIndexAt(show.plan, frame)).hold === frame;
  }

  #rehearseOne(): void {
    const { theatre, frame, choice } = this.#parts;
    if (theatre.show === null) return;
    const { scene, plan } = theatre.show;
    if (scene.id !== this.#act) [this.#act, this.#tried] = [scene.id, 0];
    const { start, hold } = stepAt(plan, Math.floor(this.#tried / moments.length));
    const moment = moments[this.#tried % moments.length] ?? 0;
    this.#tried += 1;
    if (this.#tried >= moments.length * plan.steps.length) this.#known.add(scene.id);
    theatre.rehearse(Math.round(start + moment * (hold - start)), frame(), choice());
    this.drew();
  }
}
