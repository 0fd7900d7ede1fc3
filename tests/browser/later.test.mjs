// What loads later: the screens beside Start and Verken, bringing in figures and the contents of Deel are one file, which comes
// quietly once the page is at rest, or sooner when somebody asks for it; and when it does not come, the page says so and goes on.

import { describe, test } from 'node:test';
import { assert, assertFits, goTo, goToAddress, inEnglish, inSandbox, places, setSlider, unfoldLevers, useBrowser, withPage, LEVER } from './harness.mjs';

useBrowser();

const LATER = /\/later-[^/]*\.wasm$/;
const WAITING = 'main[aria-busy="true"]';

/** Every later file that is asked for goes to `answer(route, time)`, which counts from 1. */
const playLater = (page, answer) => {
  let times = 0;
  return page.route(LATER, (route) => answer(route, (times += 1)));
};

/** The same, but it never comes before `page.letThrough()`. */
const hold = (page) => {
  const held = new Promise((resolve) => { page.letThrough = resolve; });
  return playLater(page, (route) => held.then(() => route.continue()));
};

/** What has the focus, and whether its upper and lower edge can be seen. */
const seen = () => {
  const element = document.activeElement;
  const { left, top, bottom, width } = element.getBoundingClientRect();
  const at = (height) => element.contains(document.elementFromPoint(left + width / 2, height));
  return { id: element.id, top: at(top + 1), bottom: at(bottom - 1) };
};

/** Asks for a screen and does not wait for it. */
const askFor = (page, screen) => page.evaluate((hash) => { location.hash = hash; }, `#/${screen}`);
const focused = (page) => page.evaluate(() => document.activeElement.id);

for (const { name, url } of places) {
  describe(`what loads later at ${name}`, () => {
    test('comes once, without being asked for, after the page is at rest', () =>
      withPage(async (page) => {
        await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/later-')));
        const asked = page.asked;
        for (const screen of ['waarom', 'begroting', 'verantwoording']) await goToAddress(page, screen);
        assert.equal(new Set(asked).size, asked.length, 'no part is asked for twice');
        assert.ok(asked.every((address) => address.startsWith(new URL('.', url).href)), 'from where the site stands');
      }, { url, prepare: (page) => { page.asked = []; page.on('request', (request) => LATER.test(request.url()) && page.asked.push(request.url())); } }));

    test('an address of a screen opens it, and leaves the focus at the start of the page', () =>
      withPage(async (page) => {
        await page.locator('main:not([aria-busy="true"]) #titel-vergelijk').waitFor();
        assert.equal(await focused(page), '');
      }, { url: `${url}#/vergelijk`, ready: '#titel-vergelijk' }));
  });
}

describe('a screen that is not there yet', () => {
  test('shows its heading and says that it comes; then the heading of the screen has the focus', () =>
    withPage(async (page) => {
      await askFor(page, 'waarom');
      await page.locator(`${WAITING} [role="status"]`).waitFor();
      assert.equal(await focused(page), 'titel-waarom');
      assert.match(await page.title(), /^Waarom – /);
      await assertFits(page, 'while a screen is on its way');
      page.letThrough();
      await page.locator('main:not([aria-busy="true"]) #titel-waarom').waitFor();
      await page.waitForFunction(() => document.activeElement.id === 'titel-waarom');
      assert.equal(await page.locator('h1:visible').count(), 1);
    }, { prepare: hold }));

  test('leads to the section that was asked for', () =>
    withPage(async (page) => {
      await askFor(page, 'verantwoording/bronnen');
      await page.locator(WAITING).waitFor();
      page.letThrough();
      await page.waitForFunction(() => document.activeElement.id === 'deel-bronnen');
    }, { prepare: hold }));

  test('does not take the focus from who went on', () =>
    withPage(async (page) => {
      await askFor(page, 'waarom');
      await page.locator(WAITING).waitFor();
      await page.getByRole('button', { name: 'English' }).focus();
      page.letThrough();
      await page.locator('main:not([aria-busy="true"]) #titel-waarom').waitFor();
      assert.match(await page.evaluate(() => document.activeElement.textContent), /English/);
    }, { prepare: hold }));
});

