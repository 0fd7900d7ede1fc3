// Vergelijk: what is said of scenarios side by side agrees with the figures under it, and can be reached with the keyboard.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertNoSidewaysScroll, cellsOf, goTo, inEnglish, LEVER, onOnePage, setSlider, showTables, unfoldAll,
  unfoldLevers, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const NOT_APART = /niet te onderscheiden|altijd gelijk/i;
const section = (page, name) => page.locator('main:visible section').filter({ has: page.getByRole('heading', { name, level: 2, exact: true }) });
const copy = (page) => page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();

/** Three scenarios: A has more in the wijkteams, B is a copy of it, C has less. */
async function compare(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await goTo(page, 'Vergelijk');
  await copy(page);
  await copy(page);
  await goTo(page, 'Verken');
  await unfoldLevers(page);
  await setSlider(page, LEVER, '8');
  await goTo(page, 'Vergelijk');
  await section(page, 'Naast elkaar').waitFor();
  await section(page, 'Wanneer gaat het mis?').getByRole('status').filter({ hasNotText: 'Even geduld' }).waitFor();
}

/** A Dutch number with its minus sign. */
const number = (text) => Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-').replaceAll(/[^0-9.-]/g, ''));

/** An amount such as "− € 1,2 mln" in euro, and how far it may be rounded. */
function amount(text) {
  const [, sign, digits, unit] = text.match(/([−+]?) ?€ ([0-9.,]+) ?(mln|mld)?/);
  const size = { mln: 1e6, mld: 1e9 }[unit] ?? 1;
  return { euro: (sign === '−' ? -1 : 1) * number(digits) * size, step: unit ? 0.05 * size : 500 };
}

/** How many of 10 cases a text names. */
function casesOf(text) {
  if (/in geen enkel geval/i.test(text)) return 0;
  if (/in (alle gevallen|bijna alle gevallen)/i.test(text)) return 10;
  return Number(text.match(/in (\d+) van de 10 gevallen/i)[1]);
}

