/**
 * The plan document, `dabiao.plan/1`, as zod schemas: the one source of its TypeScript types and its JSON Schema.
 *
 * Only the shape is told here. What a shape can't tell (ids that must exist, years inside the plan,
 * targets that exclude each other) is told in `check.ts`.
 */
import * as z from 'zod/mini';
import { docs, id, pattern, text, year } from '../documents/scalars.js';
import { assessmentSchema } from './assessment.js';
import { breakdownSchema, categoryId } from './breakdown-schema.js';
import { formFactsSchema } from './form-facts.js';
import { regionCode } from './region-code.js';
import { targetSchema } from './target.js';

export const PLAN_FORMAT = 'dabiao.plan/1';

export const DIRECTIONS = ['up', 'down', 'none'] as const;
export const ROLES = ['lead', 'support'] as const;
export const LEVELS = ['country', 'province', 'city', 'county', 'township'] as const;

/** Standard units. A rate's number is in its unit: 97.5 percent is 97.5, 8 per 100,000 is 8. */
export const UNITS = ['percent', 'permille', 'per-10000', 'per-100000', 'years', 'hours', 'persons', 'person-times', 'ratio'] as const;

const regionSchema = z
  .strictObject({
    code: regionCode(),
    name: text('Name of the region.', '开平市'),
    level: z.enum(LEVELS).register(docs, { description: 'Administrative level 行政级别.' }),
    parent: z.optional(
      z
        .strictObject({
          code: regionCode('GB/T 2260 code of the parent region.'),
          name: text('Name of the parent region.', '江门市'),
        })
        .register(docs, { description: 'The region above, for comparisons.' }),
    ),
  })
  .register(docs, { description: 'Region the plan is for.' });

export const unitSchema = z
  .union([
    z.enum(UNITS).register(docs, { description: 'A standard unit. The value is written in the unit: 97.5 percent is 97.5.' }),
    z.strictObject({ count: text('The counted noun 量词.', '所') }).register(docs, { description: 'A plain count with its counted noun.' }),
    z.strictObject({ name: text('Name of the unit.', '平方米/人') }).register(docs, { description: "A unit of the plan's own, by name." }),
  ])
  .register(docs, { description: 'Unit of the values; a task has none.' });

const measureSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value').register(docs, { description: 'Direct value 直接填报.' }) }),
    z.strictObject({
      kind: z.literal('fraction').register(docs, { description: 'Numerator over denominator, times what the unit says 分子/分母.' }),
      numerator: text('What the numerator counts.', '孕产妇死亡人数'),
      denominator: text('What the denominator counts.', '活产数'),
    }),
    z.strictObject({ kind: z.literal('count').register(docs, { description: 'A whole number of things or persons 计数.' }) }),
    z.strictObject({ kind: z.literal('task').register(docs, { description: 'Task status: not started, in progress, done 任务.' }) }),
  ])
  .register(docs, { description: 'How a value comes about 计算方法.' });

const dueYears = (description: string) =>
  z
    .array(year('A year of the plan.'))
    .check(z.minLength(1))
    .register(docs, { description, examples: [[2025, 2030]] });

const dueSchema = z
  .strictObject({
    years: z.optional(dueYears('Years in which it is reported at all; every year where not set.')),
    breakdowns: z.optional(
      z.record(z.string(), dueYears('Years in which it is reported by that dimension.')).register(docs, {
        description: 'Years of single dimensions, by their ids; those of the indicator where not set.',
        examples: [{ sex: [2025, 2030] }],
      }),
    ),
  })
  .register(docs, {
    description:
      'When it is reported, where not every year 监测年份 (in terms of SDMX: where FREQ is less than yearly). What is not due is not missing.',
  });

const baselineSchema = z
  .strictObject({
    year: year('Year the value belongs to.'),
    value: z.number().register(docs, { description: "Value in the indicator's unit." }),
    source: text('Where the plan or a yearbook states it.', '规划第二章'),
  })
  .register(docs, { description: 'Value of the base year 基期值, where the plan states it.' });

