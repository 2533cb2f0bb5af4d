// @ts-check
// `npm run bench`: the app's speed as ratios and goals within this one run, then the article's comparison on this machine.
import { availableParallelism, loadavg } from 'node:os';
import { prepare } from './prepare.mjs';
import { PreparationError } from './preparationError.mjs';
import { withDisplay } from './run/display.mjs';
import { runCommand } from './bench/compare.mjs';

try {
  const { executable } = await prepare({ virtualDisplay: true });
  const { measureColdStart } = await import('./bench/coldStart.mjs');
  const { measureStage } = await import('./bench/stage.mjs');
  const { written } = await import('./bench/figures.mjs');
  await withDisplay(
    async ({ environment }) => {
      const app = { executable, environment };
      console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the start; software rendering on a virtual display, 1280x720\n`);
      for (const measure of [measureColdStart, measureStage]) {
        for await (const line of measure(app)) console.log(written(line));
      }
      console.log('\nThe article\'s comparison here (batch 32, 512 tokens, width 128, 4 heads):\n');
      process.exitCode = await runCommand(app, ['bench', ...process.argv.slice(2)]);
    },
    { always: true },
  );
} catch (thrown) {
  if (!(thrown instanceof PreparationError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
}
