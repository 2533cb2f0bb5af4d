import { type Updates } from '#contract/updates';
import { createStore } from 'zustand/vanilla';

/** How far looking for a newer version has got, as main told it last; `null` before it was asked. */
export const updates = createStore<{ readonly now: Updates | null }>(() => ({ now: null }));
