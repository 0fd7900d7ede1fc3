// The focus never falls off the page: when what has it goes away, is hidden or cannot be used any more, what stood next to it
// gets it. One place for all parts of the page, so that none of them has to think of it.

// No fields for text: on a phone the focus would bring the keyboard up.
const CONTROLS = 'a[href], button, summary, select, input[type="range"], input[type="radio"]:checked, input[type="checkbox"], [tabindex="0"]';
const PARTS = 'dialog, section, fieldset, form, details, header, main, body';

let last = null;

const isUsable = (element) => element.isConnected && !element.disabled && element.checkVisibility({ visibilityProperty: true });

/** Where the element stood: what goes away with what is around it, stood where that was. */
function place(element, records) {
  let [gone, parent, before] = [element, element.parentNode, element.previousSibling];
  for (const { removedNodes, target, previousSibling } of records) {
    if ([...removedNodes].some((node) => node.contains(gone))) [gone, parent, before] = [target, target, previousSibling];
  }
  return { parent, before: before?.isConnected ? before : null };
}

/** What comes next within the same part of the page, else what came before; else in the part around it. */
function nearest({ parent, before }) {
  for (let part = parent.closest?.(PARTS); part; part = part.parentElement?.closest(PARTS)) {
    const controls = [...part.querySelectorAll(CONTROLS)].filter(isUsable);
    const isNext = (control) =>
      (before ?? parent).compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING && !before?.contains(control);
    const found = controls.find(isNext) ?? controls.at(-1);
    if (found) return found;
    if (part.matches('dialog:modal')) return null;
  }
  return null;
}

/** What a key did may have pushed what has the focus off the screen, or below a part that stays in sight: back with it. */
function showFocus({ key, target }) {
  // Where the key does nothing but scroll, the user is leaving on purpose.
  const isFor = target.matches?.('input, select, textarea') || (target.matches?.('a, button, summary') && (key === 'Enter' || key === ' '));
  const { activeElement } = document;
  if (isFor && activeElement !== document.body && activeElement.offsetHeight < innerHeight / 2) activeElement.scrollIntoView({ block: 'nearest' });
}

/** Keeps the focus on the page from now on. */
export function keepFocus() {
  addEventListener('focusin', ({ target }) => { last = target; });
  // Who clicks beside everything takes the focus away on purpose.
  addEventListener('focusout', ({ target }) => setTimeout(() => {
    if (last === target && isUsable(target) && document.activeElement !== target) last = null;
  }));
  addEventListener('keyup', (event) => requestAnimationFrame(() => showFocus(event)));
  new MutationObserver((records) => {
    // What can be used has the focus, or gives it up on purpose: between two controls it is nowhere for a moment.
    if (!last || isUsable(last)) return;
    if (![last, document.body, null].includes(document.activeElement)) return;
    const { parent, before } = place(last, records);
    const lost = last;
    last = null;
    // The part of the page that changed may know a better place, and goes first.
    setTimeout(() => {
      if ([lost, document.body, null].includes(document.activeElement) && parent?.isConnected) nearest({ parent, before })?.focus();
    });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
}
