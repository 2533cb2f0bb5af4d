/** The elements of stage.html. */
export interface Places {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Over the drawing, under the texts. */
  readonly lights: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly panels: HTMLElement;
}

/** Finds the elements of a page that has a stage. */
export function placesOfPage(): Places {
  // Safe: the page has them as canvases.
  const canvas = (id: string): HTMLCanvasElement => element(id) as HTMLCanvasElement;
  return { stage: element('stage'), canvas: canvas('canvas'), lights: canvas('lights'), labels: element('labels'), panels: element('panels') };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
