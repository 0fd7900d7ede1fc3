// Measures the desk in the browser and prints it beside the native program, which was measured just before.
// `cargo xtask bench` starts it, with DESK_NATIVE: the native minima as JSON.

import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { useBrowser, withPage } from '../../../tests/browser/harness.mjs';

useBrowser();

const least = (times) => Math.min(...times);
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

test('the desk', () =>
  withPage(async (page) => {
    const native = Object.fromEntries(JSON.parse(readFileSync(process.env.DESK_NATIVE, 'utf8')));
    const { first, milliseconds } = await page.evaluate(async () => (await import('./measure.mjs')).measure());
    console.log('\nChromium: ms, minimum and median');
    for (const [name, times] of Object.entries(milliseconds)) {
      console.log(`${least(times).toFixed(2).padStart(10)} ${middle(times).toFixed(2).padStart(10)}  ${name}`);
    }
    console.log(`${first.toFixed(2).padStart(10)} ${''.padStart(10)}  4 scenarios × 1,024 without chance, two workers, the very first time`);
    const ratio = (long, short, text) => console.log(`${(long / short).toFixed(2).padStart(10)} ×  ${text}`);
    const of = (name) => least(milliseconds[name]);
    const ensemble = '4 scenarios × 1,024 without chance';
    ratio(of(`${ensemble}, one worker`), of(`${ensemble}, two workers`), 'one worker / two workers');
    ratio(of('1 scenario × 1,024 without chance'), native['1,024 replications without chance'], 'wasm / native, a job without chance');
    ratio(of('1 scenario × 256 with chance'), native['256 replications with chance'], 'wasm / native, a job with chance');
    ratio(of('attribution to five groups'), native['attribution to five groups'], 'wasm / native, an attribution');
  }));
