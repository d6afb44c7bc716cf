/**
 * The papers that a team brings for its checks: which there are, which point of the checklist each proves, and which of them have an end.
 * Read the table; it is the policy. Pure: no clock, no bytes.
 */
import { requiredItemsOf, type VettedFacts } from './checklist.ts';
import { addDays } from './day.ts';
import type { Day } from './listing.ts';

export const documentKinds = [
  'LICENSE', 'DEA_REGISTRATION', 'STATE_REGISTRATION', 'MALPRACTICE_CERTIFICATE', 'MALPRACTICE_ENDORSEMENT', 'TRAINING_CERTIFICATE', 'ROLE_MAP',
  'CARE_PROTOCOL', 'SCREENING_PROTOCOL', 'CONSENT_FORM', 'RESPONDER_CARD', 'EMERGENCY_PLAN', 'STORAGE_POLICY', 'DISCHARGE_POLICY', 'REMOTE_POLICY',
  'CODE_OF_CONDUCT', 'PRICE_LIST',
] as const; // prettier-ignore
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentRule {
  /** The point of the checklist that it proves. */
  readonly item: number;
  /** It says itself until when it holds, so its last day is asked for. */
  readonly hasEnd: boolean;
  readonly title: { readonly en: string; readonly es: string };
  readonly why: { readonly en: string; readonly es: string };
}

// prettier-ignore
export const documentRules: Readonly<Record<DocumentKind, DocumentRule>> = {
  LICENSE: { item: 6, hasEnd: true,
    title: { en: 'License', es: 'Licencia' },
    why: { en: 'We check it with the board that gave it.', es: 'La comprobamos con la junta que la dio.' } },
  DEA_REGISTRATION: { item: 10, hasEnd: true,
    title: { en: 'DEA registration', es: 'Registro de la DEA' },
    why: { en: 'Ketamine is a controlled drug. It must be kept and given where it is registered.', es: 'La ketamina es una sustancia controlada. Se guarda y se da donde está registrada.' } },
  STATE_REGISTRATION: { item: 11, hasEnd: true,
    title: { en: 'State registration for controlled drugs', es: 'Registro estatal de sustancias controladas' },
    why: { en: 'Some states ask for one of their own.', es: 'Algunos estados piden uno propio.' } },
  MALPRACTICE_CERTIFICATE: { item: 19, hasEnd: true,
    title: { en: 'Malpractice insurance certificate', es: 'Certificado de seguro de mala práctica' },
    why: { en: 'It shows who is covered, how much, and until when.', es: 'Muestra quién está cubierto, por cuánto y hasta cuándo.' } },
  MALPRACTICE_ENDORSEMENT: { item: 19, hasEnd: true,
    title: { en: 'Malpractice insurance endorsement page', es: 'Página de endosos del seguro de mala práctica' },
    why: { en: 'It shows that care with ketamine is not left out.', es: 'Muestra que la atención con ketamina no queda fuera.' } },
  TRAINING_CERTIFICATE: { item: 23, hasEnd: false,
    title: { en: 'Training certificate with hours', es: 'Certificado de formación con horas' },
    why: { en: 'People want to know that their therapist was trained for this.', es: 'La gente quiere saber que su terapeuta se formó para esto.' } },
  ROLE_MAP: { item: 25, hasEnd: false,
    title: { en: 'Who does what, in writing', es: 'Quién hace qué, por escrito' },
    why: { en: 'Each task needs somebody who answers for it.', es: 'Cada tarea necesita a alguien que responda por ella.' } },
  CARE_PROTOCOL: { item: 26, hasEnd: false,
    title: { en: 'Care protocol', es: 'Protocolo de atención' },
    why: { en: 'It shows what comes before, during and after the medicine.', es: 'Muestra qué hay antes, durante y después del medicamento.' } },
  SCREENING_PROTOCOL: { item: 27, hasEnd: false,
    title: { en: 'Screening protocol', es: 'Protocolo de evaluación previa' },
    why: { en: 'It shows how you find out for whom ketamine is not safe.', es: 'Muestra cómo averigua para quién la ketamina no es segura.' } },
  CONSENT_FORM: { item: 28, hasEnd: false,
    title: { en: 'Blank consent form', es: 'Formulario de consentimiento en blanco' },
    why: { en: 'People must be told the risks, the costs and the other ways.', es: 'Las personas deben conocer los riesgos, los costos y las alternativas.' } },
  RESPONDER_CARD: { item: 29, hasEnd: true,
    title: { en: 'Life support card', es: 'Tarjeta de soporte vital' },
    why: { en: 'Somebody on site must know what to do in an emergency.', es: 'Alguien en el lugar debe saber qué hacer en una emergencia.' } },
  EMERGENCY_PLAN: { item: 31, hasEnd: false,
    title: { en: 'Emergency plan and drill log', es: 'Plan de emergencia y registro de simulacros' },
    why: { en: 'It shows what you have at hand and when you last tried it out.', es: 'Muestra qué tiene a mano y cuándo lo probó por última vez.' } },
  STORAGE_POLICY: { item: 32, hasEnd: false,
    title: { en: 'Policy for storing the medicine', es: 'Política de almacenamiento del medicamento' },
    why: { en: 'It shows that none of it gets lost.', es: 'Muestra que nada se pierde.' } },
  DISCHARGE_POLICY: { item: 34, hasEnd: false,
    title: { en: 'Policy for going home', es: 'Política para volver a casa' },
    why: { en: 'Nobody should drive on the same day.', es: 'Nadie debe conducir el mismo día.' } },
  REMOTE_POLICY: { item: 35, hasEnd: false,
    title: { en: 'Policy for sessions at a distance', es: 'Política de sesiones a distancia' },
    why: { en: 'Somebody must be with the person, and help must find them.', es: 'Alguien debe acompañar a la persona, y la ayuda debe encontrarla.' } },
  CODE_OF_CONDUCT: { item: 38, hasEnd: false,
    title: { en: 'Signed code of conduct', es: 'Código de conducta firmado' },
    why: { en: 'It covers touch, recording, and where to complain.', es: 'Trata del contacto físico, las grabaciones y dónde quejarse.' } },
  PRICE_LIST: { item: 41, hasEnd: false,
    title: { en: 'Price list', es: 'Lista de precios' },
    why: { en: 'We compare it with the prices on your page.', es: 'La comparamos con los precios de su página.' } },
};

