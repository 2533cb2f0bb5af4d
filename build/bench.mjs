// @ts-check
// `npm run bench [-- start|stage|hall|soak|files|engine|article] [--peers]`: the app's speed as ratios and goals within this one run, then
// the article's comparison on this machine. `--peers` may install the programs that the engine is measured against.
import { availableParallelism, loadavg } from 'node:os';
import { prepare } from './prepare.mjs';
import { PreparationError } from './preparationError.mjs';
import { withDisplay } from './run/display.mjs';
import { runCommand } from './bench/compare.mjs';
import { readWish } from './bench/words.mjs';

try {
  const { parts, peers, rounds, article } = readWish(process.argv.slice(2));
  const { executable } = await prepare({ virtualDisplay: true });
  const { measureColdStart } = await import('./bench/coldStart.mjs');
  const { measureStage } = await import('./bench/stage.mjs');
  const { measureHall } = await import('./bench/hall/hall.mjs');
  const { measureSoak } = await import('./bench/soak/soak.mjs');
  const { measureLectureFile } = await import('./bench/lectureFile.mjs');
  const { measureEngine } = await import('./bench/engine/engine.mjs');
  const { tally, written } = await import('./bench/figures.mjs');
  /** @typedef {Parameters<typeof measureStage>[0]} App */
  const measures = {
    start: measureColdStart,
    stage: measureStage,
    hall: measureHall,
    soak: measureSoak,
    files: measureLectureFile,
    engine: (/** @type {App} */ app) => measureEngine(app, { mayInstall: peers, rounds }),
  };
  await withDisplay(
    async ({ environment }) => {
      const app = { executable, environment };
      console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the start; software rendering on a virtual display, 1280x720\n`);
      const lines = [];
      for (const [name, measure] of Object.entries(measures)) {
        if (!parts.includes(name)) continue;
        for await (const line of measure(app)) {
          lines.push(line);
          console.log(written(line));
        }
      }
      if (lines.length > 0) console.log(`\n${tally(lines)}; load ${loadavg()[0]?.toFixed(1)} at the end`);
      if (!parts.includes('article')) return;
      console.log('\nThe article\'s comparison here (batch 32, 512 tokens, width 128, 4 heads):\n');
      process.exitCode = await runCommand(app, ['bench', ...article]);
    },
    { always: true },
  );
} catch (thrown) {
  if (!(thrown instanceof PreparationError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 1;
}
