// Measures REF-12 in the browser and prints it beside the native program and NumPy, which were measured just before.
// `cargo xtask bench` starts it, with REF12_NATIVE and REF12_NUMPY: the results of those as JSON.

import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assert, useBrowser, withPage } from '../../../tests/browser/harness.mjs';

useBrowser();

/** Operations of 1,000 replications as the workload is written, in millions: per millisecond that makes GFLOP/s. */
const MFLOP = 33.84;
const DRAWS = 31 * 180 * 1000;

const least = (times) => Math.min(...times);
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const read = (variable) => JSON.parse(readFileSync(process.env[variable], 'utf8'));
const say = (value, unit, text) => console.log(`${value.padStart(10)} ${unit.padEnd(8)} ${text}`);

/** A table of milliseconds per 1,000 replications. */
function table(title, milliseconds) {
  console.log(`\n${title}: ms per 1,000 replications, minimum and median`);
  for (const [name, times] of Object.entries(milliseconds)) {
    console.log(`${least(times).toFixed(3).padStart(10)} ${middle(times).toFixed(3).padStart(10)}  ${name}`);
  }
}

/** How many times as long, in minima: what disturbs a measurement only makes it longer. */
function ratios(browser, native, numpy) {
  const in_browser = (name) => least(browser.milliseconds[name]);
  const natively = (name) => least(native.milliseconds[name]);
  const ratio = (long, short, text) => say((long / short).toFixed(2), '×', text);
  console.log('\nRatios of minima');
  ratio(in_browser('javascript'), in_browser('lanes'), `hand-written JavaScript / our wasm with ${browser.width} f64 lanes`);
  ratio(in_browser('javascript'), in_browser('scalar'), 'hand-written JavaScript / our wasm with plain f64');
  ratio(in_browser('scalar'), in_browser('lanes'), 'plain f64 / lanes, in wasm');
  ratio(in_browser('scalar bands'), in_browser('lanes bands'), 'plain f64 / lanes, with exact bands, in wasm');
  ratio(in_browser('lanes'), natively('lanes'), `wasm / native, ${browser.width} f64 lanes in both`);
  ratio(in_browser('lanes bands'), natively('lanes bands'), 'wasm / native, with exact bands');
  ratio(in_browser('scalar'), natively('scalar'), 'wasm / native, plain f64');
  ratio(least(numpy.numpy), in_browser('lanes'), 'NumPy / our wasm with lanes');
  ratio(least(numpy['numpy bands']), in_browser('lanes bands'), 'NumPy / our wasm with lanes, with exact bands');
  ratio(in_browser('rand_distr'), in_browser('whole'), 'rand_distr / our draws, in wasm');
  ratio(natively('rand_distr'), natively('whole'), 'rand_distr / our draws, native');
  ratio(least(numpy['numpy whole']), in_browser('whole'), 'NumPy / our wasm, in whole persons');
  say(((in_browser('whole') * 1e6) / DRAWS).toFixed(1), 'ns', 'per draw in wasm, the month included');
  for (const [where, all] of [['wasm', browser], ['native', native]]) {
    const reached = MFLOP / least(all.milliseconds.lanes);
    const possible = browser.peakOperations / least(all.milliseconds.peak) / 1e6;
    say(reached.toFixed(1), 'GFLOP/s', `lanes, ${where}; ${possible.toFixed(1)} measured at most: ${((100 * reached) / possible).toFixed(0)} %`);
  }
}

test('REF-12', () =>
  withPage(async (page) => {
    const [native, { milliseconds: numpy }] = [read('REF12_NATIVE'), read('REF12_NUMPY')];
    native.milliseconds = Object.fromEntries(native.milliseconds);
    const browser = await page.evaluate(async () => (await import('./measure.mjs')).measure());
    assert.equal(browser.width, native.width, 'lanes of one width are compared');
    table(`Native, ${native.width} f64 lanes`, native.milliseconds);
    table(`Chromium, ${browser.width} f64 lanes`, browser.milliseconds);
    table('NumPy', numpy);
    ratios(browser, native, numpy);
  }));
