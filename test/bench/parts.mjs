/** The parts of the benchmark, run one after the other: one that fails is told, the others go on. */

/**
 * @param measures by name of the part, functions that resolve to its figures.
 * @param isAtOnce all parts at the same time: what is timed needs the machine to itself, what shall only run does not.
 * @returns the figures in the order of the parts, and the failures, each with the part and a message.
 */
export async function runParts(measures, { isAtOnce, log }) {
  const failures = [];
  const run = async ([part, measure]) => {
    const start = Date.now();
    try {
      const figures = await measure();
      expectNumbers(figures);
      log(`${part}: ${figures.length} figures (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      return figures;
    } catch (error) {
      failures.push({ part, message: error.message.split('\n')[0] }); // the browser's errors carry their stack
      log(`${part} failed: ${error.stack}`);
      return [];
    }
  };
  const parts = Object.entries(measures);
  const figures = isAtOnce ? await Promise.all(parts.map(run)) : [];
  if (!isAtOnce) for (const part of parts) figures.push(await run(part));
  return { figures: figures.flat(), failures };
}

/** @throws {Error} naming the figure that was not measured. */
function expectNumbers(figures) {
  if (figures.length === 0) throw new Error('Expected figures, got none');
  for (const { what, values, byGrid, byForm = byGrid ?? { '': values } } of figures) {
    for (const [grid, numbers] of Object.entries(byForm)) {
      if (numbers.length > 0 && numbers.every(Number.isFinite)) continue;
      throw new Error(`Expected numbers for "${what}"${grid && ` of ${grid}`}, got ${JSON.stringify(numbers)}`);
    }
  }
}
