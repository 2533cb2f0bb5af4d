/** One kind of work of a layer, such as the products with the state before. */
export interface Part {
  readonly name: string;
  /** Whether it reads what other tokens made; else each token does it by itself. */
  readonly meets: boolean;
}

/**
 * A layer as work to be shared out. An operation makes one vector or one row: it consists of equal tasks, which one
 * processor each can do, and it may begin when the operations that it needs are complete.
 */
export interface TaskGraph {
  readonly parts: readonly Part[];
  readonly operationCount: number;
  /** [operations], index into `parts` */
  readonly part: Uint8Array;
  /** [operations], how many tasks it consists of, at least 1 */
  readonly tasks: Uint32Array;
  /** [operations], units of time that one of them takes, at least 1; a unit is a multiply-add */
  readonly cost: Uint32Array;
  /** [operations], units of time that one of them takes when its sums are cut into trees, with processors enough for them */
  readonly treeCost: Uint32Array;
  /** Operation o needs those of `needFirst[k]` to `needEnd[k] - 1` for each k of `needStart[o]` to `needStart[o + 1] - 1`. */
  readonly needStart: Uint32Array;
  readonly needFirst: Uint32Array;
  readonly needEnd: Uint32Array;
}

/** An operation before it has a number. */
export interface OperationDraft {
  readonly part: number;
  readonly tasks: number;
  readonly cost: number;
  readonly treeCost: number;
  /** Stretches of earlier operations, [first, end). */
  readonly needs: readonly (readonly [first: number, end: number])[];
}

/** Takes operations in an order in which each needs only earlier ones. */
export interface TaskGraphBuilder {
  /** @returns the operation's number */
  add(draft: OperationDraft): number;
  graph(): TaskGraph;
}

/** Begins a graph without operations. */
export function beginTaskGraph(parts: readonly Part[]): TaskGraphBuilder {
  const [part, tasks, cost, treeCost]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [needFirst, needEnd]: [number[], number[]] = [[], []];
  const needStart = [0];
  return {
    add: (draft) => {
      const operation = part.length;
      requireWhole('tasks', draft.tasks, 1, 0xffff_ffff);
      requireWhole('cost', draft.cost, 1, 0xffff_ffff);
      requireWhole('treeCost', draft.treeCost, 1, draft.cost);
      requireWhole('part', draft.part, 0, parts.length - 1);
      for (const [first, end] of draft.needs) {
        requireWhole('need', first, 0, operation - 1);
        requireWhole('end of a need', end, first + 1, operation);
        needFirst.push(first);
        needEnd.push(end);
      }
      part.push(draft.part);
      tasks.push(draft.tasks);
      cost.push(draft.cost);
      treeCost.push(draft.treeCost);
      needStart.push(needFirst.length);
      return operation;
    },
    graph: () => ({
      parts, operationCount: part.length, part: Uint8Array.from(part), tasks: Uint32Array.from(tasks), cost: Uint32Array.from(cost),
      treeCost: Uint32Array.from(treeCost),
      needStart: Uint32Array.from(needStart), needFirst: Uint32Array.from(needFirst), needEnd: Uint32Array.from(needEnd),
    }),
  };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw new RangeError(`${name} must be a whole number from ${least} to ${most}, got ${value}`);
}
