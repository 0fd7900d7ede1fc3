// How sure the figures are: their error shrinks as replications come in, the kantelpunt is counted in cases, and lack of
// knowledge is told apart from chance.

import { describe } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, goTo, LEVER, LONG, onOnePage, setSlider, useBrowser, widths,
} from './harness.mjs';

useBrowser();

const FIRST = 1024;
const ALL = 8192;
const figures = (page) => page.locator('.kp-figures');
const cases = (page) => page.locator('#grafiek-gevallen');

/** The key figures rest on so many replications, with the shares of knowledge and chance when there is chance in them. */
const restOn = (page, count) => page.locator(`.kp-figures[data-replications="${count}"]`).waitFor({ timeout: LONG });

/** An amount as a number: `± € 22.000`, `± € 1,2 mln`. */
const amount = (text) => {
  const [, digits, million] = /([\d.,]+)(\s*mln)?/.exec(text);
  const number = Number(digits.replaceAll('.', '').replace(',', '.'));
  return million ? number * 1e6 : number;
};

/** The error of every key figure; of the kantelpunt the width of the interval of its chance. */
const errors = async (page) => {
  const [chance, ...amounts] = await page.locator('.kp-figure__error').allInnerTexts();
  const [low, high] = [...chance.matchAll(/[\d,]+(?=%)/g)].map(([share]) => Number(share.replace(',', '.')));
  return [high - low, ...amounts.map(amount)];
};

/** Keeps each set of errors that the page shows, with the replications that it rests on. */
const record = (page) =>
  page.evaluate(() => {
    const shown = document.querySelector('.kp-figures');
    window.seen = {};
    const note = () => {
      window.seen[shown.dataset.replications] = [...document.querySelectorAll('.kp-figure__error')].map((error) => error.innerText);
    };
    new MutationObserver(note).observe(shown, { attributes: true, childList: true, characterData: true, subtree: true });
  });

describe('how sure the figures are', () => {
  const on = onOnePage((page) => restOn(page, ALL));

  on('is told as an error that shrinks from the first replications to all', async (page) => {
    await record(page);
    await setSlider(page, LEVER, '12');
    await restOn(page, ALL);
    const seen = await page.evaluate(() => window.seen);
    assert.ok(seen[FIRST], `shown on the way: ${Object.keys(seen)}`);
    const [, ...first] = seen[FIRST].map((text) => (text.includes('€') ? amount(text) : 0));
    const [chance, ...all] = await errors(page);
    for (const [place, error] of all.entries()) {
      // Eight times as many: the error is about a third.
      assert.ok(error > 0 && error < 0.6 * first[place], `${seen[FIRST]} becomes ${await figures(page).innerText()}`);
    }
    assert.ok(chance > 0 && chance < 3, `${chance} percentage points`);
    assert.match(await page.locator('.kp-status').innerText(), /het aantal berekeningen, nu 8\.192 \(twee keer de rekenfout\)/);
  });

  on('is not said aloud, figure after figure', async (page) => {
    for (const part of ['.kp-figures', '.kp-progress', '#grafiek-gevallen']) {
      assert.equal(await page.locator(part).evaluate((element) => element.closest('[aria-live], [role=status], [role=alert]')), null);
      // What a button says when it has saved something is silent until then.
      assert.deepEqual((await page.locator(`${part} :is([aria-live], [role=status], [role=alert])`).allInnerTexts()).filter(Boolean), []);
    }
  });

  for (const width of widths) {
    on(`is counted in cases with a sentence that agrees with its table, at ${width} px`, async (page) => {
      await page.setViewportSize({ width, height: 900 });
      const table = cases(page).getByRole('table');
      if (!(await table.count())) await cases(page).getByRole('button', { name: 'Tabel' }).click();
      const rows = await cases(page).locator('tbody tr').evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
      const counted = (wanted) => rows.filter(([name]) => wanted.test(name)).reduce((sum, [, count]) => sum + Number(count), 0);
      assert.equal(counted(/./), 20);
      const said = await cases(page).locator('figcaption').innerText();
      const number = (pattern) => Number(said.match(pattern)?.[1]);
      const within = counted(/^\d{4}$|^vanaf/);
      // What is rare is said in other words.
      if (within > 0 && within < 20) assert.equal(number(/^In (\d+) van de 20 gevallen/), within, said);
      const never = counted(/^niet t\/m/);
      if (never > 0 && never < 20) assert.equal(number(/In (\d+) van de 20 gevallen komt het niet/), never, said);
      assert.ok((await cases(page).getByRole('img').getAttribute('aria-label')).startsWith(said.split('\n')[0]), said);
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
    });
  }

  on('stands beside the chart on a wide screen and below it on a narrow one', async (page) => {
    for (const [width, beside] of [[1440, true], [768, false]]) {
      await page.setViewportSize({ width, height: 900 });
      const [chart, dots] = [await page.locator('#kantelpunt-grafiek').boundingBox(), await cases(page).boundingBox()];
      assert.equal(dots.x >= chart.x + chart.width, beside);
      assert.equal(dots.y >= chart.y + chart.height, !beside);
    }
    await page.setViewportSize({ width: widths[0], height: 900 });
  });

  on('is parted in what we do not know and chance, the same in Verken and Onzekerheid', async (page) => {
    const parts = (text) => text.match(/(\d+)% (?:komt )?door wat we niet weten en (?:voor )?(\d+)% door toeval/)?.slice(1).map(Number);
    const short = await page.locator('#kantelpunt-grafiek').innerText();
    const [knowledge, chance] = parts(short.replace('komt voor', '')) ?? assert.fail(short);
    assert.equal(knowledge + chance, 100);
    assert.match(short, /± [\d,]+ procentpunt/);
    await goTo(page, 'Onzekerheid');
    const long = await page.locator('main:visible').filter({ hasText: 'keer andere aannames door' }).innerText();
    assert.match(long, new RegExp(`komt ${knowledge}% door wat we niet weten en ${chance}% door toeval`));
    const card = page.locator('#grafiek-kennis');
    await card.getByRole('button', { name: 'Tabel' }).click();
    const shares = await card.locator('tbody td').allInnerTexts();
    assert.deepEqual(shares, [`${knowledge}%`, `${chance}%`]);
  });
});
