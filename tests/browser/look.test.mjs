// How it looks, for whom: light or dark, the colours of the system, narrow, spaced out, calm. Themes and paper have tests of their own.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, onOnePage, places, useBrowser, withPage } from './harness.mjs';
import { change, channels, contrast, ground, painted, screens, show } from './look.mjs';

useBrowser();

describe('light and dark', () => {
  const scheme = (page) => page.getByRole('combobox', { name: 'Licht of donker' });
  const shown = (page) => page.locator('html').getAttribute('data-scheme');

  test('follow the device until the user chooses, and then the choice, also tomorrow', () =>
    withPage(async (page) => {
      await change(page);
      assert.equal(await shown(page), 'light');
      assert.deepEqual(await ground(page), [255, 255, 255]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-scheme=dark]').waitFor();
      assert.ok(contrast(await ground(page), [0, 0, 0]) < 2, 'the picture followed at once');
      await scheme(page).selectOption('light');
      assert.equal(await shown(page), 'light');
      assert.deepEqual(await ground(page), [255, 255, 255]);
      await page.reload();
      await page.locator('main').first().waitFor();
      assert.equal(await shown(page), 'light');
      assert.equal(await scheme(page).inputValue(), 'light');
      await scheme(page).selectOption('auto');
      assert.equal(await shown(page), 'dark');
    }));

  test('can be chosen where nothing may be kept', () =>
    withPage(async (page) => {
      await scheme(page).selectOption('dark');
      assert.equal(await shown(page), 'dark');
    }, { prepare: (page) => page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })) }));
});

describe('the colours of the system', () => {
  test('show every state', () =>
    withPage(async (page) => {
      await change(page);
      const [highlight, text] = await page.evaluate(() => ['Highlight', 'CanvasText'].map((name) => {
        const probe = Object.assign(document.createElement('span'), { style: `color: ${name}; forced-color-adjust: none` });
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }));
      const style = (selector, property) => page.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], property);
      assert.equal(await style('.kp-pill[aria-pressed=true]', 'backgroundColor'), highlight, 'pressed');
      assert.notEqual(await style('.kp-pill[aria-pressed=false]', 'backgroundColor'), highlight, 'not pressed');
      assert.equal(await style('.kp-segment input:checked + .kp-segment__text', 'backgroundColor'), highlight, 'chosen');
      assert.equal(await style('.kp-nav__link[aria-current=page]', 'borderBottomColor'), highlight, 'the screen that is shown');
      assert.notEqual(await style('.kp-nav__link:not([aria-current])', 'borderBottomColor'), highlight, 'another screen');
      assert.equal(await style('.kp-lever--changed .kp-lever__tick', 'backgroundColor'), text, 'the tick of current policy');
      assert.equal(await style('.kp-grade', 'borderTopColor'), text, 'the grade');
      await assertAccessible(page);
      assert.ok((await painted(page)).includes(channels(text).join(',')), 'the line of the picture is drawn in the colour of texts');
    }, { context: { forcedColors: 'active' } }));
});

describe('a page at 400 %', () => {
  const on = onOnePage(change, { width: 320, height: 256 });

  on('never hides what has the focus', async (page) => {
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === document.body) return null;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const places = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part));
        const seen = places.some((place) => place && (focused.contains(place) || place.contains(focused) || focused.parentElement.contains(place)));
        return seen ? null : `${focused.tagName}.${focused.className}`;
      });
      assert.equal(hidden, null);
    }
  });

  for (const screen of screens) {
    on(`is all there, in one direction: ${screen}`, async (page) => {
      await show(page, screen);
      await assertNoSidewaysScroll(page);
      // What stays in its place leaves most of the window to what scrolls.
      const taken = await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.checkVisibility())
        .filter((element) => !element.matches('thead th, .utrecht-skip-link, dialog *'))
        .map((element) => [element.className, element.getBoundingClientRect().height])
        .filter(([, height]) => height > innerHeight / 3));
      assert.deepEqual(taken, []);
    });
  }
});

describe('more room between letters, words and lines', () => {
  const on = onOnePage(async (page) => {
    await change(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
  });

  for (const width of [1440, 320]) {
    on(`cuts nothing off at ${width} px`, async (page) => {
      await page.setViewportSize({ width, height: 900 });
      for (const screen of screens) {
        await show(page, screen);
        await assertNoSidewaysScroll(page);
        const cut = await page.evaluate(() => [...document.querySelectorAll('body *')]
          .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, .visually-hidden *, .kp-nav, .kp-project__name, select, textarea'))
          .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`));
        assert.deepEqual(cut, [], screen);
      }
    });
  }
});

test('nothing moves for who wants calm', () =>
  withPage(async (page) => {
    await change(page);
    for (const screen of screens) {
      await show(page, screen);
      const moving = await page.evaluate(() => [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
        })
        .map((element) => `${element.tagName}.${element.className}`));
      assert.deepEqual(moving, [], screen);
    }
  }, { context: { reducedMotion: 'reduce' } }));
