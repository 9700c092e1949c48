/** Targets 目标: what an indicator must reach, and by which year. One schema for each kind. */
import * as z from 'zod/mini';
import { breakdownSchema } from './breakdown-schema.js';
import { docs, id, text, year } from '../documents/scalars.js';

export const COMPARATORS = ['>=', '>', '<=', '<', '=', '~', 'between'] as const;
export type Comparator = (typeof COMPARATORS)[number];

const breakdown = breakdownSchema('Categories the target is for; without it the total.');

const base = {
  year: year('Year by which the target must be reached; before the last year of the plan it is a milestone 阶段目标.'),
  source: z
    .strictObject({
      item: text('Where in the plan: 目标 (goal), 措施 (measure) or 工程 (project), and its number.', '目标1.2'),
      quote: text('The clause of the plan that states the target, verbatim.', '孕产妇死亡率下降到8/10万以下'),
    })
    .register(docs, { description: 'Where the plan states the target 出处.' }),
  breakdown: z.optional(breakdown),
};

const toleranceOf = (description: string) => z.optional(z.number().check(z.minimum(0)).register(docs, { description }));
const assumed =
  'Without it one percentage point is assumed for per cent (or 5 % of the value, where that is less), and 2 % of the value for other units.';

const sided = {
  toleranceAssumed: z.optional(
    z.boolean().register(docs, { description: 'true when the tolerance is assumed, not one the plan itself states 推定.' }),
  ),
  twoSided: z.optional(
    z.boolean().register(docs, {
      description:
        'true when ~ or between may not be passed on the better side either. Without it one end binds: the lower where up is better, the upper where down is; both where neither is.',
    }),
  ),
};

const comparator = z.enum(COMPARATORS).register(docs, { description: '~ is 左右; between needs upper 上限.' });

export const targetSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...base,
      kind: z.literal('level'),
      comparator,
      value: z.number().register(docs, { description: "The value to reach, in the indicator's unit; the lower end of between." }),
      upper: z.optional(z.number().register(docs, { description: 'The upper end of between.' })),
      tolerance: toleranceOf(`How far ~ reaches to either side, in the unit. ${assumed}`),
      ...sided,
      written: z.optional(text('The value as the plan writes it, for a ratio.', '3:2')),
      maintain: z.optional(z.boolean().register(docs, { description: 'Must hold in every year: 稳定在, 保持在.' })),
      recurring: z.optional(z.boolean().register(docs, { description: 'A quantity of each year: 每年…600人次以上.' })),
    })
    .register(docs, {
      description: 'A value to reach: 达到70%以上; 控制在9/10万以下; 保持在45%左右.',
      examples: [
        { kind: 'level', year: 2030, comparator: '<=', value: 8, source: { item: '目标1.2', quote: '孕产妇死亡率下降到8/10万以下' } },
      ],
    }),
  z
    .strictObject({
      ...base,
      kind: z.literal('change'),
      baselineYear: year('Year the change is counted from.'),
      comparator,
      percent: z.optional(
        z.number().register(docs, { description: 'Change in per cent of the value of that year; a decrease is negative.' }),
      ),
      points: z.optional(z.number().register(docs, { description: "Change in the indicator's own unit; a decrease is negative." })),
      tolerance: toleranceOf(`How far ~ reaches to either side: percentage points of a change in per cent, else the unit. ${assumed}`),
      ...sided,
    })
    .register(docs, {
      description: 'A change against a year: 以2020年为基数下降20%.',
      examples: [
        {
          kind: 'change',
          year: 2030,
          baselineYear: 2020,
          comparator: '<=',
          percent: -20,
          source: { item: '目标2.1', quote: '儿童伤害死亡率以2020年为基数下降20%' },
        },
      ],
    }),
  z
    .strictObject({
      ...base,
      kind: z.literal('trend'),
      direction: z.enum(['up', 'down']).register(docs, { description: 'Which way it moves: up or down.' }),
      of: z.enum(['level', 'gap', 'growth']).register(docs, { description: 'What moves: the value, a gap 差距, or the growth 上升趋势.' }),
      between: z.optional(
        z
          .strictObject({
            dimension: id('Id of the dimension.', 'sex'),
            categories: z.tuple([z.string(), z.string()]).register(docs, { description: 'Minuend and subtrahend of the gap.' }),
          })
          .register(docs, { description: 'The two categories a gap is between.' }),
      ),
    })
    .register(docs, {
      description: 'A direction without a number: 逐步提高; 缩小差距; 上升趋势减缓.',
      examples: [
        {
          kind: 'trend',
          year: 2030,
          direction: 'down',
          of: 'gap',
          between: { dimension: 'sex', categories: ['M', 'F'] },
          source: { item: '目标2.8', quote: '男女两性科学素质水平差距不断缩小' },
        },
      ],
    }),
  z
    .strictObject({
      ...base,
      kind: z.literal('reference'),
      comparator,
      reference: z
        .union([
          z
            .strictObject({
              indicator: id('Id of the indicator compared with.', 'women-among-party-members'),
              breakdown: z.optional(breakdown),
            })
            .register(docs, { description: 'Another indicator: 不低于党员总数中女性比例.' }),
          z
            .strictObject({ region: z.literal('parent').register(docs, { description: 'The parent region of the plan.' }) })
            .register(docs, { description: 'The same indicator of the parent region: 优于全省平均水平.' }),
          z.strictObject({ breakdown }).register(docs, { description: 'Another breakdown of the same indicator.' }),
        ])
        .register(docs, { description: 'What is compared with.' }),
      factor: z.optional(z.number().check(z.positive()).register(docs, { description: 'Times the reference: 女厕位与男厕位 3:2 is 1.5.' })),
      tolerance: toleranceOf(
        'How far ~ reaches to either side, in the unit. Without it one percentage point is assumed for per cent; other units need it.',
      ),
      ...sided,
    })
    .register(docs, {
      description: 'Compared with another value: 不低于党员中女性比例; 优于全省平均水平.',
      examples: [
        {
          kind: 'reference',
          year: 2030,
          comparator: '>=',
          reference: { indicator: 'party-member-female-share' },
          source: { item: '目标4.2', quote: '女党员代表比例一般不低于本地区党员总数中女性比例' },
        },
      ],
    }),
  z
    .strictObject({
      ...base,
      kind: z.literal('external'),
      comparator,
      standard: text('The standard, in the words of the plan; its value is entered with the report.', '国家和省规定的标准'),
    })
    .register(docs, {
      description: 'A value set elsewhere: 达到国家和省规定的标准.',
      examples: [
        {
          kind: 'external',
          year: 2030,
          comparator: '>=',
          standard: '国家和省规定的标准',
          source: { item: '目标7.9', quote: '城市人均公园绿地面积达到国家和省规定的标准' },
        },
      ],
    }),
  z
    .strictObject({
      ...base,
      kind: z.literal('task'),
      criterion: text('When the task counts as done.', '市级反家庭暴力社会共治机制已建立并运行'),
    })
    .register(docs, {
      description: 'Something to do: 建立…; 制定…; 健全….',
      examples: [
        { kind: 'task', year: 2030, criterion: '机制已建立并运行', source: { item: '目标8.3', quote: '建立健全反家庭暴力社会共治机制' } },
      ],
    }),
]);

export type Target = z.infer<typeof targetSchema>;
export type TargetKind = Target['kind'];
export type TargetOf<K extends TargetKind> = Extract<Target, { kind: K }>;
