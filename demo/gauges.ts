/** Gauges alone: this page loads nothing else of the kit. What a gauge gives as a file is the page's to offer. */
import '../src/gauge.js';

type Gauge = HTMLElementTagNameMap['dabiao-gauge'];

const CONTENTS: Readonly<Record<string, (gauge: Gauge) => Promise<BlobPart>>> = {
  txt: (gauge) => gauge.text(),
  svg: (gauge) => gauge.svg(),
  png: (gauge) => gauge.png(),
};

for (const button of document.querySelectorAll<HTMLElement>('[data-file]')) {
  const gauge = button.closest('div')!.querySelector('dabiao-gauge')!;
  const { file } = button.dataset;
  button.addEventListener('click', async () => save(`${gauge.label}.${file}`, await CONTENTS[file!]!(gauge)));
}

function save(name: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
