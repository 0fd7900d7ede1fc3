// Every screen in every state that it can be in. One table: a new state is a row.

import { goToAddress, LEVER, setSlider, settled, showTables, unfoldAccount, unfoldAll, unfoldLevers } from './harness.mjs';

const button = (page, name) => page.getByRole('button', { name }).first();

/** A changed scenario, its figures complete. */
export async function change(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await settled(page);
}

/** A long question that does not end: the worker that should answer it is silent. */
const silent = (page) =>
  page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...given) {
      if (!window.silent) postMessage.apply(this, given);
    };
  });

/** The states: a name, what must be on screen, how one gets there, and what has to be prepared before the page opens. */
export const STATES = [
  { state: 'Start', reach: (page) => goToAddress(page, 'start').then(() => page.locator('main.kp-start').waitFor()) },
  {
    state: 'Start with a project to go on with',
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await goToAddress(page, 'start');
      await page.locator('.kp-start__go-on').waitFor();
    },
  },
  {
    state: 'the tour',
    reach: async (page) => {
      await goToAddress(page, 'start');
      await page.locator('main.kp-start').getByRole('button').first().click();
      await page.locator('.kp-tour').waitFor();
    },
  },
  { state: 'Verken with nothing changed', reach: async (page) => page.locator('.kp-empty').first().waitFor() },
  {
    state: 'Verken while it computes',
    prepare: silent,
    reach: async (page) => {
      await page.evaluate(() => { window.silent = true; });
      await unfoldLevers(page);
      await setSlider(page, LEVER, '13');
      await page.locator('.kp-progress--busy').first().waitFor();
    },
  },
  {
    state: 'Verken with errors',
    reach: async (page) => {
      await unfoldLevers(page);
      await page.locator('#cijfers').evaluate((fold) => { fold.open = true; });
      for (const id of ['fte_per_wijkteam-number', 'inhabitants-number']) {
        await page.locator(`#${id}`).fill('veel');
        await page.locator(`#${id}`).press('Tab');
        await page.locator(`#${id}[aria-invalid]`).waitFor();
      }
    },
  },
  {
    state: 'a region, with a long explanation',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Noordoost-Friesland' }).click();
      await unfoldLevers(page);
      const explain = page.locator('details.kp-source').first();
      await explain.locator('summary').first().click();
      await explain.locator('.kp-explain summary').click();
      await explain.locator('.kp-explain dl').waitFor();
    },
  },
  { state: 'Vergelijk with nothing changed', reach: (page) => goToAddress(page, 'vergelijk').then(() => page.locator('main:visible .kp-empty').first().waitFor()) },
  {
    state: 'Vergelijk while it computes',
    prepare: silent,
    reach: async (page) => {
      await page.evaluate(() => { window.silent = true; });
      await unfoldLevers(page);
      await setSlider(page, LEVER, '13');
      await goToAddress(page, 'vergelijk');
      await page.locator('main:not([hidden]) .kp-progress--busy').waitFor();
    },
  },
  { state: 'Waarom with nothing changed', reach: (page) => goToAddress(page, 'waarom').then(() => page.locator('main.kp-screen').waitFor()) },
  { state: 'Onzekerheid with nothing changed', reach: (page) => goToAddress(page, 'onzekerheid').then(() => page.locator('#wat-is-nodig').waitFor()) },
  {
    state: 'Onzekerheid while it computes',
    prepare: silent,
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '13');
      await goToAddress(page, 'onzekerheid');
      await button(page, /^(Reken uit|Compute)$/).waitFor();
      await page.evaluate(() => { window.silent = true; });
      await button(page, /^(Reken uit|Compute)$/).click();
      await button(page, 'Stop').waitFor();
    },
  },
  {
    state: 'Begroting with nothing changed',
    reach: async (page) => {
      await goToAddress(page, 'begroting');
      await page.locator('main:visible .kp-empty').first().waitFor();
    },
  },
  {
    state: 'Verantwoording with everything open',
    reach: async (page) => {
      await goToAddress(page, 'verantwoording');
      await page.locator('main.kp-account:visible').waitFor();
      await unfoldAccount(page);
      // Every row of these tables is made the same way: a few are enough to look at.
      await page.getByRole('searchbox', { name: 'Zoek in de aannames' }).fill('S3');
      await page.getByRole('searchbox', { name: 'Zoek in de vergelijkingen' }).fill('fatigue');
    },
  },
  {
    state: 'the dialog with projects, about to delete one',
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await page.locator('.kp-project').click();
      await page.getByRole('dialog').getByRole('button', { name: /^(Kopieer|Duplicate):/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^(Verwijder|Delete):/ }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: /voor altijd|for ever/ }).waitFor();
    },
  },
  {
    state: 'the dialog Deel',
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await button(page, /^(Deel|Share)$/).click();
      await page.getByRole('dialog').locator('svg').waitFor();
    },
  },
  {
    state: 'the history',
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await button(page, /^(Geschiedenis|History)$/).click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    state: 'a link that does not open, and nothing that is kept',
    prepare: (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
    reach: async (page) => {
      await goToAddress(page, 'verken?v=1&x');
      await page.locator('.kp-kept.kp-warning').waitFor();
      await page.locator('.kp-told__line').waitFor();
    },
  },
];

/** The states of a changed scenario, on one page, one after another. */
export const CHANGED = [
  {
    state: 'Verken with everything open',
    reach: async (page) => {
      await unfoldAll(page);
      await showTables(page);
    },
  },
  {
    state: 'Vergelijk with two scenarios and a refused name',
    reach: async (page) => {
      await goToAddress(page, 'vergelijk');
      await button(page, /^(Kopieer het scenario|Copy the scenario)/).click();
      await page.locator('#paren').waitFor();
      await page.getByRole('textbox', { name: /^(Naam|Name): B/ }).fill('A');
      await page.keyboard.press('Tab');
      await page.locator('.kp-error').first().waitFor();
      await unfoldAll(page);
    },
  },
  {
    state: 'Waarom with everything open',
    reach: async (page) => {
      await goToAddress(page, 'waarom');
      await page.locator('#waarom-kringlopen').waitFor();
      await unfoldAll(page);
      await page.locator('main.kp-screen').getByRole('button', { name: /^(Tabel|Table)$/ }).first().click();
    },
  },
  {
    state: 'Onzekerheid with errors in the goal',
    reach: async (page) => {
      await goToAddress(page, 'onzekerheid');
      await page.locator('#doel-hefboom-0').selectOption('');
      await page.getByRole('radio', { name: /^(Anders|Other)$/ }).check({ force: true });
      await page.locator('#doel-kans').fill('120');
      await button(page, /^(Zoek|Seek)$/).click();
      await page.locator('.kp-error').first().waitFor();
    },
  },
  {
    state: 'Begroting with a refused amount',
    reach: async (page) => {
      await goToAddress(page, 'begroting');
      await page.locator('#begroting-begroting').waitFor();
      await page.getByRole('radio', { name: 'Tussenrapportage' }).check({ force: true });
      const field = page.locator('input[id^="gerealiseerd-"]').first();
      await field.fill('veel');
      await field.press('Tab');
      await page.locator('.kp-error').first().waitFor();
    },
  },
];
