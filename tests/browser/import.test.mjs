// Figures and estimates from elsewhere: from CBS, from a file, from a group. In one step, or not at all.
// CBS is played by the synthetic answers of tests/data/cbs; no test asks CBS itself.

import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { assert, assertAccessible, assertNoSidewaysScroll, says, settled, useBrowser, withPage } from './harness.mjs';

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
  const name = url.includes('/RegioS?') ? 'regions'
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
  await field(page, 'Gemeentecode').fill(code);
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
      await askCbs(page, 'Amsterdam');
      await says(page, /‘Amsterdam’ zijn: geef GM en vier cijfers/, alert);
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before);
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }, { expectProblems: true, prepare: (page) => playCbs(page, (route) => route.abort()) }));

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
      await page.getByLabel('CSV met cijfers').setInputFiles(file);
      await says(page, /Overgenomen uit onze cijfers\.csv \(2\): Inwoners, Mensen met bijstand\./, figures(page).locator('.kp-import__done'));
      assert.equal(await field(page, 'Mensen met bijstand').inputValue(), '1.480');
      await undo(page).click();
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }));

  test('with rows that are wrong change nothing, and every row is named', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const before = await field(page, 'Inwoners (inwoners)').inputValue();
      await page.getByLabel('CSV met cijfers').setInputFiles(csv('fout.csv', 'figure;value', 'inhabitants;52000', 'mensen;3', 'wsw_persons;veel'));
      const lines = figures(page).getByRole('alert').getByRole('listitem');
      await lines.first().waitFor();
      assert.deepEqual((await lines.allInnerTexts()).map((line) => line.slice(0, 6)), ['Rij 3:', 'Rij 4:']);
      assert.equal(await field(page, 'Inwoners (inwoners)').inputValue(), before);
      await assertAccessible(page);
    }));

  test('start from a template', () =>
    withPage(async (page) => {
      await open(page, 'cijfers');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Sjabloon voor cijfers (CSV)' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'kantelpunt-cijfers.csv');
      assert.match(readFileSync(await download.path(), 'utf8'), /^\ufefffigure;value;source;label;unit\r\ninhabitants;;;Inwoners;inwoners\r\n/);
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
      await settled(page);
      await assertAccessible(page);
      await group(page).locator('#unseen').getByRole('button').click();
      await group(page).locator('#unseen').waitFor({ state: 'detached' });
      await undo(page).click();
      await group(page).locator('#unseen').waitFor();
      await undo(page).click();
      await group(page).locator('#opinions').waitFor({ state: 'detached' });
      assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    }));

  test('with rows that are wrong change nothing', () =>
    withPage(async (page) => {
      await open(page, 'omstandigheden');
      await page.getByLabel('Schattingen van een groep (CSV)').setInputFiles(csv('fout.csv', 'participant;parameter;low;likely;high', 'a;onbekend;1;2;3'));
      await says(page, /Rij 2: .*‘onbekend’/, group(page).getByRole('alert'));
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
