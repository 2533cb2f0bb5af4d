import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { addField } from '../../parts/field';
import { type Matrix, addMatrix } from '../../parts/matrix';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { Ownership } from '../../parts/ownership';
import { type Sentence, headWeights, readSentence } from '../../sentence/reading';
import { Web } from '../../sentence/web';
import { mixed } from '../../timeline/easing';
import { fanCurve, keyDot, matrixLeft, matrixSide, outputsLeft, outputsWidth, queryDot, rowsTop } from './layout';
import { type GraphState, rowsRoom } from './sample';
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
  const side = matrixSide(sentence);
  const area = { left: queryDot - 8, top: rowsTop - 10, width: keyDot - queryDot + 16, height: side + 20 };
  const fan = new Web(held, rows, sentence, area, (key, query) => fanCurve(sentence, key, query));
  const outputs = addField(held, rows, { left: outputsLeft, top: rowsTop, width: outputsWidth, height: side }, sentence.output, sentence.width, sentence.largestOutput);
  const layers = new Layers(held, rows, sentence);
  const walk = new Walk(held, group, sentence);
  return {
    show: (state) => {
      rows.visible = state.room === rowsRoom;
      walk.show(state);
      fan.show(state);
      outputs.show(state.taken);
      layers.show(state);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      fan.restyle(look);
      walk.restyle(palettes[look.theme], look.density);
      outputs.restyle(palettes[look.theme], look.density);
      for (const matrix of layers.matrices) matrix.restyle(palettes[look.theme], look.density);
    },
    bake: (renderer, look) => {
      fan.bake(renderer, look);
    },
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** The matrices of all heads, one behind the other: flat while one head is looked at, apart while all are. */
class Layers {
  readonly matrices: readonly Matrix[];
  readonly #pile = new Group();

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    const side = matrixSide(sentence);
    root.add(this.#pile);
    this.#pile.position.set(matrixLeft + side / 2, rowsTop + side / 2, 0);
    this.matrices = Array.from({ length: sentence.heads }, (_, head) => {
      const weights = headWeights(sentence, head);
      // The same weight has the same colour in every head, so that heads can be compared.
      return addMatrix(held, this.#pile, weights, side, largestOf(sentence.weights));
    });
  }

  show({ head, layered, weighed, query }: GraphState): void {
    const count = this.matrices.length;
    const shrunk = mixed(1, 0.74, layered);
    this.#pile.rotation.y = turn * layered;
    this.#pile.scale.set(shrunk, shrunk, shrunk);
    for (let layer = 0; layer < count; layer += 1) {
      const matrix = this.matrices[layer];
      if (!matrix) continue;
      // The head looked at comes to the front; the others keep their order behind it.
      const place = (layer - head + count) % count;
      matrix.group.position.z = (place - (count - 1) / 2) * layerDepth * layered;
      matrix.group.children.forEach((child) => {
        child.renderOrder = count - place;
      });
      const shown = place === 0 ? 1 : layered;
      matrix.show(weighed, place === 0 ? query : -1, shown);
    }
  }
}

function largestOf(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), 1e-12);
}
