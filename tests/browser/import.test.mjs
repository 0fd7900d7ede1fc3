// Figures and estimates from elsewhere: from CBS, from a file, from a group. In one step, or not at all.
// CBS is played by the synthetic answers of tests/data/cbs; no test asks CBS itself.

import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assert, assertAccessible, assertFits, assertNoSidewaysScroll, goTo, inEnglish, says, useBrowser, withPage } from './harness.mjs';

useBrowser();

const BASE = 'https://opendata.cbs.nl/ODataApi/odata';
const answer = (name) => readFileSync(new URL(`../data/cbs/${name}.json`, import.meta.url), 'utf8').replaceAll('{base}', BASE);

/** Answers for CBS, and remembers what was asked. */
async function playCbs(page, play) {
  const asked = [];
  await page.route('https://opendata.cbs.nl/**', (route) => {
    const url = route.request().url();
    asked.push(url);
    return play(route, url);
  });
  return asked;
}

const synthetic = (route, url) => {
  const name = url.includes('/RegioS?') ? (url.includes('%27GM%27') ? 'municipalities' : 'regions')
    : url.includes('$skip=10000') ? '80794ned-2'
      : url.includes('/80794ned/') ? '80794ned' : '70072ned';
  return route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: answer(name) });
};

const csv = (name, ...rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
const figures = (page) => page.locator('#cijfers');
const open = async (page, id) => { await page.locator(`#${id} > summary`).click(); };
const field = (page, name) => page.getByRole('textbox', { name });
const undo = (page) => page.getByRole('button', { name: 'Maak ongedaan' });

async function askCbs(page, code) {
  await field(page, 'Gemeente (naam of code)').fill(code);
  await page.getByRole('button', { name: 'Haal cijfers op bij CBS' }).click();
}

describe('figures of CBS', () => {
  test('come at a click, with period and licence, and go with one undo', () => {
    let asked;
    return withPage(async (page) => {
      await open(page, 'cijfers');
      assert.deepEqual(asked, [], 'nothing is asked before the click');
      const before = await field(page, 'Inwoners (inwoners)').inputValue();
      await askCbs(page, 'gm9999');
      const said = await says(page, /Overgenomen/, figures(page).locator('.kp-import__done'));
      for (const part of ['Voorbeeldstad (GM9999)', '52.345 (1 januari 2025', '1.370 (augustus', 'CC BY 4.0']) assert.ok(said.includes(part), said);
      assert.equal(asked.length, 4);
      assert.ok(asked.every((url) => url.startsWith(`${BASE}/`)), 'only the tables of CBS are asked');
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), '52.345');
      assert.equal(await field(page, 'Mensen met bijstand').inputValue(), '1.370');
      await figures(page).getByText('Uitleg en bron (Mensen met bijstand)').click();
      await figures(page).getByText(/eigen cijfer: CBS StatLine 80794ned, .*2025MM08, CC BY 4\.0/).waitFor();
      await says(page, /Cijfers overgenomen/, page.locator('.kp-change'));
      await assertAccessible(page);
      await undo(page).click();
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before);
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true', 'it was one step');
    }, { prepare: async (page) => { asked = await playCbs(page, synthetic); } });
  });

  test('that do not come leave everything as it was, and say why', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const before = await field(page, 'Inwoners (inwoners)').inputValue();
      const alert = figures(page).getByRole('alert');
      await askCbs(page, 'GM9999');
      const said = await says(page, /CBS is niet bereikt/, alert);
      assert.match(said, /vul de cijfers zelf in/);
      await page.unroute('https://opendata.cbs.nl/**');
      await playCbs(page, (route) => route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' }, body: 'nothing' }));
      await askCbs(page, 'GM9999');
      await says(page, /fout 404/, alert);
      await page.unroute('https://opendata.cbs.nl/**');
      await playCbs(page, (route) => route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' }, body: 'busy' }));
      await askCbs(page, 'GM9999');
      await says(page, /CBS kan nu geen antwoord geven \(fout 503; dat ligt niet aan u\)/, alert);
      await askCbs(page, 'GM99');
      await says(page, /‘GM99’ zijn: geef de naam, of de code van CBS/, alert);
      await page.context().setOffline(true);
      await askCbs(page, 'GM9999');
      await says(page, /niet verbonden met internet, dus CBS is niet gevraagd/, alert);
      await page.context().setOffline(false);
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before);
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }, { expectProblems: true, prepare: (page) => playCbs(page, (route) => route.abort()) }));

  test('come by the name of a municipality, also where several are called alike', () => {
    let asked;
    return withPage(async (page) => {
      await open(page, 'cijfers');
      await askCbs(page, 'voorbeeld-stad');
      await says(page, /Overgenomen voor Voorbeeldstad \(GM9999\)/, figures(page).locator('.kp-import__done'));
      assert.ok(asked.every((url) => !/voorbeeld/i.test(url)), 'CBS does not learn what was typed');
      await askCbs(page, 'Zandwijk');
      await says(page, /Bij ‘Zandwijk’ passen meer gemeenten/, figures(page).getByRole('alert'));
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Zandwijk (NH.)' }).click();
      // The synthetic answers are of Voorbeeldstad: CBS has nothing of the other.
      await says(page, /GM9995/, figures(page).getByRole('alert'));
      await askCbs(page, 'Nergenshuizen');
      await says(page, /CBS kent geen gemeente die zo heet/, figures(page).getByRole('alert'));
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), '52.345', 'nothing was lost on the way');
    }, { prepare: async (page) => { asked = await playCbs(page, synthetic); } });
  });

  test('say so when they are of long ago', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      await askCbs(page, 'GM9999');
      await says(page, /Let op: cijfers uit 2018 zijn oud/, figures(page).locator('.kp-import__done'));
    }, {
      prepare: (page) => playCbs(page, (route, url) => {
        const body = answer(url.includes('/RegioS?') ? 'regions' : '70072ned').replaceAll(/20(2[3-6])JJ00/g, '2018JJ00');
        const rows = url.includes('/80794ned/') ? '{"value": []}' : body;
        return route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: rows });
      }),
    }));

  test('are the only thing that the page may ask of another host', () =>
    withPage(async (page) => {
      const refused = await page.evaluate(() => fetch('https://example.org/').then(() => 'answered', (error) => error.name));
      assert.equal(refused, 'TypeError');
    }, { expectProblems: true }));
});

