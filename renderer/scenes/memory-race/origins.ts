import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { counted, decimal, grouped } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { answerWord, askedWord } from './captions';
import { trainedOn } from './labels';
import { logitOrigin, modelKeys } from './inside/learntOrigins';
import { insideOrigin } from './inside/origins';
import { keptOrigin, learntOrigin } from './sizeOrigins';
import { luck, type Memory, meanAccuracy, models, placeOf, readMemory } from './reading';

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
  return `${counted(at(memory.pairsAsked, pair), 'pair')}, ${at(memory.gapsAsked, gap)} blanks, after ${grouped.format(at(memory.checkpointStep, checkpoint))} steps`;
}

function accuracyOrigin(memory: Memory, checkpoint: number, model: number, pair: number, gap: number): Origin {
  const place = placeOf(memory, checkpoint, model, pair, gap);
  const [right, samples, accuracy] = [at(memory.right, place), at(memory.checkpointSamples, checkpoint), at(memory.accuracy, place)];
  const spread = 1.96 * Math.sqrt((accuracy * (1 - accuracy)) / samples);
  return {
    title: `${nameOf(model)}, ${placeWords(memory, checkpoint, pair, gap)}: ${accuracy.toFixed(3)} right`,
    formula: '\\text{accuracy} = \\frac{\\text{right}}{\\text{asked}}',
    lines: [`${right} of ${samples} questions answered right`, `${right} / ${samples} = ${accuracy.toFixed(3)}`],
    notes: [
      `Asked again, 95 of 100 times it lies within ± ${spread.toFixed(3)}: 1.96 √(p (1 − p) / n).`,
      `Trained on 1 to ${memory.sizes.pairs} pairs and 0 to ${memory.sizes.gap} blanks; the questions are drawn anew and nobody learns from them.`,
    ],
    sources: [{ label: `right answers ${right}`, thing: { kind: 'right', at: [checkpoint, model, pair, gap] } }],
  };
}

function rightOrigin(memory: Memory, checkpoint: number, model: number, pair: number, gap: number): Origin {
  const right = at(memory.right, placeOf(memory, checkpoint, model, pair, gap));
  return {
    title: `${nameOf(model)}, ${placeWords(memory, checkpoint, pair, gap)}: ${right} right`,
    formula: '\\operatorname{argmax}_v\\, p(v) = \\text{answer}',
    lines: [`counted: in ${right} of ${at(memory.checkpointSamples, checkpoint)} sequences the right colour had the largest share`],
    notes: ['Of equal shares the first counts. All three models were asked the very same questions.'],
    sources: [],
  };
}

function meanOrigin(memory: Memory, checkpoint: number, model: number): Origin {
  const { gridPairs, gridGaps } = memory.sizes;
  const mean = meanAccuracy(memory, checkpoint, model);
  return {
    title: `${nameOf(model)}, all ${gridPairs * gridGaps} cells: ${mean.toFixed(3)} right on average`,
    formula: '\\frac{1}{25} \\sum \\text{accuracy}',
    lines: [`${(mean * gridPairs * gridGaps).toFixed(3)} / ${gridPairs * gridGaps} = ${mean.toFixed(3)}`],
    notes: ['Every cell counts alike, those beyond training too.'],
    sources: Array.from(memory.pairsAsked, (pairs, row) => ({ label: `${counted(pairs, 'pair')}, no blanks`, thing: { kind: 'accuracy', at: [checkpoint, model, row, 0] } })),
  };
}

function luckOrigin(memory: Memory, checkpoint: number): Origin {
  const samples = at(memory.checkpointSamples, checkpoint);
  return {
    title: `Each cell may be off by ± ${luck(samples).toFixed(3)} at most by luck`,
    formula: '1.96 \\sqrt{\\frac{p (1 - p)}{n}} \\le \\frac{0.98}{\\sqrt n}',
    lines: [`0.98 / √${samples} = ${luck(samples).toFixed(3)}`],
    notes: ['The luck of the questions alone; another seed trains other models, which may differ by more.'],
    sources: [],
  };
}

