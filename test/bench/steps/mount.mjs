/**
 * From nothing to a grid that is painted and says that it is ready. Ours opens its session and its draft within that time, from the plan
 * and last year's values; the peers are given their rows.
 */
export async function mount(page, rows, isFilled = false) {
  await page.step('prepare', rows, isFilled);
  const before = await page.cpu();
  const { painted, longest } = await page.step('mount');
  return { mount: painted, mountCpu: (await page.cpu()) - before, mountLongest: longest };
}

/** The same with every figure filled, and what it holds in memory then. */
export async function mountFilled(page, rows) {
  const { mount: painted, mountLongest: filledLongest } = await mount(page, rows, true);
  return { mountFilled: painted, filledLongest, heapFilled: await page.heap() };
}
