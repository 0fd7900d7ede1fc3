// Starts the page. A file of its own, so that the page runs under a policy without inline scripts.

import { start } from './look.js';

// A stop of the program is never silent: the message with a way back is in index.html.
function showBroken(error) {
  console.error(error);
  document.getElementById('broken').hidden = false;
}

// A Rust panic that no hook has told about ends in a trap of the wasm.
function onTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) showBroken(error);
}

document.querySelector('#broken button').addEventListener('click', () => location.reload());
addEventListener('error', (event) => onTrap(event.error));
addEventListener('unhandledrejection', (event) => onTrap(event.reason));

// The theme, and light or dark, before anything is shown.
const look = start();

// A module that is fetched when it is first asked for. A fetch that failed is tried again under another name: a browser may
// remember the failure.
function later(file, begin) {
  let attempts = 0;
  let module;
  return async () => {
    if (!module) {
      attempts += 1;
      const fetched = await import(attempts === 1 ? file : `${file}?attempt=${attempts}`);
      await begin?.(fetched);
      module = fetched;
    }
    return module;
  };
}

// What writes files.
globalThis.kantelpuntDocuments = later('./documents.js', (files) => files.default());

const tour = later('./tour.js');
globalThis.kantelpuntTour = async () => (await tour()).begin();

// A file that falls on the page never takes its place. Where it goes is in a file of its own, fetched when one is dragged in.
const drop = (event, then) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (then) import('./drop.js').then(then).catch(console.info);
};
addEventListener('dragover', (event) => drop(event));
addEventListener('dragenter', (event) => drop(event, event.relatedTarget ? undefined : (to) => to.over(true)));
addEventListener('dragleave', (event) => drop(event, event.relatedTarget ? undefined : (to) => to.over(false)));
addEventListener('drop', (event) => {
  const { files } = event.dataTransfer ?? {};
  drop(event, (to) => to.dropped(files));
});

// The page is as good without it, but for who uses the keyboard: it need not wait.
import('./focus.js').then(({ keepFocus }) => keepFocus()).catch(console.error);

// Compiled while it comes in, whatever else is still on its way. A host that calls it by another type is asked once more.
const program = WebAssembly.compileStreaming(fetch('./app_bg.wasm')).catch(() => undefined);

import('./app.js').then(async (app) => {
  await look;
  await app.default({ module_or_path: await program });
}).catch(showBroken);
