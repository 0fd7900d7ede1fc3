// The tour: by its five places, with the keyboard, beside a page that stays usable, and back to where it began.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, inEnglish, places, useBrowser, withPage } from './harness.mjs';

useBrowser();

const tour = (page) => page.getByRole('dialog', { name: /./ }).and(page.locator('.kp-tour'));
/** The button in the head of the page. */
const entry = (page) => page.getByRole('banner').getByRole('button', { name: 'Rondleiding', exact: true });

describe('the tour', () => {
  const SCREENS = ['verken', 'verken', 'verken', 'vergelijk', 'begroting'];

  // Each width and each language once: the places depend on the width, the room of the window on its words.
  for (const [width, language] of [[1440, 'en'], [320, 'nl']]) {
    test(`goes by its five places at ${width} px in ${language}, with the keyboard alone`, () =>
      withPage(async (page) => {
        if (language === 'en') await inEnglish(page);
        await page.getByRole('button', { name: /^(Rondleiding in|Tour in)/ }).focus();
        await page.keyboard.press('Enter');
        for (const [place, screen] of SCREENS.entries()) {
          await tour(page).getByText(new RegExp(`(stap|step) ${place + 1} (van|of) 5`)).waitFor();
          await page.waitForFunction(() => document.activeElement.id === 'tour-title');
          await page.locator('[data-tour]').first().waitFor();
          assert.ok(page.url().endsWith(`#/${screen}`), page.url());
          if (screen !== 'verken') await page.locator('main:visible [aria-busy="true"], main:visible .kp-progress--busy').waitFor({ state: 'detached' });
          assert.deepEqual(await hidden(page), [], 'the place is in sight, beside the window');
          await assertNoSidewaysScroll(page);
          await assertAccessible(page);
          if (place < SCREENS.length - 1) {
            const next = tour(page).getByRole('button', { name: /^(Volgende|Next)$/ });
            while (!(await next.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
            await page.keyboard.press('Enter');
          }
        }
        await page.keyboard.press('Escape');
        await tour(page).waitFor({ state: 'detached' });
        assert.equal(await page.locator('[data-tour]').count(), 0, 'nothing stays marked');
        const back = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.id);
        assert.match(back, width > 360 ? /^(Rondleiding|Tour)$/ : /^titel-begroting$/, 'the focus is not lost');
      }, { bare: true, ready: '.kp-start', width, height: 720 }));
  }

  test('begins at the foot of the page too, where the head has no room for it', () =>
    withPage(async (page) => {
      assert.equal(await page.getByRole('banner').getByRole('button', { name: 'Rondleiding' }).count(), 0);
      await page.getByRole('contentinfo').getByRole('button', { name: 'Rondleiding' }).click();
      await tour(page).getByText('stap 1 van 5').waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement.closest('footer'));
    }, { width: 320 }));

  test('leads to its place and back with the keyboard, while the page stays usable', () =>
    withPage(async (page) => {
      await entry(page).click();
      await tour(page).getByRole('button', { name: 'Volgende' }).click();
      await tour(page).getByText('stap 2 van 5').waitFor();
      await tour(page).getByRole('button', { name: 'Ga naar deze plek' }).click();
      await page.waitForFunction(() => document.activeElement.id === 'fte_per_wijkteam');
      await page.keyboard.press('ArrowRight');
      await page.locator('.kp-status[data-tour]').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'tour-title');
      await page.keyboard.press('Escape');
      await tour(page).waitFor({ state: 'detached' });
    }));

  test('goes back, stops, and gives the focus back to where it began', () =>
    withPage(async (page) => {
      await entry(page).click();
      await tour(page).getByRole('button', { name: 'Volgende' }).click();
      await tour(page).getByRole('button', { name: 'Vorige' }).click();
      await tour(page).getByText('stap 1 van 5').waitFor();
      await tour(page).getByRole('button', { name: 'Stop' }).click();
      await tour(page).waitFor({ state: 'detached' });
      assert.ok(await entry(page).evaluate((button) => button === document.activeElement));
    }));

  test('stays when somebody goes elsewhere, speaks the language of the page, and finds its place again', () =>
    withPage(async (page) => {
      await entry(page).click();
      await tour(page).waitFor();
      await page.getByRole('link', { name: 'Waarom', exact: true }).click();
      await page.locator('#titel-waarom').waitFor();
      await inEnglish(page);
      await tour(page).getByText('step 1 of 5').waitFor();
      await tour(page).getByRole('button', { name: 'Go to this place' }).click();
      await page.waitForFunction(() => document.activeElement.closest('.kp-bar'));
    }));

  test('says so when it cannot be fetched, and can be asked again', () =>
    withPage(async (page) => {
      let answers = 0;
      await page.route('**/tour.js*', (route) => {
        answers += 1;
        return answers === 1 ? route.abort() : route.continue();
      });
      await entry(page).click();
      await page.getByRole('alert').filter({ hasText: 'De rondleiding kan nu niet worden geladen' }).waitFor();
      await entry(page).click();
      await tour(page).getByText('stap 1 van 5').waitFor();
    }, { expectProblems: true }));
});

/** The place of the step, when it does not stand in sight or stands behind the window. */
function hidden(page) {
  return page.evaluate(() => {
    const window = document.querySelector('.kp-tour').getBoundingClientRect();
    const place = document.querySelector('[data-tour="here"]');
    const { left, right, top, bottom } = place.getBoundingClientRect();
    // Of a place that is taller than the screen the beginning counts.
    const end = Math.min(bottom, top + 60);
    const inSight = top >= -1 && end <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1;
    const behind = left < window.right && right > window.left && top < window.bottom && end > window.top;
    return inSight && !behind ? [] : [`${place.className}: ${Math.round(top)}–${Math.round(bottom)}, window from ${Math.round(window.top)}`];
  });
}
