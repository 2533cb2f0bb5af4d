/** A question to the class, large over the picture. It needs nothing but the stage's element, whose unit is `--u`. */
export class QuestionCard {
  readonly #card: HTMLElement;

  constructor(stage: HTMLElement) {
    this.#card = document.createElement('div');
    this.#card.className = 'question';
    this.#card.setAttribute('role', 'status');
    stage.append(this.#card);
  }

  /** Shows exactly this question; `null` for none. */
  show(question: string | null): void {
    if (this.#card.textContent === (question ?? '')) return;
    this.#card.textContent = question;
  }
}
