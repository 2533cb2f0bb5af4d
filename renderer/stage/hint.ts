import { type Origin } from '../parts/scene';

/** Room the hint keeps from the pointer and from the window's edges, in CSS pixels. */
const distancePx = 18;

/** A few words beside the pointer about the number under it; the whole explanation follows on a click. */
export class Hint {
  readonly #element: HTMLElement;

  constructor(root: HTMLElement) {
    this.#element = document.createElement('div');
    this.#element.className = 'hint';
    this.#element.hidden = true;
    // The explanation itself is reachable by keyboard; this repeats it for the mouse only.
    this.#element.setAttribute('aria-hidden', 'true');
    root.append(this.#element);
  }

  show(origin: Origin, clientX: number, clientY: number): void {
    this.#element.textContent = origin.title;
    this.#element.hidden = false;
    const { offsetWidth, offsetHeight } = this.#element;
    const left = Math.min(clientX + distancePx, innerWidth - offsetWidth - distancePx);
    const above = clientY - offsetHeight - distancePx;
    this.#element.style.left = `${Math.max(left, 0)}px`;
    this.#element.style.top = `${above < 0 ? clientY + distancePx : above}px`;
  }

  hide(): void {
    this.#element.hidden = true;
  }
}
