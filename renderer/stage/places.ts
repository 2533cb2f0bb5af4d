/** The elements of stage.html. */
export interface Places {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly panels: HTMLElement;
}
