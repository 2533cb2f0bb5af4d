// @ts-check
import { fileURLToPath } from 'node:url';
import { startSession } from '../session.mjs';

const folder = fileURLToPath(new URL('page', import.meta.url));

/** @typedef {{ readonly model: string, readonly runsMs: readonly number[], readonly deviation: number }} Timed */

/**
 * Runs one function in a fresh page of the same Electron, which has nothing of ours in it and ends afterwards, so
 * that its threads keep no core busy while others are measured.
 *
 * @param {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} app
 * @param {{ readonly models: string, readonly name: 'timeOrt' | 'timeTfjs', readonly wish: object }} call - `models`: folder with the files of export.py
 * @returns {Promise<readonly Timed[]>}
 * @throws Error naming the model whose result is not PyTorch's
 */
export async function timeInPage({ executable, environment }, { models, name, wish }) {
  const session = await startSession({ executable, environment: { ...environment, UNROLL_BENCH_MODELS: models }, folder, address: 'peers://' });
  try {
    await session.page.waitForFunction((called) => called in window, name);
    const found = await session.page.evaluate(
      ([called, given]) => {
        // Safe: the page has put this very function there, see page/index.mjs.
        const functions = /** @type {Readonly<Record<string, (wish: object) => Promise<readonly Timed[]>>>} */ (/** @type {unknown} */ (window));
        return functions[called]?.(given) ?? [];
      },
      /** @type {[string, object]} */ ([name, wish]),
    );
    const wrong = found.find((one) => !(one.deviation <= 1));
    if (wrong) throw new Error(`${name}: ${wrong.model} gives other numbers than PyTorch, ${wrong.deviation} times what is allowed`);
    return found;
  } finally {
    await session.end();
  }
}
