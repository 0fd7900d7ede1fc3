// "Wat is nodig?": a setting is sought, told, drawn and taken over; what cannot be read is said next to its field.

import { describe, test } from 'node:test';
import { assert, assertAccessible, assertFits, goTo, LONG, setSlider, useBrowser, withPage } from './harness.mjs';

useBrowser();

const section = (page) => page.getByRole('region', { name: 'Wat is nodig?' });
const list = (page, name) => section(page).getByRole('combobox', { name, exact: true });
const field = (page, name) => section(page).getByRole('textbox', { name, exact: true });
const seek = (page) => section(page).getByRole('button', { name: 'Zoek' });
const answer = async (page) => {
  await section(page).locator('#doel-antwoord').waitFor({ timeout: LONG });
  return section(page).innerText();
};
/** The small municipality, where a run is cheapest, and the screen with the question. */
const open = async (page) => {
  await page.getByRole('button', { name: /20\.000/ }).first().click();
  await goTo(page, 'Onzekerheid');
  await section(page).waitFor();
};

describe('what it would take', () => {
  test('finds a setting of one lever, draws the way to it and takes it over', () =>
    withPage(async (page) => {
      await open(page);
      assert.match(await page.locator('main:visible').innerText(), /verschillen nog niet van huidig beleid/, 'there is no scenario yet');
      await seek(page).click();
      assert.match(await answer(page), /Met ‘Fte per wijkteam’ op .+ is er een kans van \d+% \(± .+\) op een kantelpunt uiterlijk in 2032, zonder toeval gerekend\./);
      await section(page).locator('#grafiek-doel canvas').waitFor();
      await section(page).getByRole('button', { name: 'Tabel' }).click();
      await section(page).getByRole('cell', { name: 'ja, het antwoord' }).waitFor();
      await assertFits(page);
      const value = (await answer(page)).match(/‘Fte per wijkteam’ op ([\d,]+)/)[1];
      await section(page).getByRole('button', { name: 'Neem over' }).click();
      await section(page).getByText('Deze stand staat in uw scenario.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Neem over', 'the focus stays');
      await assertFits(page);
      await goTo(page, 'Verken');
      const slider = page.getByRole('slider', { name: 'Fte per wijkteam', includeHidden: true });
      assert.equal(await slider.inputValue(), value.replace(',', '.'));
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.equal(await slider.inputValue(), '10');
      // The question is the same as it was, so its answer is still there.
      await goTo(page, 'Onzekerheid');
      await answer(page);
    }));

  test('says that nothing does, and what comes nearest', () =>
    withPage(async (page) => {
      await open(page);
      await list(page, 'Wat').selectOption('Werkdruk in de wijkteams');
      await list(page, 'Hoe').selectOption('hoogstens');
      await field(page, 'Hoeveel (1 = norm)').fill('0,1');
      await list(page, 'In welk jaar').selectOption('2030');
      await seek(page).click();
      const said = await answer(page);
      assert.match(said, /Geen enkele stand geeft een kans van 80% op hoogstens 0,1 bij ‘Werkdruk in de wijkteams’ in 2030/);
      assert.match(said, /Het dichtst in de buurt komt ‘Fte per wijkteam’ op/);
      assert.equal(await section(page).getByRole('button', { name: 'Neem over' }).count(), 0);
    }));

  test('turns two levers, and shows the settings around the answer', () =>
    withPage(async (page) => {
      await open(page);
      await list(page, 'Tweede hefboom (mag)').selectOption('Jobcoaching');
      await seek(page).click();
      assert.match(await answer(page), /Met ‘Fte per wijkteam’ op .+ en ‘Jobcoaching’ op .+ is er een kans van/);
      await section(page).locator('#grafiek-doel canvas').waitFor();
      await section(page).getByRole('table', { name: 'Combinaties die het halen met een kleine verandering' }).waitFor();
      await assertAccessible(page);
      await section(page).getByRole('button', { name: 'Neem over' }).click();
      await section(page).getByText('Deze stand staat in uw scenario.').waitFor();
    }, { width: 320 }));

  test('says next to the field what cannot be read, and loses nothing', () =>
    withPage(async (page) => {
      await open(page);
      await list(page, 'Wat').selectOption('Diepste punt: wat u voorschiet');
      await list(page, 'Hoe').selectOption('hoogstens');
      await field(page, 'Hoeveel (euro)').fill('veel');
      await list(page, 'Tweede hefboom (mag)').selectOption('Fte per wijkteam');
      await section(page).getByRole('radio', { name: 'Anders' }).check({ force: true });
      await field(page, 'Eigen kans, in procent').fill('120');
      await seek(page).click();
      await section(page).getByText('Kies twee verschillende hefbomen.').waitFor();
      await section(page).getByText('Dit is geen getal.').waitFor();
      await section(page).getByText('Vul een kans in boven 0 en hoogstens 100 procent, zoals 85.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'doel-hefboom-1', 'the first of them has the focus');
      await assertAccessible(page);
      // Another screen and back: what was typed is still there.
      await goTo(page, 'Verken');
      await goTo(page, 'Onzekerheid');
      assert.equal(await field(page, 'Hoeveel (euro)').inputValue(), 'veel');
      await field(page, 'Hoeveel (euro)').fill('0,5 mln');
      await list(page, 'Tweede hefboom (mag)').selectOption('Geen tweede');
      await field(page, 'Eigen kans, in procent').fill('85');
      await seek(page).click();
      assert.match(await answer(page), /€.500\.000 bij ‘Diepste punt: wat u voorschiet’[^]*85%/);
    }));

  test('is asked, answered and taken over with the keyboard alone', () =>
    withPage(async (page) => {
      await open(page);
      await list(page, 'Hefboom').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SELECT');
      await section(page).getByRole('button', { name: 'Nog een voorwaarde' }).focus();
      await page.keyboard.press('Enter');
      await section(page).getByRole('button', { name: 'Haal voorwaarde 2 weg' }).focus();
      await page.keyboard.press('Enter');
      await seek(page).focus();
      await page.keyboard.press('Enter');
      await answer(page);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Zoek', 'the button stays and keeps the focus');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Neem over');
      await page.keyboard.press('Enter');
      await section(page).getByText('Deze stand staat in uw scenario.').waitFor();
    }));

  test('a changed question keeps the last answer until it is asked', () =>
    withPage(async (page) => {
      await open(page);
      await seek(page).click();
      await answer(page);
      await section(page).getByRole('radio', { name: '95%' }).check({ force: true });
      await section(page).getByText('U hebt de vraag veranderd.').waitFor();
      await answer(page);
      // Another choice elsewhere is another question.
      await goTo(page, 'Verken');
      await setSlider(page, 'Jobcoaching', '40');
      await goTo(page, 'Onzekerheid');
      assert.equal(await section(page).locator('#doel-antwoord').count(), 0);
    }));
});
