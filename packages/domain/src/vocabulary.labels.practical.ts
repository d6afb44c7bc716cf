/** Names of what decides whether somebody can come: access, money, language, free places; and of what can be reported. */
import type { LabelsOf } from './label.ts';
import { stateNames } from './states.ts';
import type {
  AcceptingStatus,
  AccessCode,
  LanguageCode,
  ListingOrigin,
  ListingStatus,
  PaymentCode,
  ReportReason,
  StateCode,
} from './vocabulary.ts';

export const state: LabelsOf<StateCode> = stateNames;

// prettier-ignore
export const access: LabelsOf<AccessCode> = {
  STEP_FREE_ENTRANCE:      { en: 'Entrance without steps', es: 'Entrada sin escalones', source: 'ours', plainWords: ['wheelchair', 'ramp', 'accessible', 'silla de ruedas', 'rampa'] },
  ACCESSIBLE_RESTROOM:     { en: 'Accessible restroom', es: 'Baño accesible', source: 'ours', plainWords: ['wheelchair', 'bathroom', 'silla de ruedas', 'baño'] },
  ACCESSIBLE_PARKING:      { en: 'Accessible parking', es: 'Estacionamiento accesible', source: 'ours', plainWords: ['parking', 'estacionamiento'] },
  ELEVATOR:                { en: 'Elevator', es: 'Ascensor', source: 'ours', plainWords: ['lift', 'elevador'] },
  RECLINER_TRANSFER:       { en: 'Help to move to the chair', es: 'Ayuda para pasar al sillón', source: 'ours', plainWords: ['transfer', 'recliner'] },
  BARIATRIC_SEATING:       { en: 'Seats for larger bodies', es: 'Asientos para cuerpos grandes', source: 'ours', plainWords: ['bariatric', 'plus size', 'bariátrico'] },
  ASL_ON_SITE:             { en: 'Sign language (ASL) on site', es: 'Lengua de señas (ASL) en el lugar', source: 'ours', plainWords: ['asl', 'sign language', 'deaf', 'lengua de señas', 'sordo', 'sorda'] },
  VRI:                     { en: 'Sign language by video', es: 'Lengua de señas por video', source: 'ours', plainWords: ['vri', 'video remote interpreting', 'deaf', 'sordo'] },
  CAPTIONING:              { en: 'Captions', es: 'Subtítulos', source: 'ours', plainWords: ['hard of hearing', 'captioning'] },
  LOW_SENSORY:             { en: 'Quiet, dim rooms', es: 'Cuartos tranquilos con luz baja', source: 'ours', plainWords: ['low sensory', 'autism', 'quiet', 'autismo'] },
  SERVICE_ANIMAL:          { en: 'Service animals welcome', es: 'Se aceptan animales de servicio', source: 'ours', plainWords: ['service dog', 'perro de servicio'] },
  SUPPORT_PERSON_WELCOME:  { en: 'You may bring someone', es: 'Puede venir acompañado', source: 'ours', plainWords: ['support person', 'companion', 'acompañante'] },
  CHILDCARE_NO:            { en: 'No child care on site', es: 'Sin cuidado de niños en el lugar', definition: 'Nobody can watch children while you are here.', source: 'ours', plainWords: ['childcare', 'cuidado de niños'] },
  TRANSIT_NEAR:            { en: 'Near bus or train', es: 'Cerca de autobús o tren', source: 'ours', plainWords: ['bus', 'train', 'subway', 'transit', 'metro', 'autobús', 'tren'] },
  RIDE_HOME_HELP:          { en: 'Help to get a ride home', es: 'Ayuda para volver a casa', source: 'ours', plainWords: ['ride', 'transport', 'transporte'] },
  GENDER_NEUTRAL_RESTROOM: { en: 'Restroom for all genders', es: 'Baño para todos los géneros', source: 'ours', plainWords: ['gender neutral', 'género neutro'] },
};

const samhsa = 'SAMHSA payment types';

