import { type Device, type Trace } from '#contract/trace';
import { type Label, stageWidth } from '../parts/scene';
import { fitted, textWidth } from '../parts/textWidth';
import { plainLabel } from './wordLabels';
import { captionSize } from './words';

/** On what a trace was computed, in a few words: the engine, and whether a GPU took part. */
export function deviceWords({ backend, adapter, threads }: Device): string {
  switch (backend) {
    case 'webgpu': {
      const name = adapter?.description || [adapter?.vendor, adapter?.architecture].filter(Boolean).join(' ') || 'unnamed adapter';
      return adapter?.software ? `software WebGPU (${name}) · no GPU` : `WebGPU · ${name}`;
    }
    case 'wasm':
      return `WebAssembly, ${threads === 1 ? '1 thread' : `${threads} threads`} · no GPU`;
    case 'cpu':
      return 'plain JavaScript · no GPU';
    default:
      return backend satisfies never;
  }
}

const titleSize = 26;

/** The line at the top: what the act is about, and where its numbers come from. */
export function headerLabels(title: string, trace: Trace): readonly Label[] {
  const room = stageWidth - 120 - textWidth(title, titleSize, 600);
  const device = deviceWords(trace.device);
  const whole = `computed here, nothing trained · ${device}`;
  // What a narrow place leaves out is said by the pointer's hint and by the explanation behind it.
  const badge = [whole, `nothing trained · ${device}`].find((text) => textWidth(text, 20) <= room) ?? fitted(device, 20, room);
  return [
    { ...plainLabel, key: 'title', x: 40, y: 50, text: title, sizePx: titleSize, weight: 600 },
    {
      ...plainLabel, key: 'badge', x: stageWidth - 40, y: 49, text: badge, ink: 'soft', anchor: 'end',
      title: [whole, ...trace.notes].join('\n'), thing: { kind: 'device', at: [] },
    },
  ];
}

/** The one sentence of the step. */
export function captionLabel(text: string): Label {
  return { ...plainLabel, key: 'caption', x: 40, y: 646, text, sizePx: captionSize, weight: 500 };
}
