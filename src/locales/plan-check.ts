/** Words of the command `dabiao plan check`. */
import { localized } from '../vocabulary/locale.js';
import { PLAN_CHECK as en } from './en/plan-check.js';
import { PLAN_CHECK as zh } from './zh/plan-check.js';

export const PLAN_CHECK = localized('plan-check', zh, en);
