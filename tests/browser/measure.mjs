// What is measured of a page by the letter of WCAG: the room of what can be pressed, and texts at wide spacing.

/** What can be pressed and is smaller than 24 px in both ways of measuring of WCAG 2.5.8: itself, and the room around it. */
export const tooSmall = (page) =>
  page.evaluate(() => {
    const LEAST = 24;
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"]')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.disabled)
      .map((target) => {
        const shown = [target, ...(target.labels ?? [])].map((part) => part.getBoundingClientRect()).sort((a, b) => Math.min(b.width, b.height) - Math.min(a.width, a.height))[0];
        return { target, shown };
      })
      .filter(({ shown }) => shown.width > 1 && shown.height > 1);
    const isInText = ({ target }) => target.matches('a, button, summary') && getComputedStyle(target).display === 'inline' && target.parentElement.textContent.trim().length > target.textContent.trim().length;
    const meets = (circle, box) => {
      const across = Math.max(box.left - circle.x, 0, circle.x - box.right);
      const down = Math.max(box.top - circle.y, 0, circle.y - box.bottom);
      return Math.hypot(across, down) < LEAST / 2;
    };
    const crowded = (one) => {
      const circle = { x: one.shown.left + one.shown.width / 2, y: one.shown.top + one.shown.height / 2 };
      return all.some((other) => other.target !== one.target && !other.target.contains(one.target) && !one.target.contains(other.target) && other.target.labels?.[0] !== one.target && meets(circle, other.shown));
    };
    return all
      .filter(({ shown }) => shown.width < LEAST || shown.height < LEAST)
      .filter((one) => !isInText(one) && crowded(one))
      .map(({ target, shown }) => `${target.tagName} ‘${(target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40)}’ is ${Math.round(shown.width)} × ${Math.round(shown.height)}`);
  });

/** The spacing of WCAG 1.4.12. */
export const spaceWide = (page) =>
  page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }' });

/** Texts that are cut off. */
export const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label, p, dt, dd, th, td, h1, h2, h3, h4, a, legend, option, li')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [class*="scroll"]'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`));
