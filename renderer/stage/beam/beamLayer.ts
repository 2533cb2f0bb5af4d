import { type Beam } from '../../state/beam';

/**
 * What follows the lecturer's mouse, over the picture: a dot, a light, or the picture itself enlarged. It needs nothing but
 * the stage's element, whose unit is `--u`, and moves by transforms alone.
 */
export class BeamLayer {
  readonly #stage: HTMLElement;
  readonly #dot: HTMLElement;
  readonly #light: HTMLElement;
  /** What a glass enlarges: all that lay on the stage before this. */
  readonly #picture: readonly HTMLElement[];
  #shown: Beam | null = null;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    this.#picture = [...stage.children].filter((child) => child instanceof HTMLElement);
    this.#light = addTo(stage, 'beam-light');
    this.#dot = addTo(stage, 'beam-dot');
  }

  /** Shows exactly this beam; `null` for none. */
  show(beam: Beam | null): void {
    if (beam?.kind !== this.#shown?.kind) this.#change(beam);
    this.#shown = beam;
    if (!beam) return;
    const { kind, x, y, size } = beam;
    switch (kind) {
      case 'pointer':
        this.#dot.style.transform = `translate(calc(${x} * var(--u)), calc(${y} * var(--u))) scale(${size})`;
        return;
      case 'spotlight':
        this.#light.style.setProperty('--radius', String(size));
        this.#light.style.transform = `translate(calc(${x} * var(--u)), calc(${y} * var(--u)))`;
        return;
      case 'zoom':
        // What lies under the mouse stays there.
        for (const element of this.#picture) element.style.transform = `translate(calc(${x * (1 - size)} * var(--u)), calc(${y * (1 - size)} * var(--u))) scale(${size})`;
        return;
      default:
        kind satisfies never;
    }
  }

  #change(beam: Beam | null): void {
    if (beam) this.#stage.dataset['beam'] = beam.kind;
    else delete this.#stage.dataset['beam'];
    if (this.#shown?.kind === 'zoom') for (const element of this.#picture) element.style.transform = '';
  }
}

function addTo(stage: HTMLElement, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  stage.append(element);
  return element;
}
