// REF-12 as hand-written JavaScript: one function, every stock a local variable, typed arrays, no allocation.

export const REPLICATIONS = 1000;
export const MONTHS = 180;
export const POINTS = MONTHS + 1;
export const OUTPUTS = 4;

/** What depends on the month only. */
const ON = Float64Array.from({ length: MONTHS }, (_, month) => (month >= 12 ? 1 : 0));
const SEASON = Float64Array.from({ length: MONTHS }, (_, month) => 1 + 0.05 * Math.sin(0.5235987755982988 * month));
const DISCOUNT = Float64Array.from({ length: MONTHS }, (_, month) => Math.exp(-0.0032683945 * month));

/** Scenario S3. */
export const S3 = { adopt: 1, extraFte: 5, extraPlaces: 60, prevent: 1 };

/**
 * Runs every replication. `table` holds 8 columns of 1,000 parameters; `written` gets [replication][time][output].
 */
export function simulate(table, levers, written) {
  const { adopt, extraFte, extraPlaces, prevent } = levers;
  const prevented = 0.1 * prevent;
  let at = 0;
  for (let replication = 0; replication < REPLICATIONS; replication += 1) {
    const inflow = table[replication];
    const multiple = table[REPLICATIONS + replication];
    const single = 1 - multiple;
    const hire = table[2 * REPLICATIONS + replication];
    const productivity = table[3 * REPLICATIONS + replication];
    const effect = table[4 * REPLICATIONS + replication];
    const adoption = table[5 * REPLICATIONS + replication];
    const relapse = table[6 * REPLICATIONS + replication];
    const caseCost = table[7 * REPLICATIONS + replication] * 0.001;

    let [bs, bm, wl, wc, gb, bw, sw, db] = [1800.0, 900.0, 350.0, 250.0, 150.0, 120.0, 400.0, 330.0];
    let [rj, lf, a, k, p, cost, employed] = [700.0, 0.0, 0.02, 40.0, 1.0, 0.0, 0.0];
    written[at] = bs + bm;
    written[at + 1] = wl + wc;
    written[at + 2] = cost;
    written[at + 3] = employed;
    at += OUTPUTS;

    for (let month = 0; month < MONTHS; month += 1) {
      const on = ON[month];
      const load = wl + 3 * wc;
      const capacity = k * productivity;
      const share = capacity / (load > 1 ? load : 1);
      const served = share < 1 ? share : 1;
      const better = 1 + effect * a;
      const over = p > 1 ? p - 1 : 0;
      const pressure = 1 + 0.5 * over;
      const space = (1.5 - p) * 2;
      const positive = space > 0 ? space : 0;
      const room = positive < 1 ? positive : 1;
      const hired = hire * better;
      const target = 40 + extraFte * on + 8 * over;
      const wanted = target < 60 ? target : 60;
      const arriving = inflow * SEASON[month] * (1 - prevented * a);
      const places = 200 + extraPlaces * on - gb;
      const free = (places > 0 ? places : 0) * (1 / 6);
      const ready = wc * 0.01 * better;
      const sheltered = 220 - bw;
      const freeSheltered = (sheltered > 0 ? sheltered : 0) * (1 / 12);
      const fit = bm * 0.004;

      const f1 = arriving * single;
      const f2 = arriving * multiple;
      const f3 = bs * 0.004 * pressure;
      const f4 = bm * 0.003 * better;
      const f5 = bs * hired;
      const f6 = bm * 0.25 * hired;
      const f7 = bs * 0.02 * room;
      const f8 = bm * 0.03 * room;
      const f9 = wl * 0.01 * (2 - served);
      const f12 = wc * 0.03 * served;
      const f10 = f12 * better;
      const f11 = wl * 0.08 * served;
      const f13 = wl * 1.5 * served * hired;
      const f14 = ready < free ? ready : free;
      const f15 = fit < freeSheltered ? fit : freeSheltered;
      const f16 = wc * 0.006;
      const f17 = bm * 0.002;
      const f18 = sw * 0.008;
      const f19 = sw * 0.001;
      const f20 = gb * 0.01;
      const f21 = gb * 0.008;
      const f22 = bw * 0.002;
      const f23 = bw * 0.003;
      const f24 = db * 0.002;
      const f25 = db * 0.006;
      const f26 = rj * relapse;
      const f27 = rj * 0.005;
      const f28 = bs * 0.006;
      const f29 = bm * 0.004;
      const f30 = wl * 0.004;
      const f31 = wc * 0.003;

      cost +=
        DISCOUNT[month] *
        ((bs + bm) * 1.5 + wl * 0.25 + wc * caseCost + gb * 0.6 + bw * 1.1 + sw * 2.2 + db + k * 7);
      employed += rj + gb + bw;
      p += (load / (capacity > 1 ? capacity : 1) - p) * (1 / 3);
      k += (wanted - k) * 0.125;
      a += adoption * (adopt * on) * a * (1 - a);
      bs += f1 - f3 + f4 - f5 - f7 + f11 + f21 + f26 - f28;
      bm += f2 + f3 - f4 - f6 - f8 + f12 - f15 - f17 - f29;
      wl += f7 - f9 + f10 - f11 - f13 - f30;
      wc += f8 + f9 - f10 - f12 - f14 - f16 - f31;
      gb += f14 - f20 - f21 + f22;
      bw += f15 + f19 - f22 - f23 + f24;
      sw -= f18 + f19;
      db += f16 + f17 + f23 - f24 - f25;
      rj += f5 + f6 + f13 + f20 - f26 - f27;
      lf += f18 + f25 + f27 + f28 + f29 + f30 + f31;

      written[at] = bs + bm;
      written[at + 1] = wl + wc;
      written[at + 2] = cost;
      written[at + 3] = employed;
      at += OUTPUTS;
    }
    // Nobody reads who left; without a use the engine would not add them up, and do less than the others.
    left[replication] = lf;
  }
  return written;
}

const left = new Float64Array(REPLICATIONS);

/** An output of every replication at one point in time. */
export function row(written, point, output) {
  return Float64Array.from({ length: REPLICATIONS }, (_, replication) => written[(replication * POINTS + point) * OUTPUTS + output]);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Fails when the values at the end are not those of the other engines (tests/values.rs). */
export function check(written) {
  const expected = [
    [3526.9893044730097, 3794.244859150187],
    [964.5612883894262, 777.1984420403347],
    [932438.6285468888, 945347.4032443056],
    [502754.85173331725, 457970.78367746307],
  ];
  for (const [output, [first, average]] of expected.entries()) {
    const values = row(written, MONTHS, output);
    near(values[0], first);
    near(mean(values), average);
  }
}

/** Within what another order of the same operations can make. */
export function near(found, expected) {
  if (!(Math.abs(found / expected - 1) < 1e-12)) throw new Error(`JavaScript gives ${found} for ${expected}`);
}