describe('scenarios side by side', () => {
  const on = onOnePage(compare);

  on('each picture says what its table says', async (page) => {
    const cards = section(page, 'Naast elkaar').locator('figure');
    assert.deepEqual(await cards.getByRole('heading', { level: 3 }).allInnerTexts(), ['A', 'B', 'C']);
    for (const card of await cards.all()) {
      const text = (await card.locator('figcaption').innerText()).replaceAll('\u00a0', ' ');
      const name = await card.getByRole('heading', { level: 3 }).innerText();
      assert.match(await card.getByRole('img').getAttribute('aria-label'), new RegExp(`^${name}\\. `));
      await card.getByRole('button', { name: 'Tabel' }).click();
      const rows = await cellsOf(card.getByRole('table'));
      const head = rows[0].indexOf('Opgeteld');
      const unit = /1\.000/.test(await card.locator('caption').innerText()) ? 1e3 : 1e6;
      const told = amount(text.match(/Opgeteld t\/m \d+: ([^;]+)/)[1]);
      const shown = number(rows.at(-1)[head]) * unit;
      assert.ok(Math.abs(told.euro - shown) <= told.step + unit, `${text} against ${shown}`);
    }
  });

  on('an outcome of your choice follows, by keyboard too', async (page) => {
    const other = section(page, 'Een andere uitkomst naast elkaar');
    const chosen = other.getByRole('combobox', { name: 'Uitkomst' });
    const first = await other.locator('figure').first().innerText();
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => document.querySelector('.kp-multiples--low figure').innerText !== before, first);
    for (const card of await other.locator('figure').all()) {
      const button = card.getByRole('button', { name: 'Tabel' });
      await button.focus();
      await page.keyboard.press('Enter');
      const rows = await cellsOf(card.getByRole('table'));
      const told = (await card.locator('figcaption').innerText()).match(/In \d+: scenario ([0-9.,]+[0-9])/)[1];
      assert.equal(told, rows.at(-1)[rows[0].findIndex((head) => /^scenario/i.test(head))]);
    }
  });

  on('each against each: the sentences agree with the table', async (page) => {
    const pairs = section(page, 'Welke is beter?');
    await pairs.getByRole('button', { name: 'Tabel' }).click();
    const [head, ...rows] = await cellsOf(pairs.getByRole('table'));
    assert.deepEqual(head.slice(1), ['‘A’', '‘B’', '‘C’', 'huidig beleid']);
    const said = await pairs.getByRole('listitem').allInnerTexts();
    assert.equal(said.length, 6);
    for (const sentence of said) {
      const named = head.slice(1).map((name, place) => [sentence.toLowerCase().indexOf(name.toLowerCase()), place]);
      const [one, other] = named.filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]).map(([, place]) => place);
      const cell = rows[one][other + 1];
      assert.equal(NOT_APART.test(sentence), NOT_APART.test(cell), `${sentence} against ${cell}`);
      if (/ is .* beter dan/.test(sentence)) {
        assert.ok(Math.abs(casesOf(sentence) * 10 - number(cell.split('%')[0])) <= 6, `${sentence} against ${cell}`);
      }
    }
    const title = await pairs.getByRole('heading', { level: 3 }).innerText();
    const winner = rows.find((row) => row.slice(1).every((cell) => cell === '–' || (number(cell.split('%')[0]) > 50 && !NOT_APART.test(cell))));
    assert.equal(/dan elke andere keuze/.test(title), winner !== undefined, title);
    if (winner) assert.ok(title.startsWith(winner[0]), title);
  });

  on('equal scenarios are not told apart, wherever they are ranked', async (page) => {
    const list = section(page, 'Welke is beter?').getByRole('listitem');
    assert.match((await list.allInnerTexts())[0], /^‘A’ en ‘B’ zijn niet te onderscheiden/);
    for (const name of ['Kerncijfers', 'Waar krijgt u het minst spijt van?']) {
      const rows = await cellsOf(section(page, name).getByRole('table'));
      assert.match(rows[0].at(-1), NOT_APART, name);
      assert.match(rows[1].at(-1), /‘B’/, name);
      assert.match(rows[2].at(-1), /‘A’/, name);
    }
    const cards = await section(page, 'Naast elkaar').locator('figcaption').allInnerTexts();
    assert.match(cards[0], /niet te onderscheiden van .*‘B’/);
    assert.match(cards[1], /niet te onderscheiden van .*‘A’/);
  });

  test('when a scenario fails is said with the shares that stand under it', () =>
    withPage(async (page) => {
      await unfoldAll(page);
      await setSlider(page, 'Ambassadeurs uit het bedrijfsleven', '20');
      await goTo(page, 'Vergelijk');
      await copy(page);
      await copy(page);
      await section(page, 'Naast elkaar').waitFor();
      const failing = section(page, 'Wanneer gaat het mis?');
      const scenario = failing.getByRole('combobox', { name: 'Scenario' });
      let rules = 0;
      for (const place of ['1', '0']) {
        await scenario.selectOption(place);
        const status = failing.getByRole('status').filter({ hasNotText: 'Even geduld' });
        await status.waitFor();
        const said = await status.innerText();
        assert.match(said, /^Gaat /);
        if (!said.startsWith('Gaat mis als: ')) continue;
        rules += 1;
        const shares = Object.fromEntries((await cellsOf(failing.getByRole('table'))).slice(1));
        const [density, all] = [...said.matchAll(/mislukt het (in [^.;]+)/g)].map((found) => found[1]);
        const near = (cases, share) => assert.ok(Math.abs(cases * 10 - number(share.split('%')[0])) <= 6, `${cases} against ${share}`);
        near(casesOf(density), shares['Mislukt, als dit zo is']);
        near(casesOf(all), shares['Mislukt, over alle gevallen']);
        const times = said.match(/is dit er (\d+) keer bij/);
        if (times) near(Number(times[1]), shares['Van alle mislukkingen valt hieronder']);
        const limits = await failing.getByRole('listitem').allInnerTexts();
        for (const limit of limits) assert.ok(said.includes(limit.replace(/ [ABC]$/, '')), `${said} has ${limit}`);
      }
      assert.ok(rules > 0, 'what many ambassadors cost decides when it fails');
    }));

  for (const width of widths) {
    on(`are accessible and fit at ${width} px, in both languages`, async (page) => {
      await page.setViewportSize({ width, height: 900 });
      await showTables(page.locator('main:visible'));
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      const lefts = await page.locator('.kp-multiples').first().locator('figure').evaluateAll((all) =>
        all.map((figure) => Math.round(figure.getBoundingClientRect().left)));
      assert.equal(new Set(lefts).size, { 1440: 3, 768: 2, 320: 1 }[width]);
      await inEnglish(page);
      await page.getByRole('heading', { name: 'Side by side', exact: true }).waitFor();
      assert.doesNotMatch(await page.locator('main:visible').innerText(), /huidig beleid|gevallen|niet te onderscheiden/i);
      await assertNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Nederlands' }).click();
    });
  }
});
