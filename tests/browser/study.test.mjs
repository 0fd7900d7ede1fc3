// A long question: answered by a worker of its own, kept when its screen goes, and answered whatever happens to a worker.

import { describe, test } from 'node:test';
import {
  assert, assertAccessible, goTo, inSandbox, LONG, places, says, setSlider, useBrowser, watchWorkers, withPage,
} from './harness.mjs';

useBrowser();

const section = (page) => page.getByRole('region', { name: 'Wat telt' });
const start = (page) => section(page).getByRole('button', { name: 'Reken uit' });
const stop = (page) => section(page).getByRole('button', { name: 'Stop' });
const tornado = (page) => section(page).locator('#grafiek-tornado');
const answered = (page) => tornado(page).waitFor({ timeout: LONG });
/** The workers that were started for long questions. */
const analysts = (page) => page.evaluate(() => window.workers.filter(({ kind }) => kind === 'analyst').length);
const untilAnalysts = (page, count) => page.waitForFunction((wanted) => window.workers.filter(({ kind }) => kind === 'analyst').length === wanted, count);

/** A choice that differs from current policy, and the screen that asks about it. */
const toQuestion = async (page, fte = '12') => {
  await setSlider(page, 'Fte per wijkteam', fte);
  await goTo(page, 'Onzekerheid');
  await section(page).waitFor();
};

const computing = (page) => section(page).getByText(/stap \d van 4/).waitFor();

describe('a long question', () => {
  test('is answered by a worker that starts with the first question, and the answer stays', () =>
    withPage(async (page) => {
      await toQuestion(page);
      assert.equal(await analysts(page), 0, 'no analyst before it is needed');
      await start(page).click();
      await computing(page);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Stop', 'the focus stays on the button');
      await says(page, 'Het rekenen is begonnen.', section(page).getByRole('status'));
      await answered(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'wat-telt', 'the focus is not lost');
      assert.equal(await analysts(page), 1);
      const found = await section(page).innerText();
      assert.match(found, /Hoeveel van de spreiding hangt aan elke aanname\?/);
      await assertAccessible(page);
      // Another choice has no answer yet. Leaving neither stops nor loses it.
      await goTo(page, 'Verken');
      await toQuestion(page, '9');
      await start(page).click();
      await computing(page);
      await goTo(page, 'Verken');
      await goTo(page, 'Onzekerheid');
      await answered(page);
      // Undo brings back the one that is known.
      await goTo(page, 'Verken');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await goTo(page, 'Onzekerheid');
      await tornado(page).waitFor();
      assert.equal(await section(page).innerText(), found);
    }, { prepare: watchWorkers }));

  test('stops, and a newer one takes the place of an older one', () =>
    withPage(async (page) => {
      await toQuestion(page);
      await start(page).click();
      await computing(page);
      await stop(page).click();
      await start(page).waitFor();
      assert.equal(await section(page).getByRole('progressbar').count(), 0);
      await start(page).click();
      await computing(page);
      assert.equal(await analysts(page), 2, 'a busy worker was ended and another started');
      await goTo(page, 'Verken');
      await toQuestion(page, '9');
      await section(page).getByText('Dit wordt nog uitgerekend voor een eerdere keuze.').waitFor();
      await start(page).click();
      await computing(page);
      assert.equal(await analysts(page), 3);
      await goTo(page, 'Verken');
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await goTo(page, 'Onzekerheid');
      await start(page).waitFor();
    }, { prepare: watchWorkers }));

  test('survives one crash of its worker, and says so after the second', () =>
    withPage(async (page) => {
      const crash = () => page.evaluate(() => window.workers.findLast(({ kind }) => kind === 'analyst').dispatchEvent(new ErrorEvent('error')));
      await toQuestion(page);
      await start(page).click();
      await computing(page);
      await crash();
      await untilAnalysts(page, 2);
      await computing(page);
      await untilAnalysts(page, 2);
      await page.waitForFunction(() => window.workers.findLast(({ kind }) => kind === 'analyst').spoke);
      await crash();
      const failed = section(page).getByRole('alert').filter({ hasText: 'Dit is niet gelukt' });
      await failed.waitFor();
      await assertAccessible(page);
      await section(page).getByRole('button', { name: 'Probeer opnieuw' }).click();
      await failed.waitFor({ state: 'detached' });
      await untilAnalysts(page, 3);
      await answered(page);
    }, { prepare: watchWorkers }));

  test('is answered by the page itself where no worker can start', () =>
    withPage(async (page) => {
      await toQuestion(page);
      await start(page).click();
      await computing(page);
      // The page stays awake meanwhile.
      await goTo(page, 'Verken');
      await goTo(page, 'Onzekerheid');
      await answered(page);
    }, { prepare: (page) => page.addInitScript(() => { delete window.Worker; }), expectProblems: true }));

  for (const { name, url } of places) {
    test(`begins in a sandboxed frame at ${name}`, () =>
      withPage(async (page) => {
        const frame = await inSandbox(page, `${url}#/verken`);
        await frame.getByRole('slider', { name: 'Fte per wijkteam' }).fill('12');
        await goTo(frame, 'Onzekerheid');
        await frame.getByRole('button', { name: 'Reken uit' }).click();
        await frame.getByText(/stap \d van 4/).waitFor();
      }, { url }));
  }
});
