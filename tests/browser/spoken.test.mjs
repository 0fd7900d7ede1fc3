// What a screen reader says by itself: little, once, and only when the hand rests.

import { describe, test } from 'node:test';
import { assert, dragSlider, goTo, LEVER, says, setSlider, settled, useBrowser, withPage } from './harness.mjs';

useBrowser();


/** Writes down every text that comes to stand in a live region, with the moment. */
function listen() {
  const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output';
  const said = new Map();
  window.spoken = [];
  const hear = () => {
    for (const region of document.querySelectorAll(LIVE)) {
      const text = region.checkVisibility() ? region.innerText.replace(/\s+/g, ' ').trim() : '';
      // An alert speaks when it appears; the other regions only when they change.
      const before = said.has(region) ? said.get(region) : region.role === 'alert' || region.closest('[role="alert"]') ? '' : text;
      said.set(region, text);
      if (text && text !== before) window.spoken.push({ at: performance.now(), text });
    }
  };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(hear).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'open'] });
  });
}

const prepare = (page) => page.addInitScript(listen);
const spoken = (page) => page.evaluate(() => window.spoken);
const forget = (page) => page.evaluate(() => { window.spoken = []; });
const now = (page) => page.evaluate(() => performance.now());

/** Moves a slider for so long, as a hand does: some sixty moves a second. */
const slide = (page, label, seconds) =>
  page.evaluate(async ([label, seconds]) => {
    const slider = [...document.querySelectorAll('input[type=range]')].find((input) => input.labels?.[0]?.textContent.replaceAll('\u00ad', '').trim().startsWith(label));
    const until = performance.now() + seconds * 1000;
    for (let move = 0; performance.now() < until; move += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      slider.value = String(Number(slider.min) + (move % 28) * Number(slider.step));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, [label, seconds]);

/** Waits until the work on screen has all its replications. */
const refined = async (page) => {
  await page.waitForFunction(() => Number(document.querySelector('.kp-progress').dataset.replications) >= 8192, null, { timeout: 120_000 });
  await settled(page);
  await page.waitForTimeout(600);
};

const untwinned = (all) => all.map(({ text }) => text).filter((text, place, texts) => texts.indexOf(text) !== place);

describe('a screen reader', () => {
  test('hears nothing while a slider moves, and one sentence when it rests, or two when the final figures differ', () =>
    withPage(async (page) => {
      await refined(page);
      await forget(page);
      await slide(page, LEVER, 2);
      const end = await now(page);
      await refined(page);
      const all = await spoken(page);
      assert.deepEqual(all.filter(({ at }) => at < end).map(({ text }) => text), [], 'nothing while it moves');
      assert.ok(all.length <= 2, JSON.stringify(all));
      assert.deepEqual(untwinned(all), [], 'nothing twice');
      assert.match(all[0].text, /Fte per wijkteam van/);
    }, { prepare }));

  test('hears each of two changes, and nothing twice', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await says(page, /Fte per wijkteam van/);
      await dragSlider(page, 'Wie krijgt een brede intake?', 0.6);
      await says(page, /Wie krijgt een brede intake/);
      await refined(page);
      const all = await spoken(page);
      assert.ok(all.length >= 2 && all.length <= 3, JSON.stringify(all));
      assert.deepEqual(untwinned(all), [], 'nothing twice');
    }, { prepare }));

  for (const name of ['Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting']) {
    test(`hears little of ${name} while it fills`, () =>
      withPage(async (page) => {
        await setSlider(page, LEVER, '12');
        await forget(page);
        await goTo(page, name);
        await page.waitForFunction(() => !document.querySelector('main:not([hidden]) .kp-progress--busy'), null, { timeout: 120_000 });
        await page.waitForTimeout(4_000);
        const all = await spoken(page);
        assert.ok(all.length <= 2, JSON.stringify(all));
        assert.deepEqual(untwinned(all), [], 'nothing twice');
      }, { prepare }));
  }

  test('hears once what is wrong with a number, and why', () =>
    withPage(async (page) => {
      const field = page.getByRole('textbox', { name: LEVER });
      await field.fill('99');
      await field.press('Tab');
      await page.getByRole('alert').filter({ hasText: LEVER }).waitFor();
      await page.waitForTimeout(1_000);
      const all = await spoken(page);
      assert.equal(all.length, 1, JSON.stringify(all));
      assert.match(all[0].text, /geef een getal tussen 3 en 20/);
    }, { prepare }));

  test('hears a stop and an answer of a long question, and no percentages', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await goTo(page, 'Onzekerheid');
      await page.getByRole('button', { name: 'Zoek' }).waitFor();
      await page.waitForTimeout(1_000);
      await forget(page);
      await page.getByRole('button', { name: 'Zoek' }).click();
      await page.locator('#doel-antwoord').waitFor({ timeout: 120_000 });
      await page.waitForTimeout(1_000);
      const all = await spoken(page);
      assert.ok(all.length >= 1 && all.length <= 4, JSON.stringify(all));
      assert.ok(all.every(({ text }) => !/%/.test(text)), JSON.stringify(all));
      assert.deepEqual(untwinned(all), [], 'nothing twice');
    }, { prepare }));
});
