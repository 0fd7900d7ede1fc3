// Begroting: the budget by moment, with an amendment and realised figures; and every file, opened.

import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { describe, test } from 'node:test';
import {
  assert, assertAccessible, assertFits, cellsOf, goTo, inEnglish, LEVER, onOnePage, places, says, setSlider, unfoldLevers, useBrowser,
  widths, withPage,
} from './harness.mjs';
import { untilKept } from './kept.mjs';

useBrowser();

const main = (page) => page.locator('main:visible');
const table = (page, name) => page.getByRole('table', { name, exact: true });

/** Begroting with more staff in the scenario, once its books are there. */
async function open(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await goTo(page, 'Begroting');
  await table(page, 'Begroting').waitFor();
}

/** A number as the page writes it, without its letter. */
const read = (text) => Number(text.replace(/\s[VN]$/u, '').replaceAll('.', '').replace('−', '-'));

/** The figures of the row with this head. */
async function figures(page, name, row) {
  const line = table(page, name).getByRole('row').filter({ has: page.getByRole('rowheader', { name: row }) }).first();
  return (await line.locator('td.num').allInnerTexts()).map(read);
}

/** Presses a button and gives the name and the bytes of the file that comes. */
async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The files in a zip, by name: what its central directory says. */
function unzipped(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment, place] =
      [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    const content = bytes.subarray(start, start + size);
    files[bytes.toString('utf8', at + 46, at + 46 + name)] = (method === 8 ? inflateRawSync(content) : content).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The figures of a row of a sheet, as Excel would show them before it computes anything. */
const cells = (row) => [...row.replaceAll(/<c [^>]*\/>/g, '').matchAll(/<c [^>]*>.*?<\/c>/g)]
  .filter(([cell]) => !cell.includes('t="s"'))
  .map(([cell]) => Number(cell.match(/<v>(.*?)<\/v>/)[1]));

describe('the budget', () => {
  const on = onOnePage(open, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

  on('adds up to its total in both signs', async (page) => {
    const rows = await table(page, 'Begroting').locator('tbody tr:not(.kp-table__total)').all();
    const sums = [];
    for (const row of rows) {
      (await row.locator('td.num').allInnerTexts()).map(read).forEach((amount, place) => { sums[place] = (sums[place] ?? 0) + amount; });
    }
    const total = await figures(page, 'Begroting', 'Totaal');
    assert.deepEqual(sums, total);
    assert.ok(total.some((amount) => amount < 0), `more staff costs: ${total}`);
    assert.deepEqual(await figures(page, 'Begroting', /waarvan|Totaal/), total);
    await page.getByLabel('Een plus betekent').selectOption('cost');
    assert.deepEqual((await figures(page, 'Begroting', 'Totaal')).map((amount) => -amount + 0), total.map((amount) => amount + 0));
  });

  on('turns I into S at the keyboard, and its totals follow', async (page) => {
    const button = page.getByRole('button', { name: /structureel\. Maak incidenteel/ }).first();
    await button.focus();
    const row = (await button.getAttribute('aria-label')).split(':')[0];
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `${row}: I, incidenteel` }).waitFor();
  });

  on('is text on the clipboard', async (page) => {
    await page.getByRole('button', { name: 'Kopieer Financiën' }).click();
    await says(page, /staan op het klembord/);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^Begroting\n/);
    assert.match(text, /\n\tTotaal\t/);
  });

  on('is a paper that prints as a tagged PDF without the buttons', async (page) => {
    const pdf = (await page.pdf({ tagged: true, format: 'A4', landscape: true })).toString('latin1');
    assert.match(pdf, /\/StructTreeRoot/);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: 'XLSX', exact: true }).isVisible(), false);
    assert.equal(await table(page, 'Begroting').isVisible(), true);
    assert.equal(await main(page).getByRole('radio').first().isVisible(), false);
    // A table that does not fit what is left of the first sheet begins there all the same.
    const card = table(page, 'Begroting').locator('xpath=ancestor::*[contains(@class, "kp-card")]');
    assert.equal(await card.evaluate((element) => getComputedStyle(element).breakInside), 'auto');
    const row = table(page, 'Begroting').getByRole('row').filter({ has: page.locator('.kp-turn') }).first();
    const [letter, name] = await Promise.all([row.locator('.kp-turn').boundingBox(), row.getByRole('rowheader').boundingBox()]);
    assert.ok(letter.y + letter.height <= name.y + name.height + 1, `the letter stands in its row: ${JSON.stringify({ letter, name })}`);
    await page.emulateMedia({ media: 'screen' });
  });

  on('fits and is accessible in every moment of the cycle', async (page) => {
    for (const moment of ['Kadernota', 'Begroting', 'Tussenrapportage', 'Jaarrekening']) {
      await page.getByRole('radio', { name: moment }).check({ force: true });
      await table(page, moment).waitFor();
      await assertFits(page, moment);
    }
  });

  test('shows an amendment as the difference with the proposal, and the cover that it needs', () =>
    withPage(async (page) => {
      await open(page);
      await goTo(page, 'Vergelijk');
      await page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();
      await goTo(page, 'Verken');
      await setSlider(page, LEVER, '8');
      await goTo(page, 'Begroting');
      await page.getByRole('combobox', { name: 'Amendement' }).selectOption('A');
      const of = (row) => figures(page, 'Amendement', row);
      await table(page, 'Amendement').waitFor();
      const [proposal, amendment, difference, cover] =
        [await of('Totaal: voorstel'), await of('Totaal: amendement'), await of('Totaal: verschil'), await of(/^Dekking nodig/)];
      assert.deepEqual(difference, amendment.map((amount, place) => amount - proposal[place]));
      assert.deepEqual(cover, difference.map((amount) => Math.max(0, -amount)));
      assert.ok(cover.some((amount) => amount > 0), 'more staff than proposed needs cover');
      await assertAccessible(page);
    }));

  test('takes realised figures, keeps them, and says what is wrong beside the field', () =>
    withPage(async (page) => {
      await open(page);
      await page.getByRole('radio', { name: 'Tussenrapportage' }).check({ force: true });
      const field = page.getByRole('textbox', { name: /Gerealiseerd, Inkomensregelingen, lasten/ });
      await field.fill('veel');
      await field.press('Tab');
      const sentence = page.getByRole('alert').filter({ hasText: '‘veel’ is geen bedrag' });
      await sentence.waitFor();
      assert.equal(await field.getAttribute('aria-describedby'), await sentence.getAttribute('id'));
      await assertAccessible(page);
      await field.fill('12.345');
      await field.press('Tab');
      await sentence.waitFor({ state: 'detached' });
      const line = table(page, 'Tussenrapportage').getByRole('row').filter({ has: field });
      const [plan, sofar, difference, forecast] = (await line.locator('td.num').filter({ hasText: /./ }).allInnerTexts()).map(read);
      assert.equal(difference, -12_345 - sofar);
      assert.equal(forecast, plan + difference);
      await goTo(page, 'Verken');
      await goTo(page, 'Begroting');
      assert.equal(await field.inputValue(), '12.345');
    }));

  test('computes the rest of the year again from real numbers, and says what it did not', () =>
    withPage(async (page) => {
      await open(page);
      await page.getByRole('radio', { name: 'Tussenrapportage' }).check({ force: true });
      const field = page.getByRole('textbox', { name: 'Werkelijk eind juni: Mensen met bijstand' });
      const before = await figures(page, 'Tussenrapportage', 'Inkomensregelingen');
      assert.equal(before.length, 5, 'no column for what was not computed');
      await field.fill('weinig');
      await field.press('Tab');
      await page.getByRole('alert').filter({ hasText: '‘weinig’ is geen aantal' }).waitFor();
      await assertAccessible(page);
      await field.fill('3.000');
      await field.press('Tab');
      await page.getByRole('columnheader', { name: 'Rest van het jaar, opnieuw berekend' }).waitFor();
      const [plan, sofar, , , rest, forecast] = await figures(page, 'Tussenrapportage', 'Inkomensregelingen');
      assert.deepEqual([plan, sofar], before.slice(0, 2), 'what was budgeted stays');
      assert.ok(rest < plan - sofar - 1_000, `more people cost more in the rest: ${rest}, was ${plan - sofar}`);
      assert.equal(forecast, sofar + rest);
      const counts = table(page, 'Werkelijke aantallen').getByRole('row').filter({ has: field });
      const [then, end, again] = (await counts.locator('td.num').filter({ hasText: /\d/ }).allInnerTexts()).map(read);
      assert.ok(then > 2_000 && again > end + 300, `${then} ${end} ${again}`);
      await says(page, /Opnieuw berekend: .*Mensen met bijstand 3\.000 \(verwacht 2\.\d+\)/, main(page).locator('p'));
      await says(page, /Niet opnieuw berekend: prijzen, lonen, personeel/, main(page).locator('p'));
      await assertFits(page);
    }));

  test('keeps what was filled in with the project: after a reload, and one step back', () =>
    withPage(async (page) => {
      await open(page);
      await page.getByRole('radio', { name: 'Tussenrapportage' }).check({ force: true });
      const count = page.getByRole('textbox', { name: 'Werkelijk eind juni: Mensen met bijstand' });
      const spent = page.getByRole('textbox', { name: /Gerealiseerd, Inkomensregelingen, lasten/ });
      await count.fill('3.000');
      await count.press('Tab');
      await spent.fill('12.345');
      await spent.press('Tab');
      await page.getByLabel('Een plus betekent').selectOption('cost');
      await untilKept(page, (texts) => /12345/.test(Object.values(texts).join()) && /cost/.test(Object.values(texts).join()));
      await page.reload();
      await table(page, 'Tussenrapportage').waitFor();
      assert.deepEqual([await count.inputValue(), await spent.inputValue()], ['3.000', '12.345']);
      assert.equal(await page.getByLabel('Een plus betekent').inputValue(), 'cost');
      await inEnglish(page);
      await page.getByRole('textbox', { name: /^Realised, .*, costs/ }).first().waitFor();
      assert.equal(await page.getByRole('textbox', { name: 'Real at the end of June: Persons with bijstand' }).inputValue(), '3,000');
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.deepEqual([await count.inputValue(), await spent.inputValue()], ['3.000', '']);
      assert.equal(await page.getByLabel('Een plus betekent').inputValue(), 'cost', 'the table stays as it is looked at');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.equal(await count.inputValue(), '');
    }));

  test('keeps each label above its own field, and what a table means in place while it scrolls', () =>
    withPage(async (page) => {
      await open(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const name of ['Begrotingsjaar', 'Een plus betekent']) {
          const [label, field] = await Promise.all([page.getByText(name, { exact: true }).boundingBox(), page.getByLabel(name).boundingBox()]);
          assert.ok(Math.abs(label.x - field.x) < 2 && field.y >= label.y && field.y - label.y < 48, `${name} at ${width}: ${JSON.stringify({ label, field })}`);
        }
      }
      const caption = page.locator('#begroting-begroting-tekens');
      const scroller = page.getByRole('group', { name: 'Begroting', exact: true });
      const left = async () => (await caption.boundingBox()).x;
      const before = await left();
      assert.ok(await scroller.evaluate((element) => { element.scrollLeft = 200; return element.scrollLeft > 50; }), 'the table is wider than a phone');
      assert.equal(await left(), before);
      assert.equal(await table(page, 'Begroting').getAttribute('aria-describedby'), 'begroting-begroting-tekens');
    }));

  test('has nothing to copy while nothing differs from current policy', () =>
    withPage(async (page) => {
      await goTo(page, 'Begroting');
      await table(page, 'Begroting').waitFor();
      await says(page, /Er verschilt nog niets van huidig beleid/, main(page).locator('p'));
      assert.equal(await main(page).locator('.kp-quote').count(), 0);
    }));
});

