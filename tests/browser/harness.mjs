// What every browser test needs: a browser, a page that tells its errors, axe, and the widths that we promise.
//
// `cargo xtask test` serves the site and sets KANTELPUNT_URL (at the root), KANTELPUNT_SUB_PATH_URL (under /project/),
// CHROMIUM and CHROMIUM_FLAGS. To try one file by hand: `cargo xtask serve`, and in another terminal
// `KANTELPUNT_URL=http://localhost:8080/ node --test tests/browser/page.test.mjs`.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

export { assert };

/** The addresses that the site must work at. */
export const places = [
  { name: 'the root', url: process.env.KANTELPUNT_URL ?? 'http://localhost:8080/' },
  ...(process.env.KANTELPUNT_SUB_PATH_URL ? [{ name: 'a sub-path', url: process.env.KANTELPUNT_SUB_PATH_URL }] : []),
];

/** A desk, a tablet, and a phone or a page at 400 %. */
export const widths = [1440, 768, 320];

/** How long we wait for something that the page computes. */
export const PATIENCE = 30_000;

/** How long for thousands of runs: some minutes on a busy machine. */
export const LONG = 600_000;

/** The lever that tests turn when any lever will do. */
export const LEVER = 'Fte per wijkteam';

const flags = process.env.CHROMIUM_FLAGS ?? '--headless --no-sandbox --disable-gpu';

/**
 * What Chromium is to leave out. The first line is of Playwright, of which the last list would hold; the second are pages behind an
 * address bar that nobody sees, which are loaded with every window and cost a third of the time in which ours opens.
 */
const LEFT_OUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'MediaRouter', 'OptimizationHints', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
];

let browser;

/** Call once at the top of a test file: one browser for all its tests. */
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...flags.split(' ').filter((flag) => flag !== '--headless'), `--disable-features=${LEFT_OUT}`],
    });
  });
  after(() => browser?.close());
}

/**
 * Opens the page in a fresh profile, runs `use(page)`, and fails when anything went wrong in the console or on the wire. An
 * address without a place opens Verken here: a first visit without one begins at Start, which `bare` asks for.
 *
 *     test('…', () => withPage(async (page) => { await setSlider(page, 'Fte per team', '12'); … }))
 *
 * Options: `url`, `bare`, `width`, `height`, `context` (anything for Playwright's newContext), `ready` (a selector to wait for),
 * `prepare(page)` (before the page opens), `expectProblems` (for tests that break something on purpose).
 */
export async function withPage(use, options = {}) {
  const { page, problems, context } = await open(options);
  try {
    await use(page, problems);
    assertClean(problems, options);
  } finally {
    await context.close();
  }
}

/**
 * Tests on one page, for a `describe`: `begin(page)` brings it once to where they start, so that what takes seconds is computed
 * once. Each goes on from where the one before it left the page, and one that fails does not stop the others. Options as above.
 *
 *     describe('a chart', () => { const read = onOnePage(chosen); read('is read by the mouse', async (page) => { … }); })
 */
export function onOnePage(begin, options = {}) {
  let opened;
  before(async () => {
    opened = await open(options);
    await begin(opened.page);
  });
  after(() => opened?.context.close());
  return (name, use) => test(name, async () => {
    await use(opened.page);
    assertClean(opened.problems, options);
  });
}

async function open({ url = places[0].url, bare = false, width = 1440, height = 900, ready = 'main', prepare, context: more }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', ...more });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const problems = watch(page);
    await prepare?.(page);
    await page.goto(url.includes('#') || bare ? url : `${url}#/verken`);
    await page.locator(ready).first().waitFor();
    return { page, problems, context };
  } catch (cause) {
    await context.close();
    throw cause;
  }
}

/** The console and the wire stay clean, unless a test breaks something on purpose. */
function assertClean(problems, { expectProblems = false }) {
  if (!expectProblems) assert.deepEqual(problems.splice(0), [], 'the console and the wire stay clean');
}

/** Collects what a visitor would not see: errors, warnings, failed and refused requests. */
function watch(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  return problems;
}

/**
 * Fails with what axe finds: rule, place and what to do; `when` tells in which state the page is. All rules of axe run, but only
 * what is wrong is collected: to describe all that is right as well takes several times as long.
 */
export async function assertAccessible(page, when = '') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await window.axe.run({ resultTypes: ['violations'] })).violations);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target}`));
  assert.deepEqual(found, [], `axe finds nothing ${when}`);
}

/** Fails with the elements that stick out when the page scrolls sideways. */
export async function assertNoSidewaysScroll(page) {
  const outside = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = (element) => element.getBoundingClientRect().right > width + 1;
    return [...document.body.querySelectorAll('*')].filter(sticksOut).map((e) => `${e.tagName}.${e.className}`);
  });
  assert.deepEqual(outside, [], 'nothing sticks out');
}

/**
 * To a screen, by its link at the top. It is there when its heading is: until then the screen before it can still be seen and, worse,
 * have a button of the same name.
 */
export async function goTo(page, name) {
  const link = page.getByRole('navigation', { name: /^(Schermen|Screens)$/ }).getByRole('link', { name, exact: true });
  const address = await link.getAttribute('href');
  await link.click();
  await headingAt(page, address.slice('#/'.length)).waitFor();
}

/** To a screen by its address, which is the same in every language: `vergelijk`. */
export async function goToAddress(page, place) {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${place}`);
  await headingAt(page, place).waitFor();
}

