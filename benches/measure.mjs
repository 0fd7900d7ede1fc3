// What the measurements of the page share: a lever that moves without rest, and how numbers are told.

import { LEVER } from '../tests/browser/harness.mjs';

/** The value that this share of them does not exceed; of nothing 0. */
export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0;

export const ms = (value, digits = 0) => `${value.toFixed(digits)} ms`;

/**
 * Moves a lever so many times, each in a frame of its own, as in a drag. Gives, for each move and in milliseconds, from the event
 * until each chart was drawn (`drawn`), and until the frame after it (`painted`).
 */
export const slide = (page, moves) =>
  page.getByRole('slider', { name: LEVER }).evaluate(async (slider, moves) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const [drawn, painted] = [[], []];
    for (let move = 0; move < moves; move += 1) {
      await frame();
      const start = performance.now();
      slider.value = String(Number(slider.min) + ((move * 7) % 30) * Number(slider.step));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      drawn.push([...document.querySelectorAll('[data-response-ms]')].map((chart) => Number(chart.dataset.responseMs)));
      await frame();
      painted.push(performance.now() - start);
    }
    return { drawn, painted };
  }, moves);
