import { expect, test } from 'playwright/test';
import { freshStage, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

const link = () => stage.page.locator('#labels [data-key="row-opens"]');

test.beforeEach(async () => {
  await stage.clear();
  await stage.open(/The whole argument, counted/);
  await stage.press('Home', 'ArrowRight');
});

test('a text that leads to an act opens it when it is clicked', async () => {
  expect(await link().textContent()).toBe('see the race →');
  await link().click();
  await stage.computed();
  expect(await stage.act()).toBe('One after another, or all at once');
});

test('and when it is reached with Tab and pressed with Enter', async () => {
  await expect(link()).toHaveAttribute('role', 'button');
  await stage.page.keyboard.press('Tab');
  await link().focus();
  await stage.page.keyboard.press('Enter');
  await stage.computed();
  expect(await stage.act()).toBe('One after another, or all at once');
});
