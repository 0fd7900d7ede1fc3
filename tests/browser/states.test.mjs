// Every screen in every state that it can be in, at every width, in both languages and in every look: axe finds nothing, nothing
// sticks out, and what can be pressed is large enough. One table: a new state is a row, a new look a name in LOOKS.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, LEVER, setSlider, settled, unfoldAll, unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const LANGUAGES = ['nl', 'en'];
const WIDEST = Math.max(...widths);

/** What the page may look like: a name, and what Playwright is to say to the browser. All but the first in Dutch and wide only. */
const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

const go = (page, place) => page.evaluate((hash) => { location.hash = hash; }, `#/${place}`);
const button = (page, name) => page.getByRole('button', { name }).first();

/** A changed scenario, its figures complete. */
async function change(page) {
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
const STATES = [
  { state: 'Start', reach: (page) => go(page, 'start').then(() => page.locator('main.kp-start').waitFor()) },
  {
    state: 'Start with a project to go on with',
    reach: async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await go(page, 'start');
      await page.locator('.kp-start__go-on').waitFor();
    },
  },
  {
    state: 'the tour',
    reach: async (page) => {
      await go(page, 'start');
      await page.locator('main.kp-start').getByRole('button').first().click();
      await page.locator('.kp-tour').waitFor();
    },
  },
  { state: 'Verken with nothing changed', reach: async (page) => page.locator('.kp-empty').first().waitFor() },
  {
    state: 'Verken with everything open',
    reach: async (page) => {
      await change(page);
      await unfoldAll(page);
      for (const table of await page.getByRole('button', { name: /^(Tabel|Table)$/ }).all()) await table.click();
    },
  },
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
  { state: 'Vergelijk with nothing changed', reach: (page) => go(page, 'vergelijk').then(() => page.locator('main:visible .kp-empty').first().waitFor()) },
  {
    state: 'Vergelijk with two scenarios and a refused name',
    reach: async (page) => {
      await change(page);
      await go(page, 'vergelijk');
      await button(page, /^(Kopieer het scenario|Copy the scenario)/).click();
      await page.locator('#paren').waitFor();
      await page.getByRole('textbox', { name: /^(Naam|Name): B/ }).fill('A');
      await page.keyboard.press('Tab');
      await page.locator('.kp-error').first().waitFor();
      await unfoldAll(page);
    },
  },
  {
    state: 'Vergelijk while it computes',
    prepare: silent,
    reach: async (page) => {
      await page.evaluate(() => { window.silent = true; });
      await unfoldLevers(page);
      await setSlider(page, LEVER, '13');
      await go(page, 'vergelijk');
      await page.locator('main:not([hidden]) .kp-progress--busy').waitFor();
    },
  },
  { state: 'Waarom with nothing changed', reach: (page) => go(page, 'waarom').then(() => page.locator('main.kp-screen').waitFor()) },
  {
    state: 'Waarom with everything open',
    reach: async (page) => {
      await change(page);
      await go(page, 'waarom');
      await page.locator('#waarom-kringlopen').waitFor();
      await unfoldAll(page);
      await page.locator('main.kp-screen').getByRole('button', { name: /^(Tabel|Table)$/ }).first().click();
    },
  },
  { state: 'Onzekerheid with nothing changed', reach: (page) => go(page, 'onzekerheid').then(() => page.locator('#wat-is-nodig').waitFor()) },
  {
    state: 'Onzekerheid with errors in the goal',
    reach: async (page) => {
      await change(page);
      await go(page, 'onzekerheid');
      await page.locator('#doel-hefboom-0').selectOption('');
      await page.getByRole('radio', { name: /^(Anders|Other)$/ }).check({ force: true });
      await page.locator('#doel-kans').fill('120');
      await button(page, /^(Zoek|Seek)$/).click();
      await page.locator('.kp-error').first().waitFor();
    },
  },
  {
    state: 'Onzekerheid while it computes',
    prepare: silent,
    reach: async (page) => {
      await change(page);
      await go(page, 'onzekerheid');
      await button(page, /^(Reken uit|Compute)$/).waitFor();
      await page.evaluate(() => { window.silent = true; });
      await button(page, /^(Reken uit|Compute)$/).click();
      await button(page, 'Stop').waitFor();
    },
  },
  {
    state: 'Begroting with nothing changed',
    reach: async (page) => {
      await go(page, 'begroting');
      await page.locator('main:visible .kp-empty').first().waitFor();
    },
  },
  {
    state: 'Begroting with a refused amount',
    reach: async (page) => {
      await change(page);
      await go(page, 'begroting');
      await page.locator('#begroting-begroting').waitFor();
      await page.getByRole('radio', { name: 'Tussenrapportage' }).check({ force: true });
      const field = page.locator('input[id^="gerealiseerd-"]').first();
      await field.fill('veel');
      await field.press('Tab');
      await page.locator('.kp-error').first().waitFor();
    },
  },
  {
    state: 'Verantwoording with everything open',
    reach: async (page) => {
      await go(page, 'verantwoording');
      await page.locator('main.kp-account:visible').waitFor();
      await unfoldAll(page);
      for (const show of await page.locator('main.kp-account button[aria-controls]').all()) await show.click();
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
    hash: '#/verken?v=1&x',
    reach: async (page) => {
      await page.locator('.kp-kept.kp-warning').waitFor();
      await page.locator('.kp-told__line').waitFor();
    },
  },
];

/** What can be pressed and is smaller than 24 px in both ways of measuring of WCAG 2.5.8: itself, and the room around it. */
const tooSmall = (page) =>
  page.evaluate(() => {
    const LEAST = 24;
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"]')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.disabled)
      .map((target) => {
        const shown = [target, ...(target.labels ?? [])].map((part) => part.getBoundingClientRect()).sort((a, b) => Math.min(b.width, b.height) - Math.min(a.width, a.height))[0];
        return { target, shown };
      })
      .filter(({ shown }) => shown.width > 1 && shown.height > 1);
    const isInText = ({ target }) => target.matches('a, button, summary') && getComputedStyle(target).display === 'inline' && target.parentElement.textContent.trim().length > target.textContent.trim().length;
    const meets = (circle, box) => {
      const across = Math.max(box.left - circle.x, 0, circle.x - box.right);
      const down = Math.max(box.top - circle.y, 0, circle.y - box.bottom);
      return Math.hypot(across, down) < LEAST / 2;
    };
    const crowded = (one) => {
      const circle = { x: one.shown.left + one.shown.width / 2, y: one.shown.top + one.shown.height / 2 };
      return all.some((other) => other.target !== one.target && !other.target.contains(one.target) && !one.target.contains(other.target) && other.target.labels?.[0] !== one.target && meets(circle, other.shown));
    };
    return all
      .filter(({ shown }) => shown.width < LEAST || shown.height < LEAST)
      .filter((one) => !isInText(one) && crowded(one))
      .map(({ target, shown }) => `${target.tagName} ‘${(target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40)}’ is ${Math.round(shown.width)} × ${Math.round(shown.height)}`);
  });

/** The spacing of WCAG 1.4.12. */
const spaceWide = (page) =>
  page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }' });

