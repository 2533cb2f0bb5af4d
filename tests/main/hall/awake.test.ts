import { describe, expect, test } from 'vitest';
import { Awake, type Blockers } from '../../../main/hall/awake';

/** A system that counts who keeps it awake, and may let go by itself. */
class System implements Blockers {
  readonly held = new Map<number, string>();
  #count = 0;

  start(kind: string): number {
    this.#count += 1;
    this.held.set(this.#count, kind);
    return this.#count;
  }

  stop(id: number): void {
    this.held.delete(id);
  }

  isStarted(id: number): boolean {
    return this.held.has(id);
  }
}

describe('staying awake', () => {
  test('asks for the screen and for the machine, once', () => {
    const system = new System();
    const awake = new Awake(system);
    awake.keep();
    awake.keep();
    expect([...system.held.values()]).toEqual(['prevent-display-sleep', 'prevent-app-suspension']);
    expect(awake.holds).toBe(true);
  });

  test('notices that the system let go, and asks again for both', () => {
    const system = new System();
    const awake = new Awake(system);
    awake.keep();
    system.held.clear();
    expect(awake.holds).toBe(false);
    awake.keep();
    expect([...system.held.values()]).toEqual(['prevent-display-sleep', 'prevent-app-suspension']);
  });

  test('leaves nothing behind', () => {
    const system = new System();
    const awake = new Awake(system);
    awake.keep();
    awake.letGo();
    expect(system.held.size).toBe(0);
    expect(awake.holds).toBe(false);
  });
});
