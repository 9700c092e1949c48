/** The looks that a page can pick, and what is shown in each. */

export interface Look {
  readonly name: string;
  /** What the element is given. */
  readonly attribute: string;
  /** The least contrast of its texts. */
  readonly contrast: number;
}

export const LOOKS: readonly Look[] = [
  { name: 'blue', attribute: 'class="dabiao-blue"', contrast: 4.5 },
  { name: 'red', attribute: 'class="dabiao-red"', contrast: 4.5 },
  { name: 'large', attribute: 'class="dabiao-large"', contrast: 4.5 },
  { name: 'contrast', attribute: 'class="dabiao-contrast"', contrast: 7 },
  { name: 'dark', attribute: 'theme="dark"', contrast: 4.5 },
];

const DESK = { width: 1366, height: 625 };
const TELEPHONE = { width: 390, height: 844 };
type Size = typeof DESK;

export interface Subject {
  readonly name: string;
  readonly sizes: readonly Size[];
  /** Its elements, each with the attribute of the look. */
  readonly body: (look: string) => string;
  /** What is there once it is drawn. */
  readonly sign: string;
}

const PLAN = 'plan="/src/plans/kaiping-women-2021-2030.json"';
const DATA = 'data="/demo/board-data.json"';
const entry = (view: string) => (look: string) =>
  `<dabiao-entry ${look} view="${view}" ${PLAN} ${DATA} department="health" period="2025" license-key="non-commercial-and-evaluation"></dabiao-entry>`;

const GAUGES = [
  'label="孕产妇死亡率" value="7.2" year="2025" target="8" comparator="<=" target-year="2030" baseline="14.7" baseline-year="2020" unit="per-100000"',
  'label="适龄妇女宫颈癌人群筛查率" value="58.6" year="2025" target="70" target-year="2030" baseline="52.6" baseline-year="2020" unit="percent" form="arc"',
  'label="农村自来水普及率" value="90.1" year="2025" target="99" target-year="2030" baseline="95" baseline-year="2020" unit="percent"',
  'label="反家庭暴力社会共治机制" task="done" year="2025" target-year="2030"',
];

export const SUBJECTS: readonly Subject[] = [
  { name: 'entry', sizes: [DESK], body: entry('grid'), sign: 'dabiao-grid .ht_master tbody td' },
  { name: 'form', sizes: [TELEPHONE], body: entry('form'), sign: 'dabiao-form tbody' },
  {
    name: 'board',
    sizes: [DESK, TELEPHONE],
    body: (look) => `<dabiao-board ${look} ${PLAN} ${DATA} as-of="2025"></dabiao-board>`,
    sign: 'dabiao-board tr.row',
  },
  {
    name: 'gauge',
    sizes: [DESK, TELEPHONE],
    body: (look) =>
      `<div class="cards">${GAUGES.map((attributes) => `<div><dabiao-gauge ${look} ${attributes}></dabiao-gauge></div>`).join('')}</div>`,
    sign: 'dabiao-gauge svg',
  },
  {
    name: 'trend',
    sizes: [DESK, TELEPHONE],
    body: (look) => `<dabiao-trend ${look} ${PLAN} ${DATA} indicator="cervical-screening" as-of="2025"></dabiao-trend>`,
    sign: 'dabiao-trend svg',
  },
];
