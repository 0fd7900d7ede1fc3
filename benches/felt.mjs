// How fast does the page feel? First load over a phone's network, interactions as a person does them, a slider on every case, and
// memory over thousands of moves. Printed as numbers, never as a pass or fail. `cargo xtask bench page` starts it.

import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { goTo, LEVER, places, unfoldLevers, useBrowser, withPage } from '../tests/browser/harness.mjs';
import { ms, quantile, slide } from './measure.mjs';

useBrowser();

const VERKEN = `${places[0].url}#/verken`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Networks by name: Mbit/s, and milliseconds that every request takes at least. The first is Lighthouse's for a desktop. */
const NETWORKS = [
  { network: '4G laptop (10 Mbit/s × 0.9, 40 ms)', down: 10 * 0.9, latency: 40 },
  { network: 'slow 4G (1.6 Mbit/s, 150 ms)', down: 1.6, latency: 150 },
  { network: 'no limit', down: 0, latency: 0 },
];

/** Runs in the page before anything else: when the first screen and the first chart are painted. */
function watchFirstPaint() {
  window.firsts = {};
  const painted = (name) => {
    if (name in window.firsts) return;
    window.firsts[name] = null;
    requestAnimationFrame(() => setTimeout(() => { window.firsts[name] = performance.now(); }));
  };
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (...given) {
    stroke.apply(this, given);
    if (this.canvas.isConnected && this.canvas.checkVisibility()) painted('chart');
  };
  const look = () => (document.querySelector('main') ? painted('screen') : requestAnimationFrame(look));
  look();
}

async function firstLoad({ down, latency }, slower) {
  let found;
  await withPage(
    async (page) => {
      await page.waitForFunction(() => window.firsts?.screen && window.firsts?.chart);
      found = await page.evaluate(() => ({
        ...window.firsts,
        bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter((entry) => entry.startTime < window.firsts.chart)
          .reduce((sum, entry) => sum + entry.transferSize, 0),
      }));
    },
    {
      url: VERKEN,
      prepare: async (page) => {
        await page.addInitScript(watchFirstPaint);
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: false });
        const rate = down ? (down * 1e6) / 8 : -1;
        await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate });
        await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      },
    },
  );
  return found;
}

