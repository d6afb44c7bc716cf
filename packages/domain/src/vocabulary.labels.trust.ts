/** Names of what was checked, how, and what follows from it. They say what was looked at, never that a place is safe or recommended. */
import type { CheckGroupCode } from './checklist.template.ts';
import type { EvidenceTier, LabelsOf } from './label.ts';
import type { LedgerOutcome, MethodClass } from './ledger.ts';
import type { CheckTarget, PracticeLocation, SafetyPolicies, SafetyProfile } from './listing.ts';
import type { WhyCode } from './ranking.ts';
import type { BadgeState, CheckMethod, CheckResult, LicenseStatus, LicenseType } from './vocabulary.ts';

// prettier-ignore
export const badge: LabelsOf<BadgeState> = {
  VERIFIED:    { en: 'Checked on these points', es: 'Verificado en estos puntos', definition: 'We checked the listed points at their source, and all are current. It is not a promise about your care.', source: 'ours' },
  CONDITIONAL: { en: 'Checked on these points, with a condition', es: 'Verificado en estos puntos, con una condición', definition: 'We checked the listed points. On at least one there is a concern or an exception, shown below.', source: 'ours' },
  LAPSED:      { en: 'Verification not current', es: 'Verificación no vigente', definition: 'A check is overdue. If it is not renewed, this listing will be hidden.', source: 'ours' },
  NONE:        { en: 'Not vetted', es: 'Sin verificar', definition: 'We have not checked all the points that we ask for.', source: 'ours' },
};

// prettier-ignore
export const licenseType: LabelsOf<LicenseType> = {
  MD:                    { en: 'Physician (MD)', es: 'Médico (MD)' },
  DO:                    { en: 'Osteopathic physician (DO)', es: 'Médico osteópata (DO)' },
  PMHNP:                 { en: 'Psychiatric nurse practitioner', es: 'Enfermero psiquiátrico de práctica avanzada' },
  NP:                    { en: 'Nurse practitioner', es: 'Enfermero de práctica avanzada' },
  PA:                    { en: 'Physician assistant', es: 'Asociado médico' },
  CRNA:                  { en: 'Nurse anesthetist', es: 'Enfermero anestesista' },
  CNS:                   { en: 'Clinical nurse specialist', es: 'Enfermero clínico especialista' },
  ND:                    { en: 'Naturopathic doctor', es: 'Médico naturópata' },
  PHD:                   { en: 'Psychologist (PhD)', es: 'Psicólogo (PhD)' },
  PSYD:                  { en: 'Psychologist (PsyD)', es: 'Psicólogo (PsyD)' },
  LCSW:                  { en: 'Clinical social worker', es: 'Trabajador social clínico' },
  LMFT:                  { en: 'Marriage and family therapist', es: 'Terapeuta de pareja y familia' },
  LPC:                   { en: 'Professional counselor', es: 'Consejero profesional' },
  LICENSED_PASTORAL:     { en: 'Licensed pastoral counselor', es: 'Consejero pastoral con licencia' },
  ASSOCIATE_SOCIAL_WORK: { en: 'Associate social worker (supervised)', es: 'Trabajador social asociado (con supervisión)' },
  ASSOCIATE_COUNSELOR:   { en: 'Associate counselor (supervised)', es: 'Consejero asociado (con supervisión)' },
  ASSOCIATE_MFT:         { en: 'Associate family therapist (supervised)', es: 'Terapeuta familiar asociado (con supervisión)' },
  RN:                    { en: 'Registered nurse', es: 'Enfermero registrado' },
  LPN:                   { en: 'Practical nurse', es: 'Enfermero práctico' },
  EMT:                   { en: 'Emergency medical technician', es: 'Técnico de emergencias médicas' },
};

// prettier-ignore
export const licenseStatus: LabelsOf<LicenseStatus> = {
  ACTIVE:          { en: 'Active', es: 'Activa', source: 'Plan-Net' },
  INACTIVE:        { en: 'Not active', es: 'No activa', source: 'Plan-Net' },
  ISSUED_IN_ERROR: { en: 'Given by mistake', es: 'Dada por error', source: 'Plan-Net' },
  REVOKED:         { en: 'Taken away', es: 'Revocada', source: 'Plan-Net' },
  PENDING:         { en: 'Asked for', es: 'Solicitada', source: 'Plan-Net' },
  UNKNOWN:         { en: 'Not known', es: 'No se sabe', source: 'Plan-Net' },
  EXPIRED:         { en: 'Expired', es: 'Vencida', source: 'ours' },
  SUSPENDED:       { en: 'Suspended', es: 'Suspendida', source: 'ours' },
  PROBATION:       { en: 'On probation', es: 'A prueba', source: 'ours' },
};

