import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './symbols.css';
import 'katex/dist/katex.min.css';
import '../stage.css';
import './labels.css';
import { asFailure } from '#contract/failure';
import { type Beginning } from '#contract/channels';
import { language } from '#contract/language';
import { lectureMode } from './lectureMode';
import { placesOfPage } from './places';

async function begin(beginning: Beginning): Promise<void> {
  const places = placesOfPage();
  switch (beginning.mode) {
    case 'lecture':
      return lectureMode(places, beginning);
    case 'still':
      return (await import('./stillMode')).stillMode(places, beginning);
    case 'list':
      return (await import('./listMode')).listMode();
    default:
      return beginning satisfies never;
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = language();
  const answer = await window.bridge.call('stage:begin', undefined);
  if (!answer.ok) throw new Error(answer.message);
  await begin(answer.value);
}

// The edge of the page: what nobody else turned into an answer is told to main, which shows or prints it.
start().catch((thrown: unknown) => {
  void window.bridge.call('stage:failed', asFailure(thrown));
});
