/**
 * What is asked about safety before ketamine, and what an answer does: hold for a clinician, or a note for the team. Never a no by itself, never a
 * diagnosis alone, never part of need or fit. Source: instruments.md §7 (lists of contraindications; a clinician confirms them before real use).
 */

/** In the order in which they are asked. */
const table = {
  PSYCHOSIS: { effect: 'HOLD', dataClass: 'HEALTH' },
  MANIA_NOW: { effect: 'HOLD', dataClass: 'HEALTH' },
  PREGNANCY: { effect: 'HOLD', dataClass: 'HEALTH' },
  BLOOD_PRESSURE_UNCONTROLLED: { effect: 'HOLD', dataClass: 'HEALTH' },
  HEART_OR_STROKE: { effect: 'HOLD', dataClass: 'HEALTH' },
  HEAD_PRESSURE: { effect: 'HOLD', dataClass: 'HEALTH' },
  LIVER: { effect: 'HOLD', dataClass: 'HEALTH' },
  KETAMINE_REACTION: { effect: 'HOLD', dataClass: 'HEALTH' },
  DEPENDENCE_NOW: { effect: 'HOLD', dataClass: 'SUBSTANCE' },
  BLOOD_PRESSURE_TREATED: { effect: 'NOTE', dataClass: 'HEALTH' },
  BIPOLAR: { effect: 'NOTE', dataClass: 'HEALTH' },
  GLAUCOMA: { effect: 'NOTE', dataClass: 'HEALTH' },
  BLADDER: { effect: 'NOTE', dataClass: 'HEALTH' },
  BREATHING: { effect: 'NOTE', dataClass: 'HEALTH' },
  SEIZURES: { effect: 'NOTE', dataClass: 'HEALTH' },
  THYROID: { effect: 'NOTE', dataClass: 'HEALTH' },
  MEDICINES: { effect: 'NOTE', dataClass: 'HEALTH' },
  FAMILY_PSYCHOSIS: { effect: 'NOTE', dataClass: 'HEALTH' },
} as const;

export type SafetyCode = keyof typeof table;
export const safetyCodes = Object.keys(table) as readonly SafetyCode[];
export const safetyRules: Readonly<
  Record<SafetyCode, { readonly effect: 'HOLD' | 'NOTE'; readonly dataClass: 'HEALTH' | 'SUBSTANCE' }>
> = table;

export const safetyAnswers = ['YES', 'NO', 'UNSURE', 'TELL_CLINICIAN'] as const;
export type SafetyAnswer = (typeof safetyAnswers)[number];
