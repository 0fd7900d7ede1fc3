// The screen Verantwoording and the way there and back: by keyboard, by the back button, by address, for everybody.

import { describe, test } from 'node:test';
import {
  assert, assertNoSidewaysScroll, inEnglish, LEVER, places, says, setSlider, unfoldAccount, useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const at = (hash, url = places[0].url) => ({ url: `${url}${hash}`, ready: 'main:visible:not([aria-busy="true"])' });
const account = at('#/verantwoording');
const heading = (page, name, level) => page.getByRole('heading', { name, level, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());
/** Waits until the focus is on a heading of a screen that is there, whatever moved it. */
const arrives = (page, name) =>
  page.waitForFunction((name) => document.activeElement.textContent.trim() === name && !document.querySelector('main[aria-busy="true"]'), name);
const hash = (page) => new URL(page.url()).hash;

/** Tabs until the focus is on what has this text. */
async function tabTo(page, text) {
  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page) === text) return;
  }
  assert.fail(`no way to ${text} by Tab`);
}

describe('the way to Verantwoording', () => {
  for (const { name, url } of places) {
    test(`goes by keyboard, and back with everything as it was, at ${name}`, () =>
      withPage(async (page) => {
        await setSlider(page, LEVER, '12');
        assert.equal(await page.title(), 'Verken – Kantelpunt');
        await page.getByRole('link', { name: 'Naar de inhoud' }).focus();
        await tabTo(page, 'Verantwoording');
        await page.keyboard.press('Enter');
        await arrives(page, 'Verantwoording');
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
        assert.equal(await page.title(), 'Verantwoording – Kantelpunt');
        assert.equal(await link(page, 'Verantwoording').getAttribute('aria-current'), 'page');
        assert.equal(await page.locator('input[type=range]:visible').count(), 0);
        await page.goBack();
        await arrives(page, 'Verken wat een keuze doet');
        assert.equal(await page.getByRole('slider', { name: LEVER }).inputValue(), '12');
        assert.equal(await page.title(), 'Verken – Kantelpunt');
        await page.goForward();
        await arrives(page, 'Verantwoording');
      }, { url }));
  }

  test('is an address: of the screen, of a section, and nothing else', async () => {
    await withPage(async (page) => {
      await heading(page, 'Verantwoording', 1).waitFor();
      assert.equal(await focused(page) === 'Verantwoording', false, 'a page that opens leaves the focus alone');
    }, account);
    await withPage(async (page) => {
      await arrives(page, 'Overzicht van bronnen');
      const { y } = await heading(page, 'Overzicht van bronnen', 2).boundingBox();
      assert.ok(y >= 0 && y < 500, `in sight: ${y}`);
    }, at('#/verantwoording/bronnen'));
    for (const unknown of ['#/onzin', '#/', '#Verantwoording']) {
      await withPage(async (page) => {
        await heading(page, 'Verken wat een keuze doet', 1).waitFor();
        assert.equal(await heading(page, 'Verantwoording', 1).count(), 0);
      }, at(unknown));
    }
  });

  test('keeps the language', () =>
    withPage(async (page) => {
      await inEnglish(page);
      await link(page, 'Accountability').click();
      await arrives(page, 'Accountability');
      assert.equal(await page.title(), 'Accountability – Kantelpunt');
      await page.goBack();
      await arrives(page, 'Explore what a choice does');
    }));

  test('skips to the content and stays there', () =>
    withPage(async (page) => {
      await heading(page, 'Verantwoording', 1).waitFor();
      await tabTo(page, 'Naar de inhoud');
      await page.keyboard.press('Enter');
      await arrives(page, 'Verantwoording');
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
      await link(page, 'Verken').click();
      await arrives(page, 'Verken wat een keuze doet');
      await page.getByRole('link', { name: 'Naar de grafiek' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'grafiek');
      await page.goBack();
      await heading(page, 'Verken wat een keuze doet', 1).waitFor();
    }, account));

  test('leads to every section, again after scrolling on', () =>
    withPage(async (page) => {
      const contents = page.getByRole('navigation', { name: 'Op deze pagina' });
      const names = await contents.getByRole('link').allInnerTexts();
      assert.equal(names.length >= 5, true);
      for (const name of names) {
        await contents.getByRole('link', { name }).click();
        await arrives(page, name);
      }
      const [first] = names;
      await contents.getByRole('link', { name: first }).click();
      await arrives(page, first);
      await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 9_999); });
      await contents.getByRole('link', { name: first }).click();
      await arrives(page, first);
      assert.equal(await contents.getByRole('link', { name: first }).getAttribute('aria-current'), 'location');
      await page.goBack();
      await arrives(page, names.at(-1));
    }, account));

  test('undoes nothing that is out of sight', () =>
    withPage(async (page) => {
      await setSlider(page, LEVER, '12');
      await link(page, 'Verantwoording').click();
      await arrives(page, 'Verantwoording');
      assert.equal(await page.getByRole('button', { name: 'Maak ongedaan' }).count(), 0);
      await page.keyboard.press('Control+z');
      await link(page, 'Verken').click();
      await arrives(page, 'Verken wat een keuze doet');
      assert.equal(await page.getByRole('slider', { name: LEVER }).inputValue(), '12');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => document.querySelector('#fte_per_wijkteam-slider, [type=range][id*=fte_per_wijkteam]')?.value !== '12');
    }));
});

