// Projects side by side, the history of one of them, and the promise of the browser to keep them.

import { describe, test } from 'node:test';
import { assert, assertAccessible, useBrowser, withPage } from './harness.mjs';
import {
  again, countOf, dialog, fte, historyButton, notice, projectButton, steer, steps, untilFte, untilKept, untilSteps,
} from './kept.mjs';

useBrowser();

describe('projects', () => {
  test('are begun, named, copied, opened and deleted', () =>
    withPage(async (page) => {
      await steer(page, 12);
      await projectButton(page).click();
      await dialog(page).getByRole('textbox', { name: 'Naam' }).fill('Schagen');
      await page.keyboard.press('Tab');
      await dialog(page).getByRole('button', { name: 'Nieuw project' }).click();
      await projectButton(page).filter({ hasText: 'Project 1' }).waitFor();
      // It begins with nothing changed.
      await untilFte(page, '10');
      assert.equal(await page.getByRole('button', { name: 'Maak ongedaan' }).getAttribute('aria-disabled'), 'true');

      await projectButton(page).click();
      await dialog(page).getByRole('button', { name: 'Kopieer: Schagen' }).click();
      await dialog(page).getByText('is gekopieerd').waitFor();
      const copy = dialog(page).getByRole('listitem').filter({ hasText: 'Schagen (kopie)' });
      assert.match(await copy.innerText(), /\d{4}.*\d{2}:\d{2}/, 'with the moment of the last change');
      await assertAccessible(page);
      await dialog(page).getByRole('button', { name: 'Open: Schagen (kopie)' }).click();
      await projectButton(page).filter({ hasText: 'Schagen (kopie)' }).waitFor();
      await untilFte(page, '12');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      // The copy has its history.
      await untilFte(page, '10');

      await projectButton(page).click();
      const press = (name) => dialog(page).getByRole('button', { name, exact: true }).click();
      await press('Verwijder: Schagen');
      await press('Toch niet');
      await press('Verwijder: Schagen');
      await press('Verwijder voor altijd: Schagen');
      await dialog(page).getByText('‘Schagen’ is verwijderd').waitFor();
      await untilKept(page, (texts) => countOf(texts, 'project/') === 1 && countOf(texts, 'step/') === 2);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      await again(page);
      assert.match(await projectButton(page).innerText(), /Schagen \(kopie\)/);
    }));
});

describe('the promise to keep the projects', () => {
  /** A browser that answers so, and counts how often it was asked. */
  const answering = (answer) => ({
    prepare: (page) => page.addInitScript((answer) => {
      window.asked = 0;
      Object.defineProperty(navigator, 'storage', { value: {
        persist: async () => { window.asked += 1; if (answer === null) throw new Error('no'); return answer; },
        persisted: async () => { if (answer === null) throw new Error('no'); return answer && window.asked > 0; },
      } });
    }, answer),
  });
  const asked = (page) => page.evaluate(() => window.asked);

  for (const [answer, sentence] of [[true, /heeft beloofd ze te bewaren/], [false, /belooft niet dat hij ze houdt/], [null, null]]) {
    test(`is asked for once, after the first change; the answer is ${answer}, and stands with the projects`, () =>
      withPage(async (page) => {
        await page.waitForTimeout(500);
        assert.equal(await asked(page), 0, 'nothing to lose yet');
        await steer(page, 12);
        await untilSteps(page, 2);
        await steer(page, 9);
        await untilSteps(page, 3);
        assert.equal(await asked(page), 1);
        assert.equal(await notice(page).innerText(), '', 'a refusal is no message');
        await projectButton(page).click();
        await dialog(page).getByRole('textbox', { name: 'Naam' }).waitFor();
        if (sentence) await dialog(page).getByText(sentence).waitFor();
        else assert.doesNotMatch(await dialog(page).innerText(), /belooft|beloofd/);
        await assertAccessible(page);
      }, answering(answer)));
  }
});

describe('the history', () => {
  test('is a list that one walks with the keys, and keeps what was taken back', () =>
    withPage(async (page) => {
      await steer(page, 12, 9);
      await historyButton(page).focus();
      await page.keyboard.press('Enter');
      await steps(page).nth(2).waitFor();
      assert.equal(await steps(page).count(), 3);
      const focused = () => page.evaluate(() => document.activeElement.closest('label')?.innerText ?? '');
      assert.match(await focused(), /van 12.fte naar 9.fte/, 'the focus is on the present step');
      await page.keyboard.press('ArrowUp');
      assert.match(await focused(), /van 10.fte naar 12.fte/);
      await untilFte(page, '12');
      await page.keyboard.press('ArrowUp');
      assert.match(await focused(), /^Begin: Doorsnee gemeente/);
      await untilFte(page, '10');
      await page.keyboard.press('Escape');
      assert.equal(await steps(page).count(), 0, 'Escape closes the list');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Geschiedenis');

      await steer(page, 14);
      await historyButton(page).click();
      assert.equal(await steps(page).count(), 4, 'what was left is still there');
      await page.getByText(/van 12.fte naar 9.fte \(teruggenomen\)/).click();
      await untilFte(page, '9');
      await untilSteps(page, 4);
      await again(page);
      assert.equal(await fte(page), '9');
    }));
});
