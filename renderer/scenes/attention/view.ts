import { Group, type Object3D, type WebGLRenderer } from 'three';
import { type Trace } from '#contract/trace';
import { addField, type Field } from '../../parts/field';
import { type Matrix, addMatrix } from '../../parts/matrix';
import { palettes } from '../../parts/palette';
import { addRamp } from '../../parts/ramp';
import { addRule } from '../../parts/rule';
import { type Look, type SceneView } from '../../parts/scene';
import { Ownership } from '../../parts/ownership';
import { type Sentence, behindMask, readSentence } from '../../sentence/reading';
import { Web } from '../../sentence/web';
import { mixed } from '../../timeline/easing';
import { fanCurve, keyDot, matrixLeft, matrixScale, matrixSide, outputs, queryDot, rowsTop } from './layout';
import { type GraphState, rowsRoom } from './sample';
import { largestIn, scoreTones } from './scale';
import { Walk } from './walk/view';

/** How far the layers turn and how far they stand apart when the heads are shown in depth. */
const turn = 0.62;
const layerDepth = 130;

/** Builds what the graph's act draws with. */
export function mountGraph(root: Object3D, trace: Trace): SceneView<GraphState> {
  const held = new Ownership();
  const sentence = readSentence(trace);
  const group = new Group();
  root.add(group);
  const rows = new Group();
  group.add(rows);
  const rule = addRule(held, group, 68);
  const fans = addFans(held, rows, sentence);
  const taken = addOutputs(held, rows, sentence);
  const layers = new Layers(held, rows, sentence);
  const scale = addRamp(held, rows, matrixScale);
  const walk = new Walk(held, group, sentence);
  return {
    show: (state) => {
      rows.visible = state.room === rowsRoom;
      walk.show(state);
      fans.show(state);
      taken.show(state.taken);
      layers.show(state);
      // Scores are coloured evenly, weights by their square roots.
      scale.show(state.scored, state.weighed > 0);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      fans.restyle(look);
      walk.restyle(palettes[look.theme], look.density);
      taken.restyle(palettes[look.theme], look.density);
      scale.restyle(palettes[look.theme]);
      for (const matrix of layers.matrices) matrix.restyle(palettes[look.theme], look.density);
    },
    bake: (renderer, look) => {
      fans.bake(renderer, look);
    },
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** The edges of the words as they were used, and those behind a mask: one of the two is seen. */
function addFans(held: Ownership, root: Object3D, sentence: Sentence) {
  const area = { left: keyDot - 8, top: rowsTop - 10, width: queryDot - keyDot + 16, height: matrixSide(sentence) + 20 };
  const fans = [sentence, behindMask(sentence)].map((shown) => {
    const group = new Group();
    root.add(group);
    return { group, web: new Web(held, group, shown, area, (key, query) => fanCurve(sentence, key, query)) };
  });
  return {
    show: (state: GraphState): void => {
      fans.forEach(({ group, web }, masked) => {
        group.visible = (state.masked > 0) === (masked === 1);
        if (group.visible) web.show(state);
      });
    },
    restyle: (look: Look): void => {
      for (const { web } of fans) web.restyle(look);
    },
    bake: (renderer: WebGLRenderer, look: Look): void => {
      for (const { group, web } of fans) if (group.visible) web.bake(renderer, look);
    },
  };
}

/** What attention gives each word, as strips; not there while nothing was taken. */
function addOutputs(held: Ownership, root: Object3D, sentence: Sentence): Field {
  const group = new Group();
  root.add(group);
  const field = addField(held, group, { ...outputs, top: rowsTop, height: matrixSide(sentence) }, sentence.output, sentence.width, sentence.largestOutput);
  return {
    ...field,
    show: (taken) => {
      group.visible = taken > 0;
      field.show(taken);
    },
  };
}

/** The matrices of all heads, one behind the other: flat while one head is looked at, apart while all are. */
class Layers {
  readonly matrices: readonly Matrix[];
  readonly #weights: readonly Matrix[];
  readonly #scores: readonly Matrix[];
  readonly #masked: readonly Matrix[];
  readonly #pile = new Group();

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    const { count, heads, weights, maskedWeights } = sentence;
    const side = matrixSide(sentence);
    root.add(this.#pile);
    this.#pile.position.set(matrixLeft + side / 2, rowsTop + side / 2, 0);
    // The same number has the same colour in every head, so that heads can be compared.
    const add = (values: Float32Array, largest: number): readonly Matrix[] =>
      Array.from({ length: heads }, (_, head) => addMatrix(held, this.#pile, values.subarray(head * count * count, (head + 1) * count * count), side, largest));
    this.#scores = add(scoreTones(sentence), 1);
    this.#weights = add(weights, largestIn(sentence, weights).value);
    this.#masked = add(maskedWeights, largestIn(sentence, maskedWeights).value);
    this.matrices = [...this.#scores, ...this.#weights, ...this.#masked];
    this.#masked.forEach((matrix) => setOrder(matrix, heads + 1));
  }

  show({ head, layered, scored, weighed, masked, query }: GraphState): void {
    const count = this.#weights.length;
    const shrunk = mixed(1, 0.74, layered);
    this.#pile.rotation.y = turn * layered;
    this.#pile.scale.set(shrunk, shrunk, shrunk);
    for (let layer = 0; layer < count; layer += 1) {
      const front = layer === head;
      this.#scores[layer]?.show(scored, front ? query : -1, front && weighed < 1 ? 1 : 0);
      this.#masked[layer]?.show(1, query, front ? masked : 0);
      const matrix = this.#weights[layer];
      if (!matrix) continue;
      // The head looked at comes to the front; the others keep their order behind it.
      const place = (layer - head + count) % count;
      matrix.group.position.z = (place - (count - 1) / 2) * layerDepth * layered;
      setOrder(matrix, count - place);
      matrix.show(1, front ? query : -1, front ? weighed : layered);
    }
  }
}

function setOrder({ group }: Matrix, order: number): void {
  group.children.forEach((child) => {
    child.renderOrder = order;
  });
}
