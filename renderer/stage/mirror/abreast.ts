/** An audience's page that has drawn nothing for so long is not waited for any more; a hidden one draws nothing at all. */
export const patienceMs = 200;

/**
 * Keeps the two pages abreast: the lecturer's draws its next picture when the audience's has drawn the one before, so that they are
 * never more than one drawing apart, whichever of them is slower. Messages are counted, on both sides of a port that loses none.
 */
export class Abreast {
  #told = 0;
  #drawn = 0;
  /** What had been told when the lecturer's page drew last. */
  #toldAtDrawing = 0;
  #waitingSinceMs: number | null = null;
  /** Whether the audience's page was given up until it has caught up. */
  #lost = false;

  /** Another page listens: it has been told nothing, and drawn nothing. */
  begin(): void {
    this.#told = 0;
    this.#drawn = 0;
    this.#toldAtDrawing = 0;
    this.#lost = false;
  }

  /** The audience's page was told something. */
  told(): void {
    this.#told += 1;
  }

  /** The audience's page has drawn what came of its first messages. */
  drawn(messages: number): void {
    this.#drawn = Math.max(this.#drawn, messages);
    if (this.#drawn >= this.#toldAtDrawing) this.#lost = false;
  }

  /** Whether the lecturer's page may draw now; if not, it asks again at the next refresh. */
  mayDraw(nowMs: number): boolean {
    if (this.#lost || this.#drawn >= this.#toldAtDrawing) {
      this.#waitingSinceMs = null;
      return true;
    }
    this.#waitingSinceMs ??= nowMs;
    if (nowMs - this.#waitingSinceMs < patienceMs) return false;
    this.#lost = true;
    this.#waitingSinceMs = null;
    return true;
  }

  /** The lecturer's page has drawn. */
  drew(): void {
    this.#toldAtDrawing = this.#told;
  }
}
