/** What keeps a machine from sleeping: Electron's own in the app. */
export interface Blockers {
  start(kind: 'prevent-display-sleep' | 'prevent-app-suspension'): number;
  stop(id: number): void;
  isStarted(id: number): boolean;
}

/** Keeps the machine and its screens awake. Either kind alone has been seen to let go, so both are asked for. */
export class Awake {
  readonly #blockers: Blockers;
  #held: readonly number[] = [];

  constructor(blockers: Blockers) {
    this.#blockers = blockers;
  }

  /** Whether the system says that it stays awake. */
  get holds(): boolean {
    return this.#held.length > 0 && this.#held.every((id) => this.#blockers.isStarted(id));
  }

  keep(): void {
    if (this.holds) return;
    this.letGo();
    this.#held = [this.#blockers.start('prevent-display-sleep'), this.#blockers.start('prevent-app-suspension')];
  }

  letGo(): void {
    for (const id of this.#held) this.#blockers.stop(id);
    this.#held = [];
  }
}
