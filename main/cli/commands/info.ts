import type { Context } from './context';
import { runJob } from './context';

/** Prints what runs here and what it can compute with. */
export async function info(context: Context, json: boolean): Promise<void> {
  const { capabilities } = await runJob(context, { kind: 'probe' });
  const { adapter, backends } = capabilities;
  const found = { ...context.about, adapter, backends };
  context.output.print(json ? JSON.stringify(found) : infoText(found));
}

function infoText({ adapter, backends, ...about }: Context['about'] & { readonly adapter: { readonly vendor: string; readonly architecture: string; readonly description: string; readonly software: boolean } | null; readonly backends: readonly string[] }): string {
  const gpu = adapter === null ? 'none' : `${adapter.description || `${adapter.vendor} ${adapter.architecture}`}${adapter.software ? ' (software)' : ''}`;
  const source = about.runtimeSource === 'official' ? 'official release' : 'npm registry, for development';
  return [
    `Unroll    ${about.app}`,
    `Electron  ${about.electron} (${source})`,
    `Chromium  ${about.chromium}`,
    `Node      ${about.node}`,
    `GPU       ${gpu}`,
    `Backends  ${backends.join(', ')}`,
  ].join('\n');
}
