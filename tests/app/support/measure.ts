import type { Page } from 'playwright';
import type { Written as StandingText } from '../../../renderer/stage/check/written';

/** One piece of text as it stands on the screen, in CSS pixels; its place is the key of a label, or the classes of what it is in. */
export interface Written extends StandingText {
  /** Why it cannot be read whole, in words; `null` when it can. */
  readonly cut: string | null;
}

/** What of a text can be seen. */
interface Rooms {
  hidden(element: Element): boolean;
  /** What is left of a box where an ellipsis stands for the rest. */
  shortened(element: Element, box: DOMRect): DOMRect;
  /** Whether a box is reached only by scrolling. */
  scrolledAway(element: Element, box: DOMRect): boolean;
  cut(element: Element, box: DOMRect): string | null;
}

type Inks = (element: Element) => Pick<Written, 'colour' | 'secondary'>;

/** Measures every visible text below some elements, down to the leaves of formulas. */
export async function textsIn(page: Page, scope: string): Promise<readonly Written[]> {
  const [rooms, inks] = [await page.evaluateHandle(makeRooms), await page.evaluateHandle(makeInks)];
  const written = await page.evaluate(measureTexts, { rooms, inks, scope });
  await Promise.all([rooms.dispose(), inks.dispose()]);
  return written;
}

// The three functions below run in the page and use nothing from outside themselves.

function makeRooms(): Rooms {
  const upwards = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let above: Element | null = element; above; above = above.parentElement) found.push(above);
    return found;
  };
  const beyond = (box: DOMRect, room: DOMRect): boolean => box.left < room.left - 1 || box.right > room.right + 1;
  const above = (box: DOMRect, room: DOMRect): boolean => box.top < room.top - 2 || box.bottom > room.bottom + 2;
  return {
    hidden: (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.hidden, .katex-mathml') !== null,
    shortened: (element, box) => {
      const room = upwards(element).find((each) => getComputedStyle(each).textOverflow === 'ellipsis')?.getBoundingClientRect();
      if (!room) return box;
      const left = Math.max(box.left, room.left);
      return new DOMRect(left, box.top, Math.max(0, Math.min(box.right, room.right) - left), box.height);
    },
    scrolledAway: (element, box) => upwards(element).some((each) => /auto|scroll/.test(getComputedStyle(each).overflowY) && above(box, each.getBoundingClientRect())),
    cut: (element, box) => {
      if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) return 'outside the window';
      const guilty = upwards(element).find((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const room = each.getBoundingClientRect();
        return (overflowX !== 'visible' && beyond(box, room)) || (overflowY === 'hidden' && above(box, room));
      });
      return guilty ? `cut off by ${guilty.className || guilty.tagName}` : null;
    },
  };
}

function makeInks(): Inks {
  const probe = document.createElement('i');
  const numbers = (colour: string): number[] => {
    document.body.append(probe);
    probe.style.color = colour;
    const found = getComputedStyle(probe).color;
    probe.remove();
    const values = Array.from(found.matchAll(/[\d.]+/g), ([digits]) => Number(digits));
    return found.startsWith('color(srgb') ? values.map((value, index) => (index < 3 ? value * 255 : value)) : values;
  };
  const opacityOf = (element: Element | null): number => (element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1);
  const quiet = ['--soft', '--faint'].map((name) => numbers(getComputedStyle(document.documentElement).getPropertyValue(name)).slice(0, 3).join());
  return (element) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).color);
    return { colour: [red, green, blue, alpha * opacityOf(element)], secondary: quiet.includes([red, green, blue].join()) };
  };
}

interface Asked {
  readonly rooms: Rooms;
  readonly inks: Inks;
  readonly scope: string;
}

function measureTexts({ rooms, inks, scope }: Asked): readonly Written[] {
  const groups: Element[] = [];
  const written: Written[] = [];
  const look = (node: Node): void => {
    const element = node.parentElement;
    const text = (node.textContent ?? '').replace(/[\u200b\u2061\u00a0]/g, ' ').trim();
    if (!element || text === '' || rooms.hidden(element)) return;
    const { colour, secondary } = inks(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = Array.from(range.getClientRects(), (box) => rooms.shortened(element, box))
      .filter((box) => box.width > 0 && box.height > 0 && !rooms.scrolledAway(element, box));
    // Formulas keep room with glyphs that nobody sees.
    if (boxes.length === 0 || colour[3] === 0) return;
    const fontPx = parseFloat(getComputedStyle(element).fontSize);
    const whole = element.closest('.katex') ?? element;
    if (!groups.includes(whole)) groups.push(whole);
    written.push({
      text, fontPx, colour, secondary,
      place: element.closest('[data-key]')?.getAttribute('data-key') ?? (element.closest('[class]')?.className || element.tagName),
      group: groups.indexOf(whole),
      // A line is higher than its glyphs: above the capitals and below the deepest letters there is only air.
      boxes: boxes.map(({ left, right, top, height }) => {
        const air = (height - fontPx) / 2;
        const deep = /^[A-Za-fhik-or-xz\d.:=+−°…“”’→·×√]*$/.test(text) ? 0.2 : 0.02;
        return { left, right, top: top + air + fontPx * 0.14, bottom: top + height - air - fontPx * deep };
      }),
      cut: boxes.map((box) => rooms.cut(element, box)).find((reason) => reason !== null) ?? null,
    });
  };
  for (const part of document.querySelectorAll(scope)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node);
  }
  return written;
}
