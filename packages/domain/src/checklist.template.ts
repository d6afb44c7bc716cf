/**
 * The checklist as versioned data: what is checked before a listing carries the badge, and while it does. Staff publish a new version by adding a
 * template, never by editing one, so that an old decision stays explainable. Validity is our policy where no law or source sets it; counsel reviews.
 */
import type { CheckTarget } from './listing.ts';
import { monthly, type OwnDelay } from './own-delay.ts';

/** On which listings a point applies; decided in checklist.ts. */
export const itemScopes = [
  'ALWAYS',
  'SCHOLARSHIP',
  'PRESCRIBER',
  'THERAPIST',
  'PROVISIONAL_LICENSE',
  'CONTROLLED_SUBSTANCE',
  'WHEN_RECORDED',
  'ESKETAMINE',
  'INJECTION',
  'INJECTION_OR_OFFICE_LOZENGE',
  'MEDICINE_HERE',
  'STOCKING',
  'KAP_LABEL',
  'REMOTE_SESSION',
  'REMOTE_PRESCRIBING',
  'COMPOUNDED',
] as const;
export type ItemScope = (typeof itemScopes)[number];

/** Headings under which the public reads the points. */
export const checkGroupCodes = [
  'ORGANIZATION',
  'LICENSES',
  'EXCLUSIONS',
  'RECORD',
  'INSURANCE',
  'TRAINING',
  'CARE',
  'SAFETY',
  'REMOTE',
  'ETHICS',
  'HONESTY',
  'PRIVACY_ACCESS',
  'CONTACT',
  'DECISION',
] as const;
export type CheckGroupCode = (typeof checkGroupCodes)[number];

export interface ChecklistItem {
  /** 1–48, stable over versions. */
  readonly number: number;
  readonly targets: readonly CheckTarget[];
  readonly scope: ItemScope;
  /** LISTING: without it no badge. SCHOLARSHIP: without it no scholarship. SOFT: a lapse hides the listing after a grace. NOTHING: shown only. */
  readonly blocks: 'LISTING' | 'SCHOLARSHIP' | 'SOFT' | 'NOTHING';
  /** How long a result counts; null: for good, or by event. */
  readonly validity: { readonly months: number } | { readonly days: number } | null;
  /** Where the look is ours to take each month: what our own delay does. */
  readonly ours?: OwnDelay;
  /** Whether staff may answer NOT_APPLICABLE (a state without such a list or rule). Elsewhere that answer counts as not checked. */
  readonly mayNotApply: boolean;
  readonly group: CheckGroupCode;
  /** What the public reads. */
  readonly title: { readonly en: string; readonly es: string };
}

export interface ChecklistTemplate {
  readonly version: string;
  readonly items: readonly ChecklistItem[];
}

