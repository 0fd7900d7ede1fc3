// A file that is dragged to the page: which reader it is for, by what stands in it. Fetched when the first one is dragged in.

const TEXTS = {
  nl: {
    over: 'Laat het bestand los: een CSV met cijfers of schattingen, of een bewaard project. Het blijft op uw computer.',
    one: 'Sleep één bestand tegelijk. Er is niets veranderd.',
    region: 'Kies eerst één gemeente van de regio. Sleep het bestand daarna opnieuw. Er is niets veranderd.',
    later: 'Dit deel van Kantelpunt is nog niet opgehaald. Controleer uw verbinding en sleep het bestand opnieuw. Er is niets veranderd.',
    unreadable: 'Het bestand is niet te lezen. Er is niets veranderd.',
  },
  en: {
    over: 'Drop the file: a CSV with figures or estimates, or a saved project. It stays on your computer.',
    one: 'Drag one file at a time. Nothing was changed.',
    region: 'First choose one municipality of the region. Then drag the file again. Nothing was changed.',
    later: 'This part of Kantelpunt has not been fetched yet. Check your connection and drag the file again. Nothing was changed.',
    unreadable: 'The file cannot be read. Nothing was changed.',
  },
};

/** So much of a file says what it is. */
const START = 65_536;
/** How long a part of the page may take to appear, milliseconds. */
const PATIENCE = 3_000;
/** So long after a file is read its report stands there, milliseconds. */
const REPORTED = 250;

let sign;

/** Says one thing over the page, or nothing; `role` is how a screen reader takes it. */
function say(name, role) {
  sign?.remove();
  sign = undefined;
  if (!name) return;
  sign = document.createElement('div');
  sign.className = 'kp-drop';
  const text = document.createElement('p');
  text.className = 'kp-drop__text';
  sign.append(text);
  document.body.append(sign);
  // A live region is heard when something comes into it.
  text.setAttribute('role', role);
  text.textContent = TEXTS[document.documentElement.lang === 'en' ? 'en' : 'nl'][name];
}

/** A message stays until the user does something else. */
function tell(name) {
  say(name, 'alert');
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, () => say(), { once: true });
}

/** A file is over the page, or no longer. */
export const over = (isOver) => say(isOver ? 'over' : undefined, 'status');

/** A file fell on the page. */
export async function dropped(files) {
  say();
  if (files.length !== 1) return tell('one');
  let kind;
  try {
    kind = await kindOf(files[0]);
  } catch {
    // A folder, or a file that is gone.
    return tell('unreadable');
  }
  const field = await fieldOf(kind);
  // What reads it may be on its way still, or not come at all.
  if (!field) return tell(document.querySelector('.kp-coming') ? 'later' : 'region');
  for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  field.closest('.kp-import, section').scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  field.files = files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const report = () => field.closest('.kp-import')?.querySelector('table')?.scrollIntoView({ block: 'nearest' });
  setTimeout(report, REPORTED);
}

async function kindOf(file) {
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes).trimStart();
  if (text.startsWith('{')) return 'project';
  const heads = text.split(/\r?\n|\r/, 9).map((line) => line.toLowerCase());
  const isEstimates = heads.some((head) => /participant|deelnemer/.test(head) && /parameter|aanname/.test(head));
  return isEstimates ? 'estimates' : 'figures';
}

/** The field that reads such a file, on screen. */
async function fieldOf(kind) {
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
  // Start opens a project itself; elsewhere the dialog does.
  const start = kind === 'project' && document.getElementById('start-file');
  if (start) return start;
  if (kind === 'project') {
    document.querySelector('.kp-share').click();
  } else if (document.querySelector('#inhoud')?.hidden !== false) {
    location.hash = '#/verken';
  }
  const find = () => {
    const field = document.getElementById(`${kind}-file`);
    return field?.closest('[hidden]') ? null : field;
  };
  const end = performance.now() + PATIENCE;
  while (!find() && performance.now() < end) await new Promise((done) => { setTimeout(done, 20); });
  return find();
}
