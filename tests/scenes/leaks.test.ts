import { Scene, type WebGLRenderer } from 'three';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { acts, looksFor, plainLook } from './acts';
import { traceOf } from './traces';

interface Disposable {
  dispose(): void;
}

/** How often each thing of three.js that must be freed by hand was freed, in the order they were made. */
const freed = vi.hoisted(() => new Map<object, number>());

// The real three.js, which notes what is made and freed: its own counts leave out materials and render targets.
vi.mock('three', async (original) => {
  const three = await original<Readonly<Record<string, unknown>>>();
  // Buffers of attributes are freed with their geometry; meshes and groups hold nothing of their own.
  const isDisposable = (name: string, value: unknown): value is new (...parts: unknown[]) => Disposable =>
    typeof value === 'function' && /(?:Geometry|Material|Texture|RenderTarget)$/.test(name);
  const watched = (made: new (...parts: unknown[]) => Disposable) =>
    new Proxy(made, {
      construct(target, parts: unknown[], asked) {
        // Safe: the target is such a class.
        const thing = Reflect.construct(target, parts, asked) as Disposable;
        const dispose = thing.dispose.bind(thing);
        freed.set(thing, 0);
        thing.dispose = () => {
          freed.set(thing, (freed.get(thing) ?? 0) + 1);
          dispose();
        };
        return thing;
      },
    });
  return Object.fromEntries(Object.entries(three).map(([name, value]) => [name, isDisposable(name, value) ? watched(value) : value]));
});

/** Counts what would be drawn into textures. */
function countingRenderer() {
  const count = { renders: 0 };
  const nothing = (): void => undefined;
  const renderer = { setRenderTarget: nothing, setClearColor: nothing, clear: nothing, render: () => (count.renders += 1) };
  // Safe: baking asks for no more of a renderer than these four.
  return { count, renderer: renderer as unknown as WebGLRenderer };
}

beforeEach(() => {
  freed.clear();
});

describe.each(acts.flatMap((act) => [12, 64].map((count) => ({ act, id: act.folder, count }))))('the view of $id with $count tokens', ({ act, count }) => {
  const { scene } = act;
  test('frees everything that it made, once, and leaves the stage empty', async () => {
    const root = new Scene();
    const view = scene.mount(root, await traceOf(act, count));
    expect(root.children.length).toBeGreaterThan(0);
    expect(freed.size).toBeGreaterThan(5);
    view.dispose();
    expect(root.children).toEqual([]);
    expect([...freed].filter(([, times]) => times !== 1).map(([thing, times]) => `${thing.constructor.name} ${times} times`)).toEqual([]);
  });

  test('makes nothing more while it shows frames and looks', async () => {
    const trace = await traceOf(act, count);
    const plan = scene.plan(trace);
    const view = scene.mount(new Scene(), trace);
    const made = freed.size;
    const state = scene.blank();
    for (const look of looksFor(count)) {
      view.restyle(look);
      for (let frame = 0; frame < plan.lengthFrames; frame += 5) {
        scene.sample(trace, plan, frame, look, state);
        view.show(state, look);
        view.bake(countingRenderer().renderer, look);
      }
    }
    expect(freed.size).toBe(made);
  });

  test('draws what stands still into textures once for each thing it shows, not once for each frame', async () => {
    const trace = await traceOf(act, count);
    const plan = scene.plan(trace);
    const view = scene.mount(new Scene(), trace);
    const { renderer, count: counted } = countingRenderer();
    const state = scene.blank();
    view.restyle(plainLook);
    for (let frame = 0; frame < plan.lengthFrames; frame += 1) {
      scene.sample(trace, plan, frame, plainLook, state);
      view.show(state, plainLook);
      view.bake(renderer, plainLook);
    }
    expect(counted.renders).toBeLessThanOrEqual(plan.steps.length);
  });
});
