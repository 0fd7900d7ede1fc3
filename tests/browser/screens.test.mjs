// The screens that follow the work: each is reached by its link, says something about the scenario or that there is nothing yet, and is
// accessible.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertFits, goTo, goToAddress, LEVER, places, setSlider, useBrowser, withPage } from './harness.mjs';

useBrowser();

/** What a screen says once its figures are there. */
const SCREENS = [
  ['Vergelijk', /huidig beleid/],
  ['Waarom', /Welke keuzes maken het verschil/],
  ['Onzekerheid', /van de 20 gevallen/],
  ['Begroting', /Een jaar sluit als/],
];

describe('the screens', () => {
  test('say what a choice does, fit and are accessible', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      for (const [name, sentence] of SCREENS) {
        await goTo(page, name);
        await page.locator('main:visible').filter({ hasText: sentence }).waitFor();
        assert.equal(await page.title(), `${name} – Kantelpunt`);
        await assertFits(page, name);
      }
    }));

  test('put scenarios side by side, current policy among them', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await goTo(page, 'Vergelijk');
      await page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();
      await goTo(page, 'Verken');
      await setSlider(page, LEVER, '8');
      await goTo(page, 'Vergelijk');
      await page.locator('main:visible').filter({ hasText: /‘A’/ }).filter({ hasText: /‘B’/ }).waitFor();
      assert.match(await page.locator('main:visible').innerText(), /Huidig beleid/);
    }));
});

describe('a state in which there is nothing to see', () => {
  test('is told on every screen that follows the work, with the way to a first choice', () =>
    withPage(async (page) => {
      for (const name of ['Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting']) {
        await goTo(page, name);
        const card = page.locator('main:visible .kp-empty');
        await card.getByRole('heading', { name: 'Nog geen verschil met huidig beleid' }).waitFor();
        await assertAccessible(page);
        await card.getByRole('link', { name: /Verken/ }).click();
        await page.waitForFunction(() => document.activeElement.id === 'titel-verken');
      }
    }));

  test('of an address that leads nowhere is told, and the page goes on', () =>
    withPage(async (page) => {
      await page.getByRole('alert').filter({ hasText: 'De plek ‘#bestaat-niet’ bestaat niet. U ziet nu Verken.' }).waitFor();
      await assertAccessible(page);
      await goTo(page, 'Waarom');
      await page.getByText('bestaat niet').waitFor({ state: 'detached' });
      await goToAddress(page, 'verantwoording/onzin');
      await page.getByRole('alert').filter({ hasText: 'U ziet nu Verantwoording.' }).waitFor();
    }, { url: `${places[0].url}#bestaat-niet` }));

  test('of projects is told in the dialog of projects', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: /^Projecten:/ }).click();
      await page.getByText('Er zijn nog geen andere projecten.').waitFor();
    }));
});
