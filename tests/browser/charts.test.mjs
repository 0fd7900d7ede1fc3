// Charts that people can read, point by point, and take along: as a picture, as figures, on the clipboard. On every screen
// each of them has its message, its table and its files.

import { describe, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import {
  assert, assertAccessible, assertNoSidewaysScroll, cellsOf, goTo, LEVER, onOnePage, says, setSlider, settled, unfoldLevers,
  useBrowser, widths, withPage,
} from './harness.mjs';

useBrowser();

const chart = (page) => page.locator('#kantelpunt-grafiek');
const points = (figure) => figure.locator('.kp-points');
const reading = (figure) => figure.locator('.kp-points__reading');
const menu = (figure) => figure.locator('.kp-save');
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
const number = (text) => Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));

/** A choice that is drawn, whatever is still to come of its band. */
async function drawn(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await chart(page).locator('canvas').waitFor();
}

/** A choice, and the one before it: the chart has its band and its ghost. A table and a point read at different times say the same. */
async function chosen(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await settled(page);
  await setSlider(page, LEVER, '12.5');
  await settled(page);
  await chart(page).getByText(/8 van de 10|8 of every 10/).first().waitFor();
}

/** Three scenarios side by side. */
async function compared(page) {
  await goTo(page, 'Vergelijk');
  await page.getByRole('button', { name: 'Kopieer het scenario op het scherm' }).click();
  await goTo(page, 'Verken');
  await unfoldLevers(page);
  await setSlider(page, LEVER, '8');
  await goTo(page, 'Vergelijk');
  await page.locator('#grafiek-paren canvas').waitFor();
}

const unfold = async (details) => {
  if (!(await details.evaluate(({ open }) => open))) await details.locator('summary').click();
};

/** The table of a chart, shown when it was not. */
async function tableOf(figure) {
  const table = figure.getByRole('table');
  if (!(await table.count())) await figure.getByRole('button', { name: 'Tabel' }).click();
  return table;
}

