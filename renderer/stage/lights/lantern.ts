import { palettes } from '../../parts/palette';
import { type Look } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';
import { isMoving, playback } from '../../state/playback';
import { moveExplanation, view } from '../../state/view';
import { textKeys } from '../labelLayer';
import { type Show } from '../show';
import { type Theatre } from '../theatre';
import { Lamp } from './lamp';
import { nearestSeen } from './nearest';
import { type Region, regionOf } from './regions';
import { betterSide } from './side';
import { type Probe, Survey } from './survey';

/** A picture at rest. */
interface Picture {
  readonly show: Show;
  readonly frame: number;
  readonly look: Look;
}

/** Milliseconds left in a refresh that are not begun any more. */
const reserveMs = 2;

/**
 * Lights up the number that is pointed at or explained, and the numbers on stage that it was computed from. To know where they
 * stand, a picture at rest is looked over once, in the time that nothing else wants.
 */
export class Lantern {
  readonly #theatre: Theatre;
  readonly #lamp: Lamp;
  #picture: Picture | null = null;
  #survey: Survey | null = null;
  #waits = false;
  #isLit = false;

  constructor(theatre: Theatre, canvas: HTMLCanvasElement) {
    this.#theatre = theatre;
    this.#lamp = new Lamp(canvas);
    view.subscribe((now, before) => {
      if (now.trail !== before.trail || now.pointed !== before.pointed || now.theme !== before.theme || now.head !== before.head || now.from !== before.from || now.to !== before.to) this.update();
    });
    playback.subscribe((now, before) => {
      if (now.frame !== before.frame || now.goal !== before.goal || now.plan !== before.plan) this.update();
    });
  }

  /** Takes over what is asked about, and the picture it stands in. */
  update(): void {
    const { trail, pointed } = view.getState();
    const asked = trail.at(-1) ?? pointed;
    const { show } = this.#theatre;
    const { frame } = playback.getState();
    if (asked === null || show === null || isMoving(playback.getState())) {
      this.#putOut();
      return;
    }
    const picture = { show, frame, look: this.#theatre.lookOf(view.getState()) };
    if (!this.#survey || !isSame(picture, this.#picture)) {
      this.#putOut();
      this.#picture = picture;
      this.#survey = new Survey(probeOf(picture));
    }
    if (this.#survey.isDone) this.#light(picture, this.#survey, asked, trail.length > 0);
    else this.#goOn();
  }

  #putOut(): void {
    if (!this.#isLit) return;
    this.#isLit = false;
    this.#theatre.labelLayer.putOut();
    this.#lamp.clear();
  }

  /** Looks the picture over while the page has nothing else to do. */
  #goOn(): void {
    if (this.#waits) return;
    this.#waits = true;
    requestIdleCallback((deadline) => {
      this.#waits = false;
      const survey = this.#survey;
      if (!survey || survey.isDone) return;
      do survey.advance();
      while (!survey.isDone && deadline.timeRemaining() > reserveMs);
      this.update();
    });
  }

  #light(picture: Picture, survey: Survey, asked: Thing, alone: boolean): void {
    const { show } = picture;
    const { labelLayer, labels } = this.#theatre;
    const probe = probeOf(picture);
    const shown = new Set(labels.flatMap(textKeys));
    const sources = nearestSeen(asked, {
      sourcesOf: (thing) => show.origin(thing)?.sources.map((source) => source.thing) ?? [],
      isSeen: (thing) => survey.spotsOf(thing).length > 0 || shown.has(show.textFor(thing)),
    });
    const keys = sources.map((thing) => show.textFor(thing));
    const place = (thing: Thing): Region => regionOf(thing, survey.spotsOf(thing), probe);
    this.#isLit = true;
    labelLayer.light(show.textFor(asked), keys);
    const lit = { asked: place(asked), sources: sources.map(place), alone };
    this.#lamp.draw(lit, palettes[picture.look.theme], picture.look.density);
    if (!alone) return;
    const texts = labels.filter((label) => textKeys(label).some((key) => key === show.textFor(asked) || keys.includes(key)));
    const side = betterSide(view.getState().explanationSide, [...[lit.asked, ...lit.sources].flatMap(middles), ...texts.map(({ x }) => x)]);
    if (side !== view.getState().explanationSide) moveExplanation(side);
  }
}

function middles({ cells, curve }: Region): readonly number[] {
  return [...cells.map(({ left, right }) => (left + right) / 2), ...curve.map(({ x }) => x)];
}

function probeOf({ show, frame, look }: Picture): Probe {
  return (x, y) => show.point(frame, look, x, y);
}

/** Whether two pictures answer the pointer alike; colours and pixels do not matter. */
function isSame({ show, frame, look: { from, to, head } }: Picture, other: Picture | null): boolean {
  return other !== null && show === other.show && frame === other.frame && from === other.look.from && to === other.look.to && head === other.look.head;
}
