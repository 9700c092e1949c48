/** The report document, `dabiao.report/1`: what one department fills, before it is sealed. */
import * as z from 'zod/mini';
import { digest, docs, id, text } from '../documents/scalars.js';
import { observationSchema, period, regionCode } from '../observations/observation.js';

export const REPORT_FORMAT = 'dabiao.report/1';
export const CYCLES = ['annual', 'mid-term', 'final'] as const;
export type Cycle = (typeof CYCLES)[number];

export const reportSchema = z
  .strictObject({
    format: z.literal(REPORT_FORMAT),
    plan: z.strictObject({
      id: id('Id of the plan.', 'kaiping-women-2021-2030'),
      version: text('Version of the plan file that was filled.', '1.0.0'),
      digest: digest('SHA-256 over the RFC 8785 canonical form of the plan file.'),
    }),
    regions: z.array(regionCode()).check(z.minLength(1)),
    department: id('Id of the department.', 'health'),
    periods: z.array(period()).check(z.minLength(1)),
    cycle: z.enum(CYCLES).register(docs, { description: 'annual 年度监测, mid-term 中期评估, final 终期评估.' }),
    observations: z.array(observationSchema),
    remarks: z.optional(text('Remarks on the whole report.', '2025年数据为初步数')),
  })
  .register(docs, { title: 'dabiao.report/1', description: 'What one department reports: observations of its indicators.' });

export type Report = z.infer<typeof reportSchema>;
