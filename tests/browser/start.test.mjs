// Start: what a newcomer sees and can choose, what somebody who comes back finds, the tour, and the way out of a wrong address.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, inEnglish, places, setSlider, unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const bare = (use, options) => withPage(use, { bare: true, ready: '.kp-start', ...options });
const shown = (page) => page.locator('main:visible');
const focused = (page) => page.evaluate(() => document.activeElement.id);
const fte = (page) => page.getByRole('slider', { name: 'Fte per wijkteam' }).inputValue();
const tour = (page) => page.getByRole('dialog', { name: /./ }).and(page.locator('.kp-tour'));
const toStart = (page) => page.getByRole('link', { name: 'Start', exact: true }).click();

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

  for (const width of [1440, 320]) {
    for (const language of ['nl', 'en']) {
      test(`is accessible and fits at ${width} px in ${language}, empty and with projects`, () =>
        bare(async (page) => {
          if (language === 'en') await inEnglish(page);
          await assertNoSidewaysScroll(page);
          await assertAccessible(page);
          await page.locator('.kp-choice-card').first().click();
          await page.locator('#titel-verken').waitFor({ state: 'attached' });
          await toStart(page);
          await page.locator('.kp-start__go-on').waitFor();
          await assertNoSidewaysScroll(page);
          await assertAccessible(page);
        }, { width }));
    }
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

  for (const name of ['Kop van Noord-Holland', 'Noordoost-Friesland', 'Zaanstreek-Waterland', 'Nederland']) {
    test(`of ${name} leads to Verken with it`, () =>
      bare(async (page) => {
        await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
        await arrived(page, name);
      }));
  }

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
      await toStart(page);
      await page.getByRole('button', { name: /^Project 1 op het scherm/ }).waitFor();
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await page.getByRole('button', { name: /Projecten: Project 2/ }).waitFor();
      assert.equal(await fte(page), '10');
      await toStart(page);
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
      await page.waitForTimeout(500);
      await page.goto('about:blank');
      await page.goto(places[0].url);
      await page.locator('.kp-bar__case').filter({ hasText: '20.000 inwoners' }).waitFor();
      assert.equal(await page.title(), 'Verken – Kantelpunt');
      await toStart(page);
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
      await toStart(page);
      await page.getByRole('button', { name: '20.000 inwoners' }).click();
      await arrived(page, '20.000 inwoners');
      await toStart(page);
      await field.fill(link);
      await page.getByRole('button', { name: 'Open de link' }).click();
      await arrived(page, '60.000 inwoners');
    }));
});

describe('the tour', () => {
  const SCREENS = ['verken', 'verken', 'verken', 'vergelijk', 'begroting'];

  for (const width of [1440, 320]) {
    for (const language of ['nl', 'en']) {
      test(`goes by its five places at ${width} px in ${language}, with the keyboard alone`, () =>
        bare(async (page) => {
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
        }, { width, height: 720 }));
    }
  }

  test('begins at the foot of the page too, where the head has no room for it', () =>
    withPage(async (page) => {
      assert.equal(await page.getByRole('banner').getByRole('button', { name: 'Rondleiding' }).count(), 0);
      const entry = page.getByRole('contentinfo').getByRole('button', { name: 'Rondleiding' });
      await entry.click();
      await tour(page).getByText('stap 1 van 5').waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement.closest('footer'));
    }, { width: 320 }));

  test('leads to its place and back with the keyboard, while the page stays usable', () =>
    withPage(async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Rondleiding', exact: true }).click();
      await tour(page).getByRole('button', { name: 'Volgende' }).click();
      await tour(page).getByText('stap 2 van 5').waitFor();
      await tour(page).getByRole('button', { name: 'Ga naar deze plek' }).click();
      await page.waitForFunction(() => document.activeElement.id === 'fte_per_wijkteam');
      await page.keyboard.press('ArrowRight');
      await page.locator('.kp-status[data-tour]').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), 'tour-title');
      await page.keyboard.press('Escape');
      await tour(page).waitFor({ state: 'detached' });
    }));

  test('goes back, stops, and gives the focus back to where it began', () =>
    withPage(async (page) => {
      const entry = page.getByRole('banner').getByRole('button', { name: 'Rondleiding', exact: true });
      await entry.click();
      await tour(page).getByRole('button', { name: 'Volgende' }).click();
      await tour(page).getByRole('button', { name: 'Vorige' }).click();
      await tour(page).getByText('stap 1 van 5').waitFor();
      await tour(page).getByRole('button', { name: 'Stop' }).click();
      await tour(page).waitFor({ state: 'detached' });
      assert.ok(await entry.evaluate((button) => button === document.activeElement));
    }));

  test('stays when somebody goes elsewhere, speaks the language of the page, and finds its place again', () =>
    withPage(async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Rondleiding', exact: true }).click();
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
      const entry = page.getByRole('banner').getByRole('button', { name: 'Rondleiding', exact: true });
      await entry.click();
      await page.getByRole('alert').filter({ hasText: 'De rondleiding kan nu niet worden geladen' }).waitFor();
      await entry.click();
      await tour(page).getByText('stap 1 van 5').waitFor();
    }, { expectProblems: true }));

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
});

describe('a state in which there is nothing to see', () => {
  test('is told on every screen that follows the work, with the way to a first choice', () =>
    withPage(async (page) => {
      for (const name of ['Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting']) {
        await page.getByRole('link', { name, exact: true }).first().click();
        const card = shown(page).locator('.kp-empty');
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
      await page.getByRole('link', { name: 'Waarom', exact: true }).click();
      await page.getByText('bestaat niet').waitFor({ state: 'detached' });
      await page.evaluate(() => { location.hash = '#/verantwoording/onzin'; });
      await page.getByRole('alert').filter({ hasText: 'U ziet nu Verantwoording.' }).waitFor();
    }, { url: `${places[0].url}#bestaat-niet` }));

  test('of projects is told in the dialog of projects', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: /^Projecten:/ }).click();
      await page.getByText('Er zijn nog geen andere projecten.').waitFor();
    }));
});

describe('the words of a screen', () => {
  for (const width of widths) {
    test(`are explained where they stand at ${width} px`, () =>
      withPage(async (page) => {
        await unfoldLevers(page);
        await setSlider(page, 'Fte per wijkteam', '12');
        for (const [name, word] of [['Verken', 'diepste punt'], ['Vergelijk', 'spijt'], ['Waarom', 'kringloop'], ['Onzekerheid', 'berekening, trekking'], ['Begroting', 'BUIG']]) {
          await page.getByRole('link', { name, exact: true }).first().click();
          const words = shown(page).locator('.kp-words').first();
          await words.locator('summary').click();
          await words.locator('dt').filter({ hasText: word }).waitFor();
          await assertNoSidewaysScroll(page);
        }
        await assertAccessible(page);
      }, { width }));
  }
});
