// What a screen reader says by itself: little, once, and only when the hand rests.

import { describe } from 'node:test';
import { assert, dragSlider, goTo, LEVER, LONG, onOnePage, says, setSlider, useBrowser } from './harness.mjs';

useBrowser();


/** Writes down every text that comes to stand in a live region, with the moment. */
function listen() {
  const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output';
  const said = new Map();
  window.spoken = [];
  window.changed = 0;
  const hear = () => {
    window.changed = performance.now();
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
  page.getByRole('slider', { name: label }).evaluate(async (slider, seconds) => {
    const until = performance.now() + seconds * 1000;
    for (let move = 0; performance.now() < until; move += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      slider.value = String(Number(slider.min) + (move % 28) * Number(slider.step));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, seconds);

/** Waits until the page has come to rest: nothing is computed, and for longer than a sentence is held back nothing changes. */
const atRest = (page) =>
  page.waitForFunction(() => !document.querySelector('main:not([hidden]) .kp-progress--busy') && performance.now() - window.changed > 1_500, null, { timeout: LONG });

/** Waits until the work on screen has all its replications, and what is to be said of them was said. */
const refined = async (page) => {
  await page.waitForFunction(() => Number(document.querySelector('.kp-progress').dataset.replications) >= 8192, null, { timeout: LONG });
  await atRest(page);
};

const untwinned = (all) => all.map(({ text }) => text).filter((text, place, texts) => texts.indexOf(text) !== place);

describe('a screen reader', () => {
  const on = onOnePage(refined, { prepare });

  on('hears each of two changes, and nothing twice', async (page) => {
    await forget(page);
    await setSlider(page, LEVER, '12');
    await says(page, /Fte per wijkteam van/);
    await dragSlider(page, 'Wie krijgt een brede intake?', 0.6);
    await says(page, /Wie krijgt een brede intake/);
    await refined(page);
    const all = await spoken(page);
    assert.ok(all.length >= 2 && all.length <= 3, JSON.stringify(all));
    assert.deepEqual(untwinned(all), [], 'nothing twice');
  });

  for (const [place, name] of ['Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting'].entries()) {
    on(`hears little of ${name} while it fills`, async (page) => {
      await goTo(page, 'Verken');
      await setSlider(page, LEVER, String(13 + place));
      await forget(page);
      await goTo(page, name);
      await atRest(page);
      const all = await spoken(page);
      assert.ok(all.length <= 2, JSON.stringify(all));
      assert.deepEqual(untwinned(all), [], 'nothing twice');
    });
  }

  on('hears once what is wrong with a number, and why', async (page) => {
    await goTo(page, 'Verken');
    await atRest(page);
    await forget(page);
    const field = page.getByRole('textbox', { name: LEVER });
    await field.fill('99');
    await field.press('Tab');
    await page.getByRole('alert').filter({ hasText: LEVER }).waitFor();
    await atRest(page);
    const all = await spoken(page);
    assert.equal(all.length, 1, JSON.stringify(all));
    assert.match(all[0].text, /geef een getal tussen 3 en 20/);
    await field.press('Escape');
  });

  on('hears a stop and an answer of a long question, and no percentages', async (page) => {
    await goTo(page, 'Verken');
    await setSlider(page, LEVER, '12');
    await goTo(page, 'Onzekerheid');
    await page.getByRole('button', { name: 'Zoek' }).waitFor();
    await atRest(page);
    await forget(page);
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.locator('#doel-antwoord').waitFor({ timeout: LONG });
    await atRest(page);
    const all = await spoken(page);
    assert.ok(all.length >= 1 && all.length <= 4, JSON.stringify(all));
    assert.ok(all.every(({ text }) => !/%/.test(text)), JSON.stringify(all));
    assert.deepEqual(untwinned(all), [], 'nothing twice');
  });

  on('hears nothing while a slider moves, and one sentence when it rests, or two when the final figures differ', async (page) => {
    await goTo(page, 'Verken');
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
  });
});
