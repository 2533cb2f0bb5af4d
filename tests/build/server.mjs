import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/**
 * A server on this machine that lives as long as the test.
 *
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<string>} its address, ending in a slash
 */
export async function serve(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}
