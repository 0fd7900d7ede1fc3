// Deel: what is on screen as a link, a picture of it and a file; and what opens from them.

import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertFits, assertNoSidewaysScroll, goTo, inEnglish, LEVER, places, says, setSlider, settled, unfoldAll,
  unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const dialog = (page) => page.getByRole('dialog');
async function share(page, name = 'Deel') {
  await page.getByRole('button', { name, exact: true }).click();
  // What the dialog holds may be on its way still.
  await page.locator('#share-link').waitFor();
}
const alert = (page) => page.locator('.kp-told');

/** The key figures of the page, as text, once the background is done. */
async function figures(page) {
  await settled(page);
  return page.locator('.kp-figures').innerText();
}

/** What is chosen on the page. */
async function chosen(page) {
  const sliders = await page.locator('input[type=range]').evaluateAll((all) => all.map((slider) => [slider.id, slider.value]));
  return JSON.stringify([await page.locator('.kp-pill').allInnerTexts(), sliders]);
}

/** The link that the dialog shows; the dialog closes again. */
async function linkOf(page, name) {
  await share(page, name);
  const link = await dialog(page).getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  return link;
}

/** Changes levers and an assumption. */
async function change(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12.5');
  await setSlider(page, 'Inwoners per wijkteam', '12500');
  await unfoldAll(page);
  await setSlider(page, 'Besparing op zorg zolang het team de regie heeft', '25');
  await setSlider(page, 'Discontovoet', '3');
}

describe('a link', () => {
  test('gives the same figures in another browser', () => {
    let link, there;
    return withPage(async (page) => {
      await change(page);
      there = await figures(page);
      link = await linkOf(page);
      assert.equal(new URL(page.url()).hash, '#/verken', 'the address of the page is left alone');
    })
      .then(() => withPage(async (page) => {
        assert.equal(await figures(page), there);
        await says(page, /^Geopend/, page.locator('.kp-change'));
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
        const opened = await chosen(page);
        await page.getByRole('button', { name: 'Maak ongedaan' }).click();
        assert.notEqual(await chosen(page), opened, 'and opening is one step');
      }, { url: link }));
  });

  for (const { name, url } of places) {
    test(`made at ${name} leads back there`, () => {
      let link, there;
      return withPage(async (page) => {
        await change(page);
        there = await chosen(page);
        link = await linkOf(page);
        assert.ok(link.startsWith(`${url}#/verken?v=1&model=`), link);
      }, { url })
        .then(() => withPage(async (page) => assert.equal(await chosen(page), there), { url: link }));
    });
  }

  test('of the English page opens in English, on the screen that it was made on', () => {
    let link;
    return withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await inEnglish(page);
      await goTo(page, 'Compare');
      link = await linkOf(page, 'Share');
      assert.match(link, /#\/vergelijk\?.*taal=en/);
    }).then(() => withPage(async (page) => {
      await page.locator('main:visible').filter({ hasText: /Current policy/ }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      assert.match(await page.title(), /^Compare/);
    }, { url: link, ready: 'main:visible' }));
  });

  test('that lost its tail leaves the work as it was and says why', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      const before = await chosen(page);
      const link = await linkOf(page);
      await page.evaluate((hash) => { location.hash = hash; }, new URL(link.slice(0, -3)).hash);
      const said = await says(page, /niet heel/, alert(page));
      assert.match(said, /Uw werk is ongewijzigd/);
      assert.equal(await chosen(page), before);
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Sluit' }).click();
      assert.equal(await alert(page).innerText(), '');
    }));

  test('of a newer version says so and opens nothing', () => {
    const newer = readFileSync(new URL('../links/newer.link', import.meta.url), 'utf8').trim();
    return withPage(async (page) => {
      await says(page, /nieuwere versie van Kantelpunt \(9\.0\.0\)/, alert(page));
      await assertNoSidewaysScroll(page);
      assert.equal(await page.getByRole('button', { name: 'Maak ongedaan' }).getAttribute('aria-disabled'), 'true');
    }, { url: places[0].url + newer, width: 320 });
  });

  test('followed on the page is one step over own work, and going back does not open it again', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      const link = await linkOf(page);
      const theirs = await chosen(page);
      await setSlider(page, LEVER, '8');
      const own = await chosen(page);
      await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
      await says(page, /^Geopend/, page.locator('.kp-change'));
      assert.equal(await chosen(page), theirs);
      assert.match(page.url(), /\?v=1/, 'the address says what is on screen');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.equal(await chosen(page), own);
      assert.match(page.url(), /#\/verken$/, 'and nothing when that changes');
      await goTo(page, 'Begroting');
      await page.goBack();
      assert.equal(await chosen(page), own);
    }));
});

