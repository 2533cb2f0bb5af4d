/** The elements of stage.html. */
export interface Places {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Over the drawing, under the texts. */
  readonly lights: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly panels: HTMLElement;
}
