import { expect, test } from 'playwright/test';
import { textWidth } from '../../renderer/parts/textWidth';
import { freshStage } from './support/stage';
import { manyScripts, sixtyFour, twelve } from './support/texts';

const texts = [
  ...`${twelve} ${sixtyFour} ${manyScripts}`.split(' '),
  'softmax', 'WAVES', 'AWAY', 'iiiiil', 'mmmmmw', '(0.123)', '6 · 10⁻¹⁰', '10¹²³⁴⁵⁶⁷⁸⁹', '“quoted”', '„Größe“ Übung', '16\u2009384', '± 0.25 µs', 'Щучий', 'ΩΜΕΓΑ', 'ﷺ', '→ ÷ √ × − …', 'Æsop œuvre', 'ČŠŽ', 'Ťěšín',
];
const weights = [400, 500, 600, 700] as const;

test('the widths that layout reckons with are never smaller than what is drawn, and not much larger for Latin words', async () => {
  const { stage, end } = await freshStage();
  const drawn = await stage.page.evaluate(async ({ words, heavinesses }) => {
    const label = document.createElement('div');
    label.className = 'label';
    label.style.fontSize = '100px';
    document.querySelector('#labels')?.append(label);
    const widths: number[][] = [];
    for (const word of words) {
      const ofWord: number[] = [];
      for (const heaviness of heavinesses) {
        label.className = `label weight-${heaviness}`;
        label.textContent = word;
        label.getBoundingClientRect();
        await document.fonts.ready;
        ofWord.push(label.getBoundingClientRect().width);
      }
      widths.push(ofWord);
    }
    label.remove();
    return widths;
  }, { words: texts, heavinesses: weights });
  for (const [index, text] of texts.entries()) {
    for (const [place, weight] of weights.entries()) {
      const real = drawn[index]?.[place] ?? NaN;
      expect(textWidth(text, 100, weight), `“${text}” at weight ${weight}`).toBeGreaterThanOrEqual(real - 1);
      if (/^[a-z]{4,}$/i.test(text)) expect(textWidth(text, 100, weight), `“${text}” at weight ${weight}`).toBeLessThan(real * 1.25);
    }
  }
  await end();
});
