// The tour: five steps past the places where people work. Fetched when somebody asks for it, never by itself.
//
// It is a window beside the work, not over it: the page stays usable, and whoever wanders off finds the step again. A place
// is marked by an attribute that the page does not know, so that the page leaves it alone.

const STEPS = [
  {
    view: 'verken',
    marks: ['.kp-bar'],
    nl: ['Kies een gemeente', 'Begin met een doorsnee gemeente van uw omvang, een regio of heel Nederland. Hebt u eigen cijfers? Die vult u in bij ‘Cijfers van uw gemeente’. Wat u niet invult, schatten wij.'],
    en: ['Choose a municipality', 'Begin with an average municipality of your size, a region or the whole country. Do you have figures of your own? Fill them in at ‘Figures of your municipality’. What you leave open, we estimate.'],
  },
  {
    view: 'verken',
    marks: ['.kp-lever:has(#fte_per_wijkteam)', '.kp-status:has(.kp-change:not(:empty))'],
    nl: ['Verschuif een keuze', 'Het streepje op de lijn is huidig beleid. Sleep de ronde knop, of typ een getal. Onder de kerncijfers staat dan in één zin wat uw laatste wijziging deed. Met ↶ neemt u die terug.'],
    en: ['Move a choice', 'The tick on the line is current policy. Drag the round knob, or type a number. Then one sentence below the key figures says what your last change did. With ↶ you take it back.'],
  },
  {
    view: 'verken',
    marks: ['#grafiek'],
    nl: ['Lees het kantelpunt', 'De staven zijn het verschil met huidig beleid per jaar. De lijn telt ze op. Komt de lijn boven nul, dan is dat het kantelpunt. In de band liggen 8 van de 10 uitkomsten: kijk altijd ook hoe breed die is. Ziet u nog geen grafiek? Verschuif dan eerst een keuze.'],
    en: ['Read the turning point', 'The bars are the difference with current policy per year. The line adds them up. Where the line comes above zero, there is the turning point. The band holds 8 of every 10 outcomes: always look at how wide it is too. No chart yet? Then move a choice first.'],
  },
  {
    view: 'vergelijk',
    marks: ['main.kp-screen .kp-section', '.kp-nav__link[href="#/waarom"]'],
    nl: ['Vergelijk, en vraag waarom', 'Zet hier scenario’s naast elkaar: welk scenario is beter, en hoe zeker is dat? Het scherm Waarom laat zien welke keuze het verschil maakt. Onzekerheid zegt op welke aannames de uitkomst rust.'],
    en: ['Compare, and ask why', 'Put scenarios side by side here: which one is better, and how sure is that? The screen Why shows which choice makes the difference. Uncertainty says which assumptions the outcome rests on.'],
  },
  {
    view: 'begroting',
    marks: ['.kp-share', 'main.kp-screen .kp-screen__head'],
    nl: ['Naar uw raadsstuk', 'Begroting zet de uitkomst per jaar in een tabel, met de kans dat elk jaar sluit, en schrijft een alinea voor uw stuk. Met Deel maakt u een link of een bestand: wie het opent, ziet hetzelfde als u.'],
    en: ['To your council paper', 'Budget puts the outcome per year in a table, with the chance that each year closes, and writes a paragraph for your paper. With Share you make a link or a file: whoever opens it sees what you see.'],
  },
];

const WORDS = {
  nl: { step: (now, all) => `Rondleiding, stap ${now} van ${all}`, back: 'Vorige', next: 'Volgende', done: 'Klaar', stop: 'Stop', go: 'Ga naar deze plek', help: 'Met Escape komt u hier terug; nog een keer Escape stopt.' },
  en: { step: (now, all) => `Tour, step ${now} of ${all}`, back: 'Back', next: 'Next', done: 'Done', stop: 'Stop', go: 'Go to this place', help: 'Escape brings you back here; Escape once more stops.' },
};

/** How long a screen may take to appear, milliseconds. */
const PATIENCE = 5000;
const FOCUSABLE = 'input:not([disabled]), button, select, textarea, a[href], summary, [tabindex]';

let tour;

/** Begins the tour; when it is open already, the focus goes there. */
export function begin() {
  if (tour) tour.window.querySelector('h2').focus();
  else tour = open();
}

function open() {
  const window = document.createElement('dialog');
  window.className = 'kp-tour';
  window.setAttribute('aria-labelledby', 'tour-title');
  window.setAttribute('aria-describedby', 'tour-text');
  document.body.append(window);
  const self = { window, step: 0, from: document.activeElement, asked: 0 };
  window.addEventListener('click', (event) => onPress(self, event.target.closest('button')?.dataset.does));
  const stopListening = new AbortController();
  const { signal } = stopListening;
  addEventListener('keydown', (event) => onKey(self, event), { signal });
  addEventListener('resize', () => makeRoom(self), { signal });
  // The page makes some places anew, and speaks another language when it is asked to.
  let due = false;
  const watcher = new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (tour !== self) return;
      mark(self);
      if (self.language !== language()) write(self);
    });
  });
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  watcher.observe(document.getElementById('app'), { childList: true, subtree: true, characterData: true });
  self.close = () => {
    stopListening.abort();
    watcher.disconnect();
  };
  window.show();
  show(self, 0);
  return self;
}

