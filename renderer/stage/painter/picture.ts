import { type ThemeName } from '#contract/settings';
import { type Label, stageWidth } from '../../parts/scene';
import { LabelLayer, noClicks } from '../labelLayer';
import { colourIn } from '../theme';
import { type Painting } from './easel';
import { type PictureWish } from './painter';

/**
 * A painting as an element that fills its place: the drawing, and the texts over it as texts, so that they are sharp at every
 * size. It says nothing to a screen reader and answers no mouse: whoever hangs it says in words what it shows.
 */
function pictureOf({ drawing, labels }: Painting, theme: ThemeName, widthPx: number): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  picture.style.setProperty('--u', `${widthPx / stageWidth}px`);
  // The page's own theme is inherited; another one is given to the picture.
  if (document.documentElement.dataset['theme'] !== theme) colourIn(picture, theme);
  const texts = document.createElement('div');
  texts.className = 'picture-texts';
  new LabelLayer(texts, noClicks).assign(labels.map(silent));
  picture.append(copyOf(drawing), texts);
  return picture;
}

/** Hangs a painting in its place. */
export function hangPicture({ into, pose, widthPx }: Pick<PictureWish, 'into' | 'pose' | 'widthPx'>, painting: Painting): void {
  into.replaceChildren(pictureOf(painting, pose.theme, widthPx));
}

/** The same painting may hang in several places, and an element can only be in one. */
function copyOf(drawing: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = drawing.width;
  copy.height = drawing.height;
  copy.getContext('2d')?.drawImage(drawing, 0, 0);
  return copy;
}

/** A text that is only looked at. */
function silent({ opens: _opens, ...label }: Label): Label {
  return { ...label, thing: null, token: null, title: null };
}
