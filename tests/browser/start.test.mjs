// Start: what a newcomer sees and can choose, and what somebody who comes back finds. How it looks at every width is in states.test.mjs.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, goTo, inEnglish, places, setSlider, useBrowser, withPage } from './harness.mjs';
import { countOf, untilKept } from './kept.mjs';

useBrowser();

const bare = (use, options) => withPage(use, { bare: true, ready: '.kp-start', ...options });
const shown = (page) => page.locator('main:visible');
const focused = (page) => page.evaluate(() => document.activeElement.id);
const fte = (page) => page.getByRole('slider', { name: 'Fte per wijkteam' }).inputValue();

/** Waits for Verken, with the focus on its heading and this in the bar of the municipality. */
async function arrived(page, text) {
  await page.locator('.kp-bar__case').filter({ hasText: text }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'titel-verken');
  assert.match(page.url(), /#\/verken$/);
  assert.equal(await page.title(), 'Verken – Kantelpunt');
}

describe('Start', () => {
  for (const { name, url } of places) {
    test(`is what a first visit opens at ${name}`, () =>
      bare(async (page) => {
        assert.equal(await page.title(), 'Start – Kantelpunt');
        assert.match(page.url(), /#\/start$/);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Wat kost een keuze eerst, en wat levert hij later op?');
        assert.equal(await page.getByRole('dialog').count(), 0, 'the tour never opens by itself');
        await page.getByText('Nog geen projecten').waitFor();
      }, { url }));
  }

  test('says everything in the language of choice', () =>
    bare(async (page) => {
      const texts = () => shown(page).locator('h1, h2, h3, p, li, label, button, figcaption').allInnerTexts();
      const dutch = await texts();
      await inEnglish(page);
      const english = new Set(await texts());
      const same = dutch.filter((text) => english.has(text) && !/^(\d[\d.]*|)$/.test(text.trim()));
      assert.deepEqual(same, [], 'these are still Dutch');
    }));
});

describe('a choice on Start', () => {
  test('of a size leads to Verken with that municipality, from the year of choice', () =>
    bare(async (page) => {
      await page.getByRole('button', { name: '2015', exact: true }).click();
      await page.getByRole('button', { name: '60.000 inwoners' }).click();
      await arrived(page, '60.000 inwoners · 2015');
    }));

  test('can be made with the keyboard alone', () =>
    bare(async (page) => {
      await page.getByRole('button', { name: '20.000 inwoners' }).focus();
      await page.keyboard.press('Enter');
      await arrived(page, '20.000 inwoners');
    }));

  test('of a region leads to Verken with it', () =>
    bare(async (page) => {
      for (const name of ['Kop van Noord-Holland', 'Noordoost-Friesland', 'Zaanstreek-Waterland', 'Nederland']) {
        await page.locator('main.kp-start').getByRole('button', { name: new RegExp(`^${name}`) }).click();
        await arrived(page, name);
        await goTo(page, 'Start');
      }
    }));

  for (const width of [1440, 320]) {
    test(`for one's own figures opens the panel and puts the focus there at ${width} px`, () =>
      bare(async (page) => {
        await page.getByRole('button', { name: 'Vul tien cijfers in' }).click();
        await page.locator('#cijfers[open]').waitFor();
        await page.waitForFunction(() => document.activeElement.parentElement.id === 'cijfers');
        await page.locator('#inhabitants-number, #cijfers input').first().waitFor();
        await assertNoSidewaysScroll(page);
      }, { width }));
  }

  test('is a step that can be taken back', () =>
    bare(async (page) => {
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await page.locator('.kp-bar__case').filter({ hasText: '100.000 inwoners' }).waitFor();
    }));

  test('begins a project of its own when there is work on screen, and the work is there to go on with', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await goTo(page, 'Start');
      await page.getByRole('button', { name: /^Project 1 op het scherm/ }).waitFor();
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await page.getByRole('button', { name: /Projecten: Project 2/ }).waitFor();
      assert.equal(await fte(page), '10');
      await goTo(page, 'Start');
      await page.getByRole('button', { name: /^Project 1 / }).click();
      await arrived(page, '100.000 inwoners');
      assert.equal(await fte(page), '12');
    }));
});

describe('somebody who comes back', () => {
  test('goes on where they were, and finds their projects on Start', () =>
    bare(async (page) => {
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await untilKept(page, (texts) => countOf(texts, 'project/') === 1);
      await page.goto('about:blank');
      await page.goto(places[0].url);
      await page.locator('.kp-bar__case').filter({ hasText: '20.000 inwoners' }).waitFor();
      assert.equal(await page.title(), 'Verken – Kantelpunt');
      await goTo(page, 'Start');
      const card = page.getByRole('button', { name: /^Project 1 op het scherm/ });
      await card.focus();
      await page.keyboard.press('Enter');
      await arrived(page, '20.000 inwoners');
    }));
});

describe('what somebody has already', () => {
  const scenario = JSON.stringify({ version: 1, name: 'Breder team', levers: { fte_per_wijkteam: 12 } });
  const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  test('opens from Start: a scenario file', () =>
    bare(async (page) => {
      await page.locator('#start-file').setInputFiles(file('breder.json', scenario));
      await arrived(page, '100.000 inwoners');
      assert.equal(await fte(page), '12');
      await page.getByRole('alert').filter({ hasText: '‘Breder team’' }).waitFor();
    }));

  test('opens from Start: a project file', () =>
    bare(async (page) => {
      const project = { version: 1, model: '0.1.0', preset: 'doorsnee-60k-2027', scenarios: [{ name: 'A', levers: { fte_per_wijkteam: 9 } }] };
      await page.locator('#start-file').setInputFiles(file('project.json', JSON.stringify(project)));
      await arrived(page, '60.000 inwoners');
      assert.equal(await fte(page), '9');
    }));

  test('is refused beside the field when it is broken, and nothing changes', () =>
    bare(async (page) => {
      await page.locator('#start-file').setInputFiles(file('kapot.json', '{"levers": {"fte_per_wijkteem": 12}}'));
      await shown(page).getByRole('alert').filter({ hasText: 'fte_per_wijkteem' }).waitFor();
      assert.match(page.url(), /#\/start$/);
      await assertAccessible(page);
    }));

  test('opens from Start: a link, and says beside the field what is no link', () =>
    bare(async (page) => {
      const field = page.getByLabel('Of plak een link');
      await field.fill('https://www.voorbeeld.nl/');
      await page.keyboard.press('Enter');
      await page.locator('#start-link-fout').filter({ hasText: 'geen link van Kantelpunt' }).waitFor();
      assert.equal(await focused(page), 'start-link');
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      await assertAccessible(page);
      await page.getByRole('button', { name: '60.000 inwoners' }).click();
      await arrived(page, '60.000 inwoners');
      await page.getByRole('button', { name: 'Deel', exact: true }).click();
      const link = await page.getByLabel('Link', { exact: true }).inputValue();
      await page.keyboard.press('Escape');
      await goTo(page, 'Start');
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await goTo(page, 'Start');
      await field.fill(link);
      await page.getByRole('button', { name: 'Open de link' }).click();
      await arrived(page, '60.000 inwoners');
    }));
});
