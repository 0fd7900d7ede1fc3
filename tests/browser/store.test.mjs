// Nothing is lost: the work, its history and the language over a reload, a crash and two tabs; projects; and what is said
// when the browser keeps nothing.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, LEVER, PATIENCE, setSlider, unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const fte = (page) => page.getByRole('slider', { name: LEVER }).inputValue();
const projectButton = (page) => page.getByRole('banner').getByRole('button', { name: /^(Projecten|Projects):/ });
const historyButton = (page) => page.getByRole('button', { name: /^(Geschiedenis|History)$/ });
const dialog = (page) => page.getByRole('dialog', { name: 'Projecten' });
const steps = (page) => page.getByRole('dialog', { name: 'Geschiedenis' }).getByRole('radio');
const notice = (page) => page.locator('.kp-kept');

/** Waits until the lever stands there. */
async function untilFte(page, value) {
  const until = Date.now() + PATIENCE;
  while ((await fte(page)) !== value) {
    assert.ok(Date.now() < until, `${LEVER} stands at ${await fte(page)}, not at ${value}`);
    await page.waitForTimeout(50);
  }
}

/** Sets the lever to each value, as steps of their own: what is typed does not slide. */
async function steer(page, ...values) {
  for (const value of values) {
    await page.getByRole('textbox', { name: LEVER }).fill(String(value));
    await page.keyboard.press('Enter');
    await untilFte(page, String(value));
  }
}

/** The texts that the browser keeps, by key. */
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kantelpunt');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept').objectStore('kept');
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          texts.onsuccess = () => {
            opening.result.close();
            resolve(Object.fromEntries(keys.result.map((key, place) => [key, texts.result[place]])));
          };
        };
      }),
  );

/** Waits until the browser keeps what fits. */
async function untilKept(page, fits) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const texts = await kept(page);
    if (fits(texts)) return texts;
    assert.ok(Date.now() < until, `kept: ${Object.keys(texts)}`);
    await page.waitForTimeout(50);
  }
}

const countOf = (texts, start) => Object.keys(texts).filter((key) => key.startsWith(start)).length;
const untilSteps = (page, count) => untilKept(page, (texts) => countOf(texts, 'step/') === count);

async function opened(page) {
  await page.locator('main').first().waitFor();
  await page.getByRole('slider', { name: LEVER }).waitFor({ state: 'attached' });
}

async function again(page) {
  await page.reload();
  await opened(page);
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
      await page.evaluate(() => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('busy', 'InvalidStateError');
        };
      });
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
    const next = await page.context().newPage();
    await next.goto(page.url());
    await opened(next);
    assert.equal(await fte(next), '12');
    assert.equal(await notice(next).innerText(), '', 'the tab that crashed has no project any more');
  }, { expectProblems: true }));

test('two tabs of one project each keep their own work', () =>
  withPage(async (page) => {
    await steer(page, 12);
    await untilSteps(page, 2);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await opened(other);
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
    const other = await page.context().newPage();
    await other.goto(page.url());
    await opened(other);
    await notice(other).filter({ hasText: 'ook in een ander tabblad open' }).waitFor();
    await other.evaluate(() => {
      // There is no time to write: that is what a reload straight after a change is.
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('busy', 'InvalidStateError');
      };
    });
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
    const other = await page.context().newPage();
    await other.goto(page.url());
    await opened(other);
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
      // Who looks before the page wrote would make a storage of its own.
      await page.waitForTimeout(1_000);
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
    const other = await page.context().newPage();
    await other.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    await other.goto(page.url());
    await opened(other);
    await setSlider(other, LEVER, 9);
    await untilSteps(other, 3);
    await setSlider(page, LEVER, 14);
    await notice(page).filter({ hasText: 'Beide blijven bewaard' }).waitFor();
    const texts = await untilKept(page, (texts) => countOf(texts, 'project/') === 2 && countOf(texts, 'step/') === 6);
    assert.match(Object.values(texts).join(), /"fte_per_wijkteam": 9\b[^]*"fte_per_wijkteam": 14\b|"fte_per_wijkteam": 14\b[^]*"fte_per_wijkteam": 9\b/);
  }, { prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined })) }));

