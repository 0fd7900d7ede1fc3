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

import('./app.js').then((app) => app.default()).catch(showBroken);