// prettier-ignore
export const checkResult: LabelsOf<CheckResult> = {
  VERIFIED:              { en: 'Confirmed', es: 'Confirmado' },
  VERIFIED_WITH_CONCERN: { en: 'Confirmed, with a concern', es: 'Confirmado, con una reserva' },
  FAILED:                { en: 'Not passed', es: 'No aprobado' },
  NOT_FOUND:             { en: 'Not found', es: 'No encontrado' },
  INCONCLUSIVE:          { en: 'No clear answer', es: 'Sin respuesta clara' },
  EXPIRED:               { en: 'Expired', es: 'Vencido' },
  WAIVED:                { en: 'Exception made', es: 'Con excepción' },
  NOT_APPLICABLE:        { en: 'Does not apply', es: 'No se aplica' },
};

// prettier-ignore
export const checkMethod: LabelsOf<CheckMethod> = {
  PRIMARY_SOURCE_API:  { en: 'Asked the source by computer', es: 'Consulta a la fuente por sistema' },
  PRIMARY_SOURCE_WEB:  { en: 'Looked up on the website of the source', es: 'Consulta en el sitio de la fuente' },
  PRIMARY_SOURCE_BULK: { en: 'Compared with the full list of the source', es: 'Comparado con la lista completa de la fuente' },
  PRIMARY_EQUIVALENT:  { en: 'Asked a register equal to the source', es: 'Consulta a un registro equivalente' },
  DOCUMENT_REVIEW:     { en: 'Read the document', es: 'Lectura del documento' },
  SELF_QUERY:          { en: 'Read a report the person asked for', es: 'Lectura de un informe pedido por la persona' },
  ATTESTATION:         { en: 'The provider states it', es: 'El proveedor lo declara' },
  SITE_VISIT:          { en: 'Went there', es: 'Visita al lugar' },
  VIDEO_WALKTHROUGH:   { en: 'Saw it by video', es: 'Visita por video' },
  PHONE_PROBE:         { en: 'Called', es: 'Llamada' },
};

// prettier-ignore
export const methodClass: LabelsOf<MethodClass> = {
  PRIMARY_SOURCE: { en: 'At the source', es: 'En la fuente' },
  DOCUMENT:       { en: 'By reading documents', es: 'Por lectura de documentos' },
  STATEMENT:      { en: 'By the provider’s own word', es: 'Por palabra del proveedor' },
  VISIT:          { en: 'By a visit or video', es: 'Por visita o video' },
  CALL:           { en: 'By phone', es: 'Por teléfono' },
};

// prettier-ignore
export const ledgerOutcome: LabelsOf<LedgerOutcome> = {
  CURRENT:              { en: 'Checked', es: 'Verificado' },
  CURRENT_WITH_CONCERN: { en: 'Checked, with a concern', es: 'Verificado, con una reserva' },
  WAIVED:               { en: 'Exception made', es: 'Con excepción' },
  OURS_LATE:            { en: 'Checked; we are late to check again', es: 'Verificado; nos toca verificar otra vez' },
  LAPSED:               { en: 'Check is overdue', es: 'La verificación está vencida' },
  FAILED:               { en: 'Not passed', es: 'No aprobado' },
  NOT_CONFIRMED:        { en: 'Could not be confirmed', es: 'No se pudo confirmar' },
  NOT_CHECKED:          { en: 'Not checked', es: 'No verificado' },
  NOT_APPLICABLE:       { en: 'Does not apply here', es: 'No se aplica aquí' },
};

// prettier-ignore
export const checkGroup: LabelsOf<CheckGroupCode> = {
  ORGANIZATION:   { en: 'The organization', es: 'La organización' },
  LICENSES:       { en: 'Licenses and permits', es: 'Licencias y permisos' },
  EXCLUSIONS:     { en: 'Exclusion lists', es: 'Listas de exclusión' },
  RECORD:         { en: 'Track record', es: 'Historial' },
  INSURANCE:      { en: 'Insurance', es: 'Seguro' },
  TRAINING:       { en: 'Training', es: 'Formación' },
  CARE:           { en: 'The course of care', es: 'El curso de atención' },
  SAFETY:         { en: 'During and after the medicine', es: 'Durante y después de la medicina' },
  REMOTE:         { en: 'Care at a distance', es: 'Atención a distancia' },
  ETHICS:         { en: 'Conduct', es: 'Conducta' },
  HONESTY:        { en: 'Prices and advertising', es: 'Precios y publicidad' },
  PRIVACY_ACCESS: { en: 'Privacy and access', es: 'Privacidad y acceso' },
  CONTACT:        { en: 'Contact and details', es: 'Contacto y datos' },
  DECISION:       { en: 'Our decision', es: 'Nuestra decisión' },
};

