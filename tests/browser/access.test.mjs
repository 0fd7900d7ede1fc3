// For everybody: both languages, what the page says of itself, and what its pictures say. States, widths and looks are in
// states.test.mjs.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, inEnglish, setSlider, settled, unfoldAll, unfoldLevers, useBrowser, widths,
  withPage,
} from './harness.mjs';

useBrowser();


/** A changed scenario with everything unfolded. */
async function unfold(page) {
  await unfoldLevers(page);
  await setSlider(page, 'Fte per wijkteam', '12');
  await settled(page);
  await unfoldAll(page);
  for (const button of await page.getByRole('button', { name: /^(Tabel|Table)$/ }).all()) await button.click();
}

describe('everybody', () => {
  test('reads every text in the language of choice', () =>
    withPage(async (page) => {
      await unfold(page);
      const dutch = await visibleTexts(page);
      await inEnglish(page);
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      const english = new Set(await visibleTexts(page));
      const own = /^(Kantelpunt|Nederlands|English|NL|EN|[ABC]|Start|Garantiebanen|Beschut werk|Tegenprestatie|Apart|Kop van Noord-Holland|Noordoost-Friesland|Zaanstreek-Waterland|Fte per wijkteam|[\d.,%×\s–−-]*|↶|↷|≡|·|▾|\?|:|Project \d+|fte|PNG [\d ×]+|SVG|CSV|: Garantiebanen|(1 = )?norm|scenario(, P[19]0)?)$/i;
      const left = dutch.filter((text) => english.has(text) && !own.test(text));
      assert.deepEqual(left, [], 'these are still Dutch');
    }));

  test('reads at the foot of the page how accessible it is, and what nobody tried yet', () =>
    withPage(async (page) => {
      await page.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' }).click();
      await page.getByRole('heading', { name: /^Toegankelijkheidsverklaring van Kantelpunt \(concept\)/ }).waitFor();
      assert.match(await page.getByRole('main').innerText(), /Niet onderzocht/);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
      }
      await page.getByRole('link', { name: 'Terug naar Kantelpunt' }).click();
      await page.getByRole('heading', { name: 'Kies een gemeente' }).waitFor();
      await inEnglish(page);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
      await page.getByRole('heading', { name: 'Accessibility statement of Kantelpunt (draft)' }).waitFor();
      assert.match(await page.getByRole('main').innerText(), /Not examined/);
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
    }));

  test('is spoken Dutch to, whatever the browser asks', () =>
    withPage(async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
      await page.getByRole('heading', { name: 'Kies een gemeente' }).waitFor();
    }, { context: { locale: 'en-US' } }));

  test('hears of each picture what it says', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await settled(page);
      const pictures = page.getByRole('img', { name: /\d/ });
      assert.equal(await pictures.count(), 4);
      const heading = await page.locator('#kantelpunt-grafiek').getByRole('heading').innerText();
      assert.ok((await pictures.first().getAttribute('aria-label')).startsWith(heading));
    }));
});

/** The texts that a visitor sees, without those in a published title (which keeps its own language). */
function visibleTexts(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element.checkVisibility() && !element.closest('.kp-source, .kp-words dt, noscript, script')) texts.push(walker.currentNode.textContent.trim());
    }
    return texts.filter(Boolean);
  });
}
