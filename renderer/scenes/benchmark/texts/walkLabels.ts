import { type Label } from '../../../parts/scene';
import { fitted, textWidth } from '../../../parts/textWidth';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { headWithin, type Sentence } from '../../../sentence/reading';
import { quoted } from '../../../sentence/words';
import { grouped } from '../../../timeline/numbers';
import { callTitle, loopTitle, matrixSide, matrixTop, panelLeft, panelRight, turnLine } from '../layout';

const heading = { ...plainLabel, sizePx: 22, weight: 700 } as const;
const numeralSize = 44;

/**
 * What the two lines do with the lecturer's own words: how often the loop has turned, and how many pairs met in one call.
 *
 * @param token - word whose turn it is, 0-based; -1 before the first
 * @param called - whether the one call has been made
 */
export function walkLabels(sentence: Sentence, token: number, called: boolean, head: number): readonly Label[] {
  return [
    { ...heading, key: 'loop-title', x: panelLeft, y: loopTitle, text: 'THE LOOP, WITH YOUR WORDS', ink: 'recurrence' },
    ...(token < 0 ? [] : turnLabels(sentence, token)),
    { ...heading, key: 'call-title', x: panelLeft, y: callTitle, text: 'THE CALL', ink: 'attention' },
    ...(called ? callLabels(sentence, headWithin(sentence, head)) : []),
  ];
}

function turnLabels(sentence: Sentence, token: number): readonly Label[] {
  const turns = `${token + 1} of ${sentence.count}`;
  const x = panelLeft + 70 + textWidth(turns, 24, 700) + 14;
  const needs = token === 0 ? quoted(sentence, 0) : `${quoted(sentence, token)}, and h from ${quoted(sentence, token - 1)}`;
  return [
    { ...plainLabel, key: 'turns-name', x: panelLeft, y: turnLine, text: 'turn', ink: 'soft', sizePx: 24 },
    { ...plainLabel, key: 'turns', x: panelLeft + 58, y: turnLine, text: turns, ink: 'recurrence', sizePx: 24, weight: 700, thing: { kind: 'wait', at: [0, token] } },
    { ...plainLabel, key: 'turn-words', x, y: turnLine, text: fitted(needs, 20, panelRight - x), ink: 'soft' },
  ];
}

function callLabels({ count }: Sentence, head: number): readonly Label[] {
  const x = panelLeft + matrixSide + 28;
  return [
    { ...plainLabel, key: 'pairs', x, y: matrixTop + 70, text: grouped.format(count * count), sizePx: numeralSize, weight: 700, ink: 'attention', thing: { kind: 'pairs', at: [] } },
    { ...plainLabel, key: 'pairs-name', x, y: matrixTop + 102, text: 'weights at once,', ink: 'soft' },
    { ...plainLabel, key: 'pairs-head', x, y: matrixTop + 130, text: `head ${head + 1} shown`, ink: 'soft', thing: { kind: 'head', at: [head] } },
    { ...plainLabel, key: 'calls-name', x, y: matrixTop + 186, text: 'call', ink: 'soft', sizePx: 24 },
    { ...plainLabel, key: 'calls', x: x + 58, y: matrixTop + 186, text: '1 of 1', ink: 'attention', sizePx: 24, weight: 700, thing: { kind: 'wait', at: [1, 0] } },
  ];
}
