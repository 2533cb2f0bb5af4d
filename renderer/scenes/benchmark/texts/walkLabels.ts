import { type Label } from '../../../parts/scene';
import { fitted, textWidth } from '../../../parts/textWidth';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { headWithin, type Sentence } from '../../../sentence/reading';
import { quoted } from '../../../sentence/quoted';
import { grouped } from '../../../timeline/numbers';
import { words } from '../words/words';
import { callTitle, loopTitle, matrixSide, matrixTop, panelLeft, panelRight, turnLine } from '../layout';

const heading = { ...plainLabel, sizePx: 22, weight: 700 } as const;
const numeralSize = 44;
const said = words.labels.walk;
const countSize = 24;

/**
 * What the two lines do with the lecturer's own words: how often the loop has turned, and how many pairs met in one call.
 *
 * @param token - word whose turn it is, 0-based; -1 before the first
 * @param called - whether the one call has been made
 */
export function walkLabels(sentence: Sentence, token: number, called: boolean, head: number): readonly Label[] {
  return [
    { ...heading, key: 'loop-title', x: panelLeft, y: loopTitle, text: said.loop, ink: 'recurrence' },
    ...(token < 0 ? [] : turnLabels(sentence, token)),
    { ...heading, key: 'call-title', x: panelLeft, y: callTitle, text: said.call, ink: 'attention' },
    ...(called ? callLabels(sentence, headWithin(sentence, head)) : []),
  ];
}

/** Where a count begins behind its name. */
function besides(name: string): number {
  return Math.max(58, textWidth(name, countSize) + 12);
}

function turnLabels(sentence: Sentence, token: number): readonly Label[] {
  const turns = said.of(token + 1, sentence.count);
  const counted = panelLeft + besides(said.turn);
  const x = counted + 12 + textWidth(turns, countSize, 700) + 14;
  const needs = token === 0 ? quoted(sentence, 0) : said.needs(quoted(sentence, token), quoted(sentence, token - 1));
  return [
    { ...plainLabel, key: 'turns-name', x: panelLeft, y: turnLine, text: said.turn, ink: 'soft', sizePx: countSize },
    { ...plainLabel, key: 'turns', x: counted, y: turnLine, text: turns, ink: 'recurrence', sizePx: countSize, weight: 700, thing: { kind: 'wait', at: [0, token] } },
    { ...plainLabel, key: 'turn-words', x, y: turnLine, text: fitted(needs, 20, panelRight - x), ink: 'soft' },
  ];
}

function callLabels({ count }: Sentence, head: number): readonly Label[] {
  const x = panelLeft + matrixSide + 28;
  return [
    { ...plainLabel, key: 'pairs', x, y: matrixTop + 70, text: grouped.format(count * count), sizePx: numeralSize, weight: 700, ink: 'attention', thing: { kind: 'pairs', at: [] } },
    { ...plainLabel, key: 'pairs-name', x, y: matrixTop + 102, text: said.pairs, ink: 'soft' },
    { ...plainLabel, key: 'pairs-head', x, y: matrixTop + 130, text: said.head(head + 1), ink: 'soft', thing: { kind: 'head', at: [head] } },
    { ...plainLabel, key: 'calls-name', x, y: matrixTop + 186, text: said.calls, ink: 'soft', sizePx: countSize },
    { ...plainLabel, key: 'calls', x: x + besides(said.calls), y: matrixTop + 186, text: said.of(1, 1), ink: 'attention', sizePx: countSize, weight: 700, thing: { kind: 'wait', at: [1, 0] } },
  ];
}
