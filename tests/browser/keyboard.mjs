// A hand on the keyboard: every key that it presses is followed by a look at what has the focus then.

import { assert } from './harness.mjs';

/** What may go wrong with the focus, in the words of WCAG 2.2: 2.4.3, 2.4.7, 2.4.11 and 4.1.2. */
const LOST = 'nothing has the focus';

/** Runs in the page, a frame after the key, when what it did is on screen: what has the focus, and what is wrong with how it looks. */
async function look() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const element = document.activeElement;
  const stays = element === window.focusBefore;
  window.focusBefore = element;
  if (!element || element === document.body || element === document.documentElement) return { lost: true };
  const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
  const what = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} ‘${words(element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent)}’`;
  const problems = [];
  // A radio button or a field for a file is shown by its label.
  const style = getComputedStyle(element);
  const own = element.getBoundingClientRect();
  const isHidden = Number(style.opacity) === 0 || own.width < 4 || own.height < 4;
  const shown = isHidden && element.labels?.[0] ? element.labels[0] : element;
  // A place that a link leads to is no control: it may be a heading for screen readers alone, and needs no mark.
  const isPlace = element.tabIndex < 0 && !element.matches('button, a, input, select, textarea, summary');
  if (!shown.checkVisibility({ visibilityProperty: true })) problems.push('is not visible');
  const box = shown.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) {
    if (!isPlace || !isHidden) problems.push('lies outside the screen');
  } else {
    const belongs = (hit) => hit && (shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.control === element);
    const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
    const seen = shares.flatMap((across) => shares.map((down) =>
      belongs(document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down))));
    const share = seen.filter(Boolean).length / seen.length;
    if (share < 0.5 && !(isPlace && isHidden)) problems.push(`is covered, but for ${Math.round(share * 100)}%`);
  }
  const marked = [element, element.nextElementSibling, ...(element.labels ?? []), element.closest('label')].filter(Boolean).some((part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
  });
  if (!marked && !isPlace) problems.push('has no mark of the focus');
  if (element.disabled) problems.push('is disabled');
  if (element.closest('[aria-hidden="true"]')) problems.push('is hidden from screen readers');
  const dialog = document.querySelector('dialog:modal');
  if (dialog && !dialog.contains(element)) problems.push('lies behind a dialog');
  // Beyond the first and the last control of the page, or of a dialog that lies over it, is the browser itself.
  const controls = [...(dialog ?? document).querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((control) => !control.disabled && control.checkVisibility());
  return { what, isPlace, problems, stays, isEdge: element === controls[0] || element === controls.at(-1) };
}

export class Keyboard {
  /** What was wrong, once each: `after Tab: button ‘Sluit’ is covered`. */
  problems = [];

  /** How many keys were pressed. */
  pressed = 0;

  /** Whether the focus was on the first or the last control of the page. */
  #wasEdge = true;

  #before = 'nothing';

  /** What a screen reader was told after the last key, and whether the focus was there already. */
  #now = { role: '', name: '' };

  static async of(page) {
    const keyboard = new Keyboard();
    keyboard.page = page;
    keyboard.session = await page.context().newCDPSession(page);
    await keyboard.session.send('Accessibility.enable');
    return keyboard;
  }

  /** Presses keys, one after another, and looks after each of them. */
  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.pressed += 1;
      await this.#look(key);
    }
  }

  /** Types a text; a field is what has the focus all the while. */
  async type(text) {
    for (const letter of text) await this.press(letter);
  }

  /** Tabs until what has the focus has this name (and this role, when one is given). */
  async to(name, { role, back = false, most = 250 } = {}) {
    const fits = (text) => (name instanceof RegExp ? name.test(text) : text === name);
    const passed = [];
    for (let step = 0; step < most; step += 1) {
      await this.press(back ? 'Shift+Tab' : 'Tab');
      const here = this.#now;
      if (fits(here.name) && (!role || here.role === role)) return here;
      passed.push(`${here.role} ‘${here.name}’`);
      if (step > 0 && here.stays) assert.fail(`Tab does not leave ${here.role} ‘${here.name}’`);
    }
    return assert.fail(`${name} cannot be reached; passed ${passed.slice(-30).join(', ')}`);
  }

  /** What a screen reader is told of what has the focus. */
  async here() {
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'document.activeElement', objectGroup: 'focus' });
    const { nodes: [node] } = await this.session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    return { role: node?.role?.value ?? '', name: (node?.name?.value ?? '').replaceAll('\u00ad', ''), value: node?.value?.value };
  }

  async #look(key) {
    const before = this.#before;
    let [state, name, stays] = [];
    // What went away between the two questions has no name any more, and a screen that just opened takes the focus a frame later: then
    // they are asked again.
    for (let round = 0; round < 3 && !name; round += 1) {
      state = await this.page.evaluate(look);
      stays ??= state.stays;
      this.#now = { ...(await this.here()), stays };
      name = state.lost ? '' : this.#now.name.trim();
    }
    if (state.lost) name = 'nothing';
    const { lost, what = 'nothing', isPlace, problems, isEdge } = state;
    const leaves = lost && this.#wasEdge && key.endsWith('Tab');
    [this.#wasEdge, this.#before] = [isEdge, what];
    if (leaves) return;
    const all = lost ? [`${LOST} (before: ${before})`] : problems.map((problem) => `${what} ${problem}`);
    if (!name && !isPlace) all.push(`${what} has no name`);
    for (const problem of all) {
      const line = `after ${key}: ${problem}`;
      if (!this.problems.includes(line)) this.problems.push(line);
      if (process.env.KANTELPUNT_TRACE) console.log(line);
    }
  }

  /** Fails with everything that went wrong since the last time. */
  async check() {
    await this.session.send('Runtime.releaseObjectGroup', { objectGroup: 'focus' });
    const found = this.problems;
    this.problems = [];
    assert.deepEqual(found, [], 'the focus is always somewhere that one can see');
  }
}
