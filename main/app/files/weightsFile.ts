import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnrollError } from '#contract/failure';
import type { GivenWeights, WeightsSummary } from '#contract/weights';
import { fileWords } from '../../words/files';
import { readSafetensors } from './safetensors';

/** Larger files hold other things than one layer. */
const limitBytes = 64 * 1024 * 1024;

/**
 * Reads a file of weights.
 *
 * @throws UnrollError 'file' naming the file, what is wrong and what was expected
 */
export async function readWeightsFile(path: string): Promise<GivenWeights> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limitBytes) throw new UnrollError('file', fileWords().longWeights(name, size, limitBytes));
      return readSafetensors(name, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof UnrollError) throw cause;
    throw new UnrollError('file', fileWords().unreadable(name, cause instanceof Error ? cause.message : String(cause)));
  }
}

/** What a page is told about weights that main keeps. */
export function summaryOf({ file, trained, tensors }: GivenWeights): WeightsSummary {
  return { file, trained, tensors: Object.entries(tensors).map(([name, { shape }]) => ({ name, shape: [...shape] })) };
}
