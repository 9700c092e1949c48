/** The wheel, then jumps as with the scroll bar. */
const WHEELS = { x: 500, y: 400, by: 600, times: 40 };
const JUMPS = [0.5, 0.1, 0.9, 1, 0.3];

export async function scroll(page) {
  const before = await page.cpu();
  await page.step('watchScroll');
  await page.wheel(WHEELS);
  for (const share of JUMPS) {
    await page.step('jump', share);
    await page.settle();
    await page.settle();
  }
  const { longest, count, blocked, pause, moved } = await page.step('endScroll');
  const cpu = (await page.cpu()) - before;
  if (!(moved > 100)) throw new Error(`Expected the grid to have scrolled, got ${moved} pixels`);
  return { scrollTasks: count, scrollLongest: longest, scrollBlocked: blocked, scrollPause: pause, scrollCpu: cpu };
}
