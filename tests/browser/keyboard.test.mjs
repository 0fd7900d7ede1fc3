// The whole path of somebody who uses no mouse. After every key: something has the focus, it can be seen, nothing lies over it, it
// is marked, and it has a name.

import { describe, test } from 'node:test';
import { assert, useBrowser, widths, withPage } from './harness.mjs';
import { Keyboard } from './keyboard.mjs';

useBrowser();

const slider = (page, name) => page.getByRole('slider', { name });

/** From wherever one is, to a screen by the navigation at the top. */
async function goTo(page, hand, name) {
  // From the top of the page, as a new visitor would: the browser starts there after a jump to the address bar.
  await hand.to(name, { role: 'link', back: true });
  await hand.press('Enter');
  await page.waitForFunction((wanted) => document.title.startsWith(wanted) && document.activeElement.tagName === 'H1' && !document.querySelector('main[aria-busy="true"]'), name);
}

/** Opens the folded groups of a narrow screen on the way. */
async function toLever(page, hand, name) {
  if (!(await slider(page, name).count())) {
    await hand.to(/Wijkteams en toegang/, { role: 'DisclosureTriangle' });
    await hand.press('Enter');
  }
  return hand.to(name, { role: 'slider' });
}

describe('with the keyboard only', () => {
  // The last is a screen of 1280 by 1024 at 400%.
  for (const [width, height] of [...widths.map((width) => [width, width < 500 ? 720 : 900]), [320, 256]]) {
    test(`a policy adviser does it all at ${width} × ${height} px`, () =>
      withPage(async (page) => {
        const hand = await Keyboard.of(page);

        // Start, the tour, and a municipality.
        await hand.press('Tab');
        assert.equal((await hand.here()).name, 'Naar de inhoud');
        await hand.press('Enter');
        await hand.to('60.000 inwoners · 2027–2036', { role: 'button' });
        await hand.press('Enter');
        await page.getByText(/60\.000 inwoners · 2027–2036/).first().waitFor();
        await page.waitForFunction(() => document.activeElement.id === 'titel-verken');
        await hand.to('Doorsnee gemeente, 100.000 inwoners', { role: 'button' });
        await hand.press('Enter', 'Shift+Tab', 'Enter');
        await page.getByText(/60\.000 inwoners · 2027–2036/).first().waitFor();

        // An own figure: wrong first, then mended.
        await hand.to(/^Cijfers van uw gemeente/, { role: 'DisclosureTriangle' });
        await hand.press('Enter');
        await hand.to('Inwoners (inwoners)', { role: 'textbox' });
        await hand.press('Control+a');
        await hand.type('veel');
        await hand.press('Tab');
        await page.getByRole('alert').filter({ hasText: 'Inwoners' }).waitFor();
        await hand.press('Shift+Tab', 'Control+a');
        await hand.type('61.234');
        await hand.press('Enter');
        await page.getByText(/61\.234 inwoners · 2027–2036/).first().waitFor();
        await hand.to('Zet terug: Inwoners', { role: 'button' });
        await hand.press('Enter');

        // Levers.
        await toLever(page, hand, 'Fte per wijkteam');
        await hand.press('ArrowRight', 'ArrowRight', 'PageUp', 'PageDown', 'End', 'Home');
        await hand.press(...Array(6).fill('PageUp'));
        const staff = await slider(page, 'Fte per wijkteam').inputValue();
        assert.ok(Number(staff) > 10, staff);
        await hand.to(/^Uitleg en bron/, { role: 'DisclosureTriangle' });
        await hand.press('Enter');
        await hand.to(/^Meer uitleg/, { role: 'DisclosureTriangle' });
        await hand.press('Enter');
        await hand.press('Shift+Tab', 'Enter');
        await page.locator('.kp-change').filter({ hasText: 'Fte per wijkteam' }).waitFor();
        await hand.to('Zet terug: Wijkteams en toegang', { role: 'button', back: true });
        await hand.press('Enter');
        await toLever(page, hand, 'Fte per wijkteam');
        await hand.press('PageUp', 'PageUp');

        // Back and forward, by keys and by the buttons.
        await page.locator('.kp-change').filter({ hasText: 'Fte per wijkteam' }).waitFor();
        const kept = await slider(page, 'Fte per wijkteam').inputValue();
        await hand.press('Control+z');
        assert.notEqual(await slider(page, 'Fte per wijkteam').inputValue(), kept);
        await hand.press('Control+y');
        assert.equal(await slider(page, 'Fte per wijkteam').inputValue(), kept);
        await hand.to('Doe opnieuw', { role: 'button', back: true });
        await hand.press('Shift+Tab', 'Enter', 'Tab', 'Enter');
        assert.equal(await slider(page, 'Fte per wijkteam').inputValue(), kept);

        // The history: a list to walk, closed by Escape.
        await hand.to('Geschiedenis', { role: 'button' });
        await hand.press('Enter', 'ArrowUp', 'ArrowDown', 'Escape');
        assert.equal((await hand.here()).name, 'Geschiedenis');

        // Charts as tables.
        await hand.to('Tabel', { role: 'button' });
        await hand.press('Enter', 'Tab');
        await hand.to(/./, { role: 'button', back: true });

        // A second scenario beside the first.
        await goTo(page, hand, 'Vergelijk');
        await page.locator('main:visible').getByRole('table').first().waitFor();
        await hand.to('Kopieer het scenario op het scherm', { role: 'button' });
        await hand.press('Enter');
        await hand.to('Verwijder: B', { role: 'button', back: true });
        await hand.to('Naam: B', { role: 'textbox', back: true });
        await hand.press('Control+a');
        await hand.type('Ruim');
        await hand.press('Tab');
        await hand.to('Zet op het scherm: A', { role: 'button', back: true });
        await hand.press('Enter');
        await hand.to('Zet op het scherm: Ruim', { role: 'button' });
        await hand.press('Enter');
        await hand.to('Kopieer het scenario op het scherm', { role: 'button' });
        await hand.press('Enter');
        await hand.to('Verwijder: B', { role: 'button', back: true });
        await hand.press('Enter');
        await goTo(page, hand, 'Verken');
        await toLever(page, hand, 'Fte per wijkteam');
        await hand.press('PageUp');
        await goTo(page, hand, 'Vergelijk');
        await page.getByRole('heading', { name: 'Waar krijgt u het minst spijt van?' }).waitFor();
        await hand.to('Uitkomst', { role: 'combobox' });
        await hand.press('ArrowDown');

        await goTo(page, hand, 'Waarom');
        await page.getByRole('heading', { name: 'Welke keuzes maken het verschil?' }).waitFor();
        await hand.to('Tabel', { role: 'button' });
        await hand.press('Enter');

        // A long question, begun and stopped; and a goal.
        await goTo(page, hand, 'Onzekerheid');
        await hand.to('Reken uit', { role: 'button' });
        await hand.press('Enter');
        await hand.press('Enter');
        assert.equal((await hand.here()).name, 'Reken uit', 'the button stays and keeps the focus');
        await hand.to('Hefboom', { role: 'combobox' });
        await hand.to('Nog een voorwaarde', { role: 'button' });
        await hand.press('Enter');
        await hand.to('Haal voorwaarde 2 weg', { role: 'button', back: true });
        await hand.press('Enter');
        await hand.to('Zoek', { role: 'button' });
        await hand.press('Enter');
        await page.locator('#doel-antwoord').waitFor({ timeout: 120_000 });
        await hand.press('Tab');

        // The paper.
        await goTo(page, hand, 'Begroting');
        await page.getByRole('table', { name: 'Begroting', exact: true }).waitFor();
        await hand.to('XLSX', { role: 'button' });
        const download = page.waitForEvent('download');
        await hand.press('Enter');
        assert.match((await download).suggestedFilename(), /\.xlsx$/);
        await hand.to(/Begroting|Kadernota/, { role: 'radio' });
        await hand.press('ArrowRight');
        await page.getByRole('table', { name: 'Tussenrapportage', exact: true }).waitFor();
        await hand.to(/^Gerealiseerd, .*lasten/, { role: 'textbox' });
        await hand.type('veel');
        await hand.press('Tab', 'Shift+Tab', 'Control+a');
        await hand.type('1.234');
        await hand.press('Tab');

        // The link, copied; the dialog closed by Escape.
        await hand.to('Deel', { role: 'button', back: true });
        await hand.press('Enter');
        await hand.to('Kopieer', { role: 'button' });
        await hand.press('Enter');
        await page.getByText('De link is gekopieerd.').waitFor();
        await hand.press('Escape');
        assert.equal((await hand.here()).name, 'Deel');

        // Projects: named, copied, deleted, begun.
        await hand.to(/^Projecten:/, { role: 'button', back: true });
        await hand.press('Enter');
        await hand.to('Naam', { role: 'textbox' });
        await hand.press('Control+a');
        await hand.type('Wijkteams');
        await hand.press('Tab');
        await hand.to('Kopieer: Wijkteams', { role: 'button' });
        await hand.press('Enter');
        await page.getByText('is gekopieerd').waitFor();
        await hand.to('Verwijder: Wijkteams (kopie)', { role: 'button' });
        await hand.press('Enter');
        await hand.to('Verwijder voor altijd: Wijkteams (kopie)', { role: 'button' });
        await hand.press('Enter');
        await page.getByText('is verwijderd').waitFor();
        await hand.press('Tab', 'Escape');
        assert.match((await hand.here()).name, /^Projecten:/);

        // The other language, and back.
        await hand.to('EN English', { role: 'button', back: true });
        await hand.press('Enter');
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        await hand.press('Shift+Tab', 'Enter');
        await goTo(page, hand, 'Verantwoording');
        await hand.to('Overzicht van bronnen', { role: 'link' });
        await hand.press('Enter', 'Tab');
        await hand.check();
      }, { bare: true, ready: '.kp-start', width, height, context: { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] } }));
  }
});
