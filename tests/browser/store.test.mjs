// Nothing is lost: the work, its history and the language over a reload, a crash and two tabs.

import { describe, test } from 'node:test';
import { assert, assertAccessible, LEVER, setSlider, useBrowser, withPage } from './harness.mjs';
import { again, countOf, dialog, fte, kept, notice, projectButton, secondTab, steer, untilFte, untilKept, untilSteps } from './kept.mjs';

useBrowser();

const withoutLocks = (page) => page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));

/** Runs in the page: from now on nothing can be written. */
function refuseToWrite() {
  IDBDatabase.prototype.transaction = () => {
    throw new DOMException('busy', 'InvalidStateError');
  };
}

describe('a reload', () => {
  test('brings back the work, the whole history and the language', () =>
    withPage(async (page) => {
      await steer(page, 12, 9);
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await page.getByRole('button', { name: 'EN English' }).click();
      await untilKept(page, (texts) => /"at":1\b/.test(Object.values(texts).join()) && texts.settings?.includes('en'));
      await again(page);
      assert.equal(await fte(page), '12');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.getByRole('button', { name: 'Redo' }).click();
      await untilFte(page, '9');
      for (const value of ['12', '10']) {
        await page.getByRole('button', { name: 'Undo' }).click();
        await untilFte(page, value);
      }
      assert.equal(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled'), 'true');
    }));

  test('brings back what there was no time to write', () =>
    withPage(async (page) => {
      await page.evaluate(refuseToWrite);
      await steer(page, 12);
      await notice(page).filter({ hasText: 'bewaart hier niets' }).waitFor();
      await again(page);
      assert.equal(await fte(page), '12');
      assert.equal(await notice(page).innerText(), '');
      await untilSteps(page, 2);
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], 'it is taken over once');
    }));

  test('finds nothing where nothing was done', () =>
    withPage(async (page) => {
      await page.waitForTimeout(600);
      assert.deepEqual(Object.keys(await kept(page)), []);
    }));
});

test('a tab that crashes comes back as it was', () =>
  withPage(async (page) => {
    await steer(page, 12);
    await untilSteps(page, 2);
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await crashed;
    const next = await secondTab(page);
    assert.equal(await fte(next), '12');
    assert.equal(await notice(next).innerText(), '', 'the tab that crashed has no project any more');
  }, { expectProblems: true }));

test('two tabs of one project each keep their own work', () =>
  withPage(async (page) => {
    await steer(page, 12);
    await untilSteps(page, 2);
    const other = await secondTab(page);
    await notice(other).filter({ hasText: 'ook in een ander tabblad open' }).waitFor();
    await assertAccessible(other);
    assert.equal(await fte(other), '12');
    await setSlider(other, LEVER, 9);
    await notice(other).filter({ hasText: 'Beide blijven bewaard' }).waitFor();
    assert.match(await projectButton(other).innerText(), /Project 1 \(kopie\)/);
    await steer(page, 14);
    await untilKept(page, (texts) => countOf(texts, 'project/') === 2 && countOf(texts, 'step/') === 6);
    await again(other);
    assert.equal(await fte(other), '9', 'this tab opens with its own project');
    assert.equal(await notice(other).innerText(), '');
    await again(page);
    assert.equal(await fte(page), '14');
    assert.equal(await notice(page).innerText(), '', 'a reload is not another tab');
  }));

test('two tabs that change the same project and are loaded again at once each keep their own work', () =>
  withPage(async (page) => {
    await steer(page, 12);
    await untilSteps(page, 2);
    const other = await secondTab(page);
    await notice(other).filter({ hasText: 'ook in een ander tabblad open' }).waitFor();
    // There is no time to write: that is what a reload straight after a change is.
    await other.evaluate(refuseToWrite);
    await setSlider(other, LEVER, 9);
    await other.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await Promise.all([again(page), again(other)]);
    assert.deepEqual([await fte(page), await fte(other)], ['12', '9']);
    assert.match(await projectButton(other).innerText(), /Project 1 \(kopie\)/);
    await untilKept(other, (texts) => countOf(texts, 'project/') === 2);
  }));

for (const [what, erase] of [
  ['the browser erased everything', async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  }],
  ['another tab deleted the project', async (page) => {
    const other = await secondTab(page);
    await projectButton(other).click();
    await dialog(other).getByRole('button', { name: 'Nieuw project' }).click();
    await projectButton(other).filter({ hasText: 'Project 2' }).waitFor();
    await projectButton(other).click();
    await dialog(other).getByRole('button', { name: 'Verwijder: Project 1' }).click();
    await dialog(other).getByRole('button', { name: 'Verwijder voor altijd: Project 1' }).click();
    await dialog(other).getByText('is verwijderd').waitFor();
    await other.close();
  }],
]) {
  test(`what is on screen is kept anew when ${what}`, () =>
    withPage(async (page) => {
      await steer(page, 12);
      await untilSteps(page, 2);
      await erase(page);
      await steer(page, 14);
      await untilSteps(page, 3);
      assert.equal(await notice(page).innerText(), '');
      await again(page);
      assert.equal(await fte(page), '14');
      assert.match(await projectButton(page).innerText(), /Project 1/);
    }));
}

test('a reload in the middle of a drag loses nothing', () =>
  withPage(async (page) => {
    await steer(page, 12);
    const slider = page.getByRole('slider', { name: LEVER });
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 8 });
    const value = await fte(page);
    assert.notEqual(value, '12');
    await again(page);
    assert.equal(await fte(page), value);
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await untilFte(page, '12');
  }));

test('without locks too: who finds other work than it left goes on in a copy', () =>
  withPage(async (page) => {
    await steer(page, 12);
    await untilSteps(page, 2);
    const other = await secondTab(page, withoutLocks);
    await setSlider(other, LEVER, 9);
    await untilSteps(other, 3);
    await setSlider(page, LEVER, 14);
    await notice(page).filter({ hasText: 'Beide blijven bewaard' }).waitFor();
    const texts = await untilKept(page, (texts) => countOf(texts, 'project/') === 2 && countOf(texts, 'step/') === 6);
    assert.match(Object.values(texts).join(), /"fte_per_wijkteam": 9\b[^]*"fte_per_wijkteam": 14\b|"fte_per_wijkteam": 14\b[^]*"fte_per_wijkteam": 9\b/);
  }, { prepare: withoutLocks }));
