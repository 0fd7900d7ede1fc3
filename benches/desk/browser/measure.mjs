// Runs in the page: the jobs of the product's workers, with one and with two of them, by turns.

const SCENARIOS = 4;
const ROUNDS = 15;
const [KNOWLEDGE, CHANCE, EXPECTED, SHAPLEY] = [0, 1, 2, 3];

/** A worker with a desk of its own. What the product's crate imports from a page is never called here. */
const SOURCE = `
  let work;
  onmessage = async ({ data }) => {
    if (data instanceof WebAssembly.Module) {
      const imports = {};
      for (const { module, name } of WebAssembly.Module.imports(data)) (imports[module] ??= {})[name] = () => 0;
      work = (await WebAssembly.instantiate(data, imports)).exports.work;
      postMessage('ready');
    } else postMessage(work(...data));
  };`;

function worker(module) {
  const address = URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' }));
  const one = new Worker(address);
  const answer = () => new Promise((resolve, reject) => {
    one.onmessage = ({ data }) => resolve(data);
    one.onerror = ({ message }) => reject(new Error(message));
  });
  const ready = answer();
  one.postMessage(module);
  return { ready, ask: (job) => { const told = answer(); one.postMessage(job); return told; } };
}

/** All scenarios, each a job for the first worker that is free: milliseconds from asking to the last answer. */
async function ensemble(workers, kind, scenarios, replications) {
  const jobs = Array.from({ length: scenarios }, (_, scenario) => [kind, scenario, replications]);
  const start = performance.now();
  await Promise.all(workers.map(async (one) => { while (jobs.length > 0) await one.ask(jobs.shift()); }));
  return performance.now() - start;
}

/** Milliseconds per work: one for every round. */
export async function measure() {
  const module = await WebAssembly.compileStreaming(fetch('./desk.wasm'));
  const two = [worker(module), worker(module)];
  await Promise.all(two.map(({ ready }) => ready));
  const one = two.slice(0, 1);
  const single = async (kind, calls) => {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) await one[0].ask([kind, 0, 0]);
    return (performance.now() - start) / calls;
  };
  const works = {
    '4 scenarios × 1,024 without chance, two workers': () => ensemble(two, KNOWLEDGE, SCENARIOS, 1024),
    '4 scenarios × 1,024 without chance, one worker': () => ensemble(one, KNOWLEDGE, SCENARIOS, 1024),
    '4 scenarios × 256 without chance, two workers': () => ensemble(two, KNOWLEDGE, SCENARIOS, 256),
    '1 scenario × 256 without chance': () => ensemble(one, KNOWLEDGE, 1, 256),
    '1 scenario × 1,024 without chance': () => ensemble(one, KNOWLEDGE, 1, 1024),
    '1 scenario × 256 with chance': () => ensemble(one, CHANCE, 1, 256),
    'expected run of current policy and a scenario': () => single(EXPECTED, 20),
    'attribution to five groups': () => single(SHAPLEY, 3),
  };
  // Two rounds before anything counts: the browser compiles for speed, and draws and reference are remembered from then on.
  const first = await ensemble(two, KNOWLEDGE, SCENARIOS, 1024);
  const milliseconds = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const time = await work();
      if (round >= 0) milliseconds[name].push(time);
    }
  }
  return { first, milliseconds };
}
