// A choice and what it does: at once, by hand, by keyboard, typed, taken back.

import { describe, test } from 'node:test';
import { assert, dragSlider, pressOnSlider, says, setSlider, settled, useBrowser, withPage } from './harness.mjs';

useBrowser();

const chart = (page) => page.locator('#kantelpunt-grafiek');
const title = (page) => chart(page).getByRole('heading').innerText();
const figure = (page, name) => page.locator(`[data-figure="${name}"] .kp-figure__value`).innerText();
const pixels = (page) => chart(page).locator('canvas').evaluate((canvas) => canvas.toDataURL());

describe('a choice', () => {
  test('starts with a municipality that can be changed', () =>
    withPage(async (page) => {
      const bar = page.getByRole('region', { name: 'Kies een gemeente' });
      assert.match(await bar.innerText(), /100\.000 inwoners · 2027–2036/);
      await bar.getByRole('button', { name: 'Doorsnee gemeente, 20.000 inwoners' }).click();
      await bar.getByRole('button', { name: '2015' }).click();
      assert.match(await bar.innerText(), /20\.000 inwoners · 2015–2024/);
      assert.equal(await bar.getByRole('button', { name: '2015' }).getAttribute('aria-pressed'), 'true');
    }));

  test('shows at once what a slider does, moved by keys or by pointer', () =>
    withPage(async (page) => {
      await page.getByText('Nog geen verschil met huidig beleid').waitFor();
      const slider = await pressOnSlider(page, 'Fte per wijkteam', 'ArrowRight', 'ArrowRight');
      await slider.and(page.locator('[aria-valuetext="11\u00a0fte"]')).waitFor();
      await says(page, /Fte per wijkteam van 10.fte naar 11.fte/);
      const [first, amount, picture] = [await title(page), await figure(page, 'npv'), await pixels(page)];
      assert.match(first, /€/);
      await dragSlider(page, 'Fte per wijkteam', 0.8);
      assert.notEqual(await title(page), first);
      assert.notEqual(await figure(page, 'npv'), amount);
      assert.notEqual(await pixels(page), picture);
      await says(page, /Fte per wijkteam van 11.fte naar/);
    }));

  test('moves a tenth of the range with PageUp and PageDown', () =>
    withPage(async (page) => {
      const slider = await pressOnSlider(page, 'Wie krijgt een brede intake?', 'PageUp');
      await slider.and(page.locator('[aria-valuetext="35%"]')).waitFor();
      await page.keyboard.press('PageDown');
      await slider.and(page.locator('[aria-valuetext="25%"]')).waitFor();
    }));

  test('can be typed, the Dutch way', () =>
    withPage(async (page) => {
      const field = page.getByRole('textbox', { name: 'Fte per wijkteam' });
      await field.fill('12,5');
      await field.press('Enter');
      assert.equal(await page.getByRole('slider', { name: 'Fte per wijkteam' }).inputValue(), '12.5');
      assert.match(await title(page), /€/);
    }));

  test('refuses a bad number in a sentence, and leaves the result alone', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await settled(page);
      const before = await title(page);
      const field = page.getByRole('textbox', { name: 'Fte per wijkteam' });
      await field.fill('99');
      await field.press('Tab');
      const alert = page.getByRole('alert').filter({ hasText: 'Fte per wijkteam' });
      assert.equal(await alert.innerText(), '‘Fte per wijkteam’ kan niet ‘99’ zijn: geef een getal tussen 3 en 20.');
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      assert.equal(await field.inputValue(), '99', 'the user can mend it');
      assert.equal(await page.getByRole('slider', { name: 'Fte per wijkteam' }).inputValue(), '12');
      assert.equal(await title(page), before);
      await field.press('Escape');
      await alert.waitFor({ state: 'detached' });
      assert.equal(await field.inputValue(), '12');
    }));

  test('can be taken back and done again', () =>
    withPage(async (page) => {
      const slider = await setSlider(page, 'Fte per wijkteam', '12');
      await says(page, /Fte per wijkteam van/);
      await page.getByRole('radio', { name: 'Doelgroepen' }).check();
      await says(page, /Voor wie is het wijkteam\? Van Alle vragen naar Doelgroepen/);
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.ok(await page.getByRole('radio', { name: 'Alle vragen' }).isChecked());
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      assert.equal(await slider.inputValue(), '10');
      await page.getByText('Nog geen verschil met huidig beleid').waitFor();
      await page.getByRole('button', { name: 'Doe opnieuw' }).click();
      assert.equal(await slider.inputValue(), '12');
      await page.getByRole('button', { name: 'Zet terug: Wijkteams en toegang' }).click();
      assert.equal(await slider.inputValue(), '10');
    }));

  test('is taken back and done again by keys, but not while typing', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await says(page, /Fte per wijkteam van/);
      await page.keyboard.press('Control+z');
      await says(page, /Ongedaan gemaakt/);
      await page.keyboard.press('Control+Shift+Z');
      await says(page, /Opnieuw gedaan/);
      const slider = page.getByRole('slider', { name: 'Fte per wijkteam' });
      assert.equal(await slider.inputValue(), '12');
      await page.getByRole('textbox', { name: 'Fte per wijkteam' }).focus();
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(200);
      assert.equal(await slider.inputValue(), '12');
    }));

  test('is told with what the step did and the amount of the card, also when the one before was not finished', () =>
    withPage(async (page) => {
      await setSlider(page, 'Fte per wijkteam', '12');
      await setSlider(page, 'Wie krijgt een brede intake?', '40');
      await settled(page);
      const said = await says(page, /Wie krijgt een brede intake/);
      const [amount] = (await figure(page, 'npv')).match(/€.*/);
      assert.match(said, /opgeteld t\/m 2036 naar verwachting €.+ dan ervoor, nu €.+ dan huidig beleid/);
      assert.ok(said.includes(`dan ervoor, nu ${amount}`), `${said} has ${amount}`);
      assert.equal(said.match(/€/g).length, 2, said);
    }));

  test('shows every lever at a desk, and a group at a time on a phone, with a way to the chart and back', async () => {
    await withPage(async (page) => {
      const levers = page.getByRole('region', { name: 'Uw keuzes' });
      assert.ok(await levers.getByRole('slider').or(levers.getByRole('group').filter({ has: page.getByRole('radio') })).count() >= 12);
      assert.equal(await page.getByRole('main').getByRole('link', { name: 'Naar de grafiek' }).count(), 0);
    });
    await withPage(async (page) => {
      const slider = page.getByRole('slider', { name: 'Fte per wijkteam' });
      assert.ok(await page.getByRole('radio', { name: 'Eigen sw-bedrijf' }).isVisible(), 'the first group is open');
      assert.equal(await slider.count(), 0);
      await page.getByRole('heading', { name: 'Wijkteams en toegang' }).click();
      await slider.fill('12');
      await page.getByRole('main').getByRole('link', { name: 'Naar de grafiek' }).click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'grafiek');
      await page.getByRole('link', { name: 'Terug naar de keuzes' }).click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'keuzes');
      assert.ok(await slider.isVisible(), 'what was opened stays open');
    }, { width: 390, height: 844 });
  });

  test('presses no ready size when the inhabitants are the user’s own', () =>
    withPage(async (page) => {
      await page.getByText('Cijfers van uw gemeente').click();
      const inhabitants = page.getByRole('textbox', { name: 'Inwoners (inwoners)' });
      await inhabitants.fill('34.567');
      await inhabitants.press('Enter');
      await page.getByText('eigen cijfers · 34.567 inwoners · 2027–2036').waitFor();
      assert.equal(await page.getByRole('group', { name: 'Inwoners', exact: true }).locator('[aria-pressed="true"]').count(), 0);
    }));

  test('keeps own figures apart from assumptions and policy', () =>
    withPage(async (page) => {
      await page.getByText('Cijfers van uw gemeente').click();
      const inhabitants = page.getByRole('textbox', { name: 'Inwoners (inwoners)' });
      await inhabitants.fill('45.000');
      await inhabitants.press('Enter');
      await page.getByText('45.000 inwoners · 2027–2036').waitFor();
      await page.getByRole('group', { name: 'Omstandigheden' }).or(page.getByText('Omstandigheden', { exact: true })).first().click();
      await setSlider(page, 'Besparing op zorg', '20');
      await page.getByRole('button', { name: 'Alle aannames terug' }).click();
      assert.equal(await page.getByRole('slider', { name: 'Besparing op zorg' }).inputValue(), '8');
      assert.equal(await inhabitants.inputValue(), '45.000');
    }));

  test('goes from municipality to lever to table by keyboard only', () =>
    withPage(async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.id);
      const tabTo = async (name) => {
        for (let step = 0; step < 80; step += 1) {
          await page.keyboard.press('Tab');
          if ((await page.evaluate((wanted) => {
            const { activeElement: { id, textContent } } = document;
            return id === wanted || textContent === wanted;
          }, name))) return;
        }
        assert.fail(`${name} is not reached, the focus is at ${await focused()}`);
      };
      await tabTo('60.000');
      await page.keyboard.press('Enter');
      await page.getByText('60.000 inwoners · 2027').waitFor();
      await tabTo('fte_per_wijkteam');
      await page.keyboard.press('ArrowRight');
      await tabTo('Tabel');
      await page.keyboard.press('Enter');
      const table = chart(page).getByRole('table');
      assert.equal(await table.getByRole('row').count(), 11, 'a head and ten years');
      assert.match(await table.innerText(), /2036/);
    }));
});
