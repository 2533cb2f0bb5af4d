import { type Trace } from '#contract/trace';
import { explanationFor } from '../../../parts/explanationFor';
import { type Origin } from '../../../parts/scene';
import { hiddenOrigin, inputPartOrigin, recurrentPartOrigin } from '../../../sentence/chainOrigins';
import { gatedOrigin } from '../../../sentence/gated/origins';
import { mixedOrigin, outputOrigin } from '../../../sentence/graphOrigins';
import { scoreOrigin, weightOrigin } from '../../../sentence/weightOrigins';
import { type Thing } from '../../../timeline/thing';
import { type Memory, readMemory } from '../reading';
import { insideTensors } from '../tensors';
import { words } from '../words/words';
import { blockOrigin } from './blockOrigins';
import { learntPartOrigin, type ModelKey, positionOrigin, wordOrigin } from './learntOrigins';
import { type Insides, insidesOf } from './numbers';

type Explain = (insides: Insides, memory: Memory, at: readonly [number, number, number]) => Origin;

/** What a kind of reference is called here that other acts call otherwise. */
const renamed: Readonly<Record<string, string>> = { vector: 'vectors', score: 'scores', weight: 'weights', weightHh: 'hiddenWeight', weightXh: 'inputWeight' };
/** Where the dimension of the query, or of the word, stands that only the last word has. */
const lastOnly: Readonly<Record<string, number>> = { weights: 1, scores: 1, query: 1, mixed: 1, output: 0 };

const last = ({ sizes }: Memory): number => sizes.exampleLength - 1;

const explanations: Readonly<Record<'rnn' | 'transformer', Readonly<Record<string, Explain>>>> = {
  rnn: {
    hidden: ({ chain }, _memory, [token, unit]) => withBias(hiddenOrigin(chain, token, unit), unit),
    recurrentPart: ({ chain }, _memory, [token, unit]) => recurrentPartOrigin(chain, token, unit),
    inputPart: ({ chain }, _memory, [token, unit]) => inputPartOrigin(chain, token, unit),
  },
  transformer: {
    weights: ({ looking }, memory, [head, key]) => weightOrigin(looking, head, last(memory), key),
    scores: ({ looking }, memory, [head, key]) => scoreOrigin(looking, head, last(memory), key),
    mixed: ({ looking }, memory, [head, unit]) => mixedOrigin(looking, head, last(memory), unit),
    output: ({ looking }, memory, [unit]) => outputOrigin(looking, last(memory), unit),
  },
};

/** Where a number inside a model comes from, `rnn.hidden` or `lstm.headWeight`; `null` for a reference it does not know. */
export function insideOrigin(trace: Trace, { kind, at: where }: Thing): Origin | null {
  const [, model, name = ''] = /^(rnn|lstm|transformer)\.(\w+)$/.exec(kind) ?? [];
  const memory = readMemory(trace);
  if ((model !== 'rnn' && model !== 'lstm' && model !== 'transformer') || !memory.finished || !fits(trace, model, name, where)) return null;
  const [first = 0, second = 0, third = 0] = where;
  if (name === 'vectors') return wordOrigin(memory, model, first, second);
  const explained = model === 'lstm' ? gatedOrigin(insidesOf(memory).gated, trace, { kind: name, at: where }) : explanationFor(explanations[model], name)?.(insidesOf(memory), memory, [first, second, third]);
  if (explained) return within(model, explained);
  if (name === 'positions') return positionOrigin(memory, first, second);
  return (model === 'transformer' ? blockOrigin(memory, name, [first, second, third]) : null) ?? learntPartOrigin(memory, model, name, [first, second]);
}

/** Whether a model has such a number: another width may have been chosen since it was asked for. */
function fits({ sizes }: Trace, model: ModelKey, name: string, where: readonly number[]): boolean {
  const shapes = insideTensors(model);
  const key = `${model}.${name === 'keptPart' || name === 'written' ? 'cell' : name}`;
  const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
  return shape !== undefined && shape.every((size, place) => (where[place] ?? -1) >= 0 && (where[place] ?? -1) < (sizes[size] ?? 0));
}

/** The same explanation, its ways down leading to numbers of this model. */
function within(model: ModelKey, origin: Origin): Origin {
  const sources = origin.sources.flatMap(({ label, thing: { kind, at } }) => {
    // Other acts call both biases one; here each was learnt.
    if (kind === 'biasIh') return biases.map(([label, name]) => ({ label, thing: { kind: `${model}.${name}`, at } }));
    const name = renamed[kind] ?? kind;
    const dimension = lastOnly[name];
    const moved = model === 'transformer' && dimension !== undefined ? at.filter((_, place) => place !== dimension) : at;
    return [{ label, thing: { kind: `${model}.${name}`, at: moved } }];
  });
  return { ...origin, sources };
}

const biases = [[words.inside.inputBias, 'inputBias'], [words.inside.hiddenBias, 'hiddenBias']] as const;

function withBias(origin: Origin, row: number): Origin {
  return { ...origin, sources: [...origin.sources, { label: words.inside.bias, thing: { kind: 'biasIh', at: [row] } }] };
}
