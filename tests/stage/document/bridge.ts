import { vi } from 'vitest';
import { type Outcome, failed, fine } from '#contract/failure';
import { sampleTrace } from '../../main/sampleTrace';
import { desk } from '../../../renderer/state/desk';
import { document } from '../../../renderer/state/document';
import { playback } from '../../../renderer/state/playback';
import { view } from '../../../renderer/state/view';
import { wish } from '../../../renderer/state/wish';

/** A question that was asked of main. */
export interface Asked {
  readonly name: string;
  readonly request: unknown;
}

/** Main as a test wants it: computes whatever it is asked to, and answers all else as told. */
export class MainInMemory {
  readonly asked: Asked[] = [];
  readonly answers = new Map<string, (request: never) => Outcome<unknown> | Promise<Outcome<unknown>>>();
  readonly tell = new Map<string, (payload: never) => void>();

  /** Puts it into the page, with every store as at first. */
  install(): void {
    this.answers.set('compute:run', ({ scenario }: { readonly scenario: object }) => fine({ ...sampleTrace, weights: { ...sampleTrace.weights, file: null }, createdAt: `2026-01-01T00:00:00.${String(this.count('compute:run')).padStart(3, '0')}Z`, scenario }));
    vi.stubGlobal('window', {
      bridge: {
        call: async (name: string, request: never): Promise<Outcome<unknown>> => {
          this.asked.push({ name, request });
          return (await this.answers.get(name)?.(request)) ?? fine(undefined);
        },
        on: (name: string, listener: (payload: never) => void) => {
          this.tell.set(name, listener);
          return () => undefined;
        },
      },
    });
    desk.setState(desk.getInitialState(), true);
    document.setState(document.getInitialState(), true);
    playback.setState(playback.getInitialState(), true);
    view.setState(view.getInitialState(), true);
    wish.setState(wish.getInitialState(), true);
  }

  count(name: string): number {
    return this.asked.filter((each) => each.name === name).length;
  }

  last(name: string): unknown {
    return this.asked.findLast((each) => each.name === name)?.request;
  }

  refuse(name: string, message: string): void {
    this.answers.set(name, () => failed('file', message));
  }
}

/** Lets everything that was answered be taken in. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