export const indicatorSchema = z
  .strictObject({
    id: id('Id of the indicator, unique in the plan and kept for ever.', 'maternal-mortality'),
    field: id('Id of the field it belongs to.', 'health'),
    group: z.optional(id('Id of the group that ties indicators of one composite clause.', 'mother-to-child-testing')),
    concept: z.optional(id('Id in the concept list: the same thing in every plan.', 'maternal-mortality')),
    name: text('Name, clean of line breaks and spaces.', '孕产妇死亡率'),
    code: z.optional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(20))
        .register(docs, {
          description: 'Code of its row in the forms 代码, unique in the plan; its place in the plan where not set.',
          examples: ['A01'],
        }),
    ),
    definition: z.optional(text('What is measured, where the name alone would leave it open.', '年内每10万例活产中孕产妇死亡人数')),
    unit: z.optional(unitSchema),
    direction: z.enum(DIRECTIONS).register(docs, { description: 'Which way is better: up, down, or none.' }),
    precision: z
      .int()
      .check(z.minimum(0), z.maximum(6))
      .register(docs, { description: 'Decimal places values are published with 小数位.' }),
    departments: z
      .array(
        z.strictObject({
          id: id('Id of the department.', 'health'),
          role: z.enum(ROLES).register(docs, { description: 'lead 牵头 reports the indicator; support 配合 helps.' }),
          assumed: z.optional(z.boolean().register(docs, { description: 'true when the plan does not name the department itself.' })),
        }),
      )
      .check(z.minLength(1))
      .register(docs, { description: 'Departments of the indicator, exactly one of them leads.' }),
    measure: measureSchema,
    breakdowns: z
      .array(id("Id of a dimension: sex, residence, or one of the plan's own.", 'sex'))
      .register(docs, { description: 'Dimensions the value is broken down by besides the total 分组.' }),
    due: z.optional(dueSchema),
    bounds: z.optional(
      z
        .strictObject({
          min: z.optional(z.number().register(docs, { description: 'Smallest possible value.' })),
          max: z.optional(z.number().register(docs, { description: 'Largest possible value.' })),
        })
        .register(docs, { description: 'What is possible at all; without it the unit decides (percent: 0 to 100).' }),
    ),
    baseline: z.optional(baselineSchema),
    key: z.optional(z.literal(true).register(docs, { description: 'A key indicator 重点指标: counted by itself, too.' })),
    binding: z.optional(z.literal(true).register(docs, { description: 'A binding indicator 约束性指标: counted by itself, too.' })),
    targets: z
      .array(targetSchema)
      .register(docs, { description: 'By year, milestones 阶段目标 first; empty only for an indicator that others refer to.' }),
    note: z.optional(text('A note for the people who fill or read the indicator.', '目标与措施表述不一致')),
    extensions: z.optional(z.record(z.string(), z.unknown()).register(docs, { description: 'Free extra data of the portal.' })),
  })
  .register(docs, { description: 'What is measured, and what it must reach.' });

const refSchema = z
  .strictObject({
    indicator: id('Id of an indicator.', 'community-committee-members'),
    breakdown: z.optional(breakdownSchema()),
    part: z.optional(
      z.enum(['value', 'numerator', 'denominator']).register(docs, { description: 'Which of its numbers; value is the default.' }),
    ),
  })
  .register(docs, { description: 'A value of an indicator.' });

const tolerance = z.optional(
  z.number().check(z.minimum(0)).register(docs, { description: 'Difference that is still let pass, for rounding.' }),
);

const ruleBase = {
  id: id('Id of the rule.', 'doctors-sum'),
  level: z.optional(
    z.enum(['error', 'warning']).register(docs, { description: 'error (default) blocks sealing, warning asks for a reason.' }),
  ),
  message: z.optional(text('What a clerk reads when the rule is broken; without it the kit says it.', '男女医生数之和应等于医生总数')),
};

/** Rules across indicators, declarative on purpose: a plan is data from strangers and never code. */
export const ruleSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        ...ruleBase,
        kind: z.literal('sum'),
        total: refSchema,
        parts: z.array(refSchema).check(z.minLength(2)).register(docs, { description: 'What adds up to the total.' }),
        tolerance,
      })
      .register(docs, { description: 'Parts add up to a total.' }),
    z
      .strictObject({
        ...ruleBase,
        kind: z.literal('ratio'),
        value: refSchema,
        numerator: refSchema,
        denominator: refSchema,
        tolerance,
      })
      .register(docs, { description: 'A value is one value over another, in the unit of the first.' }),
    z
      .strictObject({ ...ruleBase, kind: z.literal('not-greater'), lesser: refSchema, greater: refSchema })
      .register(docs, { description: 'One value is not greater than another.' }),
    z
      .strictObject({
        ...ruleBase,
        kind: z.literal('consistent'),
        indicator: id('Id of an indicator.', 'maternal-mortality'),
        percent: z.optional(
          z.number().check(z.minimum(0)).register(docs, { description: 'Largest change in per cent of last year’s value.' }),
        ),
        points: z.optional(z.number().check(z.minimum(0)).register(docs, { description: "Largest change in the indicator's own unit." })),
        unlimited: z.optional(
          z.literal(true).register(docs, { description: 'Any change is let pass, also one that the kit would ask about by itself.' }),
        ),
      })
      .register(docs, {
        description: 'Change against the year before stays within a limit.',
        examples: [
          { id: 'screening-consistent', kind: 'consistent', level: 'warning', indicator: 'cervical-cancer-screening', points: 10 },
        ],
      }),
  ])
  .register(docs, { description: 'A rule across values of the report.' });

