// On paper: light, without controls, and with what it is of.

import { describe, test } from 'node:test';
import { assert, assertNoSidewaysScroll, useBrowser, withPage } from './harness.mjs';
import { change, contrast, ground, screens, show } from './look.mjs';

useBrowser();

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
