import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { decimal } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { answerWord, askedWord } from './captions';
import { trainedOn } from './labels';
import { logitOrigin, modelKeys } from './inside/learntOrigins';
import { insideOrigin } from './inside/origins';
import { keptOrigin, learntOrigin } from './sizeOrigins';
import { luck, type Memory, meanAccuracy, models, placeOf, readMemory } from './reading';
import { words } from './words/words';

const says = words.origins;

/** Where a number of this act comes from; `null` for a reference it does not know. */
export function memoryOrigin(trace: Trace, thing: Thing): Origin | null {
  const { kind, at: where } = thing;
  const memory = readMemory(trace);
  const [first = -1, second = -1, pair = -1, gap = -1] = where;
  const modelFits = (model: number): boolean => models[model] !== undefined;
  switch (kind) {
    case 'device':
      return deviceOrigin({ ...trace, device: trainedOn(trace) });
    case 'accuracy':
    case 'right':
      return memory.checkpointStep[first] !== undefined && modelFits(second) && memory.pairsAsked[pair] !== undefined && memory.gapsAsked[gap] !== undefined
        ? (kind === 'right' ? rightOrigin : accuracyOrigin)(memory, first, second, pair, gap)
        : null;
    case 'mean':
      return memory.checkpointStep[first] !== undefined && modelFits(second) ? meanOrigin(memory, first, second) : null;
    case 'luck':
      return memory.checkpointStep[first] === undefined ? null : luckOrigin(memory, first);
    case 'loss':
      return modelFits(first) && second >= 0 && second < memory.sizes.points ? lossOrigin(memory, first, second) : null;
    case 'lossRule':
    case 'guess':
      return kind === 'guess' ? guessOrigin(memory) : lossRuleOrigin(memory);
    case 'learnt':
      return modelFits(first) ? learntOrigin(memory, first) : null;
    case 'kept':
      return modelFits(first) && second > 0 ? keptOrigin(memory, first, second) : null;
    case 'share':
      return memory.finished && modelFits(first) && second >= 0 && second < memory.sizes.answers ? shareOrigin(memory, first, second) : null;
    case 'logit':
      return memory.finished && modelFits(first) && second >= 0 && second < memory.sizes.answers ? logitOrigin(memory, first, second) : null;
    case 'question':
      return questionOrigin(memory);
    default:
      return insideOrigin(trace, thing);
  }
}

const nameOf = (model: number): string => models[model]?.name ?? '';

function placeWords(memory: Memory, checkpoint: number, pair: number, gap: number): string {
  return says.place(at(memory.pairsAsked, pair), at(memory.gapsAsked, gap), at(memory.checkpointStep, checkpoint));
}

function accuracyOrigin(memory: Memory, checkpoint: number, model: number, pair: number, gap: number): Origin {
  const place = placeOf(memory, checkpoint, model, pair, gap);
  const [right, samples, accuracy] = [at(memory.right, place), at(memory.checkpointSamples, checkpoint), at(memory.accuracy, place)];
  const spread = 1.96 * Math.sqrt((accuracy * (1 - accuracy)) / samples);
  return {
    title: says.accuracy.title(nameOf(model), placeWords(memory, checkpoint, pair, gap), accuracy.toFixed(3)),
    formula: says.accuracy.rule,
    lines: [says.accuracy.line(right, samples), `${right} / ${samples} = ${accuracy.toFixed(3)}`],
    notes: [
      says.accuracy.spread(spread.toFixed(3)),
      says.accuracy.trained(memory.sizes.pairs, memory.sizes.gap),
    ],
    sources: [{ label: says.accuracy.source(right), thing: { kind: 'right', at: [checkpoint, model, pair, gap] } }],
  };
}

function rightOrigin(memory: Memory, checkpoint: number, model: number, pair: number, gap: number): Origin {
  const right = at(memory.right, placeOf(memory, checkpoint, model, pair, gap));
  return {
    title: says.right.title(nameOf(model), placeWords(memory, checkpoint, pair, gap), right),
    formula: says.right.rule,
    lines: [says.right.line(right, at(memory.checkpointSamples, checkpoint))],
    notes: [says.right.note],
    sources: [],
  };
}