// prettier-ignore
export const payment: LabelsOf<PaymentCode> = {
  SF:               { en: 'Paying yourself', es: 'Pago propio', source: samhsa, plainWords: ['self pay', 'cash', 'out of pocket', 'efectivo'] },
  PI:               { en: 'Private insurance', es: 'Seguro privado', source: samhsa, plainWords: ['insurance', 'aetna', 'blue cross', 'cigna', 'seguro'] },
  MC:               { en: 'Medicare', es: 'Medicare', source: samhsa },
  MD:               { en: 'Medicaid', es: 'Medicaid', source: samhsa },
  MI:               { en: 'TRICARE (military insurance)', es: 'TRICARE (seguro militar)', source: samhsa, plainWords: ['tricare', 'military insurance', 'seguro militar'] },
  VAF:              { en: 'Paid by the VA', es: 'Pagado por el VA', source: samhsa, plainWords: ['va', 'veterans affairs', 'community care', 'asuntos de veteranos'] },
  ITU:              { en: 'Tribal or Indian Health funds', es: 'Fondos tribales o de Salud Indígena', source: samhsa, plainWords: ['ihs', 'tribal', 'indian health service'] },
  SI:               { en: 'State insurance other than Medicaid', es: 'Seguro estatal aparte de Medicaid', source: samhsa, plainWords: ['state insurance', 'seguro estatal'] },
  SS:               { en: 'Sliding scale', es: 'Escala según ingresos', definition: 'You pay less when you earn less.', source: samhsa, plainWords: ['sliding fee', 'low cost', 'low income', 'bajo costo', 'bajos ingresos'] },
  PA:               { en: 'Help with payment', es: 'Ayuda para pagar', source: samhsa, plainWords: ['payment assistance', 'financial aid', 'ayuda económica'] },
  NP:               { en: 'Free', es: 'Gratis', source: samhsa, plainWords: ['no cost', 'gratuito'] },
  PCF:              { en: 'Paid by a foundation', es: 'Pagado por una fundación', source: samhsa, plainWords: ['foundation', 'charity', 'fundación'] },
  SUPERBILL:        { en: 'A bill to send to your insurer', es: 'Una factura para su seguro', definition: 'You pay, then ask your insurer to pay you back.', source: 'ours', plainWords: ['superbill', 'reimbursement', 'reembolso'] },
  OON_BENEFITS:     { en: 'Out-of-network insurance', es: 'Seguro fuera de la red', source: 'ours', plainWords: ['oon', 'out of network', 'fuera de red'] },
  EMPLOYER_BENEFIT: { en: 'Paid by your employer', es: 'Pagado por su empleador', source: 'Enthea', plainWords: ['employer', 'enthea', 'work benefit', 'empleador'] },
  HSA_FSA:          { en: 'Health savings account (HSA or FSA)', es: 'Cuenta de ahorros de salud (HSA o FSA)', source: 'Journey Clinical', plainWords: ['hsa', 'fsa', 'health savings'] },
  FINANCING:        { en: 'Loan', es: 'Préstamo', source: 'ours', plainWords: ['financing', 'credit', 'financiamiento', 'crédito'] },
  PAYMENT_PLAN:     { en: 'Paying in parts', es: 'Pago en partes', source: 'ours', plainWords: ['payment plan', 'installments', 'plan de pago', 'cuotas'] },
  SCHOLARSHIP:      { en: 'Scholarship', es: 'Beca', source: 'ours', plainWords: ['grant', 'scholarships', 'becas', 'ayuda'] },
  PACKAGE_DISCOUNT: { en: 'Lower price for a whole course', es: 'Precio menor por un curso entero', source: 'ours', plainWords: ['package', 'discount', 'paquete', 'descuento'] },
};

const iso = 'ISO 639';