describe('figures of a file', () => {
  test('are taken over in one step', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const file = csv('onze cijfers.csv', '\ufefffigure;value;source', 'inhabitants;52.000;BRP', 'bijstand_persons;1480;Suite', 'wsw_persons;;');
      await page.getByLabel('Kies een CSV met cijfers').setInputFiles(file);
      await says(page, /Overgenomen uit onze cijfers\.csv \(2\): Inwoners, Mensen met bijstand\./, figures(page).locator('.kp-import__done'));
      assert.equal(await field(page, 'Mensen met bijstand').inputValue(), '1.480');
      await undo(page).click();
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }));

  test('show every row, and give the good ones only when the user says so', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const before = await field(page, 'Inwoners (inwoners)').inputValue();
      const mixed = csv('mijn export.csv', 'Kengetal;Waarde', 'Inwoners;52.000', 'Uitkeringen;1.210', 'Wsw;veel', 'Beschut werk;4%', 'Bijstand;1.480', 'Garantiebanen;n.v.t.');
      await page.getByLabel('Kies een CSV met cijfers').setInputFiles(mixed);
      await says(page, /mijn export\.csv: 3 van de 5 regels kloppen niet\. Er is nog niets overgenomen/, figures(page).getByRole('alert'));
      const table = figures(page).getByRole('table', { name: 'mijn export.csv' });
      const rows = await table.locator('tbody tr').allInnerTexts();
      const shown = rows.map((row) => row.replaceAll(/\s+/g, ' '));
      assert.deepEqual(shown.map((row) => row.split(' ')[0]), ['2', '3', '4', '5', '6', '7']);
      for (const [place, part] of [[0, 'Inwoners 52.000 ✓ Goed'], [1, 'Uitkeringen 1.210 ✗ Dit cijfer kennen we niet'], [2, 'Wsw-medewerkers veel ✗ Dit is geen getal; geef een getal van 0–2.080 (inwoners: 52.000)'], [3, '4% ✗ Dit is een percentage'], [5, 'n.v.t. – Leeg: blijft geschat']]) {
        assert.ok(shown[place].includes(part), shown[place]);
      }
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before, 'nothing is taken yet');
      await assertFits(page);
      await figures(page).getByRole('button', { name: 'Neem de 2 goede regels over' }).click();
      const done = figures(page).locator('.kp-import__done');
      await says(page, /Overgenomen uit mijn export\.csv \(2\): Inwoners, Mensen met bijstand\./, done);
      assert.ok(await done.evaluate((element) => element === document.activeElement), 'the focus goes to what came of it');
      assert.equal(await field(page, 'Mensen met bijstand').inputValue(), '1.480');
      assert.equal(await figures(page).getByRole('table', { name: 'Niet overgenomen uit mijn export.csv' }).locator('tbody tr').count(), 3);
      await assertFits(page);
      await undo(page).click();
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before);
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true', 'it was one step');
    }));

  test('can be left alone, and a workbook says how it becomes a table', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const input = page.getByLabel('Kies een CSV met cijfers');
      await input.setInputFiles(csv('x.csv', 'Inwoners;52.000', 'Wsw;veel'));
      await figures(page).getByRole('button', { name: 'Neem niets over' }).click();
      await says(page, /Er is niets overgenomen/, figures(page).locator('.kp-import__done'));
      await input.setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04rest', 'latin1') });
      await says(page, /werkmap van Excel\. Kies in Excel ‘Opslaan als’/, figures(page).getByRole('alert'));
      await input.setInputFiles({ name: 'oud.csv', mimeType: 'text/csv', buffer: Buffer.from('Inwoners;52.000;caf\xe9\r\nUitkering per persoon;\x80 15.234,50', 'latin1') });
      await says(page, /Overgenomen uit oud\.csv \(2\)/, figures(page).locator('.kp-import__done'));
      assert.equal(await field(page, 'Uitkering per persoon').inputValue(), '15.234,5');
      await figures(page).getByText('Uitleg en bron (Inwoners)').click();
      await figures(page).getByText('eigen cijfer: café').waitFor();
    }));

  test('can be cells that were copied from Excel', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      await figures(page).getByText('Of plak cellen uit Excel').click();
      await page.getByLabel('Cellen: cijfer en waarde').fill('Inwoners\t52.000\nMensen met bijstand\t1.480\n');
      await page.getByRole('button', { name: 'Lees de cellen' }).click();
      await says(page, /Overgenomen uit geplakte cellen \(2\)/, figures(page).locator('.kp-import__done'));
      await assertAccessible(page);
    }));

  test('make the others follow as estimates that say how they were scaled, and doubts are soft', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      await page.getByLabel('Kies een CSV met cijfers').setInputFiles(csv('x.csv', 'Inwoners;50.000', 'Bijstand;7.400'));
      await figures(page).getByText('Uitleg en bron (Wsw-medewerkers)').click();
      await figures(page).getByText(/Geschat: een doorsnee gemeente van 100\.000 inwoners heeft er 308, naar rato van uw inwoners\./).waitFor();
      await says(page, /Mensen met bijstand: 7\.400\. Doorsnee bij dit aantal inwoners is 1\.\d+\. Klopt het\?/, figures(page).locator('.kp-doubts li'));
      assert.equal(await field(page, 'Mensen met bijstand').inputValue(), '7.400', 'it holds all the same');
      await assertAccessible(page);
      await inEnglish(page);
      await says(page, /Persons with bijstand: 7,400\. Usual for so many inhabitants/, figures(page).locator('.kp-doubts li'));
    }));

  test('start from a template', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Sjabloon voor cijfers (CSV)' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'kantelpunt-cijfers.csv');
      const template = readFileSync(await download.path(), 'utf8');
      assert.match(template, /^\ufeffcijfer;waarde;bron;eenheid;nu gerekend met\r\nInwoners;;;inwoners;100000\r\n/);
      const filled = template.replace('Inwoners;;;', 'Inwoners;52.000;BRP;');
      await page.getByLabel('Kies een CSV met cijfers').setInputFiles(csv('kantelpunt-cijfers.csv', filled));
      await says(page, /Overgenomen uit kantelpunt-cijfers\.csv \(1\): Inwoners\./, figures(page).locator('.kp-import__done'));
    }));
});