function lossOrigin(memory: Memory, model: number, point: number): Origin {
  const { pointSteps, stepsDone, points } = memory.sizes;
  const [from, to] = [point * pointSteps + 1, Math.min((point + 1) * pointSteps, stepsDone)];
  const loss = at(memory.loss, model * points + point);
  return {
    title: `${nameOf(model)}, mean loss of steps ${from} to ${to}: ${loss.toFixed(3)}`,
    formula: 'L = -\\frac{1}{B} \\sum_b \\ln p_b(\\text{answer}_b)',
    lines: [`${to - from + 1} batches of ${memory.sizes.batch} sequences, each measured before the step that learnt from it`, `e^−L = ${Math.exp(-loss).toFixed(3)}: the typical share of the right answer`],
    notes: ['Batches differ in how many pairs and blanks they have, so the curve is rough.'],
    sources: [{ label: 'the loss', thing: { kind: 'lossRule', at: [] } }],
  };
}

function lossRuleOrigin({ sizes }: Memory): Origin {
  return {
    title: 'The loss: how surprised a model is by the right answer',
    formula: 'L = -\\frac{1}{B} \\sum_b \\ln p_b(\\text{answer}_b)',
    lines: [`a share of 1 costs 0, a share of 1/${sizes.answers} costs ln ${sizes.answers} = ${Math.log(sizes.answers).toFixed(3)}`],
    notes: ['Adam follows its slopes, cut to a norm of 1; each model has the step size at which it learns well.'],
    sources: [{ label: 'guessing', thing: { kind: 'guess', at: [] } }],
  };
}

function guessOrigin({ sizes }: Memory): Origin {
  return {
    title: `Guessing among ${sizes.answers} colours costs ${Math.log(sizes.answers).toFixed(3)}`,
    formula: '-\\ln \\tfrac{1}{16} = \\ln 16',
    lines: [`ln ${sizes.answers} = ${Math.log(sizes.answers).toFixed(3)}`],
    notes: [`Guessing is right once in ${sizes.answers} times: ${(1 / sizes.answers).toFixed(4)}.`],
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
  return {
    title: `${nameOf(model)} gives “${memory.names.values[value] ?? ''}” a share of ${share.toFixed(3)}`,
    formula: 'p(v) = \\frac{e^{z_v}}{\\sum_w e^{z_w}}, \\quad z = W s + b',
    lines: [
      `logit: ${decimal(at(logits, value), 3)}, highest: ${decimal(highest, 3)}`,
      `e^(${decimal(at(logits, value) - highest, 3)}) = ${decimal(own, 4)}`,
      `all ${answers} colours together: ${decimal(all, 4)}`,
      `${decimal(own, 4)} / ${decimal(all, 4)} = ${decimal(own / all, 3)}`,
    ],
    notes: [value === memory.answer ? 'It is the right answer.' : 'It is not the right answer.', 'The highest logit is taken off first: that changes no share, and no exponential overflows.'],
    sources: [
      { label: `logit of “${memory.names.values[value] ?? ''}”`, thing: { kind: 'logit', at: [model, value] } },
      ...(logits.indexOf(highest) === value ? [] : [{ label: 'the highest logit', thing: { kind: 'logit', at: [model, logits.indexOf(highest)] } }]),
      { label: 'the question', thing: { kind: 'question', at: [] } },
    ],
  };
}

function questionOrigin(memory: Memory): Origin {
  return {
    title: `Which colour stood with “${askedWord(memory)}”: “${answerWord(memory)}”`,
    formula: 'x_t = E_{\\text{word}} + E_{\\text{colour}}',
    lines: [`${memory.sizes.examplePairs} of 16 words, each with one of 16 colours, at random places among blanks`],
    notes: [
      'Drawn from the seed, and drawn again until no colour stands twice, so that the answer has one way to be right; in training colours may repeat.',
      'Names are for us. A network sees a learnt vector for the word plus one for the colour; blanks are all the same.',
    ],
    sources: memory.finished ? modelKeys.map((key, model) => ({ label: `the vector that the ${nameOf(model)} learnt for it, value 1`, thing: { kind: `${key}.vectors`, at: [memory.sizes.exampleLength - 1, 0] } })) : [],
  };
}
