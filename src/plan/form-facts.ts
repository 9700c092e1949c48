/**
 * What a statistical form states of itself at its upper right: its number, who made it, who approved it or took it on file, and how long it is valid.
 *
 * FORMFACTS1 what the page says comes before what the plan says, member by member; of approver and filer there is one
 */
import * as z from 'zod/mini';
import { docs, pattern, text } from '../documents/scalars.js';

const VALID_UNTIL = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

export const formFactsSchema = z
  .strictObject({
    number: z.optional(text('Number of the form 表号.', '江妇儿统1表')),
    issuer: z.optional(text('Who made the form 制定机关.', '江门市统计局')),
    approver: z.optional(text('Who approved the form 批准机关; not together with filer.', '广东省统计局')),
    filer: z.optional(text('With whom the form is on file 备案机关; not together with approver.', '江门市统计局')),
    document: z.optional(text('Number of the document of approval or filing 文号.', '粤统制〔2025〕12号')),
    validUntil: z.optional(
      z
        .string()
        .check(pattern('month-or-day', VALID_UNTIL))
        .register(docs, { description: 'Last month or day on which the form is valid 有效期至.', examples: ['2027-12', '2027-12-31'] }),
    ),
    due: z.optional(text('By when it is handed in, in words 报送日期.', '次年3月15日前')),
    delivery: z.optional(text('How it is handed in 报送方式.', '光盘报送，另附盖章件一份')),
  })
  .register(docs, { description: 'What the form states of itself, as the rules for statistical forms ask for 报表标识.' });

export type FormFacts = z.infer<typeof formFactsSchema>;

/** FORMFACTS1 */
export function formFactsOf({ form = {} }: { readonly form?: FormFacts | undefined }, page: FormFacts = {}): FormFacts {
  const { approver: _, filer: __, ...rest } = form;
  return { ...((page.approver ?? page.filer) ? rest : form), ...page };
}