describe('estimates of a group', () => {
  const estimates = csv('brainbox.csv',
    'participant;parameter;low;likely;high',
    'wethouder;wijkteam_team_saving;0,05;0,1;0,15',
    'sw-directeur;wijkteam_team_saving;25%;30%;35%',
    'wethouder;toegang_latent_recovery;0,2;0,3;0,4');
  const group = (page) => page.locator('#omstandigheden');

  test('become assumptions in one step, with how far they lie apart', () =>
    withPage(async (page) => {
      await open(page, 'omstandigheden');
      await page.getByLabel('Schattingen van een groep (CSV)').setInputFiles(estimates);
      await says(page, /Overgenomen uit brainbox\.csv \(2\)/, group(page).locator('.kp-import__done'));
      await says(page, /2 schattingen, 5 tot 35%; gebruikt: 5 \/ 20 \/ 35%\. De groep is verdeeld/, group(page).locator('#opinions li'));
      await says(page, /: 20 \/ 30 \/ 40% per jaar/, group(page).locator('#unseen li'));
      await says(page, /Schattingen van de groep overgenomen/, page.locator('.kp-change'));
      await assertAccessible(page);
      await group(page).locator('#unseen').getByRole('button').click();
      await group(page).locator('#unseen').waitFor({ state: 'detached' });
      await undo(page).click();
      await group(page).locator('#unseen').waitFor();
      await undo(page).click();
      await group(page).locator('#opinions').waitFor({ state: 'detached' });
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }));

  test('with rows that are wrong show them, and give the others when the user says so', () =>
    withPage(async (page) => {
      await open(page, 'omstandigheden');
      const mixed = csv('fout.csv', 'Deelnemer;Aanname;Laagste;Waarschijnlijkst;Hoogste', 'a;onbekend;1;2;3', 'a;wijkteam_team_saving;5%;10%;15%');
      await page.getByLabel('Schattingen van een groep (CSV)').setInputFiles(mixed);
      await says(page, /fout\.csv: 1 van de 2 regels/, group(page).getByRole('alert'));
      await says(page, /Deze aanname kennen we niet/, group(page).getByRole('row'));
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
      await assertAccessible(page);
      await group(page).getByRole('button', { name: 'Neem de goede regel over' }).click();
      await says(page, /Overgenomen uit fout\.csv \(1\)/, group(page).locator('.kp-import__done'));
      await undo(page).click();
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }));

  test('fit on a phone', () =>
    withPage(async (page) => {
      await open(page, 'omstandigheden');
      await page.getByLabel('Schattingen van een groep (CSV)').setInputFiles(estimates);
      await group(page).locator('#opinions').waitFor();
      await open(page, 'cijfers');
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
    }, { width: 320 }));
});