const changeSchema = z
  .strictObject({
    from: text('Version of the plan file the change starts from.', '1.0.0'),
    indicators: z
      .array(
        z.discriminatedUnion('change', [
          z
            .strictObject({ change: z.literal('renamed'), id: id('Former id.', 'old-id'), to: id('Present id.', 'new-id') })
            .register(docs, { description: 'The same indicator under another id.' }),
          z
            .strictObject({
              change: z.literal('split'),
              id: id('Former id.', 'old-id'),
              to: z.array(id('Present id.', 'new-id')).check(z.minLength(2)).register(docs, { description: 'The indicators it became.' }),
            })
            .register(docs, { description: 'Several indicators in its place.' }),
          z
            .strictObject({
              change: z.literal('dropped'),
              id: id('Former id.', 'old-id'),
              reason: text('Why it was dropped.', '统计制度调整,不再统计'),
            })
            .register(docs, { description: 'No longer reported.' }),
        ]),
      )
      .register(docs, { description: 'What became of each indicator that is no longer there.' }),
  })
  .register(docs, { description: 'What changed since a former version.' });

export const planSchema = z
  .strictObject({
    format: z.literal(PLAN_FORMAT),
    $schema: z.optional(
      z.string().register(docs, {
        description: 'Where the JSON Schema is, for the editor: ./node_modules/dabiao/dist/schemas/dabiao.plan-1.schema.json',
      }),
    ),
    id: id('Id of the plan, kept over all its versions.', 'kaiping-women-2021-2030'),
    version: text('Version of this file; changes whenever an indicator does.', '1.0.0'),
    language: z.optional(
      z
        .string()
        .check(pattern('language', /^[a-zA-Z]+(-\w+)*$/))
        .register(docs, {
          description: 'Language of forms, boards and papers of the plan, as in BCP 47; without it the page chooses.',
          examples: ['mn-CN'],
        }),
    ),
    title: text('Title of the plan.', '开平市妇女发展规划(2021—2030年)'),
    region: regionSchema,
    subject: text('Whom the plan is about: women, children, or another subject.', 'women'),
    start: year('First year.'),
    end: year('Last year.'),
    baselineYear: year('Year of the baseline 基期.'),
    source: z.optional(
      z
        .strictObject({
          url: z.optional(text('Where the text was published; shown as text.', 'http://www.example.gov.cn/plan')),
          issuer: z.optional(text('Who issued the plan.', '开平市人民政府')),
          number: z.optional(text('Document number 文号.', '开府〔2022〕1号')),
        })
        .register(docs, { description: 'The published plan.' }),
    ),
    fields: z
      .array(z.strictObject({ id: id('Id of the field.', 'health'), name: text('Name of the field.', '妇女与健康') }))
      .check(z.minLength(1))
      .register(docs, { description: 'Fields 领域 in the order of the plan.' }),
    departments: z
      .array(z.strictObject({ id: id('Id of the department.', 'health'), name: text('Name of the department.', '市卫生健康局') }))
      .check(z.minLength(1))
      .register(docs, { description: 'Departments 部门 that report or support.' }),
    dimensions: z.optional(
      z
        .array(
          z.strictObject({
            id: id('Id of the dimension.', 'age'),
            name: text('Name of the dimension.', '年龄组'),
            exhaustive: z.optional(z.boolean().register(docs, { description: 'true when the categories add up to the total.' })),
            categories: z
              .array(
                z.strictObject({
                  id: categoryId(),
                  name: text('Name of the category.', '65岁及以上'),
                }),
              )
              .check(z.minLength(1))
              .register(docs, { description: 'Categories, in order.' }),
          }),
        )
        .register(docs, { description: 'Dimensions besides the built-in sex (F, M) and residence (U, R).' }),
    ),
    groups: z.optional(
      z
        .array(z.strictObject({ id: id('Id of the group.', 'mother-to-child-testing'), name: text('Name of the group.', '孕产妇检测率') }))
        .register(docs, { description: 'Groups of indicators that stem from one composite clause.' }),
    ),
    indicators: z.array(indicatorSchema).check(z.minLength(1)).register(docs, { description: 'Indicators 指标 in the order of the plan.' }),
    rules: z.array(ruleSchema).register(docs, { description: 'Rules across indicators; may be empty.' }),
    assessment: z.optional(assessmentSchema),
    form: z.optional(formFactsSchema),
    notes: z.optional(
      z
        .array(text('A note on the plan: a goal and a measure that disagree, a slip in the text.', '目标3与措施5数值不同'))
        .register(docs, { description: 'Notes on the plan file, for its readers.' }),
    ),
    changes: z.optional(z.array(changeSchema).register(docs, { description: 'What became of former indicators, oldest change first.' })),
    extensions: z.optional(z.record(z.string(), z.unknown()).register(docs, { description: 'Free extra data of the portal.' })),
  })
  .register(docs, { title: 'dabiao.plan/1', description: 'A development plan with its fields, indicators and targets.' });

export type Plan = z.infer<typeof planSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type RuleRef = z.infer<typeof refSchema>;
export type Direction = (typeof DIRECTIONS)[number];
export type Region = Plan['region'];
