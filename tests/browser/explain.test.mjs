// What is explained: a lever or an assumption at length, fetched when somebody opens it, and the words of a screen.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertFits, goTo, inEnglish, LEVER, setSlider, useBrowser, withPage } from './harness.mjs';

useBrowser();

const HEADS = ['Wat is het?', 'Voorbeeld', 'Waardoor verandert het?', 'Wie merkt het?', 'Wat pleit ervoor?', 'Wat pleit ertegen?'];
const asked = (page) => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/explain/')).length);

/** The assumption about the subsidy, which has its explanation in `explain/sw.json`. */
async function subsidy(page) {
  await page.getByRole('heading', { name: 'Omstandigheden' }).click();
  const assumption = page.locator('.kp-lever', { has: page.locator('#sw_subsidy_level') });
  await assumption.getByText('Uitleg en bron').click();
  return assumption;
}

describe('the long explanation', () => {
  test('is fetched once, when it is opened', () =>
    withPage(async (page) => {
      const assumption = await subsidy(page);
      assert.equal(await asked(page), 0);
      const more = assumption.locator('.kp-explain > summary');
      await more.focus();
      await page.keyboard.press('Enter');
      await assumption.getByText(HEADS[0], { exact: true }).waitFor();
      assert.deepEqual(await assumption.locator('dt').allInnerTexts(), HEADS);
      assert.ok((await assumption.locator('dd').allInnerTexts()).every((text) => text.length > 20));
      await assertFits(page);
      await more.click();
      await more.click();
      assert.equal(await asked(page), 1);
      await inEnglish(page);
      await assumption.getByText('What speaks against it?').waitFor();
      assert.equal(await asked(page), 1);
    }));

  test('can be tried again when it did not come, and says so when there is none', () =>
    withPage(async (page) => {
      let answers = 0;
      await page.route('**/explain/sw.json', (route) => {
        answers += 1;
        return answers === 1 ? route.abort() : route.fulfill({ json: {} });
      });
      const assumption = await subsidy(page);
      await assumption.getByText('Meer uitleg').click();
      await assumption.getByText('De uitleg kan nu niet worden geladen.').waitFor();
      await assertAccessible(page);
      await assumption.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await assumption.getByText('Hier is nog geen uitleg voor.').waitFor();
    }, { expectProblems: true }));

  test('of a lever comes from the file of its group', () =>
    withPage(async (page) => {
      const text = { what: 'Wat', example: 'Bij', drives: 'Door', notices: 'Wie', for: 'Voor', against: 'Tegen' };
      await page.route('**/explain/levers_wijkteams.json', (route) => route.fulfill({ json: { fte_per_wijkteam: { nl: text, en: text } } }));
      const lever = page.locator('.kp-lever', { has: page.locator('#fte_per_wijkteam') });
      await lever.getByText('Uitleg en bron').click();
      await lever.getByText('Meer uitleg').click();
      await lever.getByText('Tegen', { exact: true }).waitFor();
    }));
});

describe('the words of a screen', () => {
  test('are explained where they stand', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      for (const [name, word] of [['Verken', 'diepste punt'], ['Vergelijk', 'spijt'], ['Waarom', 'kringloop'], ['Onzekerheid', 'berekening, trekking'], ['Begroting', 'BUIG']]) {
        await goTo(page, name);
        const words = page.locator('main:visible .kp-words').first();
        await words.locator('summary').click();
        await words.locator('dt').filter({ hasText: word }).waitFor();
        await assertFits(page, name);
      }
    }));
});
