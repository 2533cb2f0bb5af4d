import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '../stage/symbols.css';
import 'katex/dist/katex.min.css';
import '../stage.css';
import '../stage/labels.css';
import './audience.css';
import { asFailure } from '#contract/failure';
import { language } from '#contract/language';
import { placesOfPage } from '../stage/places';
import { audienceMode } from './audienceMode';

async function start(): Promise<void> {
  document.documentElement.lang = language();
  const places = placesOfPage();
  // The port may come as soon as main has answered, so whoever takes it must be listening before.
  const begin = audienceMode(places);
  const answer = await window.bridge.call('audience:begin', undefined);
  if (!answer.ok) throw new Error(answer.message);
  begin(answer.value.theme);
}

// The edge of the page: what nobody else turned into an answer is told to main.
start().catch((thrown: unknown) => {
  void window.bridge.call('audience:failed', asFailure(thrown));
});
