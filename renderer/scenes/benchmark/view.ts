import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { type Boxes, addBoxes } from '../../parts/boxes';
import { addCells } from '../../parts/cells';
import { addLinks } from '../../parts/links';
import { type Matrix, addMatrix } from '../../parts/matrix';
import { Ownership } from '../../parts/ownership';
import { type Palette, palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type Look, type SceneView } from '../../parts/scene';
import { headWeights } from '../../sentence/reading';
import { barGroups, longestBar } from './bars';
import { cellRow, barHeight, barLeft, barLength, codeBaseline, codeLeft, codePitch, codeRight, headerRule, matrixSide, matrixTop, panelLeft } from './layout';
import { addPlot } from './plot';
import { type Comparison, models, readComparison } from './reading';
import { type BenchmarkState } from './sample';
import { type CodeLine, codeLines } from './texts/code';

/** Builds what the act draws with; from then on it only assigns. */
export function mountBenchmark(root: Object3D, trace: Trace): SceneView<BenchmarkState> {
  const held = new Ownership();
  const comparison = readComparison(trace);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, headerRule);
  const pieces = [addLights(held, group, comparison), addWalk(held, group, comparison), addBars(held, group, comparison), addPlot(held, group, comparison)];
  return {
    show: (state) => {
      for (const piece of pieces) piece.show(state);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      for (const piece of pieces) piece.restyle(look);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** One part of the picture. */
export interface Piece {
  show(state: BenchmarkState): void;
  restyle(look: Look): void;
}

const stripe = 5;
const groundOpacity = 0.2;

/** The lights behind the lines that run: a stripe at their left, which says it without colour, and a pale ground. */
function addLights(held: Ownership, root: Object3D, { sizes }: Comparison): Piece {
  const lines = codeLines(sizes);
  const lit = (part: CodeLine['part'], colour: keyof Palette) => {
    const own = lines.flatMap((line, index) => (line.part === part ? [codeBaseline(index) - 21] : []));
    const [ground, mark] = [addBoxes(held, root, own.length), addBoxes(held, root, own.length)];
    for (const top of own) {
      ground.add(codeLeft - 8, top, codeRight - codeLeft + 8, codePitch, 1);
      mark.add(codeLeft - 16, top, stripe, codePitch, 1);
    }
    ground.commit();
    mark.commit();
    return {
      show: (light: number) => {
        ground.show(own.length, groundOpacity * light);
        mark.show(own.length, light);
      },
      restyle: (palette: Palette, density: number) => {
        for (const boxes of [ground, mark]) boxes.restyle(palette, { empty: 'background', large: colour, opposite: 'background' }, density);
      },
    };
  };
  const [loop, call, clock] = [lit('loop', 'recurrence'), lit('call', 'attention'), lit('clock', 'soft')];
  return {
    show: ({ code, loopLit, callLit, clockLit }) => {
      loop.show(code * loopLit);
      call.show(code * callLit);
      clock.show(code * clockLit);
    },
    restyle: ({ theme, density }) => {
      for (const light of [loop, call, clock]) light.restyle(palettes[theme], density);
    },
  };
}

/** What the lines do with the lecturer's words: the states one after another, the weights all at once. */
function addWalk(held: Ownership, root: Object3D, { sentence }: Comparison): Piece {
  const group = new Group();
  root.add(group);
  const row = cellRow(sentence);
  const cells = addCells(held, group, row, sentence.hidden, 1);
  const links = addLinks(held, group, row, sentence.count);
  const largest = sentence.weights.reduce((most, weight) => Math.max(most, weight), 1e-12);
  const heads = Array.from({ length: sentence.heads }, (_, head): Matrix => {
    const matrix = addMatrix(held, group, headWeights(sentence, head), matrixSide, largest);
    matrix.group.position.set(panelLeft + matrixSide / 2, matrixTop + matrixSide / 2, 0);
    return matrix;
  });
  return {
    show: ({ walk, arrived, passed, current, filled, head }) => {
      group.visible = walk > 0;
      cells.show(arrived, 0, current);
      links.show(passed);
      heads.forEach((matrix, index) => {
        matrix.show(filled, -1, index === head ? 1 : 0);
      });
    },
    restyle: ({ theme, density }) => {
      cells.restyle(palettes[theme], 'recurrence', density);
      links.restyle(palettes[theme], density);
      for (const matrix of heads) matrix.restyle(palettes[theme], density);
    },
  };
}

/** The measured times as bars on one scale; each group grows in its own step. */
function addBars(held: Ownership, root: Object3D, comparison: Comparison): Piece {
  const group = new Group();
  root.add(group);
  const groups = barGroups(comparison);
  const longest = longestBar(groups);
  const bars = groups.flatMap(({ step, bars: own }) => own.map(({ model, y, ms }) => {
    const boxes: Boxes = addBoxes(held, group, 1);
    boxes.mesh.position.set(barLeft, y - 18, 0);
    boxes.add(0, 0, Math.max((barLength * (ms ?? 0)) / longest, ms === null ? 0 : 2), barHeight, 1);
    boxes.commit();
    boxes.show(1, ms === null ? 0 : 1);
    return { step, model, boxes };
  }));
  return {
    show: (state) => {
      group.visible = state.code > 0 && state.printed > 0;
      for (const { step, boxes } of bars) {
        boxes.mesh.scale.x = state[step];
        boxes.mesh.visible = state[step] > 0;
      }
    },
    restyle: ({ theme, density }) => {
      for (const { model, boxes } of bars) boxes.restyle(palettes[theme], { empty: 'background', large: barColours[model], opposite: 'background' }, density);
    },
  };
}

const barColours: Readonly<Record<(typeof models)[number], keyof Palette>> = { rnn: 'recurrence', lstm: 'gate', attention: 'attention' };