/** What the checklist asks of this team, in the order of the table. */
export function documentsAsked(facts: VettedFacts): readonly DocumentKind[] {
  const asked = new Set(
    requiredItemsOf(facts).flatMap(({ item }) => (item.scope === 'WHEN_RECORDED' ? [] : [item.number])),
  );
  return documentKinds.filter((kind) => asked.has(documentRules[kind].item));
}

/** What somebody brought, with what has become of it. */
export interface HeldDocument {
  readonly kind: DocumentKind;
  readonly expiresOn: Day | null;
  /** Refused by the scanner, or another one took its place. */
  readonly counts: boolean;
}

/** Of what is asked, what nobody brought, or brought and it has ended. */
export const documentsMissing = (
  asked: readonly DocumentKind[],
  held: readonly HeldDocument[],
  today: Day,
): readonly DocumentKind[] =>
  asked.filter((kind) => !held.some((one) => one.kind === kind && one.counts && (one.expiresOn ?? '9999') > today));

export type DocumentFault = 'END_MISSING' | 'END_IS_PAST' | 'END_TOO_FAR';

/** Licenses and cards run for years, never for decades: a later day is a slip of the hand. */
const FARTHEST_END_DAYS = 3653;

export function faultOfEnd(kind: DocumentKind, expiresOn: Day | null, today: Day): DocumentFault | null {
  if (expiresOn === null) return documentRules[kind].hasEnd ? 'END_MISSING' : null;
  if (expiresOn <= today) return 'END_IS_PAST';
  return expiresOn > addDays(today, FARTHEST_END_DAYS) ? 'END_TOO_FAR' : null;
}