describe('what to take along', () => {
  for (const { name, url } of places) {
    test(`is the same in every file at ${name}`, () =>
      withPage(async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await open(page);
        assert.ok(asked.every((address) => !address.includes('documents')), 'what writes files waits for the first button');
        const total = await figures(page, 'Begroting', 'Totaal');

        const workbook = await downloaded(page, 'XLSX');
        assert.match(workbook.name, /^kantelpunt-begroting-\d{4}-\d\d-\d\d\.xlsx$/);
        assert.match(await says(page, /staat bij uw downloads/), /\.xlsx is gemaakt/);
        const sheets = unzipped(workbook.bytes);
        const names = [...sheets['xl/workbook.xml'].matchAll(/<sheet name="([^"]*)"/g)].map(([, sheet]) => sheet);
        assert.deepEqual(names, ['Begroting', 'Kadernota', 'Tussenrapportage', 'Jaarrekening', 'Kans en reserve', 'Wat mensen merken', 'Verantwoording']);
        const sums = sheets['xl/worksheets/sheet1.xml'].split('<row ').find((row) => row.includes('<f>SUM('));
        assert.deepEqual(cells(sums), total);
        assert.match(sheets['docProps/core.xml'], /<dc:title>Begroting: A</);
        assert.match(sheets['xl/worksheets/sheet3.xml'], /<f>IF\(F7=(""|&quot;&quot;),(""|&quot;&quot;),F7-E7\)<\/f><v><\/v>/, 'a difference waits for what was realised');

        const dutch = (await downloaded(page, 'CSV')).bytes.toString('utf8');
        assert.ok(dutch.startsWith('\ufeff') && dutch.includes('\r\n'));
        const lines = dutch.slice(1).split('\r\n').map((line) => line.split(';'));
        const head = lines[0];
        const line = lines.find((fields) => fields[1] === 'Totaal');
        assert.deepEqual(line.filter((_, place) => /^(\d{4}|Structureel.*)$/.test(head[place])).map(Number), total);

        const machine = (await downloaded(page, 'CSV (machine)')).bytes.toString('utf8').trim().split('\n').map((one) => one.replaceAll(/"[^"]*"/g, 'quoted').split(','));
        const years = [...new Set(machine.filter(([view]) => view === 'begroting').map((row) => row[8]))];
        const summed = years.map((year) => machine.filter((row) => row[0] === 'begroting' && row[8] === year).reduce((sum, row) => sum + Number(row[10]), 0));
        assert.deepEqual(summed, total);

        const people = await cellsOf(table(page, 'Wat mensen merken'));
        const waiting = people.find(([label]) => label === 'Wachttijd tot een plan');
        const told = machine.filter((row) => row[0] === 'merken' && row[4] === 'waiting').slice(0, 2).map((row) => Number(row[10]));
        assert.deepEqual(waiting.slice(2, 4).map((text) => Number(text.replace(',', '.'))), told);
        assert.notEqual(...told);

        const draft = unzipped((await downloaded(page, 'Raadsvoorstel')).bytes);
        for (const heading of ['Voorgesteld besluit', 'Argumenten', 'Alternatieven', 'Financiën', 'Bronnen en beperkingen']) {
          assert.ok(draft['word/document.xml'].includes(`<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">${heading}`), heading);
        }
        assert.match(draft['word/document.xml'], /Fte per wijkteam van 10\u00a0fte naar 12\u00a0fte/, 'what the scenario is');
        const money = (pattern) => Number(draft['word/document.xml'].match(pattern)[1].replaceAll('.', '')) / 1000;
        const kept = money(/Daarnaast een reserve van €\u00a0([\d.]+) aan te wijzen/);
        assert.equal(money(/verwachte kosten van €\u00a0([\d.]+) in/), -total.slice(0, 4).reduce((sum, amount) => sum + amount, 0));
        const [, alone] = await figures(page, 'Kans en reserve', /samen/);
        const [, beside] = await figures(page, 'Kans en reserve', /na wijziging van de begroting/);
        assert.ok(kept === beside && beside < alone, `${kept} is asked: ${beside} beside the changed budget, ${alone} without it`);
      }, { url, context: { acceptDownloads: true } }));
  }

  test('says so when what writes files does not arrive, and works at the next try', () =>
    withPage(async (page) => {
      await open(page);
      let broken = true;
      await page.route(/documents(_bg)?\.(js|wasm)/, (route) => (broken ? route.abort() : route.continue()));
      await page.getByRole('button', { name: 'XLSX', exact: true }).click();
      await says(page, /kon niet worden gemaakt/);
      broken = false;
      assert.match((await downloaded(page, 'XLSX')).name, /\.xlsx$/);
    }, { expectProblems: true, context: { acceptDownloads: true } }));

  test('is text to select where the clipboard is forbidden', () =>
    withPage(async (page) => {
      await open(page);
      await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); });
      await page.getByRole('button', { name: 'Kopieer Financiën' }).click();
      const area = page.getByRole('textbox', { name: 'Tekst Financiën' });
      await area.waitFor();
      assert.match(await area.inputValue(), /Totaal/);
      assert.equal(await area.evaluate((element) => element === document.activeElement && element.selectionEnd === element.value.length), true);
      await assertAccessible(page);
    }));

  test('each says on paper of which case, scenario and choices it is', () =>
    withPage(async (page) => {
      await open(page);
      for (const screen of ['Verken', 'Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting']) {
        await goTo(page, screen);
        const head = page.locator('.kp-paper-head');
        assert.equal(await head.isVisible(), false);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        const text = await head.innerText();
        assert.match(text, new RegExp(`Doorsnee gemeente, 100\\.000 inwoners, start 2027\\s+${screen} · scenario A · \\d+ \\S+ \\d{4}\\s`), text);
        assert.match(text, /Scenario A: dit is anders dan huidig beleid\s+Fte per wijkteam van 10\sfte naar 12\sfte/, text);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.equal(await head.textContent(), '');
      }
    }));
});
