/** The press that asks for an action; absent when something else asks, such as a button. */
export interface Press {
  readonly chord: string;
  /** Whether the key is held and goes on. */
  readonly held: boolean;
}

/** What an action does. */
export type Intent = (press?: Press) => void;
