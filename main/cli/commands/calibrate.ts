import type { Calibration } from '#contract/calibration';
import type { Device } from '#contract/trace';
import type { Command } from '../words/command';
import type { ExitCode } from '../words/refusal';
import { table } from './bench/table';
import { type Context, progressNotes } from './context';

/** Measures which kernels are the fastest here, remembers it and tells it; 1 when it could not be remembered. */
export async function calibrate(context: Context, { json, backend }: Extract<Command, { name: 'calibrate' }>): Promise<ExitCode> {
  const { calibrations, output } = context;
  const { found, notSaved } = await calibrations.measure(backend, { onProgress: progressNotes(context) });
  output.print(json ? JSON.stringify({ backend: found.device.backend, device: found.device, ...found.calibration }) : describe(found.device, found.calibration));
  if (notSaved !== null) output.note(notSaved);
  return notSaved === null ? 0 : 1;
}

function describe({ backend }: Device, { questions, variants, sizes, tookMs }: Calibration): string {
  const time = (ms: number | null): string => (ms === null ? '-' : ms.toFixed(2));
  const answers = questions.flatMap(({ setting, options, chosen }) =>
    options.map(({ option, ms }) => [setting, String(option), time(ms), option === chosen ? 'kept' : '']));
  const parts = [
    questions.length === 0 ? `${backend} has no kernels of its own to choose from: everything is computed op by op` : table(['setting', 'option', 'ms', ''], answers),
    ...(variants.length === 0 ? [] : [table(['model', 'loop ms', 'fused ms', 'faster'], variants.map(({ model, loopMs, fusedMs, faster }) => [model, time(loopMs), time(fusedMs), faster]))]),
    `${backend}; took ${(tookMs / 1000).toFixed(1)} s; both ways compared at batch ${sizes.variants.batch}, ${sizes.variants.tokens} tokens, width ${sizes.variants.dim}, ${sizes.variants.heads} heads`,
  ];
  return parts.join('\n\n');
}
