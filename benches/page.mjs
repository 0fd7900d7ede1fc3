// How fast is the page? Printed as numbers and ratios of one run, never as a pass or fail. `cargo xtask bench` starts it.

import { describe, test } from 'node:test';
import { useBrowser, withPage } from '../tests/browser/harness.mjs';

useBrowser();

const MOVES = 120;
const MILESTONES = [1024, 8192];
const SLIDER = 'Fte per wijkteam';

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(1)} ms`;

/** Waits until so many replications of the newest question are in. */
const replications = (page, count) =>
  page.waitForFunction((wanted) => Number(document.querySelector('.kp-progress').dataset.replications) >= wanted, count);

/** From slider event to drawn chart, and to the frame after it. Moves follow each other without rest, as in a drag. */
async function responses(page) {
  return page.evaluate(
    async ([label, moves]) => {
      const slider = [...document.querySelectorAll('input[type=range]')].find(
        (input) => input.labels?.[0]?.textContent.trim().startsWith(label) || input.getAttribute('aria-label') === label,
      );
      const chart = () => document.querySelector('[data-response-ms]');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const [drawn, painted] = [[], []];
      for (let move = 0; move < moves; move += 1) {
        await frame();
        const start = performance.now();
        slider.value = String(Number(slider.min) + ((move * 7) % 30) * Number(slider.step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        drawn.push(Number(chart().dataset.responseMs));
        await frame();
        painted.push(performance.now() - start);
      }
      return [drawn, painted];
    },
    [SLIDER, MOVES],
  );
}

/** From a change to its first and its final band, with so many workers. */
async function bands(workers) {
  const times = [];
  await withPage(
    async (page) => {
      await replications(page, MILESTONES[1]);
      const slider = page.getByRole('slider', { name: SLIDER });
      for (const value of ['12', '13', '14']) {
        await slider.fill(value);
        const start = performance.now();
        await page.waitForFunction(() => Number(document.querySelector('.kp-progress').dataset.replications) < 1024);
        const round = [];
        for (const milestone of MILESTONES) {
          await replications(page, milestone);
          round.push(performance.now() - start);
        }
        times.push(round);
      }
    },
    {
      prepare: (page) =>
        page.addInitScript((count) => Object.defineProperty(navigator, 'hardwareConcurrency', { value: count }), workers),
    },
  );
  return MILESTONES.map((_, place) => quantile(times.map((round) => round[place]), 0.5));
}

describe('the page', () => {
  test('answers a slider', () =>
    withPage(async (page) => {
      await replications(page, MILESTONES[1]);
      const [drawn, painted] = await responses(page);
      console.log(`slider event to drawn charts: median ${ms(quantile(drawn, 0.5))}, p95 ${ms(quantile(drawn, 0.95))}; a frame has 16.7 ms`);
      console.log(`slider event to the next frame: median ${ms(quantile(painted, 0.5))}, p95 ${ms(quantile(painted, 0.95))}`);
    }));

  test('brings bands', async () => {
    const one = await bands(1);
    const two = await bands(2);
    for (const [place, milestone] of MILESTONES.entries()) {
      console.log(
        `reference + scenario × ${milestone}, 10 years, waiting for rest included: ` +
          `1 worker ${ms(one[place])}, 2 workers ${ms(two[place])}, ratio ${(one[place] / two[place]).toFixed(2)}`,
      );
    }
  });
});