const headingAt = (page, place) => page.locator(`main:not([aria-busy="true"]) #titel-${place.split(/[/?]/)[0]}`);

export const inEnglish = (page) => page.getByRole('button', { name: 'English' }).click();

/** Looks at the page at every width that we promise, from wide to narrow: nothing sticks out, and axe finds nothing. */
export async function assertFits(page, when = '') {
  const { height } = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await assertNoSidewaysScroll(page);
    await assertAccessible(page, `${when} at ${width} px`);
  }
  await page.setViewportSize({ width: widths[0], height });
}

/** Opens the groups of levers that fold on a narrow screen. */
export async function unfoldLevers(page) {
  await page.locator('details.kp-lever-group').evaluateAll((groups) => groups.forEach((group) => { group.open = true; }));
}

/** Opens everything that folds, but for the long explanations: those are fetched. */
export async function unfoldAll(page) {
  await page.locator('details:not(.kp-explain)').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
}

/** Shows the table of every chart there. */
export async function showTables(place) {
  const closed = place.getByRole('button', { name: /^(Tabel|Table)$/, expanded: false });
  while (await closed.count()) await closed.first().click();
}

/** Opens everything on Verantwoording, with what is only worked out when somebody asks. */
export async function unfoldAccount(page) {
  const account = page.locator('main.kp-account');
  const unfold = () => account.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  await unfold();
  await showTables(account);
  for (const name of [/^(Toon|Show) (de|the) (vergelijkingen|equations)$/, /^(Toon|Show) (de|the) (kringlopen|feedback loops)$/]) {
    await account.getByRole('button', { name }).click();
  }
  await account.locator('.kp-loop').first().waitFor();
  await unfold();
}

/** Sets a slider by its label, as a click on the right place does: `input` for the page, `change` when let go. */
export async function setSlider(page, label, value) {
  const slider = page.getByRole('slider', { name: label });
  await slider.fill(String(value));
  return slider;
}

/** Moves a slider with the keyboard only. */
export async function pressOnSlider(page, label, ...keys) {
  const slider = page.getByRole('slider', { name: label });
  await slider.focus();
  for (const key of keys) await page.keyboard.press(key);
  return slider;
}

/** Drags a slider's thumb to a share (0 … 1) of the track with the pointer. */
export async function dragSlider(page, label, share) {
  const slider = page.getByRole('slider', { name: label });
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
  const [thumb, at] = await slider.evaluate((element) => {
    const size = parseFloat(getComputedStyle(element).getPropertyValue('--kp-thumb')) || 16;
    return [size, (element.value - element.min) / (element.max - element.min)];
  });
  const place = (part) => x + thumb / 2 + (width - thumb) * part;
  await page.mouse.move(place(at), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(place((at + share) / 2), y + height / 2, { steps: 4 });
  await page.mouse.move(place(share), y + height / 2, { steps: 4 });
  await page.mouse.up();
  return slider;
}

/** Waits until the calculation in the background is done: no progress bar is busy. */
export async function settled(page) {
  await page.locator('.kp-progress--busy').waitFor({ state: 'detached', timeout: LONG });
}

/** Waits until a status or the place given says something that fits, and gives the text. */
export async function says(page, pattern, place = page.getByRole('status')) {
  const fitting = place.filter({ hasText: pattern }).first();
  await fitting.waitFor();
  return fitting.innerText();
}

/** The cells of a table, rows of texts. */
export const cellsOf = (table) =>
  table.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText.replace(/[\u00a0\u202f]/g, ' '))));

/** The page in a frame that another site trusts with scripts only. */
export async function inSandbox(page, url) {
  await page.setContent(`<iframe sandbox="allow-scripts" title="Kantelpunt" width="1400" height="900" src="${url}"></iframe>`);
  return page.frameLocator('iframe');
}

/**
 * Remembers the workers that the page starts from now on, as `window.workers`, so that a test can count them and make one crash; and how
 * often they answered, as `window.answers`.
 */
export const watchWorkers = (page) =>
  page.addInitScript(() => {
    const { Worker: Original } = window;
    window.workers = [];
    window.answers = 0;
    window.Worker = class extends Original {
      constructor(address, options) {
        super(address, options);
        this.kind = options?.name;
        this.addEventListener('message', () => {
          this.spoke = true;
          window.answers += 1;
        });
        window.workers.push(this);
      }
    };
  });
