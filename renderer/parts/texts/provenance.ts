import { type Device, type Trace } from '#contract/trace';
import { type WeightsUsed } from '#contract/weights';
import { type Label, stageWidth } from '../scene';
import { fitted, textWidth } from '../textWidth';
import { words } from '../words/words';
import { plainLabel } from './plainLabel';
import { captionSize } from './captions';
import { threadsIn } from './threads';

/** On what a trace was computed, in a few words: the engine, and whether a GPU took part. */
export function deviceWords({ backend, adapter, threads }: Device, mostThreads = threads): string {
  switch (backend) {
    case 'webgpu': {
      const name = adapter?.description || [adapter?.vendor, adapter?.architecture].filter(Boolean).join(' ') || words.device.unnamed;
      return adapter?.software ? words.device.software(name) : `WebGPU · ${name}`;
    }
    case 'wasm':
      return words.device.threads(mostThreads ?? 1, (mostThreads ?? 1) > (threads ?? 1));
    case 'cpu':
      return words.device.plain;
    default:
      return backend satisfies never;
  }
}

/** The same for a whole trace: the engine's own kernels may use more threads than the rest, and what was measured says so. */
function deviceTold({ device, findings }: Trace): string {
  const threads = findings?.points.flatMap(({ rows }) => rows.map(({ span }) => threadsIn(span) ?? 1)) ?? [];
  return deviceWords(device, threads.reduce((most, each) => Math.max(most, each), device.threads ?? 1));
}

/** Whose weights these are, in two or three words. */
export function weightsWords({ from, file, trained }: WeightsUsed): string {
  switch (from) {
    case 'seed':
      return words.weights.seed;
    case 'training':
      return words.weights.training;
    case 'file':
      return words.weights.file(trained, file);
    default:
      return from satisfies never;
  }
}

const titleSize = 26;

/** The line at the top: what the act is about, and where its numbers come from. */
export function headerLabels(title: string, trace: Trace): readonly Label[] {
  const room = stageWidth - 120 - textWidth(title, titleSize, 600);
  const device = deviceTold(trace);
  const weights = weightsWords(trace.weights);
  const whole = words.header.here(weights, device);
  // What a narrow place leaves out is said by the pointer's hint and by the explanation behind it.
  const badge = [whole, `${weights} · ${device}`].find((text) => textWidth(text, 20) <= room) ?? fitted(device, 20, room);
  return [
    { ...plainLabel, key: 'title', x: 40, y: 50, text: title, sizePx: titleSize, weight: 600 },
    {
      ...plainLabel, key: 'badge', x: stageWidth - 40, y: 49, text: badge, ink: 'soft', anchor: 'end',
      title: [whole, ...trace.notes].join('\n'), thing: { kind: 'device', at: [] },
    },
  ];
}

/** The same texts for a trace that came from a file: where it said that it was computed here, it says when and on what. */
export function recordedLabels(labels: readonly Label[], trace: Trace): readonly Label[] {
  const title = labels.find(({ key }) => key === 'title');
  const room = stageWidth - 120 - (title ? textWidth(title.text, title.sizePx, title.weight) : 0);
  const recorded = words.header.recorded(trace.createdAt.slice(0, 10));
  const whole = `${recorded} · ${weightsWords(trace.weights)} · ${deviceTold(trace)}`;
  const text = [whole, `${recorded} · ${deviceTold(trace)}`].find((wish) => textWidth(wish, 20) <= room) ?? fitted(recorded, 20, room);
  return labels.map((label) => (label.key === 'badge' ? { ...label, text, title: [whole, ...trace.notes].join('\n') } : label));
}

/** The one sentence of a step; a question to the class has a sign of its own. */
export function captionLabels(text: string, asks: boolean): readonly Label[] {
  const label: Label = { ...plainLabel, key: 'caption', x: asks ? 92 : 40, y: 646, text, sizePx: captionSize, weight: 500 };
  return asks ? [{ ...plainLabel, key: 'asks', x: 40, y: 646, text: '?', sizePx: captionSize, weight: 700, plate: 'attention' }, label] : [label];
}
