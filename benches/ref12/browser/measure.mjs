// Runs in the page: our wasm and the JavaScript, by turns, on the same table of parameters.

import { OUTPUTS, POINTS, REPLICATIONS, S3, check, near, simulate } from './ref12.mjs';

// As in src/work.rs.
const WORKS = ['scalar', 'lanes', 'scalar bands', 'lanes bands', 'whole', 'rand_distr', 'peak'];
const MEAN_BIJSTAND = 3794.244859150187;
const ROUNDS = 15;
/** Samples in a turn. */
const SAMPLES = 3;
/** One sample lasts at least so long: the clock of a page ticks in steps of 0.1 ms. */
const SAMPLE_MS = 8;

/** Milliseconds of a call, per work: one for every sample. */
export async function measure() {
  const { instance } = await WebAssembly.instantiateStreaming(fetch('./ref12.wasm'));
  const wasm = instance.exports;
  const works = { ...javascript(wasm), ...ours(wasm) };
  const calls = Object.fromEntries(Object.entries(works).map(([name, work]) => [name, callsOfASample(work)]));
  const milliseconds = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      for (let turn = 0; turn < SAMPLES; turn += 1) milliseconds[name].push(sample(work, calls[name]));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { width: wasm.width(), peakOperations: wasm.peak_operations(), milliseconds };
}

function javascript(wasm) {
  // Asked first: making the table makes the memory grow, and what was seen of it before is then no more.
  const place = wasm.table();
  const table = Float64Array.from(new Float64Array(wasm.memory.buffer, place, 8 * REPLICATIONS));
  const written = new Float64Array(REPLICATIONS * POINTS * OUTPUTS);
  check(simulate(table, S3, written));
  return { javascript: (times) => { for (let call = 0; call < times; call += 1) simulate(table, S3, written); } };
}

function ours(wasm) {
  for (const place of [0, 1, 2, 3]) near(wasm.run(place, 1), MEAN_BIJSTAND);
  return Object.fromEntries(WORKS.map((name, place) => [name, (times) => wasm.run(place, times)]));
}

/** Warms up until the browser has compiled for speed: half a second of it. */
function callsOfASample(work) {
  const end = performance.now() + 500;
  while (performance.now() < end) work(1);
  const calls = Math.ceil(SAMPLE_MS / Math.max(sample(work, 10), 0.01));
  return Math.max(calls, 1);
}

function sample(work, calls) {
  const start = performance.now();
  work(calls);
  return (performance.now() - start) / calls;
}