// prettier-ignore
export const checkTarget: LabelsOf<CheckTarget> = {
  ORGANIZATION: { en: 'Organization', es: 'Organización' },
  LOCATION:     { en: 'Place', es: 'Lugar' },
  PRACTITIONER: { en: 'People', es: 'Personas' },
  SERVICE:      { en: 'Team', es: 'Equipo' },
};

// prettier-ignore
export const why: LabelsOf<WhyCode> = {
  TEXT:      { en: 'Matches your words', es: 'Coincide con sus palabras' },
  DISTANCE:  { en: 'Close to the place you gave', es: 'Cerca del lugar que indicó' },
  BADGE:     { en: 'Checked on our list of points', es: 'Verificado en nuestra lista de puntos' },
  KAP:       { en: 'Has the steps of KAP', es: 'Tiene los pasos de KAP' },
  ACCEPTING: { en: 'Takes new people now', es: 'Acepta personas nuevas ahora' },
  ATTESTED:  { en: 'Details confirmed in the last 90 days', es: 'Datos confirmados en los últimos 90 días' },
  PRICE:     { en: 'Gives the price of a whole course', es: 'Da el precio de un curso entero' },
};

// prettier-ignore
export const evidenceTier: LabelsOf<EvidenceTier> = {
  STRONG:   { en: 'Several good studies', es: 'Varios estudios buenos' },
  MODERATE: { en: 'Some good studies', es: 'Algunos estudios buenos' },
  EARLY:    { en: 'Early studies', es: 'Estudios iniciales' },
  LITTLE:   { en: 'Few or no studies', es: 'Pocos estudios o ninguno' },
};

// prettier-ignore
export const indicationStatus: LabelsOf<'FDA_APPROVED_FOR_ROUTE' | 'OFF_LABEL'> = {
  FDA_APPROVED_FOR_ROUTE: { en: 'FDA-approved as Spravato', es: 'Aprobado por la FDA como Spravato' },
  OFF_LABEL:              { en: 'Off-label: not FDA-approved for this', es: 'Fuera de indicación: sin aprobación de la FDA para esto' },
};

// prettier-ignore
export const monitoring: LabelsOf<SafetyProfile['monitoring'][number]> = {
  BLOOD_PRESSURE: { en: 'Blood pressure', es: 'Presión arterial' },
  PULSE_OXIMETRY: { en: 'Oxygen in the blood', es: 'Oxígeno en la sangre' },
  ECG:            { en: 'Heart tracing (ECG)', es: 'Trazado del corazón (ECG)' },
  VISUAL:         { en: 'Someone watching', es: 'Alguien observando' },
};

// prettier-ignore
export const responder: LabelsOf<SafetyProfile['responder']> = {
  ACLS_ON_SITE:   { en: 'Someone trained in advanced life support is there', es: 'Hay alguien formado en soporte vital avanzado' },
  BLS_ON_SITE:    { en: 'Someone trained in basic life support is there', es: 'Hay alguien formado en soporte vital básico' },
  REMOTE_ON_CALL: { en: 'Medical help is on call, not in the room', es: 'Hay ayuda médica de guardia, no en el cuarto' },
  NONE_STATED:    { en: 'Nothing is said about emergency training', es: 'No se dice nada sobre formación en emergencias' },
};

// prettier-ignore
export const touchPolicy: LabelsOf<SafetyPolicies['touch']> = {
  NONE:            { en: 'No touch', es: 'Sin contacto físico' },
  WRITTEN_CONSENT: { en: 'Touch only if you agreed in writing', es: 'Contacto solo si aceptó por escrito' },
  VERBAL_CONSENT:  { en: 'Touch only if you agreed out loud', es: 'Contacto solo si aceptó de palabra' },
  NOT_STATED:      { en: 'Touch policy is not stated', es: 'No se dice la regla sobre contacto físico' },
};

// prettier-ignore
export const recordingPolicy: LabelsOf<SafetyPolicies['recording']> = {
  NEVER:           { en: 'Never recorded', es: 'Nunca se graba' },
  WRITTEN_CONSENT: { en: 'Recorded only if you agreed in writing', es: 'Se graba solo si aceptó por escrito' },
  NOT_STATED:      { en: 'Recording policy is not stated', es: 'No se dice la regla sobre grabación' },
};

// prettier-ignore
export const geocodeQuality: LabelsOf<PracticeLocation['geocodeQuality']> = {
  ROOFTOP:     { en: 'Exact building', es: 'Edificio exacto' },
  STREET:      { en: 'On the street', es: 'En la calle' },
  POSTAL_CODE: { en: 'Middle of the ZIP code', es: 'Centro del código postal' },
  CITY:        { en: 'Middle of the city', es: 'Centro de la ciudad' },
  UNKNOWN:     { en: 'Place on the map is not known', es: 'No se sabe el lugar en el mapa' },
};
