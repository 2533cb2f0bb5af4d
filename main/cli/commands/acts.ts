import { defaultSettings } from '#contract/settings';
import type { Context } from './context';

/** Lists the acts with the length each has for the text it begins with. */
export async function acts(context: Context, json: boolean): Promise<void> {
  const wish = { beginning: { mode: 'list' }, width: 1280, height: 720, theme: defaultSettings.theme } as const;
  const answer = await context.stage.ask(context.core.pages, wish);
  if (answer.kind !== 'listed') throw new RangeError('a list was asked for, a picture came');
  if (json) context.output.print(JSON.stringify(answer.acts));
  else for (const { id, title, steps, frames } of answer.acts) context.output.print(`${id.padEnd(12)} ${String(steps).padStart(4)} steps ${String(frames).padStart(6)} frames  ${title}`);
}
