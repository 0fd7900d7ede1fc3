// A theme is one file: how it is named, what it brings to the page and to the pictures, and what is ours where it cannot be read.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, goToAddress, onOnePage, places, useBrowser, withPage } from './harness.mjs';
import { change, channels, contrast, file, legible, pictureColours, readConfig, screens, show } from './look.mjs';

useBrowser();

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

/** Answers as a site with this theme would. */
const dressed = ({ css, config }) => async (page) => {
  if (!config) return;
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
  await page.route('**/own/theme.css', (route) => route.fulfill({ contentType: 'text/css', body: css }));
  await page.route('**/own/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: file('./themes/voorbeeldstad.svg') }));
};

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

for (const theme of themes) {
  describe(`the theme ${theme.name}`, () => {
    // Dark from the start; light is what the device changes to.
    const on = onOnePage(async () => {}, { prepare: dressed(theme), context: { colorScheme: 'dark', reducedMotion: 'reduce' } });

    for (const colorScheme of ['dark', 'light']) {
      on(`shows what has the focus: ${colorScheme}`, async (page) => {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-scheme=${colorScheme}]`).waitFor();
        await page.locator('.utrecht-skip-link').first().focus();
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
      });
    }

    for (const colorScheme of ['light', 'dark']) {
      on(`can be read by everybody: ${colorScheme}`, async (page) => {
        await page.emulateMedia({ colorScheme });
        await goToAddress(page, 'verken');
        await change(page);
        for (const screen of screens) {
          await show(page, screen);
          await assertAccessible(page, screen);
          await assertNoSidewaysScroll(page);
        }
        const { ground, contrasts } = await pictureColours(page);
        const dark = contrast(ground, [255, 255, 255]) > contrast(ground, [0, 0, 0]);
        assert.equal(dark, colorScheme === 'dark', 'pictures stand on the colour of the sheet');
        const [text, , axis, line, gain, cost, ghost, reference, ...scenarios] = contrasts;
        for (const found of [axis, gain, ghost, ...scenarios]) assert.ok(found >= 3, `a line: ${found}`);
        const names = scenarios.filter((_, place) => place % 2 === 1);
        for (const found of [text, line, cost, reference, ...names]) assert.ok(found >= 4.5, `a text: ${found}`);
      });
    }
  });
}

describe('a theme', () => {
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
