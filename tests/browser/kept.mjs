// What the tests of the storage share: work in steps, the texts that the browser keeps of it, and where the page tells of it.

import { assert, LEVER, PATIENCE } from './harness.mjs';

export const fte = (page) => page.getByRole('slider', { name: LEVER }).inputValue();
export const projectButton = (page) => page.getByRole('banner').getByRole('button', { name: /^(Projecten|Projects):/ });
export const historyButton = (page) => page.getByRole('button', { name: /^(Geschiedenis|History)$/ });
export const dialog = (page) => page.getByRole('dialog', { name: 'Projecten' });
export const steps = (page) => page.getByRole('dialog', { name: 'Geschiedenis' }).getByRole('radio');
export const notice = (page) => page.locator('.kp-kept');

/** Waits until the lever stands there. */
export async function untilFte(page, value) {
  const until = Date.now() + PATIENCE;
  while ((await fte(page)) !== value) {
    assert.ok(Date.now() < until, `${LEVER} stands at ${await fte(page)}, not at ${value}`);
    await page.waitForTimeout(50);
  }
}

/** Sets the lever to each value, as steps of their own: what is typed does not slide. */
export async function steer(page, ...values) {
  for (const value of values) {
    await page.getByRole('textbox', { name: LEVER }).fill(String(value));
    await page.keyboard.press('Enter');
    await untilFte(page, String(value));
  }
}

/** The texts that the browser keeps, by key. What is not there yet is not opened: that would make it. */
export const kept = (page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'kantelpunt')) return {};
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const opened = await done(indexedDB.open('kantelpunt'));
    try {
      const store = opened.transaction('kept').objectStore('kept');
      const [keys, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return Object.fromEntries(keys.map((key, place) => [key, texts[place]]));
    } finally {
      opened.close();
    }
  });

/** Waits until the browser keeps what fits. */
export async function untilKept(page, fits) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const texts = await kept(page);
    if (fits(texts)) return texts;
    assert.ok(Date.now() < until, `kept: ${Object.keys(texts)}`);
    await page.waitForTimeout(50);
  }
}

export const countOf = (texts, start) => Object.keys(texts).filter((key) => key.startsWith(start)).length;
export const untilSteps = (page, count) => untilKept(page, (texts) => countOf(texts, 'step/') === count);

export async function opened(page) {
  await page.locator('main').first().waitFor();
  await page.getByRole('slider', { name: LEVER }).waitFor({ state: 'attached' });
}

export async function again(page) {
  await page.reload();
  await opened(page);
}

/** Another tab at the same address, with what is on screen there; `prepare` as in withPage. */
export async function secondTab(page, prepare) {
  const other = await page.context().newPage();
  await prepare?.(other);
  await other.goto(page.url());
  await opened(other);
  return other;
}
