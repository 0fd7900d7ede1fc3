// How fast is the page? Printed as numbers and ratios of one run, never as a pass or fail. `cargo xtask bench` starts it.

import { describe, test } from 'node:test';
import { LEVER, useBrowser, withPage } from '../tests/browser/harness.mjs';
import { ms, quantile, slide } from './measure.mjs';

useBrowser();

const MOVES = 120;
const MILESTONES = [1024, 8192];

/** Waits until so many replications of the newest question are in. */
const replications = (page, count) =>
  page.waitForFunction((wanted) => Number(document.querySelector('.kp-progress').dataset.replications) >= wanted, count);

/** From a change to its first and its final band, with so many workers. */
async function bands(workers) {
  const times = [];
  await withPage(
    async (page) => {
      await replications(page, MILESTONES[1]);
      const slider = page.getByRole('slider', { name: LEVER });
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
      const { drawn, painted } = await slide(page, MOVES);
      const main = drawn.map(([first]) => first);
      console.log(`slider event to the first chart drawn: median ${ms(quantile(main, 0.5), 1)}, p95 ${ms(quantile(main, 0.95), 1)}; a frame has 16.7 ms`);
      console.log(`slider event to the next frame: median ${ms(quantile(painted, 0.5), 1)}, p95 ${ms(quantile(painted, 0.95), 1)}`);
    }));

  test('brings bands', async () => {
    const one = await bands(1);
    const two = await bands(2);
    for (const [place, milestone] of MILESTONES.entries()) {
      console.log(
        `reference + scenario × ${milestone}, 10 years, waiting for rest included: ` +
          `1 worker ${ms(one[place], 1)}, 2 workers ${ms(two[place], 1)}, ratio ${(one[place] / two[place]).toFixed(2)}`,
      );
    }
  });
});