/** Writes down every interaction that took longer than a frame, with what the user was doing. */
function watchInteractions() {
  window.doing = [];
  window.slow = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration, startTime, processingStart, processingEnd } of list.getEntries()) {
      if (interactionId) window.slow.push({ interactionId, name, duration, startTime, processing: processingEnd - processingStart });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** A session of 200 interactions, as a policy adviser has them; gives how long each took, with its name. */
async function session(page) {
  const { keyboard } = page;
  let count = 0;
  const act = async (name, interaction) => {
    await page.evaluate((doing) => window.doing.push({ doing, at: performance.now() }), name);
    await interaction();
    count += 1;
    // People look before they go on; a slider follows at once.
    await page.waitForTimeout(name.startsWith('slider') ? 30 : 120);
  };
  const click = (name, locator) => act(name, () => locator.first().click());
  const press = (name, key) => act(name, () => keyboard.press(key));
  const screen = (name) => act(`to ${name}`, () => goTo(page, name));
  const slider = async (label, ...keys) => {
    await page.getByRole('slider', { name: label }).focus();
    for (const key of keys) await press(`slider ${label}`, key);
  };
  const button = (name, exact = true) => page.getByRole('button', { name, exact });

  await click('choose a municipality', button('Doorsnee gemeente, 60.000 inwoners'));
  await slider(LEVER, ...Array(12).fill('ArrowRight'), ...Array(4).fill('ArrowLeft'));
  await slider('Wie krijgt een brede intake?', ...Array(8).fill('ArrowRight'), 'PageUp', 'PageDown');
  await slider('Jobcoaching', ...Array(8).fill('ArrowRight'));
  await act('type: into the field', () => page.getByRole('textbox', { name: LEVER }).click());
  await press('type: select', 'Control+a');
  for (const key of ['1', '2', ',', '5']) await press('type: a digit', key);
  await press('type: Enter', 'Enter');
  await click('choose a segment', page.getByRole('radio', { name: 'Doelgroepen' }).locator('xpath=..'));
  for (let step = 0; step < 6; step += 1) await click('undo', button('Maak ongedaan'));
  for (let step = 0; step < 6; step += 1) await click('redo', button('Doe opnieuw'));
  await click('unfold levers', page.locator('.kp-lever-group[role=group] .kp-fold > summary'));
  await click('table open', button('Tabel'));
  await click('table closed', button('Tabel'));
  await click('figures unfold', page.locator('#cijfers > summary'));
  await click('figures fold', page.locator('#cijfers > summary'));
  for (let round = 0; round < 3; round += 1) {
    for (const name of ['Vergelijk', 'Waarom', 'Onzekerheid', 'Begroting', 'Verantwoording', 'Verken']) await screen(name);
  }
  await click('choose a region', button('Noordoost-Friesland', false));
  await slider(LEVER, ...Array(10).fill('ArrowRight'));
  await click('undo', button('Maak ongedaan'));
  await click('choose a municipality', button('Doorsnee gemeente, 100.000 inwoners'));
  await slider(LEVER, ...Array(6).fill('ArrowRight'));
  await screen('Vergelijk');
  await click('copy a scenario', button('Kopieer het scenario op het scherm'));
  await screen('Verken');
  await slider(LEVER, ...Array(6).fill('ArrowLeft'));
  await screen('Vergelijk');
  await page.locator('#paren').waitFor();
  await click('table open', page.locator('main.kp-screen').getByRole('button', { name: 'Tabel' }));
  await screen('Waarom');
  await screen('Onzekerheid');
  await click('another chance', page.getByRole('radio', { name: '95%' }).locator('xpath=..'));
  await screen('Begroting');
  await page.locator('#begroting-begroting').waitFor();
  for (const moment of ['Kadernota', 'Tussenrapportage', 'Jaarrekening', 'Begroting']) await click('a moment of the year', page.getByRole('radio', { name: moment }).locator('xpath=..'));
  await click('a tick', page.getByRole('checkbox'));
  await click('a tick', page.getByRole('checkbox'));
  await click('Deel opens', button('Deel'));
  await press('Deel closes', 'Escape');
  await click('projects open', page.locator('.kp-project'));
  await press('projects close', 'Escape');
  await click('history opens', button('Geschiedenis'));
  for (let step = 0; step < 8; step += 1) await press('a step of the history', step % 2 ? 'ArrowDown' : 'ArrowUp');
  await press('history closes', 'Escape');
  for (let round = 0; round < 2; round += 1) {
    await click('English', button('EN English'));
    await click('Dutch', button('NL Nederlands'));
  }
  await screen('Verken');
  for (let key = 0; key < 10; key += 1) await press('Tab', 'Tab');
  while (count < 200) await slider('Wie krijgt een brede intake?', count % 2 ? 'ArrowLeft' : 'ArrowRight');
  await page.waitForTimeout(500);
  const [doing, slow] = await page.evaluate(() => [window.doing, window.slow]);
  const took = new Map();
  for (const entry of slow) {
    const known = took.get(entry.interactionId);
    if (!known || known.duration < entry.duration) took.set(entry.interactionId, entry);
  }
  const of = (entry) => doing.findLast(({ at }) => at <= entry.startTime + 1)?.doing ?? 'before the session';
  const named = [...took.values()].map((entry) => ({ ...entry, doing: of(entry) }));
  // What took less than a frame is not told.
  return { count, named, all: [...named.map(({ duration }) => duration), ...Array(Math.max(0, count - named.length)).fill(16)] };
}

/** Keeps the memory of the program at hand. */
function keepMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await made.apply(WebAssembly, given);
      window.wasmMemory = (result.instance ?? result).exports.memory ?? window.wasmMemory;
      return result;
    };
  }
}

/** The memory of the renderer, its workers included, in bytes. */
async function resident(page) {
  const browser = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').then((text) => Number(text.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) * 1024, () => 0)),
  );
  return Math.max(...sizes);
}

