// A browser that keeps nothing, has no room, or kept what cannot be read: it is said, and the work goes on.

import { describe, test } from 'node:test';
import { assert, assertAccessible, useBrowser, withPage } from './harness.mjs';
import { again, fte, notice, projectButton, steer, untilSteps } from './kept.mjs';

useBrowser();

describe('a browser that keeps nothing', () => {
  const says = (page, text) => notice(page).filter({ hasText: text }).waitFor();

  test('is told once, and the work goes on', () =>
    withPage(async (page) => {
      await says(page, 'Deze browser bewaart hier niets');
      await assertAccessible(page);
      await steer(page, 12);
      assert.equal(await fte(page), '12');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar uw project als bestand' }).click();
      assert.match((await download).suggestedFilename(), /\.json$/);
      await page.getByRole('button', { name: 'Sluit deze melding' }).click();
      await steer(page, 9);
      await page.waitForTimeout(500);
      assert.equal(await notice(page).innerText(), '', 'what was closed stays closed');
    }, { prepare: (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })) }));

  test('because opening is refused, says so too', () =>
    withPage(async (page) => says(page, 'Deze browser bewaart hier niets'), {
      prepare: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('no', 'SecurityError');
          };
        }),
    }));

  test('because it is full, says so until there is room', () =>
    withPage(async (page) => {
      await steer(page, 12);
      await says(page, 'De opslag van deze browser is vol');
      await page.evaluate(() => {
        window.full = false;
      });
      await steer(page, 9);
      await untilSteps(page, 3);
      await notice(page).filter({ hasText: 'vol' }).waitFor({ state: 'detached' });
      assert.equal(await notice(page).innerText(), '');
    }, {
      prepare: (page) =>
        page.addInitScript(() => {
          window.full = true;
          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function (...given) {
            if (window.full) throw new DOMException('full', 'QuotaExceededError');
            return put.apply(this, given);
          };
        }),
    }));

  test('or keeps what cannot be read: the text is offered and stays', () =>
    withPage(async (page) => {
      await steer(page, 12);
      await untilSteps(page, 2);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('kantelpunt');
            opening.onsuccess = () => {
              const store = opening.result.transaction('kept', 'readwrite').objectStore('kept');
              store.openCursor(IDBKeyRange.bound('step/', 'step/~'), 'prev').onsuccess = ({ target }) => {
                target.result.update(target.result.value.replace('"version": 1', '"version": 7'));
              };
              store.transaction.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
      );
      await again(page);
      await says(page, 'Project ‘Project 1’ is niet te lezen');
      assert.equal(await fte(page), '10', 'the work goes on with a new project');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar de tekst als bestand' }).click();
      assert.match((await download).suggestedFilename(), /\.txt$/);
      await steer(page, 14);
      const texts = await untilSteps(page, 4);
      assert.match(Object.values(texts).join(), /"version": 7/, 'what could not be read stays');
      assert.match(await projectButton(page).innerText(), /Project 2/);
    }));
});
