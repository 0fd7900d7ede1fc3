// The bands: computed by workers, in the background, for the newest question only, whatever happens to a worker.

import { after, describe, test } from 'node:test';
import { assert, inSandbox, LEVER, places, setSlider, settled, useBrowser, watchWorkers, withPage } from './harness.mjs';

useBrowser();

/** Replications with chance: the first that are told, and all. */
const FIRST = 1024;
const ALL = '8192';
const progress = (page) => page.locator('.kp-progress');
/** All replications are in, and the key figures show their ranges. */
const complete = async (page) => {
  await page.locator(`.kp-progress[data-replications="${ALL}"]`).waitFor();
  await page.locator('.kp-figures').filter({ hasNotText: '…' }).waitFor();
};
const figures = (page) => page.locator('.kp-figures').innerText();

describe('the bands', () => {
  test('arrive: first rough, then final, with a range on every key figure', () =>
    withPage(async (page) => {
      await complete(page);
      const start = Date.now();
      // Every text that the figures ever show: the ranges may come before a test could look.
      await page.locator('.kp-figures').evaluate((element) => {
        window.shown = [];
        new MutationObserver(() => window.shown.push(element.innerText)).observe(element, { childList: true, characterData: true, subtree: true });
      });
      await setSlider(page, LEVER, '12');
      await page.waitForFunction(() => window.shown.length > 0);
      assert.match((await page.evaluate(() => window.shown))[0], /…/, 'the expected value shows before its range');
      await page.waitForFunction((first) => Number(document.querySelector('.kp-progress').dataset.replications) >= first, FIRST);
      await page.getByText('De band bevat 8 van de 10 uitkomsten.').waitFor();
      const rough = Date.now() - start;
      await complete(page);
      console.log(`    ${FIRST} replications after ${rough} ms, ${ALL} after ${Date.now() - start} ms`);
      await settled(page);
      assert.doesNotMatch(await figures(page), /…/);
      assert.equal((await figures(page)).match(/tussen .+ en /g)?.length >= 3, true, await figures(page));
      assert.match(await progress(page).innerText(), /P10–P90/);
    }));

  test('are the same however many workers there are', async () => {
    const answers = [];
    for (const cores of [1, 2, 4]) {
      await withPage(async (page) => {
        await setSlider(page, LEVER, '12');
        await complete(page);
        answers.push(await figures(page));
      }, { prepare: (page) => page.addInitScript((count) => Object.defineProperty(navigator, 'hardwareConcurrency', { value: count }), cores) });
    }
    assert.equal(new Set(answers).size, 1, answers.join('\n'));
  });

  test('follow the last of 200 fast moves, and wait for none of the others', async () => {
    /** The figures after this on a fresh page, and how often workers answered since `turn` gave their count. */
    const after = async (turn) => {
      let found;
      await withPage(async (page) => {
        await complete(page);
        const before = await turn(page);
        await complete(page);
        found = { said: await figures(page), ...(await page.evaluate((before) => ({ answers: window.answers - before, workers: window.workers.length }), before)) };
      }, { prepare: watchWorkers });
      return found;
    };
    const one = await after(async (page) => {
      const before = await page.evaluate(() => window.answers);
      await setSlider(page, LEVER, '13');
      return before;
    });
    const last = await after((page) => page.getByRole('slider', { name: LEVER }).evaluate(async (element) => {
      const moveTo = (value) => {
        element.value = value;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      };
      for (let move = 0; move < 200; move += 1) {
        moveTo(3 + (move % 34) / 2);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      moveTo(13);
      return window.answers;
    }));
    assert.equal(last.said, one.said);
    // What a worker was at when the last move came it may finish, and one more that lies ready for it.
    assert.ok(last.answers <= one.answers + 2 * last.workers, `${last.answers} answers after the last of many moves, ${one.answers} after one`);
    console.log(`    ${one.answers} answers after one move, ${last.answers} after the last of 201`);
  });

  test('survive workers that crash', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await complete(page);
      const undisturbed = await figures(page);
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      const started = await page.evaluate(() => window.workers.length);
      await setSlider(page, LEVER, '12.5');
      await page.evaluate(() => window.workers.at(-1).dispatchEvent(new ErrorEvent('error')));
      await complete(page);
      assert.equal(await page.evaluate(() => window.workers.length), started + 1, 'one more was started');
      await setSlider(page, LEVER, '12');
      await complete(page);
      assert.equal(await figures(page), undisturbed);
    }, { prepare: watchWorkers }));

  test('come from the page itself when workers cannot start', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      // What we do not know comes first, and needs no chance.
      await page.locator('.kp-figures').filter({ hasText: 'tussen' }).waitFor({ timeout: 30_000 });
    }, { prepare: (page) => page.addInitScript(() => { delete window.Worker; }), expectProblems: true }));

  for (const { name, url } of places) {
    test(`arrive in a sandboxed frame at ${name}`, () =>
      withPage(async (page) => {
        const frame = await inSandbox(page, `${url}#/verken`);
        await frame.locator(`.kp-progress[data-replications="${ALL}"]`).waitFor({ timeout: 60_000 });
      }, { url }));
  }
});