function close(self) {
  self.close();
  self.window.remove();
  tour = undefined;
  unmark();
  document.documentElement.style.removeProperty('scroll-padding-block-end');
  // Where one came from; when that screen is gone, the entry in the head of the page, or the heading of the screen.
  const places = [self.from, document.querySelector('.kp-tour-entry'), ...document.querySelectorAll('main:not([hidden]) h1')];
  places.find((found) => found?.isConnected && found !== document.body && found.checkVisibility())?.focus();
}

function onPress(self, does) {
  if (does === 'stop' || (does === 'next' && self.step === STEPS.length - 1)) close(self);
  else if (does === 'next') show(self, self.step + 1);
  else if (does === 'back' && self.step > 0) show(self, self.step - 1);
  else if (does === 'go') go(self);
}

/** Escape comes back to the tour, and leaves it from there. A dialog that lies over the page goes first. */
function onKey(self, event) {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal')) return;
  if (document.activeElement?.closest('dialog.kp-side')) return;
  const here = self.window.contains(document.activeElement) || document.activeElement === document.body;
  if (here) close(self);
  else self.window.querySelector('h2').focus();
}

const language = () => (document.documentElement.lang === 'en' ? 'en' : 'nl');
const step = (self) => STEPS[self.step];
const screen = () => [...document.querySelectorAll('main:not([hidden]) h1')].map((title) => title.id.replace('titel-', ''))[0];
const place = (self) => document.querySelector(step(self).marks[0]);

async function show(self, to) {
  self.step = to;
  write(self);
  await bring(self);
  if (tour === self && self.step === to) self.window.querySelector('h2').focus({ preventScroll: true });
}

/** Goes to the screen of the step, marks the place and puts it in sight. */
async function bring(self) {
  const asked = ++self.asked;
  const { view } = step(self);
  if (screen() !== view) location.hash = `#/${view}`;
  const until = performance.now() + PATIENCE;
  while (screen() !== view || !place(self)) {
    if (performance.now() > until) return;
    await frame();
    if (self.asked !== asked || tour !== self) return;
  }
  // The page puts the focus on the heading of a screen that it comes to.
  await frame();
  await frame();
  if (self.asked !== asked || tour !== self) return;
  for (let fold = place(self).closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  mark(self);
  makeRoom(self);
  const { top, bottom } = place(self).getBoundingClientRect();
  place(self).scrollIntoView({ block: bottom - top < room(self) ? 'center' : 'start', behavior: 'auto' });
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** To the place, for whoever works without a mouse; Escape comes back. */
async function go(self) {
  await bring(self);
  const found = place(self);
  if (!found || screen() !== step(self).view) return;
  const first = found.matches(FOCUSABLE) ? found : found.querySelector('input[type="range"]') ?? found.querySelector(FOCUSABLE);
  first?.focus();
}

function unmark() {
  for (const marked of document.querySelectorAll('[data-tour]')) marked.removeAttribute('data-tour');
}

function mark(self) {
  if (screen() !== step(self).view) return unmark();
  const places = step(self).marks.map((marks) => document.querySelector(marks)).filter(Boolean);
  for (const marked of document.querySelectorAll('[data-tour]')) if (!places.includes(marked)) marked.removeAttribute('data-tour');
  places.forEach((found, order) => found.setAttribute('data-tour', order ? 'too' : 'here'));
}

/** The height that is left above the window where it lies over the foot of a narrow screen. */
function room(self) {
  const { top, width } = self.window.getBoundingClientRect();
  return width > innerWidth * 0.7 ? top : innerHeight;
}

/** What gets the focus never lies behind the window; and on a wide screen the window keeps off the place. */
function makeRoom(self) {
  const covered = innerHeight - room(self);
  document.documentElement.style.setProperty('scroll-padding-block-end', covered ? `${Math.ceil(covered) + 8}px` : '');
  const box = place(self)?.getBoundingClientRect();
  if (box) self.window.classList.toggle('kp-tour--left', box.left + box.width / 2 > innerWidth * 0.55 && box.width < innerWidth * 0.8);
}

function write(self) {
  self.language = language();
  const words = WORDS[self.language];
  const [title, text] = step(self)[self.language];
  const isLast = self.step === STEPS.length - 1;
  const focused = self.window.contains(document.activeElement) ? document.activeElement.dataset.does ?? 'title' : undefined;
  const button = (does, name, kind = 'secondary', more = '') =>
    `<button type="button" class="utrecht-button utrecht-button--${kind}-action kp-button--small" data-does="${does}"${more}>${name}</button>`;
  self.window.innerHTML = `
    <p class="kp-muted">${words.step(self.step + 1, STEPS.length)}</p>
    <h2 class="kp-tour__title" id="tour-title" tabindex="-1" data-does="title">${title}</h2>
    <div id="tour-text"><p>${text}</p></div>
    <p><button type="button" class="kp-link kp-link--first" data-does="go">${words.go}</button> <span class="kp-muted kp-tour__keys">${words.help}</span></p>
    <div class="kp-row kp-tour__ways">
      ${button('stop', words.stop)}
      ${button('back', words.back, 'secondary', self.step ? '' : ' aria-disabled="true"')}
      ${button('next', isLast ? words.done : words.next, 'primary')}
    </div>`;
  self.window.lang = self.language;
  if (focused) self.window.querySelector(`[data-does="${focused}"]`)?.focus({ preventScroll: true });
}
