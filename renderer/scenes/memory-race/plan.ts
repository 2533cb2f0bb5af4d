import { type Trace } from '#contract/trace';
import { type Draft, layOut, type Plan } from '../../timeline/plan';
import { answerCaption, answersCaption, beyondCaption, capacityCaption, distanceCaption, exampleCaption, modelsCaption, priceCaption, trainingCaption } from './captions';
import { readMemory } from './reading';
import { words } from './words/words';

/** The step that grows while training goes on. */
export const growingStep = 'training';
const motion = 24;
const trainingFrames = 120;

/** The task, the question, the training, then what came out, one cause at a time; a partial trace ends with the training. */
export function memoryPlan(trace: Trace): Plan {
  const memory = readMemory(trace);
  const drafts: Draft[] = [
    { id: 'start', lengthFrames: 1, caption: words.captions.start },
    { id: 'task', lengthFrames: 6 * memory.sizes.exampleLength, caption: words.captions.task },
    { id: 'example', lengthFrames: motion, caption: exampleCaption(memory), asks: true },
    { id: 'answer', lengthFrames: motion, caption: answerCaption(memory) },
    { id: 'models', lengthFrames: 1, caption: modelsCaption(memory) },
    { id: 'predict', lengthFrames: 1, caption: words.captions.predict, asks: true },
    { id: growingStep, lengthFrames: trainingFrames, caption: trainingCaption(memory) },
  ];
  if (memory.finished) {
    drafts.push(
      { id: 'distance', lengthFrames: motion, caption: distanceCaption(memory) },
      { id: 'capacity', lengthFrames: motion, caption: capacityCaption(memory) },
      { id: 'beyond', lengthFrames: motion, caption: beyondCaption(memory) },
      { id: 'answers', lengthFrames: motion, caption: answersCaption(memory) },
      { id: 'price', lengthFrames: 1, caption: priceCaption(memory) },
    );
  }
  return layOut(drafts);
}
