(() => {
  const { src } = document.currentScript || {};
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- outside it would be a name of the page's
  const say = (cause) =>
    console.error('Dabiao: write <script src=".../ENTRY.classic.js"></script> in the page, with ENTRY.js beside that file', cause);
  if (!src) return say('');
  const loaded = import(new URL('ENTRY.js', src));
  loaded.catch(say);
  window.dabiao = Promise.allSettled([window.dabiao, loaded]).then(([{ value: before }, { value }]) => {
    const all = { ...before, ...value };
    for (const name in all) if (!name[2]) delete all[name];
    return all.DABIAO_VERSION ? all : loaded;
  });
})();