for (const [width, height] of [[320, 256], [768, 900], [1440, 900]]) {
  test(`what comes into a fold leaves the field that somebody types in where it can be seen at ${width} × ${height} px`, () =>
    withPage(async (page) => {
      await page.locator('#cijfers > summary').focus();
      await page.keyboard.press('Enter');
      const field = page.getByRole('textbox', { name: 'Inwoners (inwoners)' });
      await page.locator('#cijfers [role="status"]').filter({ visible: true }).first().waitFor();
      await field.focus();
      // At the very end of what can be seen: whatever comes above it pushes it out.
      await field.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      const { top: before } = await page.evaluate(seen);
      assert.ok(before, 'it can be seen to begin with');
      await page.keyboard.type('61');
      page.letThrough();
      await page.locator('#figures-file').waitFor({ state: 'attached' });
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
      assert.deepEqual(await page.evaluate(seen), { id: 'inhabitants-number', top: true, bottom: true });
    }, { prepare: hold, width, height }));
}

describe('a screen that does not come', () => {
  const options = { expectProblems: true };

  test('says so in plain words, keeps what was done, and comes when it is asked for again', () =>
    withPage(async (page) => {
      await unfoldLevers(page);
      await setSlider(page, LEVER, '12');
      await askFor(page, 'begroting');
      const told = page.locator('main.kp-screen [role="status"]', { hasText: 'kon niet worden opgehaald' });
      await told.waitFor();
      await assertFits(page, 'when a screen does not come');
      await inEnglish(page);
      await page.locator('main.kp-screen').getByText('could not be fetched').waitFor();
      assert.equal(await page.locator('#broken').isVisible(), false, 'the program goes on');
      await goTo(page, 'Explore');
      assert.equal(await page.getByRole('slider').filter({ visible: true }).first().isEnabled(), true);
      page.whole = true;
      await askFor(page, 'begroting');
      await page.locator('main:not([aria-busy="true"]) #titel-begroting').waitFor();
      assert.equal(await page.getByText('could not be fetched').count(), 0);
    }, { ...options, prepare: (page) => playLater(page, (route) => (page.whole ? route.continue() : route.abort())) }));

  test('its button asks again, also by key, and the focus goes to the heading', () =>
    withPage(async (page) => {
      await askFor(page, 'onzekerheid');
      const again = page.getByRole('button', { name: 'Probeer opnieuw' });
      await again.waitFor();
      await again.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'titel-onzekerheid');
      await again.waitFor();
      page.whole = true;
      await again.press('Enter');
      await page.locator('main:not([aria-busy="true"]) #titel-onzekerheid').waitFor();
      await page.waitForFunction(() => document.activeElement.id === 'titel-onzekerheid');
    }, { ...options, prepare: (page) => playLater(page, (route) => (page.whole ? route.continue() : route.abort())) }));

  test('is asked for again by what needs it: bringing in figures, Deel', () =>
    withPage(async (page) => {
      const failed = page.getByText('kon niet worden opgehaald').filter({ visible: true });
      await page.locator('#cijfers > summary').click();
      await failed.waitFor();
      await page.getByRole('button', { name: 'Deel', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('kon niet worden opgehaald').waitFor();
      page.whole = true;
      await dialog.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await dialog.locator('#share-link').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#figures-file').waitFor({ state: 'attached' });
      assert.equal(await failed.count(), 0);
    }, { ...options, prepare: (page) => playLater(page, (route) => (page.whole ? route.continue() : route.abort())) }));

  test('a part of a newer version is refused as one that is gone: 404', () =>
    withPage(async (page) => {
      await askFor(page, 'waarom');
      await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor();
    }, { ...options, prepare: (page) => playLater(page, (route) => route.fulfill({ status: 404, body: 'There is no such file here.' })) }));
});

test('in a sandboxed frame without an origin the screens come too', () =>
  withPage(async (page) => {
    const frame = await inSandbox(page, `${places[0].url}#/waarom`);
    await frame.locator('main:not([aria-busy="true"]) #titel-waarom').waitFor();
  }));
