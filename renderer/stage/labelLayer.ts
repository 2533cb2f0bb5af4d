import katex from 'katex';
import { type Label } from '../parts/scene';
import { type Thing, thingKey } from '../timeline/thing';

/** Share of a line of 1.2 ems that lies above the baseline, for the bundled faces. */
const ascentEms = 0.96;

interface Placed {
  readonly element: HTMLElement;
  label: Label;
}

/** What is done with a text. */
export interface LabelClicks {
  /** @param x - where the text stands, in stage units */
  readonly onThing: (thing: Thing, x: number) => void;
  /** The number that the mouse points at; `null` when it is none. */
  readonly onPoint: (thing: Thing | null) => void;
  readonly onToken: (token: number) => void;
  /** @param id - the act that the text leads to */
  readonly onAct: (id: string) => void;
}

/** For texts that are only looked at. */
export const noClicks: LabelClicks = { onThing: () => undefined, onPoint: () => undefined, onToken: () => undefined, onAct: () => undefined };

/**
 * The stage's texts as elements over the drawing: flat, sharp and readable by a screen reader. Elements are kept by
 * key; only what differs is assigned.
 */
export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #placed = new Map<string, Placed>();
  #lit: ReadonlyMap<string, 'asked' | 'source'> = new Map();

  constructor(root: HTMLElement, clicks: LabelClicks) {
    this.#root = root;
    root.addEventListener('click', ({ target }) => {
      const label = this.#labelOf(target);
      if (label) follow(label, clicks);
    });
    root.addEventListener('pointerover', ({ target }) => clicks.onPoint(this.#labelOf(target)?.thing ?? null));
    root.addEventListener('pointerout', () => clicks.onPoint(null));
    root.addEventListener('keydown', (press) => {
      if (press.key !== 'Enter' && press.key !== ' ') return;
      const label = this.#labelOf(press.target);
      if (!label) return;
      press.preventDefault();
      press.stopPropagation();
      follow(label, clicks);
    });
  }

  /** Shows exactly these texts. */
  assign(labels: readonly Label[]): void {
    const wanted = new Set<string>();
    for (const label of labels) {
      wanted.add(label.key);
      const placed = this.#placed.get(label.key);
      if (placed) {
        update(placed.element, label, placed.label);
        placed.label = label;
        this.#mark(placed.element, label);
      } else {
        const element = document.createElement('div');
        element.dataset['key'] = label.key;
        update(element, label, null);
        this.#mark(element, label);
        this.#root.append(element);
        this.#placed.set(label.key, { element, label });
      }
    }
    for (const [key, { element }] of this.#placed) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#placed.delete(key);
    }
  }

  /** Marks the texts of what is asked about, and of what that was computed from, each by its key. */
  light(asked: string, sources: readonly string[]): void {
    this.#lit = new Map([...sources.map((key) => [key, 'source'] as const), [asked, 'asked']]);
    for (const { element, label } of this.#placed.values()) this.#mark(element, label);
  }

  /** Takes the marks off. */
  putOut(): void {
    this.#lit = new Map();
    for (const { element } of this.#placed.values()) delete element.dataset['lit'];
  }

  #mark(element: HTMLElement, label: Label): void {
    const lit = textKeys(label).map((key) => this.#lit.get(key)).find((each) => each !== undefined);
    if (lit === undefined) delete element.dataset['lit'];
    else element.dataset['lit'] = lit;
  }

  #labelOf(target: EventTarget | null): Label | null {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    return this.#placed.get(element?.dataset['key'] ?? '')?.label ?? null;
  }
}

/** What a text can be found by: the number that it shows, the token that it names. */
export function textKeys({ thing, token }: Label): readonly string[] {
  return [...(thing ? [thingKey(thing)] : []), ...(token === null ? [] : [tokenKey(token)])];
}

/** The key of a token's own text. */
export function tokenKey(token: number): string {
  return `token ${token}`;
}

/** Whether a text does something when it is pressed. */
export function isActive({ thing, token, opens }: Label): boolean {
  return thing !== null || token !== null || opens !== undefined;
}

/** Does what a text means: another act, an explanation, or a choice. */
export function follow({ thing, token, opens, x }: Label, { onAct, onThing, onToken }: LabelClicks): void {
  if (opens !== undefined) onAct(opens);
  else if (thing) onThing(thing, x);
  else if (token !== null) onToken(token);
}

function update(element: HTMLElement, now: Label, before: Label | null): void {
  if (!before || before.text !== now.text || before.face !== now.face) setText(element, now);
  if (!before || before.x !== now.x || before.y !== now.y || before.sizePx !== now.sizePx || before.anchor !== now.anchor || before.turned !== now.turned) {
    place(element, now);
  }
  const classes = `label face-${now.face} ink-${now.ink} plate-${now.plate} weight-${now.weight}${/^[−.\d]/.test(now.text) ? ' numeric' : ''}`;
  if (element.className !== classes) element.className = classes;
  const active = isActive(now);
  if (!before || active !== isActive(before)) {
    if (active) {
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
    } else {
      element.removeAttribute('tabindex');
      element.removeAttribute('role');
    }
  }
  if (!before || before.title !== now.title) {
    if (now.title === null) element.removeAttribute('title');
    else element.title = now.title;
  }
}

function setText(element: HTMLElement, { text, face }: Label): void {
  if (face === 'tex') {
    katex.render(text, element, { output: 'html', throwOnError: true });
    element.setAttribute('aria-label', text);
  } else {
    element.textContent = text;
    element.removeAttribute('aria-label');
  }
}

function place(element: HTMLElement, { x, y, sizePx, anchor, turned }: Label): void {
  const shift = anchor === 'start' ? '0' : anchor === 'middle' ? '-50%' : '-100%';
  element.style.fontSize = `calc(${sizePx} * var(--u))`;
  element.style.left = `calc(${x} * var(--u))`;
  element.style.top = `calc(${turned ? y : y - ascentEms * sizePx} * var(--u))`;
  element.style.transform = turned ? `translate(-50%, -50%) rotate(-90deg)` : `translateX(${shift})`;
}
