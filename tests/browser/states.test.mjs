// Every state of states.mjs at every width, in both languages and in every look: axe finds nothing, nothing sticks out, what can be
// pressed is large enough, and nothing is cut off at wide spacing. A new look is a name in LOOKS.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, goToAddress, onOnePage, useBrowser, widths, withPage } from './harness.mjs';
import { cutOff, spaceWide, tooSmall } from './measure.mjs';
import { change, CHANGED, STATES } from './states.mjs';

useBrowser();

const LANGUAGES = ['nl', 'en'];
const WIDEST = Math.max(...widths);

/** What the page may look like: a name, and what Playwright is to say to the browser. All but the first in Dutch and wide only. */
const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

const inLanguage = (page, language) =>
  page.evaluate((wanted) => document.querySelector(`.kp-language__option[lang="${wanted}"]`).click(), language);

/**
 * Axe looks in every look, at every width and in both languages, but not at each of them with each other: colours depend on neither
 * width nor language, and what fits is measured at every width in both.
 */
const isForAxe = (width, language) => width === 768 ? language === 'en' : language === 'nl';

/** Looks at the page as it is now, and leaves it as it was. */
async function look(page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const language of LANGUAGES) {
      await inLanguage(page, language);
      if (isForAxe(width, language)) {
        for (const { look, media } of width === WIDEST ? LOOKS : LOOKS.slice(0, 1)) {
          await page.emulateMedia(media);
          await assertAccessible(page, `${language}, ${look}, ${width} px`);
        }
        await page.emulateMedia(LOOKS[0].media);
      }
      await assertNoSidewaysScroll(page);
      assert.deepEqual(await tooSmall(page), [], `targets of at least 24 px, or with that room (${language}, ${width} px)`);
    }
  }
  const spacing = await spaceWide(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await cutOff(page), [], `nothing is cut off at wide spacing (${width} px)`);
    // That much wider and a column of 320 px at once is more than the guidelines ask.
    if (width > 320) await assertNoSidewaysScroll(page);
  }
  await spacing.evaluate((style) => style.remove());
  await page.setViewportSize({ width: WIDEST, height: 900 });
  await inLanguage(page, 'nl');
}

/** Colours that are on their way to others are neither. */
const context = { reducedMotion: 'reduce' };

describe('everybody can use', () => {
  for (const { state, reach, prepare } of STATES) {
    test(state, () =>
      withPage(async (page) => {
        await reach(page);
        await look(page);
      }, { prepare, context, expectProblems: Boolean(prepare) }));
  }
});

describe('everybody can use, of a changed scenario,', () => {
  const on = onOnePage(change, { context });
  for (const { state, reach } of CHANGED) {
    on(state, async (page) => {
      await goToAddress(page, 'verken');
      await reach(page);
      await look(page);
    });
  }
});