// prettier-ignore
const items: readonly ChecklistItem[] = [
  { number: 1, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'ORGANIZATION',
    title: { en: 'The organization exists and is in good standing', es: 'La organización existe y está al día' } },
  { number: 2, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'ORGANIZATION',
    title: { en: 'Ownership and medical direction follow state law', es: 'La propiedad y la dirección médica cumplen la ley del estado' } },
  { number: 3, targets: ['ORGANIZATION', 'PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: false, group: 'LICENSES',
    title: { en: 'The national provider number (NPI) is active and matches', es: 'El número nacional de proveedor (NPI) está activo y coincide' } },
  { number: 4, targets: ['ORGANIZATION'], scope: 'SCHOLARSHIP', blocks: 'SCHOLARSHIP', validity: { months: 36 }, mayNotApply: false, group: 'ORGANIZATION',
    title: { en: 'Tax number for scholarship payments', es: 'Número fiscal para los pagos de becas' } },
  { number: 5, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: null, mayNotApply: false, group: 'LICENSES',
    title: { en: 'Identity and earlier names', es: 'Identidad y nombres anteriores' } },
  { number: 6, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: false, group: 'LICENSES',
    title: { en: 'Every license is active, without limits, and covers the service', es: 'Cada licencia está activa, sin límites, y cubre el servicio' } },
  { number: 7, targets: ['PRACTITIONER'], scope: 'PRESCRIBER', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: true, group: 'LICENSES',
    title: { en: 'May prescribe, with any agreement the state asks for', es: 'Puede recetar, con todo acuerdo que pida el estado' } },
  { number: 8, targets: ['PRACTITIONER'], scope: 'PROVISIONAL_LICENSE', blocks: 'LISTING', validity: { months: 6 }, mayNotApply: false, group: 'LICENSES',
    title: { en: 'A provisional license has a named, trained supervisor', es: 'Una licencia provisional tiene un supervisor formado y con nombre' } },
  { number: 9, targets: ['PRACTITIONER'], scope: 'WHEN_RECORDED', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: true, group: 'LICENSES',
    title: { en: 'Board certification that is claimed', es: 'Certificación de especialidad que se declara' } },
  { number: 10, targets: ['PRACTITIONER', 'LOCATION'], scope: 'CONTROLLED_SUBSTANCE', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: true, group: 'LICENSES',
    title: { en: 'Federal (DEA) registration for controlled medicines', es: 'Registro federal (DEA) para medicinas controladas' } },
  { number: 11, targets: ['PRACTITIONER', 'LOCATION'], scope: 'WHEN_RECORDED', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: true, group: 'LICENSES',
    title: { en: 'State registration for controlled medicines', es: 'Registro estatal para medicinas controladas' } },
  { number: 12, targets: ['LOCATION'], scope: 'WHEN_RECORDED', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: true, group: 'LICENSES',
    title: { en: 'Clinic license or sedation permit', es: 'Licencia de la clínica o permiso de sedación' } },
  { number: 13, targets: ['LOCATION'], scope: 'ESKETAMINE', blocks: 'LISTING', validity: { months: 6 }, mayNotApply: false, group: 'LICENSES',
    title: { en: 'The site is certified for Spravato (REMS)', es: 'El lugar está certificado para Spravato (REMS)' } },
  { number: 14, targets: ['ORGANIZATION', 'PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: false, group: 'EXCLUSIONS',
    title: { en: 'Not on the federal health exclusion list (OIG)', es: 'No está en la lista federal de exclusión de salud (OIG)' } },
  { number: 15, targets: ['ORGANIZATION', 'PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: false, group: 'EXCLUSIONS',
    title: { en: 'Not excluded from federal awards (SAM)', es: 'No está excluido de fondos federales (SAM)' } },
  { number: 16, targets: ['ORGANIZATION', 'PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 1 }, ours: monthly, mayNotApply: true, group: 'EXCLUSIONS',
    title: { en: 'Not on a state Medicaid exclusion list', es: 'No está en una lista estatal de exclusión de Medicaid' } },
  { number: 17, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'NOTHING', validity: { months: 3 }, mayNotApply: false, group: 'EXCLUSIONS',
    title: { en: 'Medicare opt-out status', es: 'Si ha dejado Medicare' } },
  { number: 18, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'RECORD',
    title: { en: 'National practitioner record (NPDB), from a self-query', es: 'Registro nacional de profesionales (NPDB), por consulta propia' } },
  { number: 19, targets: ['ORGANIZATION', 'PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'INSURANCE',
    title: { en: 'Malpractice cover in force for ketamine and each route', es: 'Seguro de mala práctica vigente para ketamina y cada vía' } },
  { number: 20, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'RECORD',
    title: { en: 'Ten-year history and background check', es: 'Historial de diez años y revisión de antecedentes' } },
  { number: 21, targets: ['PRACTITIONER'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'RECORD',
    title: { en: 'Two professional references', es: 'Dos referencias profesionales' } },
  { number: 22, targets: ['PRACTITIONER'], scope: 'THERAPIST', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'TRAINING',
    title: { en: 'Therapist: licensed a year or more, trained in trauma', es: 'Terapeuta: un año o más con licencia, con formación en trauma' } },
  { number: 23, targets: ['PRACTITIONER'], scope: 'THERAPIST', blocks: 'LISTING', validity: { months: 24 }, mayNotApply: false, group: 'TRAINING',
    title: { en: 'Therapist: 40 hours or more of KAP training and 20 sessions', es: 'Terapeuta: 40 horas o más de formación en KAP y 20 sesiones' } },
  { number: 24, targets: ['PRACTITIONER'], scope: 'PRESCRIBER', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'TRAINING',
    title: { en: 'Prescriber: trained in ketamine care', es: 'Prescriptor: con formación en el uso de ketamina' } },
  { number: 25, targets: ['SERVICE'], scope: 'KAP_LABEL', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'CARE',
    title: { en: 'Mental-health and medical roles are both filled', es: 'Los roles de salud mental y médico están cubiertos' } },
  { number: 26, targets: ['SERVICE'], scope: 'KAP_LABEL', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'CARE',
    title: { en: 'The plan of care has all four steps', es: 'El plan de atención tiene los cuatro pasos' } },
  { number: 27, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'CARE',
    title: { en: 'How people are screened before treatment', es: 'Cómo se evalúa a las personas antes del tratamiento' } },
  { number: 28, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'CARE',
    title: { en: 'The consent form tells risks, other options and cost', es: 'El consentimiento explica riesgos, otras opciones y costo' } },
  { number: 29, targets: ['LOCATION'], scope: 'INJECTION_OR_OFFICE_LOZENGE', blocks: 'LISTING', validity: { months: 24 }, mayNotApply: false, group: 'SAFETY',
    title: { en: 'Trained emergency responder on site', es: 'Personal formado en emergencias en el lugar' } },
  { number: 30, targets: ['LOCATION'], scope: 'MEDICINE_HERE', blocks: 'LISTING', validity: { months: 24 }, mayNotApply: false, group: 'SAFETY',
    title: { en: 'Monitoring and time of observation', es: 'Monitoreo y tiempo de observación' } },
  { number: 31, targets: ['LOCATION'], scope: 'INJECTION', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'SAFETY',
    title: { en: 'Emergency equipment, plan and drill', es: 'Equipo, plan y simulacro de emergencia' } },
  { number: 32, targets: ['LOCATION'], scope: 'STOCKING', blocks: 'LISTING', validity: { months: 24 }, mayNotApply: true, group: 'SAFETY',
    title: { en: 'Medicine is stored and counted safely', es: 'La medicina se guarda y se cuenta con seguridad' } },
  { number: 33, targets: ['SERVICE'], scope: 'MEDICINE_HERE', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'SAFETY',
    title: { en: 'Nobody is left alone during a session', es: 'Nadie queda a solas durante una sesión' } },
  { number: 34, targets: ['SERVICE'], scope: 'MEDICINE_HERE', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'SAFETY',
    title: { en: 'Rules for going home: a ride, no driving until the next day', es: 'Reglas para volver a casa: transporte, no manejar hasta el día siguiente' } },
  { number: 35, targets: ['SERVICE'], scope: 'REMOTE_SESSION', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'REMOTE',
    title: { en: 'Remote sessions: therapist live, adult beside you, medical help on call', es: 'Sesiones a distancia: terapeuta en vivo, un adulto al lado, ayuda médica de guardia' } },
  { number: 36, targets: ['SERVICE'], scope: 'REMOTE_PRESCRIBING', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'REMOTE',
    title: { en: 'Legal basis to prescribe remotely in each state', es: 'Base legal para recetar a distancia en cada estado' } },
  { number: 37, targets: ['SERVICE'], scope: 'COMPOUNDED', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: true, group: 'SAFETY',
    title: { en: 'The compounding pharmacy is licensed', es: 'La farmacia de preparados tiene licencia' } },
  { number: 38, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'ETHICS',
    title: { en: 'Code of conduct: touch, recording, complaints', es: 'Código de conducta: contacto físico, grabación, quejas' } },
  { number: 39, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'NOTHING', validity: { months: 12 }, mayNotApply: false, group: 'ETHICS',
    title: { en: 'Pledge of the ketamine society (ASKP3) or equal', es: 'Compromiso de la sociedad de ketamina (ASKP3) o igual' } },
  { number: 40, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 12 }, mayNotApply: false, group: 'HONESTY',
    title: { en: 'Advertising makes no false promise', es: 'La publicidad no hace promesas falsas' } },
  { number: 41, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'SOFT', validity: { days: 90 }, mayNotApply: false, group: 'HONESTY',
    title: { en: 'Prices on the list match what is asked', es: 'Los precios de la lista coinciden con lo que se cobra' } },
  { number: 42, targets: ['ORGANIZATION'], scope: 'SCHOLARSHIP', blocks: 'SCHOLARSHIP', validity: { months: 24 }, mayNotApply: false, group: 'ORGANIZATION',
    title: { en: 'Scholarship agreement is signed', es: 'El acuerdo de becas está firmado' } },
  { number: 43, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'SOFT', validity: { months: 12 }, mayNotApply: false, group: 'PRIVACY_ACCESS',
    title: { en: 'Privacy: how health data is kept, no ad trackers', es: 'Privacidad: cómo se guardan los datos de salud, sin rastreadores' } },
  { number: 44, targets: ['ORGANIZATION'], scope: 'ALWAYS', blocks: 'SOFT', validity: { months: 12 }, mayNotApply: false, group: 'PRIVACY_ACCESS',
    title: { en: 'Access for all and no discrimination', es: 'Acceso para todos y sin discriminación' } },
  { number: 45, targets: ['LOCATION'], scope: 'ALWAYS', blocks: 'SOFT', validity: { days: 90 }, mayNotApply: false, group: 'CONTACT',
    title: { en: 'The address is real and the phone is answered', es: 'La dirección es real y contestan el teléfono' } },
  { number: 46, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'SOFT', validity: { days: 90 }, mayNotApply: false, group: 'CONTACT',
    title: { en: 'The team confirmed every public detail', es: 'El equipo confirmó cada dato público' } },
  { number: 47, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'SOFT', validity: null, mayNotApply: false, group: 'RECORD',
    title: { en: 'Complaints and harm reported since the last review', es: 'Quejas y daños informados desde la última revisión' } },
  { number: 48, targets: ['SERVICE'], scope: 'ALWAYS', blocks: 'LISTING', validity: { months: 36 }, mayNotApply: false, group: 'DECISION',
    title: { en: 'Decision by two reviewers without a conflict', es: 'Decisión de dos revisores sin conflicto de interés' } },
];

export const checklistTemplate: ChecklistTemplate = { version: '2026-11', items };