/** Drags a file to the page and lets it fall, as a hand does. */
async function drop(page, ...files) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.locator('.kp-drop').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

describe('a file that falls on the page', () => {
  const project = (page) => page.evaluate(() => document.querySelector('.kp-bar__case')?.textContent ?? '');

  test('goes to the reader that it is for, from any screen, and never takes the place of the page', () =>
    withPage(async (page) => {
      const address = new URL(page.url());
      await goTo(page, 'Begroting');
      await page.getByRole('heading', { name: 'Sluit de begroting?' }).waitFor();
      await drop(page, { name: 'cijfers.csv', text: 'Cijfer;Waarde\r\nInwoners;52.000\r\n' });
      await says(page, /Overgenomen uit cijfers\.csv \(1\): Inwoners\./, figures(page).locator('.kp-import__done'));
      assert.ok(await field(page, 'Inwoners (inwoners)').isVisible(), 'Verken is on screen and unfolded');
      assert.equal(new URL(page.url()).pathname, address.pathname);
      await drop(page, { name: 'groep.csv', text: 'deelnemer;aanname;laagste;waarschijnlijkst;hoogste\na;wijkteam_team_saving;5%;10%;15%\n' });
      await says(page, /Overgenomen uit groep\.csv \(1\)/, page.locator('#omstandigheden .kp-import__done'));
      await assertAccessible(page);
      const text = JSON.stringify({ version: 1, model: '0.1.0', preset: 'doorsnee-20k-2027', scenarios: [{ name: 'A', levers: {} }] });
      await drop(page, { name: 'project.json', text });
      await says(page, /20\.000 inwoners/, page.locator('.kp-bar__case'));
      assert.equal(await page.locator('dialog[open]').count(), 0, await project(page));
      await undo(page).click();
      await says(page, /52\.000 inwoners/, page.locator('.kp-bar__case'));
    }));

  test('is welcome at Start too', () =>
    withPage(async (page) => {
      await page.locator('#start-file').waitFor({ state: 'attached' });
      const text = JSON.stringify({ version: 1, model: '0.1.0', preset: 'doorsnee-20k-2027', scenarios: [{ name: 'A', levers: {} }] });
      await drop(page, { name: 'project.json', text: text.replace('doorsnee', 'dorsnee') });
      await says(page, /Dit bestand kan niet open/, page.getByRole('alert'));
      await drop(page, { name: 'project.json', text });
      await says(page, /20\.000 inwoners/, page.locator('.kp-bar__case'));
      await page.goto(`${page.url().split('#')[0]}#/start`);
      await page.locator('#start-file').waitFor({ state: 'attached' });
      await drop(page, { name: 'cijfers.csv', text: 'Inwoners;52.000' });
      await says(page, /Overgenomen uit cijfers\.csv/, figures(page).locator('.kp-import__done'));
    }, { bare: true }));

  test('says what is wrong when it is no file for us, and changes nothing', () =>
    withPage(async (page) => {
      await drop(page, { name: 'a.csv', text: 'Inwoners;1' }, { name: 'b.csv', text: 'Inwoners;2' });
      await says(page, /Sleep één bestand tegelijk/, page.getByRole('alert'));
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await page.locator('.kp-drop').waitFor({ state: 'detached' });
      await drop(page, { name: 'foto.png', text: '\u0089PNG\u0000\u0000' });
      await says(page, /geen tabel: kies een CSV/, figures(page).getByRole('alert'));
      await page.getByRole('button', { name: 'Zaanstreek-Waterland' }).click();
      await drop(page, { name: 'cijfers.csv', text: 'Inwoners;52.000' });
      await says(page, /Kies eerst één gemeente van de regio/, page.getByRole('alert'));
      await inEnglish(page);
      await drop(page, { name: 'figures.csv', text: 'Inhabitants;52000' });
      await says(page, /First choose one municipality of the region/, page.getByRole('alert'));
    }));
});