async function saved(page, figure, name) {
  await unfold(menu(figure));
  const [download] = await Promise.all([page.waitForEvent('download'), menu(figure).getByRole('button', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width, height, and how many colours a picture has on a grid of points: a blank one has one. */
const looked = (page, bytes) =>
  page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
    const bitmap = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Map();
    for (let at = 0; at < data.length; at += 4 * 7) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    return { width: bitmap.width, height: bitmap.height, colours: colours.size, white: colours.get('255,255,255') / (data.length / 28) };
  }, Buffer.from(bytes).toString('base64'));

/** Every chart on screen says something, can be read, has its table and its files. */
async function everyChart(page, least) {
  const figures = await page.locator('figure.kp-chart:visible').all();
  assert.ok(figures.length >= least, `${figures.length} charts`);
  for (const figure of figures) {
    const name = await figure.locator('.kp-chart__title').innerText();
    assert.ok(name.length > 0, 'it has a title');
    assert.match(await figure.getByRole('img').getAttribute('aria-label'), /\w{3}.*\./, name);
    assert.ok(await points(figure).getAttribute('aria-valuemax') > 1, `${name} has points`);
    assert.ok(await (await tableOf(figure)).getByRole('row').count() > 1, `${name} has a table`);
    await figure.getByRole('button', { name: 'Tabel' }).click();
    const { name: file, bytes } = await saved(page, figure, 'SVG');
    assert.match(file, /^kantelpunt-[a-z0-9-]+-\d{4}-\d\d-\d\d\.svg$/, name);
    assert.match(bytes.toString(), /Kantelpunt \d+\.\d+\.\d+, \d{1,2} \p{L}+ \d{4}/u, name);
    await page.keyboard.press('Escape');
  }
  return figures.length;
}

describe('a chart', () => {
  const read = onOnePage(chosen, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });

  read('is read by the arrow keys', async (page) => {
    const figure = chart(page);
    const table = await cellsOf(await tableOf(figure));
    await page.mouse.move(2, 2);
    await figure.locator('.kp-save summary').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'kp-points', 'one stop of the tab key');
    const value = async () => plain(await points(figure).getAttribute('aria-valuetext'));
    assert.match(await value(), /^januari 2027 \(€ × 1\.000\)\. Saldo van het jaar: /);
    await page.keyboard.press('ArrowRight');
    assert.match(await value(), /^februari 2027/);
    await page.keyboard.press('PageDown');
    assert.match(await value(), /^februari 2028/);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    assert.match(await value(), /^januari 2027/);
    await page.keyboard.press('End');
    // The last month says what the last row of the table says.
    const said = await value();
    assert.match(said, /^december 2036/);
    for (const cell of table.at(-1).slice(1)) assert.ok(said.includes(cell), `${cell} in ${said}`);
    assert.match(said, /8 van de 10 uitkomsten: −?[\d.]+ tot −?[\d.]+/);
    assert.match(said, /vóór uw laatste wijziging: /);
    assert.equal(plain(await reading(figure).innerText()).split('\n').length, said.split('; ').length + 1);
    assert.equal(await points(figure).getAttribute('aria-valuenow'), await points(figure).getAttribute('aria-valuemax'));
    await page.keyboard.press('Home');
    assert.match(await value(), /^januari 2027/);
    await page.keyboard.press('Escape');
    assert.equal(await reading(figure).isVisible(), false);
    await page.keyboard.press('ArrowRight');
    assert.match(await value(), /^januari 2027/, 'the first key shows where one was');
    await page.keyboard.press('Tab');
    assert.equal(await reading(figure).isVisible(), false, 'it goes with the focus');
  });

  read('is read by the mouse; what is read stays under the mouse and goes by Escape; nothing is drawn again', async (page) => {
    const figure = chart(page);
    await figure.scrollIntoViewIfNeeded();
    const pixels = () => figure.locator('canvas').evaluate((canvas) => {
      window.drawn = window.drawn ?? canvas.getContext('2d').fillRect;
      return canvas.toDataURL();
    });
    const before = await pixels();
    await page.evaluate(() => {
      window.strokes = 0;
      const { stroke } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.stroke = function count(...rest) { window.strokes += 1; return stroke.apply(this, rest); };
    });
    const box = await points(figure).boundingBox();
    const at = (x, y) => page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 8 });
    await at(0.5, 0.5);
    const first = await reading(figure).innerText();
    await at(0.7, 0.4);
    assert.notEqual(await reading(figure).innerText(), first);
    assert.equal(await page.evaluate(() => window.strokes), 0);
    assert.equal(await pixels(), before);
    const [mark, shown] = await Promise.all([figure.locator('.kp-points__mark').boundingBox(), reading(figure).boundingBox()]);
    assert.ok(shown.y >= mark.y + mark.height || shown.y + shown.height <= mark.y, 'the point is not covered');
    await page.mouse.move(shown.x + shown.width / 2, shown.y + shown.height / 2, { steps: 6 });
    assert.equal(await reading(figure).isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await reading(figure).isVisible(), false);
    await at(0.3, 0.5);
    assert.equal(await reading(figure).isVisible(), true);
    await page.mouse.move(2, 2);
    assert.equal(await reading(figure).isVisible(), false);
  });

  read('is saved as pictures of the promised size, with case, scenario, date, version and link', async (page) => {
    const figure = chart(page);
    for (const [choice, width, height] of [['PNG 1920 × 1080', 1920, 1080], ['PNG 3840 × 2160', 3840, 2160]]) {
      const { name, bytes } = await saved(page, figure, choice);
      assert.match(name, /^kantelpunt-doorsnee-100k-2027-kantelpunt-\d{4}-\d\d-\d\d\.png$/);
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
      const picture = await looked(page, bytes);
      assert.deepEqual([picture.width, picture.height], [width, height]);
      assert.ok(picture.colours > 20 && picture.white > 0.4 && picture.white < 0.98, JSON.stringify(picture));
      await says(page, 'Het bestand is klaar.', menu(figure).getByRole('status'));
    }
    const title = await figure.locator('.kp-chart__title').innerText();
    const { bytes } = await saved(page, figure, 'SVG');
    const svg = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const texts = (kind) => [...document.querySelectorAll(kind)].map((element) => element.textContent.trim());
      return { wrong: document.querySelectorAll('parsererror').length, title: texts('title'), told: texts('desc'), texts: texts('text') };
    }, bytes.toString());
    assert.equal(svg.wrong, 0);
    assert.deepEqual(svg.title.map(plain), [plain(title)]);
    const all = plain(svg.texts.join(' '));
    for (const part of [/Doorsnee gemeente, 100\.000 inwoners, 2027 · scenario A/, /Kantelpunt \d+\.\d+\.\d+, \d{1,2} \p{L}+ \d{4}/u, /als oordeel \(C\)/, /#\/verken\?/, /De band bevat 8 van de 10/, /2036/]) {
      assert.match(all, part);
    }
    assert.match(svg.told[0], /#\/verken\?.*ftePerWijk:12\.5/);
  });

  read('has the figures of its table in its CSV', async (page) => {
    const figure = chart(page);
    const table = await cellsOf(await tableOf(figure));
    const { name, bytes } = await saved(page, figure, 'CSV');
    assert.match(name, /\.csv$/);
    const text = bytes.toString();
    assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
    const rows = text.slice(1).split('\r\n').map((line) => line.split(';'));
    assert.deepEqual(rows[0], table[0]);
    for (const [place, row] of table.slice(1).entries()) {
      assert.equal(rows[place + 1][0], row[0]);
      for (const [column, cell] of row.slice(1).entries()) {
        const exact = Number(rows[place + 1][column + 1].replace(',', '.'));
        assert.ok(Math.abs(exact / 1000 - number(cell)) <= 0.501, `${exact} for ${cell}`);
      }
    }
    assert.match(text, /\r\n\r\nEenheid;€\r\nGemeente of regio;Doorsnee gemeente.*\r\nScenario;A\r\n/);
  });

  read('goes to the clipboard as a picture and as a table', async (page) => {
    const figure = chart(page);
    await unfold(menu(figure));
    const copied = (kind) => page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      const blob = await item.getType(wanted);
      if (wanted !== 'image/png') return blob.text();
      const { width, height } = await createImageBitmap(blob);
      return [width, height];
    }, kind);
    await menu(figure).getByRole('button', { name: 'Kopieer afbeelding' }).click();
    await says(page, 'Gekopieerd.', menu(figure).getByRole('status'));
    assert.deepEqual(await copied('image/png'), [1920, 1080]);
    await menu(figure).getByRole('button', { name: 'Kopieer cijfers' }).click();
    // A predicate that is a promise counts as true at once, so the page itself looks again and again.
    await page.evaluate(async () => {
      while (!(await navigator.clipboard.read())[0].types.includes('text/html')) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    assert.match(await copied('text/html'), /<table>.*<th>2036<\/th><td>/s);
    assert.equal((await copied('text/plain')).split('\n').length, 11);
  });

  read('keeps the line from before the last change, named, in both kinds of chart', async (page) => {
    await chart(page).getByText('Gestreept: vóór uw laatste wijziging.').waitFor();
    const load = page.locator('#grafiek-load');
    await load.getByText('Gestreept en licht: vóór uw laatste wijziging.').waitFor();
    assert.equal((await cellsOf(await tableOf(load)))[0][4], 'eerder');
  });

  for (const width of widths) {
    read(`fits at ${width} px while it is read and saved, in both languages`, async (page) => {
      const figure = chart(page);
      await page.setViewportSize({ width, height: 900 });
      await menu(figure).evaluate((details) => { details.open = false; });
      for (const language of ['en', 'nl']) {
        await page.locator(`.kp-language__option[lang="${language}"]`).click();
        await points(figure).focus();
        await page.keyboard.press('End');
        await reading(figure).waitFor();
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
        await menu(figure).locator('summary').click();
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
        const [shown, screen] = [await figure.locator('.kp-save__choices').boundingBox(), page.viewportSize()];
        assert.ok(shown.x >= 0 && shown.x + shown.width <= screen.width, JSON.stringify(shown));
        await page.keyboard.press('Escape');
        assert.equal(await menu(figure).evaluate((details) => details.open), false);
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
      }
    });
  }

  read('has its message, its points, its table and its files, as every chart on every screen', async (page) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await everyChart(page, 4);
    await goTo(page, 'Waarom');
    await page.locator('#grafiek-waterval canvas').waitFor();
    await everyChart(page, 2);
    await goTo(page, 'Onzekerheid');
    await page.locator('#grafiek-uitkomsten canvas').waitFor();
    await everyChart(page, 3);
    await compared(page);
    await everyChart(page, 5);
    assert.equal(await page.getByText('Alle grafieken hebben dezelfde schaal.').count(), 2, 'what is compared says so');
    await goTo(page, 'Verantwoording');
    await page.locator('figure.kp-chart:visible canvas').first().waitFor();
    await everyChart(page, 5);
  });

  read('of bars and of cells is read too, cell by cell', async (page) => {
    await goTo(page, 'Waarom');
    const bars = page.locator('#grafiek-waterval');
    await bars.locator('canvas').waitFor();
    await points(bars).focus();
    await page.keyboard.press('End');
    assert.match(plain(await reading(bars).innerText()), /^samen \(€ × 1\.000\)\nVerschil: /);
    await goTo(page, 'Vergelijk');
    const pairs = page.locator('#grafiek-paren');
    await points(pairs).focus();
    await page.keyboard.press('ArrowRight');
    const first = await reading(pairs).innerText();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(([element, text]) => element.innerText !== text, [await reading(pairs).elementHandle(), first]);
    assert.match(await reading(pairs).innerText(), /Kans dat deze beter is dan .+: .*%/);
  });

  test('is read by touch', () =>
    withPage(async (page) => {
      await drawn(page);
      const figure = chart(page);
      await figure.locator('canvas').scrollIntoViewIfNeeded();
      const tap = async (share) => {
        const box = await points(figure).boundingBox();
        await page.touchscreen.tap(box.x + box.width * share, box.y + box.height / 2);
        return reading(figure).innerText();
      };
      const [one, other] = [await tap(0.3), await tap(0.7)];
      assert.match(one, /20\d\d/);
      assert.notEqual(one, other);
      assert.ok(await reading(figure).isVisible(), 'it stays when the finger is gone');
      await page.getByRole('heading', { level: 2 }).first().tap();
      assert.equal(await reading(figure).isVisible(), false);
    }, { context: { hasTouch: true, isMobile: true }, width: 390 }));

  test('says so when the browser has no clipboard for it', () =>
    withPage(async (page) => {
      await drawn(page);
      await unfold(menu(chart(page)));
      await menu(chart(page)).getByRole('button', { name: 'Kopieer afbeelding' }).click();
      await says(page, 'De browser laat kopiëren niet toe. Bewaar een bestand.', menu(chart(page)).getByRole('status'));
    }, { prepare: (page) => page.addInitScript(() => { delete window.ClipboardItem; }) }));
});
