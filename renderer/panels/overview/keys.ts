/** What a card of the overview stands for. */
export interface CardPlace {
  readonly place: string;
  readonly stepIndex: number;
}

/** A card's name in the list. */
export function keyOf(place: string, stepIndex: number): string {
  return `${place}/${stepIndex}`;
}

/** The step that a card stands for; `null` for what is no card. */
export function readKey(key: string): CardPlace | null {
  const [, place, stepIndex] = /^(.+)\/(\d+)$/.exec(key) ?? [];
  return place === undefined || stepIndex === undefined ? null : { place, stepIndex: Number(stepIndex) };
}

/** The card in which something lies; `null` when it lies in none. */
export function cardUnder(target: EventTarget): CardPlace | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
  return readKey(card?.dataset['key'] ?? '');
}
