import type { Progress } from '#contract/job';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import type { PackedWords } from '../words/packed';
import type { Engine } from './backends/engine';
import type { Breath } from './breath';
import type { MakeTrainer } from './training/source';

/** What a scene's program may use while it runs. */
export interface Context {
  readonly engine: Engine;
  /** To be awaited between operations: lets the page answer, and stops a cancelled run. */
  readonly breathe: Breath;
  readonly report: (progress: Progress) => void;
  /**
   * Lets one watch: hands out what there is so far, a trace with fewer rows. Called as often as there is more; `make` is
   * called only when it is time to show it, a few times a second.
   */
  readonly share: (make: () => TraceParts) => void;
  /** Trains on the processor, whatever the engine is. */
  readonly makeTrainer: MakeTrainer;
  readonly words: () => Promise<PackedWords>;
}

/** What a program fills in; app, date, scenario and device are stamped by the page. */
export type TraceParts = Pick<Trace, 'tokens' | 'tensors' | 'dependencies' | 'timings' | 'sizes' | 'notes' | 'weights'> & Partial<Pick<Trace, 'findings'>>;

/** The computing side of a scene, exported as `program` from its program.ts. */
export interface Program {
  /**
   * Checks what is asked and gives back what computes it, so that bad input is refused before any engine starts.
   *
   * @param given - a lecturer's own weights, to be used where they fit what the act computes
   * @throws UnrollError 'bad-text' or 'bad-input' naming the knob or the tensor
   */
  prepare(scenario: Scenario, given: GivenWeights | null): (context: Context) => Promise<TraceParts>;
}
