/** Whether the FDA has approved what a team gives for a condition. Only Spravato has an approved use in mental health. */
import type { ConditionCode, RouteCode } from './vocabulary.ts';

export type IndicationStatus = 'FDA_APPROVED_FOR_ROUTE' | 'OFF_LABEL';

/** Spravato label: adults with treatment-resistant depression, and major depression with acute suicidal ideation or behavior. */
const approvedForEsketamine: readonly ConditionCode[] = ['TRD', 'MDD_WITH_SI'];

/** Approved only if esketamine nasal spray is among the routes; every other route and condition is off-label. */
export const indicationStatusOf = (condition: ConditionCode, routes: readonly RouteCode[]): IndicationStatus =>
  routes.includes('IN_ESKETAMINE') && approvedForEsketamine.includes(condition)
    ? 'FDA_APPROVED_FOR_ROUTE'
    : 'OFF_LABEL';