describe('the dialog', () => {
  test('says what is in the link, fits and is accessible', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await share(page);
      const text = await dialog(page).innerText();
      assert.match(text, /Fte per wijkteam van 10\sfte naar 12\sfte/);
      assert.match(text, /Niet in de link/);
      await dialog(page).getByRole('img', { name: 'QR-code van deze link' }).waitFor();
      await assertFits(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await dialog(page).evaluate((element) => element.scrollWidth > element.clientWidth);
        assert.equal(wide, false, `the dialog does not scroll sideways at ${width} px`);
      }
    }));

  test('works with the keyboard alone, and copies', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      const button = page.getByRole('button', { name: 'Deel', exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await dialog(page).waitFor();
      assert.ok(await dialog(page).evaluate((element) => element.contains(document.activeElement)), 'the focus is inside');
      const copy = dialog(page).getByRole('button', { name: 'Kopieer' });
      for (let step = 0; step < 8 && !(await copy.evaluate((element) => element === document.activeElement)); step += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await says(page, /De link is gekopieerd/, dialog(page).locator('.kp-import__done'));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await dialog(page).getByRole('textbox').inputValue());
      assert.equal(page.url(), copied, 'the address says the same');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      assert.ok(await button.evaluate((element) => element === document.activeElement), 'the focus is back');
      await setSlider(page, LEVER, '9');
      await page.waitForURL(/#\/verken$/);
    }, { context: { permissions: ['clipboard-read', 'clipboard-write'] } }));

  test('of much work gives no picture but says so, and the link still opens', () => {
    let link, there;
    return withPage(async (page) => {
      await goTo(page, 'Vergelijk');
      for (let copy = 0; copy < 6; copy += 1) {
        await goTo(page, 'Verken');
        for (const [lever, value] of [[LEVER, 4 + copy], ['Inwoners per wijkteam', 9000 + 1000 * copy]]) {
          await setSlider(page, lever, String(value));
        }
        await goTo(page, 'Vergelijk');
        await page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();
        await page.getByRole('textbox', { name: /^Naam/ }).last().fill(`Een scenario met een naam die lang is ${copy}`);
        await page.keyboard.press('Tab');
      }
      await goTo(page, 'Verken');
      there = await chosen(page);
      await share(page);
      assert.match(await dialog(page).innerText(), /te lang voor een QR-code/);
      link = await dialog(page).getByRole('textbox').inputValue();
    }).then(() => withPage(async (page) => assert.equal(await chosen(page), there), { url: link }));
  });

  test('saves a file that opens elsewhere, and refuses one that is none', () => {
    let file, there;
    return withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      there = await chosen(page);
      await share(page);
      const download = page.waitForEvent('download');
      await dialog(page).getByRole('button', { name: 'Bewaar als bestand' }).click();
      const saved = await download;
      assert.equal(saved.suggestedFilename(), 'kantelpunt-project.json');
      file = readFileSync(await saved.path(), 'utf8');
      assert.equal(JSON.parse(file).scenarios[0].levers.fte_per_wijkteam, 12);
    }).then(() => withPage(async (page) => {
      const offer = async (text) => {
        await share(page);
        await dialog(page).locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
        await dialog(page).waitFor({ state: 'detached' });
      };
      await offer(file.replace('"fte_per_wijkteam": 12', '"fte_per_wijkteam": 99'));
      const said = await says(page, /kan niet open/, alert(page));
      for (const part of ['‘Fte per wijkteam’', '99', '3 en 20']) assert.ok(said.includes(part), said);
      await offer(file);
      await says(page, /^Geopend/, page.locator('.kp-change'));
      assert.equal(await chosen(page), there);
      assert.equal(await alert(page).innerText(), '');
    }));
  });
});
