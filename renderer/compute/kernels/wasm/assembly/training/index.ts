import { stopped, takeTask } from '../shared';
import { blockBack, blockForward } from './block';
import { answer, answerBack, lossOf, rightOf } from './head';
import { answerCount, Batch, batchBytes, Job, jobBytes, Model } from './layout';
import { takeStep } from './optimiser';
import { chainBack, chainForward } from './recurrent';

// Training, one model to a thread: the next batch of a model needs what the last one left, so no two threads share one, and
// what comes out does not depend on how many threads there are.

/** Takes jobs until none is left. */
export function work(jobs: usize, count: i32): void {
  for (let index = takeTask(); index < count; index = takeTask()) {
    const job = changetype<Job>(jobs + <usize>index * jobBytes);
    for (let place = 0; place < job.batchCount && !stopped(); place += 1) {
      onBatch(job, changetype<Model>(job.model), changetype<Batch>(job.batches + <usize>place * batchBytes), job.results + (<usize>place << 2));
    }
  }
}

function onBatch(job: Job, model: Model, batch: Batch, to: usize): void {
  if (job.what == 0 && model.diverged != 0) return;
  const state = model.kind == 2 ? blockForward(model, batch) : chainForward(model, batch);
  answer(model, batch.rows, state);
  if (job.what == 1) f32.store(to, <f32>rightOf(batch, model.shares));
  else if (job.what == 3) memory.copy(job.results, model.shares, <usize>(batch.rows * answerCount) << 2);
  else if (keepsOn(model, batch, to)) {
    answerBack(model, batch, state);
    if (model.kind == 2) blockBack(model, batch);
    else chainBack(model, batch);
    if (job.what == 0) takeStep(model);
  }
}

/** Writes the loss and clears the slopes; false, for good, when the loss is none or too large to come back from. */
function keepsOn(model: Model, batch: Batch, to: usize): bool {
  const loss = lossOf(batch, model.shares);
  f32.store(to, loss);
  if (!(loss <= model.worst)) {
    model.diverged = 1;
    return false;
  }
  memory.fill(model.slopes, 0, <usize>model.numbers << 2);
  return true;
}
