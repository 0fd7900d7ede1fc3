// How it looks, for whom: a theme is one file, light or dark, the colours of the system, narrow, spaced out, and on paper.

import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { assert, assertAccessible, assertNoSidewaysScroll, places, setSlider, unfoldLevers, useBrowser, withPage } from './harness.mjs';

useBrowser();

const file = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
// As the page loads it: Node would take a .js file without a package of its own for an older kind of module.
const look = `data:text/javascript,${encodeURIComponent(file('../../www/look.js'))}`;
const { channels, contrast, legible, readConfig } = await import(look);

const MA = '../../node_modules/@nl-design-system-community/ma-design-tokens/dist';

/** Three themes: ours, one of others, and one as a municipality would make it. */
const themes = [
  { name: 'ours', accent: '#12436d' },
  {
    name: 'Mooi & Anders',
    css: file(`${MA}/theme.css`) + file(`${MA}/color-scheme-dark/theme.css`),
    config: { css: './own/theme.css', class: 'ma-theme', dark: 'ma-theme--color-scheme-dark', name: 'Mooi en anders' },
  },
  {
    name: 'Voorbeeldstad',
    css: file('./themes/voorbeeldstad.css'),
    config: {
      css: './own/theme.css',
      class: 'voorbeeld-theme kp-theme voorbeeldstad-theme',
      dark: 'kp-dark voorbeeldstad-dark',
      name: 'Gemeente Voorbeeldstad',
      logo: './own/logo.svg',
    },
    accent: '#00492f',
  },
];

const screens = ['start', 'verken', 'vergelijk', 'waarom', 'onzekerheid', 'begroting', 'verantwoording'];

/** Answers as a site with this theme would. */
const dressed = ({ css, config }) => async (page) => {
  if (!config) return;
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
  await page.route('**/own/theme.css', (route) => route.fulfill({ contentType: 'text/css', body: css }));
  await page.route('**/own/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: file('./themes/voorbeeldstad.svg') }));
};

/** Goes to a screen as its link does, and waits for its first picture or table. */
async function show(page, screen) {
  await page.evaluate((screen) => { location.hash = `#/${screen}`; }, screen);
  await page.locator('main:not([hidden])').first().waitFor();
  // Start has neither: it is there at once.
  await page.locator(`main:not([hidden]) :is(canvas, table${screen === 'start' ? ', h1' : ''})`).first().waitFor();
}

async function change(page) {
  await unfoldLevers(page);
  await setSlider(page, 'Fte per wijkteam', '12');
  await page.locator('canvas').first().waitFor();
}

/** All colours in the first picture, as `red,green,blue`; first that of its corner, where nothing is drawn. */
const painted = (page) => page.locator('main:not([hidden]) canvas').first().evaluate((canvas) => {
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  return [...seen];
});

/** The colour that the first picture stands on. */
const ground = async (page) => (await painted(page))[0].split(',').map(Number);

/** The colours of the pictures: the background and then the others, with the contrast that each has with it. */
async function pictureColours(page) {
  const [codes, font] = (await page.evaluate(() => globalThis.kantelpuntPictures())).split('|');
  const colours = codes.match(/.{6}/g).map((code) => [0, 2, 4].map((at) => parseInt(code.slice(at, at + 2), 16)));
  return { font, ground: colours[0], contrasts: colours.slice(1).map((colour) => contrast(colour, colours[0])) };
}

describe('the configuration of a theme', () => {
  const at = 'https://gemeente.example/kantelpunt/';
  const standard = { name: 'Kantelpunt', logo: './favicon.svg', css: undefined, class: 'voorbeeld-theme kp-theme', dark: 'kp-dark' };

  test('is our own where nothing is said, or nothing that can be read', () => {
    for (const given of [undefined, null, 3, 'theme.css', [], {}, { name: 7, logo: {}, css: null, class: 1 }]) {
      assert.deepEqual(readConfig(given, at), standard, JSON.stringify(given));
    }
  });

  test('names a sheet, its classes, a logo and a name', () => {
    assert.deepEqual(readConfig({ css: './own.css', class: 'kp-theme own', dark: 'own-dark', logo: 'own/logo.svg', name: ' Stad ' }, at), {
      name: 'Stad', logo: `${at}own/logo.svg`, css: `${at}own.css`, class: 'kp-theme own', dark: 'own-dark',
    });
    assert.equal(readConfig({ css: './own.css', class: 'own' }, at).dark, 'kp-dark', 'dark is made of the theme');
  });

  test('takes files of its own address only', () => {
    for (const css of ['https://elsewhere.example/theme.css', '//elsewhere.example/theme.css', 'data:text/css,*{}', 'javascript:1', 'own.txt', '']) {
      assert.deepEqual(readConfig({ css, class: 'own', logo: 'https://elsewhere.example/a.svg' }, at), standard, css);
    }
  });

  test('takes a class as a name and as nothing else', () => {
    for (const bad of ['', 'a  b', 'a"b', '<i>', 'a.b']) {
      assert.deepEqual(readConfig({ css: 'own.css', class: bad }, at), standard, bad);
    }
  });
});

describe('a colour of a picture', () => {
  test('is read in the notations that a browser computes', () => {
    assert.deepEqual(channels('rgb(18, 67, 109)'), [18, 67, 109]);
    assert.deepEqual(channels('rgba(18, 67, 109, 0.5)'), [18, 67, 109]);
    assert.deepEqual(channels('color(srgb 1 0.5 -0.01)'), [255, 128, 0]);
    for (const other of ['', 'red', 'oklch(0.5 0.1 20)', 'rgb(1, 2)']) assert.equal(channels(other), undefined, other);
  });

  test('has the contrast of WCAG', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]).toFixed(2), '21.00');
    assert.equal(contrast([255, 255, 255], [118, 118, 118]).toFixed(2), '4.54');
  });

  test('gets as much ink as it needs, and no more', () => {
    const [white, black] = [[255, 255, 255], [0, 0, 0]];
    assert.deepEqual(legible([18, 67, 109], white, black, 4.5), [18, 67, 109]);
    const mended = contrast(legible([255, 240, 150], white, black, 3), white);
    assert.ok(mended >= 3 && mended < 4, mended);
    assert.ok(contrast(legible([30, 30, 60], black, white, 4.5), black) >= 4.5, 'on dark the ink is light');
  });
});