/** Texts that are cut off. */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label, p, dt, dd, th, td, h1, h2, h3, h4, a, legend, option, li')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [class*="scroll"]'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`));

const inLanguage = (page, language) =>
  page.evaluate((wanted) => document.querySelector(`.kp-language__option[lang="${wanted}"]`).click(), language);

describe('everybody can use', () => {
  for (const { state, reach, prepare, hash } of STATES) {
    test(state, () =>
      withPage(async (page) => {
        if (hash) await page.evaluate((wanted) => { location.hash = wanted; }, hash);
        // Colours that are on their way to others are neither.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await reach(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          for (const language of LANGUAGES) {
            await inLanguage(page, language);
            // Colours do not depend on the width, nor on the language.
            for (const { look, media } of width === WIDEST && language === 'nl' ? LOOKS : LOOKS.slice(0, 1)) {
              await page.emulateMedia(media);
              await assertAccessible(page, `${language}, ${look}, ${width} px`);
            }
            await page.emulateMedia(LOOKS[0].media);
            await assertNoSidewaysScroll(page);
            assert.deepEqual(await tooSmall(page), [], `targets of at least 24 px, or with that room (${language}, ${width} px)`);
          }
        }
        await spaceWide(page);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await cutOff(page), [], `nothing is cut off at wide spacing (${width} px)`);
          // That much wider and a column of 320 px at once is more than the guidelines ask.
          if (width > 320) await assertNoSidewaysScroll(page);
        }
      }, { prepare, expectProblems: Boolean(prepare || hash) }));
  }
});
