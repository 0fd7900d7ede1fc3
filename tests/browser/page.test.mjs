// The page itself: it starts, at any address, without a word in the console. Every width is in states.test.mjs.

import { describe, test } from 'node:test';
import { assert, inSandbox, places, useBrowser, withPage } from './harness.mjs';

useBrowser();

describe('the page', () => {
  for (const { name, url } of places) {
    test(`starts at ${name}`, () =>
      withPage(async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
        assert.equal(await page.title(), 'Verken – Kantelpunt');
        assert.equal(await page.locator('.kp-loading').count(), 0, 'the word "laden" has gone');
        assert.equal(await page.locator('#broken').isVisible(), false);
      }, { url }));
  }

  test('starts in a frame of another site that trusts it with scripts only', () =>
    withPage(async (page) => {
      const frame = await inSandbox(page, places[0].url);
      await frame.locator('main:visible').waitFor();
    }));

  test('has its font and its theme', () =>
    withPage(async (page) => {
      await page.evaluate(() => document.fonts.ready);
      assert.ok(await page.evaluate(() => document.fonts.check('16px "Noto Sans"')), 'the font is loaded');
      const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--kp-accent'));
      assert.equal(accent.trim(), '#12436d');
    }));

  test('says so and offers a way back when the program stops', () =>
    withPage(async (page) => {
      await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
      const way = page.getByRole('alert').getByRole('button', { name: 'Herlaad de pagina' });
      await way.click();
      await page.locator('#broken').waitFor({ state: 'hidden' });
      await page.locator('main').waitFor();
    }, { expectProblems: true }));

  test('says what is needed when scripts are off', async () => {
    const html = await (await fetch(places[0].url)).text();
    assert.match(html, /<noscript>[^]*Zet JavaScript aan[^]*<\/noscript>/);
  });

  test('asks nothing of any other host', () =>
    withPage(async (page) => {
      const hosts = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin));
      assert.deepEqual([...new Set(hosts)], [new URL(page.url()).origin]);
    }));
});
