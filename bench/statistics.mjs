/** Least, middle and most of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
  return { min: sorted[0], median, max: sorted.at(-1) };
}

/** Ratios of what was measured side by side: a slow moment of the machine slows both, and cancels. */
export function pairedRatios(samples, others) {
  return spread(samples.map((sample, i) => sample / others[i]));
}

/** `median (min–max)`. */
export function write({ min, median, max }, digits) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/**
 * Runs the candidates in turn, each round in another order, so that neither a drift of the machine favours one nor what
 * the one before it has left behind to be collected. Gives each candidate's samples: wall and processor time of this
 * process in milliseconds.
 */
export async function inTurn(candidates, { rounds, warmUps }) {
  const names = Object.keys(candidates);
  const samples = Object.fromEntries(names.map((name) => [name, { wall: [], cpu: [] }]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of shuffled(names)) {
      const { wall, cpu } = await timed(candidates[name]);
      if (round < 0) continue;
      samples[name].wall.push(wall);
      samples[name].cpu.push(cpu);
    }
  }
  return samples;
}

function shuffled(names) {
  const places = names.map((name) => ({ name, place: Math.random() }));
  return places.sort((a, b) => a.place - b.place).map(({ name }) => name);
}

async function timed(run) {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await run();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1_000 };
}