describe('a theme', () => {
  for (const theme of themes) {
    for (const colorScheme of ['light', 'dark']) {
      test(`can be read by everybody: ${theme.name}, ${colorScheme}`, () =>
        withPage(async (page) => {
          await change(page);
          for (const screen of screens) {
            await show(page, screen);
            await assertAccessible(page);
            await assertNoSidewaysScroll(page);
          }
          const { ground, contrasts } = await pictureColours(page);
          const dark = contrast(ground, [255, 255, 255]) > contrast(ground, [0, 0, 0]);
          assert.equal(dark, colorScheme === 'dark', 'pictures stand on the colour of the sheet');
          const [text, , axis, line, gain, cost, ghost, reference, ...scenarios] = contrasts;
          for (const found of [axis, gain, ghost, ...scenarios]) assert.ok(found >= 3, `a line: ${found}`);
          const names = scenarios.filter((_, place) => place % 2 === 1);
          for (const found of [text, line, cost, reference, ...names]) assert.ok(found >= 4.5, `a text: ${found}`);
        }, { prepare: dressed(theme), context: { colorScheme } }));

      test(`shows what has the focus: ${theme.name}, ${colorScheme}`, () =>
        withPage(async (page) => {
          await page.keyboard.press('Tab');
          for (let stop = 0; stop < 25; stop += 1) {
            await page.keyboard.press('Tab');
            const seen = await page.evaluate(() => {
              // What is marked may be what stands around or beside a field.
              const focused = document.activeElement;
              const marked = [focused, focused.nextElementSibling, focused.parentElement, focused.closest('.kp-scheme')].filter(Boolean);
              const outlined = marked.map((one) => getComputedStyle(one)).find((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              const probe = Object.assign(document.createElement('span'), { style: `color: color-mix(in srgb, ${outlined?.outlineColor}, ${outlined?.outlineColor}); background-color: color-mix(in srgb, var(--kp-sheet), var(--kp-sheet))` });
              document.body.append(probe);
              const { color, backgroundColor } = getComputedStyle(probe);
              probe.remove();
              return { name: `${focused.tagName}.${focused.className}`, outline: Boolean(outlined), color, backgroundColor };
            });
            // The links past the head of the page are there only while they have the focus.
            if (seen.name.includes('skip-link')) continue;
            assert.ok(seen.outline, `${seen.name} has an outline`);
            const found = contrast(channels(seen.color), channels(seen.backgroundColor));
            assert.ok(found >= 3, `the outline of ${seen.name}: ${found}`);
          }
        }, { prepare: dressed(theme), context: { colorScheme } }));
    }
  }

  test('brings its name, its logo, its accent and its letters, in the pictures too', () =>
    withPage(async (page) => {
      await page.locator('.kp-brand__name', { hasText: 'Gemeente Voorbeeldstad' }).waitFor();
      assert.equal(await page.title(), 'Verken – Gemeente Voorbeeldstad');
      assert.match(await page.locator('.kp-brand__mark').getAttribute('src'), /own\/logo\.svg$/);
      const token = (name) => page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(), name);
      assert.equal(await token('--kp-accent'), '#00492f');
      assert.match((await pictureColours(page)).font, /^Georgia/);
    }, { prepare: dressed(themes[2]) }));

  const faults = {
    'is missing': (page) => page.route('**/config.json', (route) => route.fulfill({ status: 404, body: '' })),
    'cannot be read': (page) => page.route('**/config.json', (route) => route.fulfill({ body: '{"name": ' })),
    'names a sheet that is not there': (page) => page.route('**/config.json', (route) => route.fulfill({ json: { css: './none.css', class: 'none' } })),
    'names a sheet elsewhere': (page) => page.route('**/config.json', (route) => route.fulfill({ json: { css: 'https://elsewhere.example/theme.css', class: 'none' } })),
  };
  for (const [fault, prepare] of Object.entries(faults)) {
    test(`is ours when the configuration ${fault}`, () =>
      withPage(async (page, problems) => {
        await page.locator('.kp-brand__name', { hasText: 'Kantelpunt' }).waitFor();
        assert.match(await page.locator('html').getAttribute('class'), /voorbeeld-theme kp-theme/);
        // What the browser itself says of a file that is not there is not ours to leave out.
        assert.deepEqual(problems.filter((problem) => !/404|ERR_ABORTED|MIME type/.test(problem)), []);
      }, { prepare, expectProblems: true }));
  }

  test('is never taken from a link', () =>
    withPage(async (page) => {
      assert.match(await page.locator('html').getAttribute('class'), /voorbeeld-theme kp-theme/);
      assert.equal(await page.locator('link[rel=stylesheet]').count(), 3);
    }, { url: `${places[0].url}?css=own.css&class=own#/verken?css=own.css&class=own`, expectProblems: true }));
});

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
  for (const screen of screens) {
    test(`is all there, in one direction: ${screen}`, () =>
      withPage(async (page) => {
        await change(page);
        await show(page, screen);
        await assertNoSidewaysScroll(page);
        // What stays in its place leaves most of the window to what scrolls.
        const taken = await page.evaluate(() => [...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.checkVisibility())
          .filter((element) => !element.matches('thead th, .utrecht-skip-link, dialog *'))
          .map((element) => [element.className, element.getBoundingClientRect().height])
          .filter(([, height]) => height > innerHeight / 3));
        assert.deepEqual(taken, []);
      }, { width: 320, height: 256 }));
  }

  test('never hides what has the focus', () =>
    withPage(async (page) => {
      await change(page);
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
    }, { width: 320, height: 256 }));
});