describe('Verantwoording', () => {
  test('says of each series how many years lie in the band, and names each miss', () =>
    withPage(async (page) => {
      const charts = page.locator('.kp-charts > figure');
      assert.ok(await charts.count() >= 1);
      for (const chart of await charts.all()) {
        const said = await chart.locator('strong').filter({ hasText: /./ }).innerText();
        assert.match(said, /gepubliceerde (jaar|jaren|cijfers)/);
        assert.ok((await chart.getByRole('img').getAttribute('aria-label')).includes(said));
        const misses = await chart.locator('.kp-misses li').allInnerTexts();
        await chart.getByRole('button', { name: 'Tabel' }).click();
        const cells = await chart.locator('.kp-table').first().locator('td:last-child').allInnerTexts();
        assert.equal(misses.length, cells.filter((cell) => cell === 'nee').length);
        const [within, published] = [cells.filter((cell) => cell === 'ja').length, cells.filter((cell) => cell !== '–').length];
        if (within > 0 && published > within && published > 2) assert.ok(said.startsWith(`${within} van de ${published} `), said);
      }
      await page.getByText(/Na 2019 staan er geen gepubliceerde cijfers/).waitFor();
    }, account));

  test('finds assumptions by word, subject and grade, and says when there are none', () =>
    withPage(async (page) => {
      const table = page.getByRole('table', { name: 'Tabel van alle aannames' });
      const rows = () => table.locator('tbody tr').count();
      const status = page.getByRole('status').filter({ hasText: 'aannames' });
      const count = async () => Number((await status.innerText()).split(' ')[0]);
      const all = await count();
      assert.ok(all > 100 && await rows() === all);
      const field = page.getByRole('searchbox', { name: 'Zoek in de aannames' });
      await field.fill('discontovoet');
      await says(page, /^1 van/, status);
      assert.match(await table.innerText(), /2,25% per jaar/);
      await field.fill('');
      await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption({ label: 'Garantiebanen' });
      const ofSubject = await count();
      await page.getByRole('combobox', { name: 'Klasse' }).selectOption({ label: 'Klasse B: onderzoek' });
      assert.ok(await count() > 0 && await count() < ofSubject && ofSubject < all);
      assert.deepEqual([...new Set(await table.locator('tbody .kp-grade').allInnerTexts())], ['B']);
      await link(page, 'Verken').click();
      await link(page, 'Verantwoording').click();
      assert.equal(await page.getByRole('combobox', { name: 'Onderwerp' }).inputValue(), 'garantiebaan', 'the filter stays');
      await field.fill('zzzz');
      await page.getByText(/^Niets gevonden/).waitFor();
      assert.equal(await table.count(), 0);
      await page.getByRole('button', { name: 'Wis de filters' }).click();
      assert.equal(await rows(), all);
      assert.equal(await field.inputValue(), '');
    }, account));

  test('shows a row of the documents at work in Verken', () =>
    withPage(async (page) => {
      await page.getByRole('link', { name: 'Bekijk in Verken S8', exact: true }).click();
      await page.getByRole('status').getByText(/^Mechanisme S8: /).waitFor();
      assert.equal(new URL(page.url()).hash, '#/verken');
      const staff = page.getByRole('slider', { name: 'Werkgeversdienstverlening' });
      assert.match(await staff.getAttribute('aria-valuetext'), /^8\u00a0fte/);
    }, account));

  test('lists every mechanism and every source once', () =>
    withPage(async (page) => {
      const codes = await page.getByRole('table', { name: 'Tabel van alle mechanismen' }).locator('tbody th').allInnerTexts();
      assert.deepEqual(codes, Array.from({ length: 39 }, (_, place) => `S${place + 1}`));
      const titles = await page.locator('.kp-list').first().locator('li > :first-child').allInnerTexts();
      assert.ok(titles.length > 20 && new Set(titles).size === titles.length);
    }, account));

  test('writes down the equations of what is in Verken when asked, and searches them', () =>
    withPage(async (page) => {
      await arrives(page, 'Vergelijkingen');
      const field = page.getByRole('searchbox', { name: 'Zoek in de vergelijkingen' });
      assert.equal(await field.count(), 0, 'nothing is worked out before it is asked for');
      await page.getByText(/^U ziet wat nu in Verken staat: Doorsnee gemeente, 100\.000 inwoners, vanaf 2027, met huidig beleid\.$/).first().waitFor();
      await page.getByRole('button', { name: 'Toon de vergelijkingen' }).click();
      const list = page.getByRole('region', { name: 'Lijst van alle vergelijkingen' });
      const status = page.getByRole('status').filter({ hasText: 'vergelijkingen' });
      const count = async () => Number((await status.innerText()).split(' ')[0]);
      const all = await count();
      assert.ok(all > 500 && await list.locator('dt').count() === all);
      assert.ok(await list.getByRole('heading', { level: 3 }).count() >= 10);
      await heading(page, 'Stromen: wie zich in de maand verplaatst', 3).waitFor();
      await field.fill('load_ratio fatigue');
      await says(page, /^\d van/, status);
      const left = await list.locator('dl > div').allInnerTexts();
      assert.ok(left.length > 0 && left.every((row) => row.includes('load_ratio') && row.includes('fatigue')), left.join('\n'));
      await field.fill('zzzz');
      await page.getByText(/^Niets gevonden/).waitFor();
      assert.equal(await list.count(), 0);
      await field.fill('staff_wanted_chosen');
      await page.getByText(/^Niets gevonden/).waitFor();
      // They follow the choices of Verken, and what was sought stays.
      await link(page, 'Verken').click();
      await setSlider(page, LEVER, '12');
      await link(page, 'Verantwoording').click();
      await list.getByText(/max\(12, wijkteam_minimum_team_fte\)/).first().waitFor();
      assert.equal(await field.inputValue(), 'staff_wanted_chosen');
      await page.getByText(/100\.000 inwoners, vanaf 2027, met uw keuzes\.$/).first().waitFor();
      await page.getByRole('button', { name: 'Verberg de vergelijkingen' }).click();
      assert.equal(await field.count(), 0);
    }, at('#/verantwoording/vergelijkingen')));

  test('draws the seven loops when asked, each with its words', () =>
    withPage(async (page) => {
      await arrives(page, 'Kringlopen');
      const loops = page.locator('.kp-loop');
      assert.equal(await loops.count(), 0);
      await page.getByRole('button', { name: 'Toon de kringlopen' }).click();
      await loops.first().waitFor();
      assert.equal(await loops.count(), 7);
      for (const loop of await loops.all()) {
        const title = await loop.getByRole('heading', { level: 3 }).innerText();
        assert.match(title, /\((versterkend|dempend)\)$/);
        await loop.getByRole('img', { name: title }).waitFor();
        await loop.getByText('De pijlen in woorden').click();
        assert.equal(await loop.locator('li').count(), await loop.locator('path[marker-end]').count());
      }
      await inEnglish(page);
      await page.getByRole('img', { name: 'Overload (reinforcing)' }).waitFor();
    }, at('#/verantwoording/kringlopen')));

  test('reads every text in the language of choice', () =>
    withPage(async (page) => {
      await unfoldAccount(page);
      const dutch = await visibleTexts(page);
      await inEnglish(page);
      await heading(page, 'Accountability', 1).waitFor();
      const english = new Set(await visibleTexts(page));
      const own = /^(Kantelpunt|Nederlands|English|NL|EN|[ABC]|Privacy|Project \d+|▾|≡|·|\?|Start|PNG [\d ×]+|SVG|CSV|Garantiebanen|Wijkteams|Beschut werk|Fte per wijkteam|Tegenprestatie|Code|is|model(, P[19]0)?|S\d+(, S\d+)*|[\d.,]+\sfte|Friesland 23, Limburg 52 .*|[\d.,:%×\s–−-]*)$/i;
      // A word of Dutch law stays Dutch; what it means is told in English.
      const words = new Set(await page.locator('.kp-explain dt').allInnerTexts());
      const left = dutch.filter((text) => english.has(text) && !own.test(text) && !words.has(text));
      assert.deepEqual([...new Set(left)], [], 'these are still Dutch');
    }, account));

  test('fits with everything unfolded, every row of it, in both languages', () =>
    withPage(async (page) => {
      await unfoldAccount(page);
      for (const language of ['nl', 'en']) {
        await page.locator(`.kp-language__option[lang="${language}"]`).click();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await assertNoSidewaysScroll(page);
        }
      }
    }, account));

  test('fits at 400 %', () =>
    withPage(async (page) => {
      await unfoldAccount(page);
      await assertNoSidewaysScroll(page);
    }, { ...account, width: 320, height: 256, context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } }));
});

/** The texts that a visitor sees, without pictures (the words beside them say the same), names of code and what stands in the language of its source. */
function visibleTexts(page) {
  return page.evaluate(() => {
    const root = document.documentElement.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const own = element.closest('[lang]').lang !== root || element.closest('a[lang], span[lang], td[lang], dd[lang], code, svg, noscript, script');
      if (element.checkVisibility() && !own) texts.push(walker.currentNode.textContent.trim());
    }
    return texts.filter(Boolean);
  });
}
