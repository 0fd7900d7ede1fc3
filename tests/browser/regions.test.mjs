// A region: several municipalities, the stories of the documents, one choice for all or for one.

import { describe, test } from 'node:test';
import { assert, assertFits, inEnglish, pressOnSlider, says, setSlider, settled, unfoldAll, useBrowser, withPage } from './harness.mjs';

useBrowser();

const bar = (page) => page.getByRole('region', { name: 'Kies een gemeente' });
const kop = (page) => bar(page).getByRole('button', { name: 'Kop van Noord-Holland, vier gemeenten' }).click();
const stories = (page) => page.getByRole('region', { name: 'Verhalen uit de documenten' });
const place = (page, name) => page.getByRole('group', { name: 'Geldt voor' }).getByRole('radio', { name });
const fte = (page) => page.getByRole('slider', { name: 'Fte per wijkteam' });
const note = (page) => page.locator('#fte_per_wijkteam-help').innerText();

describe('a region', () => {
  test('opens with its sentence, and has no start year to choose', () =>
    withPage(async (page) => {
      await kop(page);
      assert.match(await bar(page).innerText(), /Kop van Noord-Holland, vier gemeenten · 163\.500 inwoners · 2015–2024/);
      assert.equal(await bar(page).getByRole('group', { name: 'Start' }).count(), 0);
      await bar(page).getByRole('button', { name: 'Nederland, 393 gemeenten' }).click();
      assert.match(await bar(page).innerText(), /Nederland, 393 gemeenten · 16\.900\.000 inwoners · 2015–2024/);
      assert.equal(await page.getByRole('group', { name: 'Geldt voor' }).count(), 0);
      assert.equal(await stories(page).count(), 0);
    }));

  test('takes a choice for one municipality, and tells for whom', () =>
    withPage(async (page) => {
      await kop(page);
      await place(page, 'Texel').check();
      await setSlider(page, 'Fte per wijkteam', '6');
      await says(page, /Fte per wijkteam van 10.fte naar 6.fte \(Texel\): opgeteld/);
      await place(page, 'Texel, 1 gewijzigd').waitFor();
      await place(page, 'Schagen').check();
      assert.equal(await fte(page).inputValue(), '10');
      await place(page, 'Alle gemeenten').check();
      assert.equal(await fte(page).getAttribute('aria-valuetext'), 'verschilt per gemeente');
      assert.equal(await page.getByRole('textbox', { name: 'Fte per wijkteam' }).inputValue(), '');
      assert.match(await note(page), /Huidig: 10.fte\. Uw keuze verschilt per gemeente: 6 tot 10.fte\./);
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.ok(await place(page, 'Texel').isChecked(), 'undo shows where it happens');
      assert.equal(await fte(page).inputValue(), '10');
    }));

  test('is chosen, set and taken back by keyboard only', () =>
    withPage(async (page) => {
      await bar(page).getByRole('button', { name: 'Zaanstreek-Waterland, negen gemeenten' }).focus();
      await page.keyboard.press('Enter');
      await place(page, 'Alle gemeenten').focus();
      await page.keyboard.press('ArrowDown');
      assert.ok(await place(page, 'Zaanstad').isChecked());
      await pressOnSlider(page, 'Fte per wijkteam', 'ArrowRight', 'ArrowRight');
      await says(page, /\(Zaanstad\)/);
      await page.keyboard.press('Control+z');
      await says(page, /Ongedaan gemaakt/);
      assert.equal(await fte(page).inputValue(), '10');
    }));

  test('says nothing again when only the look changes', () =>
    withPage(async (page) => {
      await kop(page);
      await setSlider(page, 'Fte per wijkteam', '12');
      await settled(page);
      const said = await says(page, /\(alle gemeenten\): opgeteld/);
      await place(page, 'Texel').check();
      assert.equal(await page.getByRole('status').innerText(), said);
      assert.equal(await page.locator('.kp-progress').getAttribute('data-replications'), '1024', 'nothing is computed anew');
    }));

  test('tells a story in one step', () =>
    withPage(async (page) => {
      await kop(page);
      const story = stories(page).getByRole('button', { name: 'Kenniscentrum met 2 × 4 wijkteams' });
      await stories(page).getByText('Den Helder en Texel gaan hun eigen weg').waitFor();
      await story.click();
      assert.equal(await story.getAttribute('aria-pressed'), 'true');
      await says(page, /Verhaal ‘Kenniscentrum met 2 × 4 wijkteams’: opgeteld/);
      const shares = page.getByRole('region', { name: 'Wat merkt elke gemeente?' }).getByRole('table');
      assert.match(await shares.innerText(), /Structureel in 2024\s+Opgeteld t\/m 2024[^]*Schagen\s+.\s€[^]*Texel\s+.\s€/);
      await place(page, 'Texel, 3 gewijzigd').check();
      assert.ok(await page.getByRole('group', { name: /^Gezamenlijke sociale dienst/ }).getByRole('radio', { name: 'Zelf' }).isChecked());
      await setSlider(page, 'Fte per wijkteam', '8');
      await stories(page).getByText('Daarna hebt u zelf keuzes veranderd.').waitFor();
      assert.equal(await story.getAttribute('aria-pressed'), 'false');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.equal(await story.getAttribute('aria-pressed'), 'false');
      await page.getByText('Nog geen verschil met huidig beleid').waitFor();
    }));

  test('opens the fold with what a story changes, and gives its own number of partners', () =>
    withPage(async (page) => {
      await kop(page);
      const debts = page.getByRole('group', { name: /^Schuldhulpverlening in het team/ });
      assert.equal(await debts.count(), 0, 'folded');
      await stories(page).getByRole('button', { name: 'Kenniscentrum met 2 × 4 wijkteams' }).click();
      await debts.waitFor();
      assert.match(await debts.locator('..').innerText(), /verschilt per gemeente: 2 × Nee, 2 × Ja/);
      const partners = page.getByRole('slider', { name: 'Aantal partnergemeenten' });
      assert.ok(await partners.isDisabled());
      assert.equal(await partners.getAttribute('aria-valuetext'), '3\u00a0partners');
      await page.getByText('In een regio volgt dit uit de gemeenten zelf.', { exact: true }).waitFor();
    }));

  test('adds up the figures of all, and takes them for one', () =>
    withPage(async (page) => {
      await kop(page);
      await page.getByText('Cijfers van uw gemeente').click();
      const panel = page.locator('#cijfers');
      assert.match(await panel.innerText(), /Inwoners\s+163\.500/);
      assert.equal(await panel.getByRole('textbox').count(), 0);
      await place(page, 'Schagen').check();
      const workers = panel.getByRole('textbox', { name: /^Wsw-medewerkers/ });
      assert.equal(await workers.inputValue(), '195');
      await panel.getByText('naar rato', { exact: true }).first().waitFor();
      await workers.fill('180');
      await workers.press('Enter');
      await bar(page).getByText('Kop van Noord-Holland, vier gemeenten, eigen cijfers').waitFor();
    }));

  test('is for everybody, before and after a story, in both languages', () =>
    withPage(async (page) => {
      await kop(page);
      await assertFits(page, 'before a story');
      await stories(page).getByRole('button', { name: 'Teams half zo groot' }).click();
      await unfoldAll(page);
      await settled(page);
      await assertFits(page, 'after a story');
      await page.getByRole('radio', { name: /^Hollands Kroon/ }).check();
      await inEnglish(page);
      await assertFits(page, 'in English, of one municipality');
    }));
});