describe('more room between letters, words and lines', () => {
  for (const width of [1440, 320]) {
    test(`cuts nothing off at ${width} px`, () =>
      withPage(async (page) => {
        await change(page);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        });
        for (const screen of screens) {
          await show(page, screen);
          await assertNoSidewaysScroll(page);
          const cut = await page.evaluate(() => [...document.querySelectorAll('body *')]
            .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, .visually-hidden *, .kp-nav, .kp-project__name, select, textarea'))
            .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
            .map((element) => `${element.tagName}.${element.className}`));
          assert.deepEqual(cut, [], screen);
        }
      }, { width }));
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

describe('on paper', () => {
  test('a picture is light, whatever the screen is, and dark again after it', () =>
    withPage(async (page) => {
      await change(page);
      assert.ok(contrast(await ground(page), [0, 0, 0]) < 2);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.deepEqual(await ground(page), [255, 255, 255]);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.ok(contrast(await ground(page), [0, 0, 0]) < 2);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      assert.ok(pdf.startsWith('%PDF'));
      assert.equal(await page.locator('html').getAttribute('data-scheme'), 'dark');
    }, { context: { colorScheme: 'dark' } }));

  test('each screen says what it is of, has no controls, and fits the sheet', () =>
    withPage(async (page) => {
      await change(page);
      for (const screen of screens) {
        await show(page, screen);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const foot = await page.locator('html').evaluate((root) => root.style.getPropertyValue('--kp-paper'));
        assert.match(foot, /^"Doorsnee gemeente, 100\.000 inwoners · scenario A · \d+ \S+ \d{4}, \d\d:\d\d · Kantelpunt \d+\.\d+\.\d+ · http.*#\/.*\?.*"$/, screen);
        await page.emulateMedia({ media: 'print' });
        const controls = page.locator(':is(button, select, [type=range], [type=file], summary, nav):visible');
        const left = await controls.evaluateAll((all) => all.filter((one) => !one.matches('details[open] > summary, select, .kp-turn')).map((one) => `${one.tagName}.${one.className}`));
        assert.deepEqual(left, [], screen);
        await assertNoSidewaysScroll(page);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      }
    }, { width: 794 }));
});
