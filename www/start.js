// Starts the page. A file of its own, so that the page runs under a policy without inline scripts.

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

// What writes files is fetched when the first file is asked for. A fetch that failed is tried again under another name: a
// browser may remember the failure.
let attempts = 0;
globalThis.kantelpuntDocuments = async () => {
  attempts += 1;
  const files = await import(attempts === 1 ? './documents.js' : `./documents.js?attempt=${attempts}`);
  await files.default();
  attempts = 0;
  return files;
};

// The page is as good without it, but for who uses the keyboard: it need not wait.
import('./focus.js').then(({ keepFocus }) => keepFocus()).catch(console.error);

import('./app.js').then((app) => app.default()).catch(showBroken);
