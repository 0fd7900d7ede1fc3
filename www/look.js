// What the page looks like: the theme of the municipality (config.json), light or dark, and the colours of the pictures.
// docs/huisstijl.md says how a municipality makes a theme of its own.

const CLASS = 'voorbeeld-theme kp-theme';
const DARK = 'kp-dark';
const SCHEMES = ['auto', 'light', 'dark'];
const KEY = 'kantelpunt-scheme';
/** How long the page waits for a theme before it starts in its own, in milliseconds. */
const PATIENCE = 3000;

/**
 * What config.json says, with the default for everything that it does not say or says wrongly: a page never breaks by its
 * theme. Files come from where the page comes from, and nothing in a link has a say.
 */
export function readConfig(given, base) {
  const said = given !== null && typeof given === 'object' ? given : {};
  const here = (path, ending) => {
    if (typeof path !== 'string' || !URL.canParse(path, base)) return undefined;
    const url = new URL(path, base);
    return url.origin === new URL(base).origin && ending.test(url.pathname) ? url.href : undefined;
  };
  const classes = (text) => (typeof text === 'string' && /^[\w-]+( [\w-]+)*$/.test(text) ? text : undefined);
  const name = typeof said.name === 'string' ? said.name.trim().slice(0, 60) : '';
  const css = here(said.css, /\.css$/i);
  // A class without its sheet is no theme.
  const own = css && classes(said.class);
  return {
    name: name || 'Kantelpunt',
    logo: here(said.logo, /\.(svg|png|webp|jpe?g)$/i) ?? './favicon.svg',
    css: own ? css : undefined,
    class: own ?? CLASS,
    dark: (own && classes(said.dark)) || DARK,
  };
}

/** Red, green and blue, 0 to 255, of a colour as a browser computes it; nothing when it is another notation. */
export function channels(computed) {
  const [, space, rest] = /^(rgba?|color)\(\s*(?:srgb\s+)?([^)]*)\)$/.exec(computed) ?? [];
  const parts = rest?.split(/[\s,/]+/).slice(0, 3).map(Number) ?? [];
  if (parts.length < 3 || parts.some(Number.isNaN)) return undefined;
  return parts.map((part) => Math.min(255, Math.max(0, Math.round(space === 'color' ? part * 255 : part))));
}

/** The contrast of two colours after WCAG, 1 to 21. */
export function contrast(one, other) {
  const linear = (part) => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
  const ratio = light(one) / light(other);
  return Math.max(ratio, 1 / ratio);
}

/** The colour, with as much ink as it takes to stand out from the ground. */
export function legible(colour, ground, ink, least) {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = colour.map((channel, place) => Math.round(channel + (ink[place] - channel) * part));
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return ink;
}

/** The names of the colours, with the contrast that each must have; the order is that of `Colours::of_codes` (Rust). */
const PICTURE = [
  ['text', 4.5], ['grid', 1], ['axis', 3], ['line', 5.5], ['advantage', 3], ['cost', 5.5], ['ghost', 3], ['reference', 4.5],
  ...[1, 2, 3, 4, 5].flatMap((place) => [[`scenario-${place}`, 3], [`scenario-${place}`, 4.5]]),
];

/** The colours of the pictures as hexadecimal codes behind each other, or nothing when the page has no styles. */
function codes() {
  const probe = document.createElement('span');
  probe.className = 'kp-probe';
  document.body.append(probe);
  const read = (name) => {
    // The mix gives any notation back as the same one.
    probe.style.color = `color-mix(in srgb, var(--kp-chart-${name}), var(--kp-chart-${name}))`;
    return channels(getComputedStyle(probe).color);
  };
  const [ground, ink] = [read('background'), read('axis')];
  const forced = matchMedia('(forced-colors: active)').matches;
  const colours = PICTURE.map(([name, least]) => {
    const colour = read(name);
    return colour && ground && ink && !forced ? legible(colour, ground, ink, least) : colour;
  });
  probe.remove();
  const hex = ([red, green, blue]) => ((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0');
  return [ground, ...colours].every(Boolean) ? [ground, ...colours].map(hex).join('') : '';
}

let pictures;

/** The pictures are drawn anew: their colours are read off the page once, until the next change. */
function redraw() {
  pictures = undefined;
  dispatchEvent(new Event('kantelpunt:look'));
}

/** The choice of the user, kept in this browser; where nothing may be kept, it holds until the page goes. */
let choice = 'auto';
try {
  if (SCHEMES.includes(localStorage.getItem(KEY))) choice = localStorage.getItem(KEY);
} catch {
  // A sandboxed frame has no storage.
}

/** Starts the look of the page; gives when it can be shown. */
export function start() {
  const root = document.documentElement;
  const night = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  let site = readConfig(undefined, document.baseURI);

  const apply = (printing) => {
    const scheme = printing || choice === 'light' || (choice === 'auto' && !night.matches) ? 'light' : 'dark';
    root.className = `utrecht-root ${site.class}${scheme === 'dark' ? ` ${site.dark}` : ''}`;
    root.classList.toggle('kp-printing', printing);
    // Whether a sheet has room for a text of ours at its foot.
    root.classList.toggle('kp-margins', 'CSSMarginRule' in globalThis);
    root.dataset.scheme = scheme;
    root.style.colorScheme = scheme;
    redraw();
  };

  globalThis.kantelpuntScheme = (wanted) => {
    if (SCHEMES.includes(wanted)) {
      choice = wanted;
      try {
        localStorage.setItem(KEY, choice);
      } catch {
        // As above.
      }
      apply(false);
    }
    return choice;
  };
  globalThis.kantelpuntSite = (what) => site[what];
  globalThis.kantelpuntPictures = () => {
    pictures ??= `${codes()}|${getComputedStyle(root).getPropertyValue('--kp-font').trim()}`;
    return pictures;
  };

  apply(paper.matches);
  night.addEventListener('change', () => apply(false));
  matchMedia('(forced-colors: active)').addEventListener('change', redraw);
  // Paper is white, whatever the screen is.
  addEventListener('beforeprint', () => apply(true));
  addEventListener('afterprint', () => apply(false));

  const themed = async () => {
    const answer = await fetch('./config.json');
    const wanted = readConfig(answer.ok ? await answer.json() : undefined, document.baseURI);
    if (wanted.css) await load(wanted.css);
    site = wanted;
    apply(paper.matches);
  };
  // Without a config, or with one that cannot be read, the page is as we made it.
  const settled = themed().catch(() => {});
  return Promise.race([settled, new Promise((done) => { setTimeout(done, PATIENCE); })]);
}

/** A theme stands before our own sheet, which reads its tokens. */
function load(href) {
  return new Promise((done, failed) => {
    const sheet = document.createElement('link');
    Object.assign(sheet, { rel: 'stylesheet', href, onload: done, onerror: failed });
    document.querySelector('link[href$="kantelpunt.css"]').before(sheet);
  });
}