// prettier-ignore
export const language: LabelsOf<LanguageCode> = {
  en:  { en: 'English', es: 'Inglés', source: iso },
  es:  { en: 'Spanish', es: 'Español', source: iso, plainWords: ['español', 'castellano', 'habla español'] },
  zh:  { en: 'Chinese', es: 'Chino', source: iso, plainWords: ['mandarin', 'cantonese', 'mandarín', 'cantonés', '中文'] },
  vi:  { en: 'Vietnamese', es: 'Vietnamita', source: iso, plainWords: ['tiếng việt'] },
  ko:  { en: 'Korean', es: 'Coreano', source: iso, plainWords: ['한국어'] },
  tl:  { en: 'Tagalog', es: 'Tagalo', source: iso, plainWords: ['filipino'] },
  ar:  { en: 'Arabic', es: 'Árabe', source: iso, plainWords: ['العربية'] },
  fr:  { en: 'French', es: 'Francés', source: iso, plainWords: ['français'] },
  ht:  { en: 'Haitian Creole', es: 'Criollo haitiano', source: iso, plainWords: ['kreyòl', 'creole'] },
  pt:  { en: 'Portuguese', es: 'Portugués', source: iso, plainWords: ['português', 'brazilian'] },
  ru:  { en: 'Russian', es: 'Ruso', source: iso, plainWords: ['русский'] },
  de:  { en: 'German', es: 'Alemán', source: iso, plainWords: ['deutsch'] },
  hi:  { en: 'Hindi', es: 'Hindi', source: iso, plainWords: ['हिन्दी'] },
  fa:  { en: 'Persian (Farsi)', es: 'Persa (farsi)', source: iso, plainWords: ['farsi', 'dari', 'فارسی'] },
  pl:  { en: 'Polish', es: 'Polaco', source: iso, plainWords: ['polski'] },
  ja:  { en: 'Japanese', es: 'Japonés', source: iso, plainWords: ['日本語'] },
  it:  { en: 'Italian', es: 'Italiano', source: iso, plainWords: ['italiano'] },
  he:  { en: 'Hebrew', es: 'Hebreo', source: iso, plainWords: ['עברית'] },
  so:  { en: 'Somali', es: 'Somalí', source: iso, plainWords: ['soomaali'] },
  am:  { en: 'Amharic', es: 'Amárico', source: iso, plainWords: ['አማርኛ'] },
  nv:  { en: 'Navajo', es: 'Navajo', source: iso, plainWords: ['diné bizaad', 'dine'] },
  ase: { en: 'American Sign Language', es: 'Lengua de señas americana', source: iso, plainWords: ['asl', 'sign language', 'lengua de señas'] },
};

// prettier-ignore
export const accepting: LabelsOf<AcceptingStatus> = {
  NEWPT:       { en: 'Takes new people', es: 'Acepta personas nuevas', source: 'Plan-Net newpt' },
  NOPT:        { en: 'Takes nobody now', es: 'No acepta a nadie ahora', source: 'Plan-Net nopt' },
  EXISTPTONLY: { en: 'Sees only its own patients', es: 'Solo atiende a sus pacientes', source: 'Plan-Net existptonly' },
  EXISTPTFAM:  { en: 'Sees its own patients and their families', es: 'Atiende a sus pacientes y familias', source: 'Plan-Net existptfam' },
  WAITLIST:    { en: 'Has a waiting list', es: 'Tiene lista de espera', source: 'ours' },
};

// prettier-ignore
export const reportReason: LabelsOf<ReportReason> = {
  WRONG_PHONE:    { en: 'The phone number is wrong', es: 'El número de teléfono está mal', source: 'ours' },
  NOT_ACCEPTING:  { en: 'They take no new people', es: 'No aceptan personas nuevas', source: 'ours' },
  PRICE_DIFFERED: { en: 'The price was different', es: 'El precio era distinto', source: 'ours' },
  CLOSED:         { en: 'They have closed', es: 'Han cerrado', source: 'ours' },
  OTHER:          { en: 'Something else', es: 'Otra cosa', source: 'ours' },
};

// prettier-ignore
export const listingStatus: LabelsOf<ListingStatus> = {
  DRAFT:              { en: 'Draft', es: 'Borrador' },
  SUBMITTED:          { en: 'Sent in', es: 'Enviado' },
  IN_REVIEW:          { en: 'In review', es: 'En revisión' },
  CHANGES_REQUESTED:  { en: 'Changes asked for', es: 'Se pidieron cambios' },
  APPROVED_SCHEDULED: { en: 'Approved, goes public soon', es: 'Aprobado, se publica pronto' },
  LIVE:               { en: 'Public', es: 'Público' },
  HIDDEN_STALE:       { en: 'Hidden: details are out of date', es: 'Oculto: los datos no están al día' },
  SUSPENDED:          { en: 'Suspended', es: 'Suspendido' },
  WITHDRAWN:          { en: 'Withdrawn by the provider', es: 'Retirado por el proveedor' },
  CLOSED:             { en: 'Closed', es: 'Cerrado' },
  REJECTED:           { en: 'Turned down', es: 'Rechazado' },
};

// prettier-ignore
export const listingOrigin: LabelsOf<ListingOrigin> = {
  PROVIDER:  { en: 'Listed by the provider', es: 'Listado por el proveedor' },
  DEMO:      { en: 'Made up, for trying this site', es: 'Inventado, para probar este sitio' },
  CANDIDATE: { en: 'From a public file, not vetted', es: 'De un archivo público, sin verificar' },
};