function meanOrigin(memory: Memory, checkpoint: number, model: number): Origin {
  const { gridPairs, gridGaps } = memory.sizes;
  const mean = meanAccuracy(memory, checkpoint, model);
  return {
    title: says.mean.title(nameOf(model), gridPairs * gridGaps, mean.toFixed(3)),
    formula: says.mean.rule,
    lines: [`${(mean * gridPairs * gridGaps).toFixed(3)} / ${gridPairs * gridGaps} = ${mean.toFixed(3)}`],
    notes: [says.mean.note],
    sources: Array.from(memory.pairsAsked, (pairs, row) => ({ label: says.mean.source(pairs), thing: { kind: 'accuracy', at: [checkpoint, model, row, 0] } })),
  };
}

function luckOrigin(memory: Memory, checkpoint: number): Origin {
  const samples = at(memory.checkpointSamples, checkpoint);
  return {
    title: says.luck.title(luck(samples).toFixed(3)),
    formula: '1.96 \\sqrt{\\frac{p (1 - p)}{n}} \\le \\frac{0.98}{\\sqrt n}',
    lines: [`0.98 / √${samples} = ${luck(samples).toFixed(3)}`],
    notes: [says.luck.note],
    sources: [],
  };
}

function lossOrigin(memory: Memory, model: number, point: number): Origin {
  const { pointSteps, stepsDone, points } = memory.sizes;
  const [from, to] = [point * pointSteps + 1, Math.min((point + 1) * pointSteps, stepsDone)];
  const loss = at(memory.loss, model * points + point);
  return {
    title: says.loss.title(nameOf(model), from, to, loss.toFixed(3)),
    formula: says.loss.rule,
    lines: [says.loss.batches(to - from + 1, memory.sizes.batch), says.loss.typical(Math.exp(-loss).toFixed(3))],
    notes: [says.loss.note],
    sources: [{ label: says.loss.source, thing: { kind: 'lossRule', at: [] } }],
  };
}

function lossRuleOrigin({ sizes }: Memory): Origin {
  return {
    title: says.lossRule.title,
    formula: says.loss.rule,
    lines: [says.lossRule.line(sizes.answers, Math.log(sizes.answers).toFixed(3))],
    notes: [says.lossRule.note],
    sources: [{ label: says.lossRule.source, thing: { kind: 'guess', at: [] } }],
  };
}

function guessOrigin({ sizes }: Memory): Origin {
  return {
    title: says.guess.title(sizes.answers, Math.log(sizes.answers).toFixed(3)),
    formula: '-\\ln \\tfrac{1}{16} = \\ln 16',
    lines: [`ln ${sizes.answers} = ${Math.log(sizes.answers).toFixed(3)}`],
    notes: [says.guess.note(sizes.answers, (1 / sizes.answers).toFixed(4))],
    sources: [],
  };
}

function shareOrigin(memory: Memory, model: number, value: number): Origin {
  const { answers } = memory.sizes;
  const share = at(memory.shares, model * answers + value);
  const logits = memory.logits.subarray(model * answers, (model + 1) * answers);
  const highest = Math.max(...logits);
  const all = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  const own = Math.exp(at(logits, value) - highest);
  const colour = memory.names.values[value] ?? '';
  return {
    title: says.share.title(nameOf(model), colour, share.toFixed(3)),
    formula: 'p(v) = \\frac{e^{z_v}}{\\sum_w e^{z_w}}, \\quad z = W s + b',
    lines: [
      says.share.logit(decimal(at(logits, value), 3), decimal(highest, 3)),
      `e^(${decimal(at(logits, value) - highest, 3)}) = ${decimal(own, 4)}`,
      says.share.all(answers, decimal(all, 4)),
      `${decimal(own, 4)} / ${decimal(all, 4)} = ${decimal(own / all, 3)}`,
    ],
    notes: [value === memory.answer ? says.share.isRight : says.share.isWrong, says.share.note],
    sources: [
      { label: says.share.sourceLogit(colour), thing: { kind: 'logit', at: [model, value] } },
      ...(logits.indexOf(highest) === value ? [] : [{ label: says.share.sourceHighest, thing: { kind: 'logit', at: [model, logits.indexOf(highest)] } }]),
      { label: says.share.sourceQuestion, thing: { kind: 'question', at: [] } },
    ],
  };
}

function questionOrigin(memory: Memory): Origin {
  return {
    title: says.question.title(askedWord(memory), answerWord(memory)),
    formula: says.question.rule,
    lines: [says.question.line(memory.sizes.examplePairs)],
    notes: [says.question.drawn, says.question.names],
    sources: memory.finished ? modelKeys.map((key, model) => ({ label: says.question.source(nameOf(model)), thing: { kind: `${key}.vectors`, at: [memory.sizes.exampleLength - 1, 0] } })) : [],
  };
}
