// The screens that follow the work: each is reached by its link, says something about the scenario, and is accessible.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, goTo, setSlider, unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

/** What a screen says once its figures are there. */
const SCREENS = [
  ['Vergelijk', /huidig beleid/],
  ['Waarom', /Welke keuzes maken het verschil/],
  ['Onzekerheid', /van de 20 gevallen/],
  ['Begroting', /Een jaar sluit als/],
];


describe('the screens', () => {
  for (const width of widths) {
    test(`say what a choice does and are accessible at ${width} px`, () =>
      withPage(async (page) => {
        await unfoldLevers(page);
        await setSlider(page, 'Fte per wijkteam', '12');
        for (const [name, sentence] of SCREENS) {
          await goTo(page, name);
          await page.locator('main:visible').filter({ hasText: sentence }).waitFor();
          assert.equal(await page.title(), `${name} – Kantelpunt`);
          await assertNoSidewaysScroll(page);
          await assertAccessible(page);
        }
      }, { width }));
  }

  test('put scenarios side by side, current policy among them', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await goTo(page, 'Vergelijk');
      await page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();
      await goTo(page, 'Verken');
      await setSlider(page, 'Fte per wijkteam', '8');
      await goTo(page, 'Vergelijk');
      await page.locator('main:visible').filter({ hasText: /‘A’/ }).filter({ hasText: /‘B’/ }).waitFor();
      assert.match(await page.locator('main:visible').innerText(), /Huidig beleid/);
    }));
});
