import { deviceLost, refusal } from '../../../backends/trouble';

const filters = ['internal', 'out-of-memory', 'validation'] as const satisfies readonly GPUErrorFilter[];

/** What was made or sent, and whether the device took it. */
export interface Scoped<Value> {
  readonly value: Value;
  /** @throws UnrollError 'out-of-memory', 'wrong-result' or 'device-lost' */
  readonly taken: Promise<void>;
}

/**
 * Does something on the device and learns what it says to it. Nothing waits in between, so that errors of others are not
 * taken for ours.
 */
export function scoped<Value>(device: GPUDevice, act: () => Value): Scoped<Value> {
  filters.forEach((filter) => device.pushErrorScope(filter));
  try {
    const value = act();
    return { value, taken: popped(device) };
  } catch (thrown) {
    void popped(device).catch(() => undefined); // what was thrown says more
    throw thrown;
  }
}

/** Does something on the device and waits until it is known to have been taken. */
export async function taken<Value>(device: GPUDevice, act: () => Value): Promise<Value> {
  const { value, taken: known } = scoped(device, act);
  await known;
  return value;
}

function popped(device: GPUDevice): Promise<void> {
  const said = filters.map(() => device.popErrorScope());
  return Promise.all(said).then(
    (errors) => {
      const error = errors.find((each) => each !== null);
      if (error) throw refusal(error);
    },
    (thrown: unknown) => {
      throw deviceLost(thrown instanceof Error ? thrown.message : '');
    },
  );
}
