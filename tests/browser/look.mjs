// What the tests of the look share: the screens, what is painted on them, and the program that chooses light or dark.

import { readFileSync } from 'node:fs';
import { goToAddress, LEVER, setSlider, unfoldLevers } from './harness.mjs';

export const file = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
// As the page loads it: Node would take a .js file without a package of its own for an older kind of module.
const look = `data:text/javascript,${encodeURIComponent(file('../../www/look.js'))}`;
export const { channels, contrast, legible, readConfig } = await import(look);

/** Every screen, by its address. */
export const screens = ['start', 'verken', 'vergelijk', 'waarom', 'onzekerheid', 'begroting', 'verantwoording'];

/** Goes to a screen as its link does, and waits for its first picture or table. */
export async function show(page, screen) {
  await goToAddress(page, screen);
  await page.locator('main:not([hidden])').first().waitFor();
  // Start has neither: it is there at once.
  await page.locator(`main:not([hidden]) :is(canvas, table${screen === 'start' ? ', h1' : ''})`).first().waitFor();
}

export async function change(page) {
  await unfoldLevers(page);
  await setSlider(page, LEVER, '12');
  await page.locator('canvas').first().waitFor();
}

/** All colours in the first picture, as `red,green,blue`; first that of its corner, where nothing is drawn. */
export const painted = (page) => page.locator('main:not([hidden]) canvas').first().evaluate((canvas) => {
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  return [...seen];
});

/** The colour that the first picture stands on. */
export const ground = async (page) => (await painted(page))[0].split(',').map(Number);

/** The colours of the pictures: the background and then the others, with the contrast that each has with it. */
export async function pictureColours(page) {
  const [codes, font] = (await page.evaluate(() => globalThis.kantelpuntPictures())).split('|');
  const colours = codes.match(/.{6}/g).map((code) => [0, 2, 4].map((at) => parseInt(code.slice(at, at + 2), 16)));
  return { font, ground: colours[0], contrasts: colours.slice(1).map((colour) => contrast(colour, colours[0])) };
}
