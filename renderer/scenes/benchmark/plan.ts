import { type Trace } from '#contract/trace';
import { captioned } from '../../parts/texts/captions';
import { runsOf, tickStarts, type Run } from '../../sentence/ticks';
import { quoted } from '../../sentence/quoted';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { curveCaption, depthCaption, elsewhereCaption, guessCaption, kernelsCaption, printedCaption, warmCaption, workCaption, crossingCaption } from './texts/captions';
import { type Comparison, readComparison } from './reading';
import { words } from './words/words';

const said = words.captions;

/** The show of the program: the turns of the loop have frames of their own. */
export interface BenchmarkPlan extends Plan {
  /** First frame of each turn of the loop, and the frame after the last: [words + 1]. */
  readonly ticks: Int32Array;
}

const glance = 24;
const look = 36;
const curveFrames = 96;

/** Lays the act out: the program line by line, the clock, the reasons, the curve, and other machines. */
export function benchmarkPlan(trace: Trace): BenchmarkPlan {
  const comparison = readComparison(trace);
  const { sizes, sentence } = comparison;
  const runs = turnsOf(sentence.count);
  const before: readonly Draft[] = [{ id: 'code', lengthFrames: 1, caption: said.code }];
  const after: readonly Draft[] = [
    { id: 'call', lengthFrames: look, caption: said.call(sentence.count ** 2) },
    { id: 'clock', lengthFrames: glance, asks: true, caption: said.clock(sizes.batch, sizes.tokens) },
    { id: 'printed', lengthFrames: look, caption: printedCaption(comparison) },
    { id: 'warm', lengthFrames: look, caption: warmCaption(comparison) },
    { id: 'kernels', lengthFrames: look, caption: kernelsCaption(comparison) },
    { id: 'work', lengthFrames: 1, caption: workCaption(comparison) },
    { id: 'depth', lengthFrames: 1, caption: depthCaption(comparison) },
    { id: 'guess', lengthFrames: 1, asks: true, caption: guessCaption(comparison) },
    { id: 'curve', lengthFrames: curveFrames, caption: curveCaption(comparison) },
    { id: 'crossing', lengthFrames: look, caption: crossingCaption(comparison) },
    { id: 'elsewhere', lengthFrames: 1, caption: elsewhereCaption(comparison, trace.others) },
  ];
  const turns = runs.map((run): Draft => ({ id: turnStep(run, sentence.count), lengthFrames: run.lengthFrames, caption: turnCaption(comparison, run) }));
  return Object.freeze({ ...layOut([...before, ...turns, ...after]), ticks: tickStarts(runs, 1) });
}

/** The first turn alone, then the others; a long text takes a breath half way. */
function turnsOf(count: number): readonly Run[] {
  const frames = (tokens: number): number => Math.max(Math.min(tokens * 12, 120), tokens, glance);
  const [first] = runsOf(count);
  const ends = count > 256 ? [1, 256, count] : [1, count];
  return ends.map((end, index): Run => {
    const start = ends[index - 1] ?? 0;
    return { first: start, last: end - 1, lengthFrames: index === 0 ? (first?.lengthFrames ?? look) : frames(end - start) };
  });
}

function turnStep({ first, last }: Run, count: number): string {
  return first === 0 ? 'turn-1' : last === count - 1 ? 'turns' : `turn-${last + 1}`;
}

function turnCaption({ sentence }: Comparison, { first, last }: Run): string {
  if (first === 0) return captioned((longest) => said.firstTurn(quoted(sentence, 0, longest)));
  if (last < sentence.count - 1) return said.someTurns(last + 1);
  return said.allTurns(sentence.count);
}