describe('projects', () => {
  test('are begun, named, copied, opened and deleted', () =>
    withPage(async (page) => {
      await steer(page, 12);
      await projectButton(page).click();
      await dialog(page).getByRole('textbox', { name: 'Naam' }).fill('Schagen');
      await page.keyboard.press('Tab');
      await dialog(page).getByRole('button', { name: 'Nieuw project' }).click();
      await projectButton(page).filter({ hasText: 'Project 1' }).waitFor();
      // It begins with nothing changed.
      await untilFte(page, '10');
      assert.equal(await page.getByRole('button', { name: 'Maak ongedaan' }).getAttribute('aria-disabled'), 'true');

      await projectButton(page).click();
      await dialog(page).getByRole('button', { name: 'Kopieer: Schagen' }).click();
      await dialog(page).getByText('is gekopieerd').waitFor();
      const copy = dialog(page).getByRole('listitem').filter({ hasText: 'Schagen (kopie)' });
      assert.match(await copy.innerText(), /\d{4}.*\d{2}:\d{2}/, 'with the moment of the last change');
      await assertAccessible(page);
      await dialog(page).getByRole('button', { name: 'Open: Schagen (kopie)' }).click();
      await projectButton(page).filter({ hasText: 'Schagen (kopie)' }).waitFor();
      await untilFte(page, '12');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      // The copy has its history.
      await untilFte(page, '10');

      await projectButton(page).click();
      const press = (name) => dialog(page).getByRole('button', { name, exact: true }).click();
      await press('Verwijder: Schagen');
      await press('Toch niet');
      await press('Verwijder: Schagen');
      await press('Verwijder voor altijd: Schagen');
      await dialog(page).getByText('‘Schagen’ is verwijderd').waitFor();
      await untilKept(page, (texts) => countOf(texts, 'project/') === 1 && countOf(texts, 'step/') === 2);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      await again(page);
      assert.match(await projectButton(page).innerText(), /Schagen \(kopie\)/);
    }));

  for (const width of widths) {
    test(`and the history fit and are accessible at ${width} px`, () =>
      withPage(async (page) => {
        await unfoldLevers(page);
        await steer(page, 12, 9);
        await assertNoSidewaysScroll(page);
        await projectButton(page).click();
        await dialog(page).waitFor();
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
        await page.keyboard.press('Escape');
        await historyButton(page).click();
        await steps(page).first().waitFor();
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
      }, { width }));
  }
});

describe('the promise to keep the projects', () => {
  /** A browser that answers so, and counts how often it was asked. */
  const answering = (answer) => ({
    prepare: (page) => page.addInitScript((answer) => {
      window.asked = 0;
      Object.defineProperty(navigator, 'storage', { value: {
        persist: async () => { window.asked += 1; if (answer === null) throw new Error('no'); return answer; },
        persisted: async () => { if (answer === null) throw new Error('no'); return answer && window.asked > 0; },
      } });
    }, answer),
  });
  const asked = (page) => page.evaluate(() => window.asked);

  for (const [answer, sentence] of [[true, /heeft beloofd ze te bewaren/], [false, /belooft niet dat hij ze houdt/], [null, null]]) {
    test(`is asked for once, after the first change; the answer is ${answer}, and stands with the projects`, () =>
      withPage(async (page) => {
        await page.waitForTimeout(500);
        assert.equal(await asked(page), 0, 'nothing to lose yet');
        await steer(page, 12);
        await untilSteps(page, 2);
        await steer(page, 9);
        await untilSteps(page, 3);
        assert.equal(await asked(page), 1);
        assert.equal(await notice(page).innerText(), '', 'a refusal is no message');
        await projectButton(page).click();
        await dialog(page).getByRole('textbox', { name: 'Naam' }).waitFor();
        if (sentence) await dialog(page).getByText(sentence).waitFor();
        else assert.doesNotMatch(await dialog(page).innerText(), /belooft|beloofd/);
        await assertAccessible(page);
      }, answering(answer)));
  }
});

describe('the history', () => {
  test('is a list that one walks with the keys, and keeps what was taken back', () =>
    withPage(async (page) => {
      await steer(page, 12, 9);
      await historyButton(page).focus();
      await page.keyboard.press('Enter');
      await steps(page).nth(2).waitFor();
      assert.equal(await steps(page).count(), 3);
      const focused = () => page.evaluate(() => document.activeElement.closest('label')?.innerText ?? '');
      assert.match(await focused(), /van 12.fte naar 9.fte/, 'the focus is on the present step');
      await page.keyboard.press('ArrowUp');
      assert.match(await focused(), /van 10.fte naar 12.fte/);
      await untilFte(page, '12');
      await page.keyboard.press('ArrowUp');
      assert.match(await focused(), /^Begin: Doorsnee gemeente/);
      await untilFte(page, '10');
      await page.keyboard.press('Escape');
      assert.equal(await steps(page).count(), 0, 'Escape closes the list');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Geschiedenis');

      await steer(page, 14);
      await historyButton(page).click();
      assert.equal(await steps(page).count(), 4, 'what was left is still there');
      await page.getByText(/van 12.fte naar 9.fte \(teruggenomen\)/).click();
      await untilFte(page, '9');
      await untilSteps(page, 4);
      await again(page);
      assert.equal(await fte(page), '9');
    }));
});

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
