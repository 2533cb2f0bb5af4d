import { type Label, stageWidth } from '../../parts/scene';
import { LabelLayer, noClicks } from '../labelLayer';
import { glyphsIn } from './legible';
import { colourOf } from './colour';
import { type Colour, type Written } from './written';

/** A text with the ground that it brings along; `null` for one that stands on the drawing. */
export interface LaidText extends Written {
  readonly plate: Colour | null;
}

/**
 * Sets texts as the stage does, at the size of a projector and out of sight, and measures what they cover: only setting them
 * tells how wide a face really is, and where the parts of a formula stand.
 */
export class TextBench {
  readonly #place: HTMLElement;
  readonly #layer: LabelLayer;

  constructor() {
    this.#place = document.createElement('div');
    this.#place.className = 'text-bench';
    this.#place.inert = true;
    this.#place.setAttribute('aria-hidden', 'true');
    document.body.append(this.#place);
    this.#layer = new LabelLayer(this.#place, noClicks);
  }

  /** @param widthPx - of the whole stage */
  lay(labels: readonly Label[], widthPx: number): readonly LaidText[] {
    this.#place.style.setProperty('--u', `${widthPx / stageWidth}px`);
    this.#layer.assign(labels);
    const quiet = quietColours();
    const { left, top } = this.#place.getBoundingClientRect();
    const groups = new Map<Element, number>();
    return leaves(this.#place).map(({ text, element, rects }) => {
      const style = getComputedStyle(element);
      const fontPx = parseFloat(style.fontSize);
      const label = element.closest<HTMLElement>('[data-key]');
      const key = label?.dataset['key'] ?? '';
      const whole = element.closest('.katex') ?? element;
      if (!groups.has(whole)) groups.set(whole, groups.size);
      const boxes = rects.map((rect) => glyphsIn({ left: rect.left - left, right: rect.right - left, top: rect.top - top, bottom: rect.bottom - top }, text, fontPx));
      return { text, place: key, fontPx, colour: colourOf(style.color), secondary: quiet.has(style.color), boxes, group: groups.get(whole) ?? 0, plate: plateOf(label) };
    });
  }

  dispose(): void {
    this.#place.remove();
  }
}

interface Leaf {
  readonly text: string;
  readonly element: Element;
  readonly rects: readonly DOMRect[];
}

/** Every piece of text with its boxes; formulas keep room with glyphs that nobody sees. */
function leaves(root: HTMLElement): readonly Leaf[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Leaf[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').replace(/[\u200b\u2061\u00a0]/g, ' ').trim();
    const element = node.parentElement;
    if (!element || text === '' || element.closest('.katex-mathml')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
    if (rects.length > 0 && colourOf(getComputedStyle(element).color)[3] > 0) found.push({ text, element, rects });
  }
  return found;
}

/** The theme's two quieter colours, as the browser writes them: a formula may have parts in them, too. */
function quietColours(): ReadonlySet<string> {
  const probe = document.createElement('i');
  document.body.append(probe);
  const found = ['--soft', '--faint'].map((name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return new Set(found);
}

function plateOf(label: HTMLElement | null): Colour | null {
  const colour = label ? colourOf(getComputedStyle(label).backgroundColor) : null;
  return colour && colour[3] > 0 ? colour : null;
}