/** How much a series rises per 1,000 moves, by least squares. */
function slope(samples, of) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [samples.map(({ moves }) => moves), samples.map(of)];
  const [mx, my] = [mean(x), mean(y)];
  return (1000 * x.reduce((sum, value, at) => sum + (value - mx) * (y[at] - my), 0)) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

describe('the page, as felt', () => {
  test('opens', async () => {
    for (const network of NETWORKS) {
      for (const slower of [1, 2]) {
        const rounds = [];
        for (let round = 0; round < 5; round += 1) rounds.push(await firstLoad(network, slower));
        const of = (name) => quantile(rounds.map((one) => one[name]), 0.5);
        console.log(`first load, ${network.network}, processor ${slower}× slower: first chart ${ms(of('chart'))} (first screen ${ms(of('screen'))}), ${(of('bytes') / 1000).toFixed(0)} KB; median of ${rounds.length}`);
      }
    }
  });

  test('answers 200 interactions', () =>
    withPage(async (page) => {
      const { count, named, all } = await session(page);
      const told = [0.5, 0.75, 0.98].map((share) => `p${share * 100} ${ms(quantile(all, share))}`);
      console.log(`interaction to next paint over ${count} interactions: ${told.join(', ')}, longest ${ms(Math.max(...all))}; ${named.length} took a frame or more`);
      for (const { doing, duration, name, processing } of named.toSorted((a, b) => b.duration - a.duration).slice(0, 12)) {
        console.log(`  ${ms(duration)}: ${doing} (${name}, of which ${ms(processing)} in our code)`);
      }
    }, { url: VERKEN, prepare: (page) => page.addInitScript(watchInteractions), context: { acceptDownloads: true } }));

  test('answers a slider, whatever the case', async () => {
    for (const width of [1440, 390]) {
      for (const name of [null, 'Noordoost-Friesland', 'Kop van Noord-Holland', 'Zaanstreek-Waterland']) {
        await withPage(async (page) => {
          if (name) await page.getByRole('button', { name }).click();
          await unfoldLevers(page);
          await slide(page, 10);
          const { drawn, painted } = await slide(page, 120);
          const all = drawn.map((charts) => Math.max(...charts));
          console.log(`slider at ${width} px, ${name ?? 'an average municipality'}, ${drawn[0].length} charts: event to drawn p50 ${ms(quantile(all, 0.5), 1)}, p95 ${ms(quantile(all, 0.95), 1)}; to the next frame p50 ${ms(quantile(painted, 0.5), 1)}, p95 ${ms(quantile(painted, 0.95), 1)}`);
        }, { url: VERKEN, width, height: 844 });
      }
    }
  });

  test('keeps its memory over 2,000 moves', () =>
    withPage(async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const samples = [];
      for (let moves = 0; moves <= 2000; moves += 100) {
        if (moves) await slide(page, 100);
        // The hand rests: a step of the history, and questions to the workers.
        await page.waitForTimeout(400);
        if (moves % 200) continue;
        await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        const metric = (name) => metrics.find((one) => one.name === name).value;
        const wasm = await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0);
        samples.push({ moves, heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners'), wasm, resident: await resident(page) });
        const { heap, nodes, listeners, resident: all } = samples.at(-1);
        console.log(`  after ${moves} moves: heap ${MB(heap)}, wasm ${MB(wasm)}, ${nodes} nodes, ${listeners} listeners, process with workers ${MB(all)}`);
      }
      const later = samples.filter(({ moves }) => moves >= 400);
      const told = [['heap', 'heap'], ['wasm', 'wasm'], ['process', 'resident']].map(([name, key]) => `${name} ${(slope(later, (one) => one[key]) / 1e3).toFixed(0)} KB`);
      console.log(`memory per 1,000 moves, after the first 400: ${told.join(', ')}, nodes ${slope(later, ({ nodes }) => nodes).toFixed(1)}`);
    }, { url: VERKEN, prepare: (page) => page.addInitScript(keepMemory) }));
});
