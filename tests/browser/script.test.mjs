// The script for who tries the page with a screen reader says what Chromium tells screen readers: each `role: name` in it is there.

import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assert, setSlider, useBrowser, withPage } from './harness.mjs';

useBrowser();

const script = await readFile(new URL('../../docs/toegankelijkheid/schermlezer.md', import.meta.url), 'utf8');

/** The parts with an address, each with what must be heard there. */
const parts = script.split(/^## /m).flatMap((part) => {
  const address = part.match(/^Adres: `(.*)`$/m)?.[1];
  const heard = [...part.matchAll(/`([A-Za-z]+: [^`]+)`/g)].map(([, line]) => line.replaceAll(/\s+/g, ' '));
  return address ? [{ title: part.split('\n')[0], address, heard }] : [];
});

/** Everything that has a role and a name on the page. */
async function told(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, name }) => !ignored && name?.value)
    .map(({ role, name }) => `${role.value}: ${name.value.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim()}`);
}

describe('the script for a screen reader', () => {
  test('has a part for every screen', () => {
    assert.ok(parts.length >= 6 && parts.every(({ heard }) => heard.length >= 3), JSON.stringify(parts));
  });

  for (const { title, address, heard } of parts) {
    test(`says what can be heard: ${title}`, () =>
      withPage(async (page) => {
        await setSlider(page, 'Fte per wijkteam', '12');
        await page.evaluate((hash) => { location.hash = hash; }, address);
        await page.waitForFunction(() => !document.querySelector('main:not([hidden]) .kp-progress--busy'), null, { timeout: 120_000 });
        await page.locator('main:visible h1, main:visible h2').first().waitFor();
        const fits = (line) => (said) => (line.endsWith('…') ? said.startsWith(line.slice(0, -1)) : said === line);
        const until = Date.now() + 60_000;
        let missing = heard;
        while (missing.length && Date.now() < until) {
          const all = await told(page);
          missing = heard.filter((line) => !all.some(fits(line)));
          if (missing.length) await page.waitForTimeout(500);
        }
        assert.deepEqual(missing, [], 'all of it is there');
      }));
  }
});
