/** Names of what is done, how, where and by whom. */
import type { LabelsOf, RouteLabel } from './label.ts';
import type { KapGap } from './service-model.ts';
import type {
  CareOffer,
  CarePhaseCode,
  DeliveryMethod,
  KapCompletenessCode,
  RoleCode,
  RouteCode,
  ServiceModelCode,
  SessionFormat,
  SettingCode,
  TherapistPresence,
} from './vocabulary.ts';

const offLabel = {
  en: 'Off-label: the FDA has not approved ketamine for mental health by this route.',
  es: 'Fuera de indicación: la FDA no ha aprobado la ketamina para la salud mental por esta vía.',
};
const compounded = {
  en: 'Made by a compounding pharmacy and not FDA-approved. The FDA warned about compounded ketamine on October 10, 2023.',
  es: 'Hecho por una farmacia de preparados y no aprobado por la FDA. La FDA advirtió sobre la ketamina preparada el 10 de octubre de 2023.',
};

// prettier-ignore
export const route: Readonly<Record<RouteCode, RouteLabel>> = {
  IV_INFUSION:   { en: 'IV drip', es: 'Suero intravenoso', definition: 'The medicine flows slowly into a vein. It can be stopped during the session.', source: 'ASKP3', regulatoryNote: offLabel,
                   plainWords: ['iv', 'intravenous', 'infusion', 'drip', 'infusions', 'intravenosa', 'infusión', 'suero', 'goteo', 'vena'] },
  IM_INJECTION:  { en: 'Shot in a muscle', es: 'Inyección en el músculo', definition: 'The medicine is given as a shot, most often in the arm.', source: 'ASKP3', regulatoryNote: offLabel,
                   plainWords: ['im', 'intramuscular', 'shot', 'injection', 'needle', 'inyección', 'pinchazo', 'músculo'] },
  SL_LOZENGE:    { en: 'Lozenge under the tongue', es: 'Tableta bajo la lengua', definition: 'A lozenge or tablet melts in the mouth.', source: 'Journey Clinical', regulatoryNote: compounded,
                   plainWords: ['lozenge', 'troche', 'sublingual', 'buccal', 'rdt', 'odt', 'tablet', 'melt', 'tableta', 'pastilla', 'sublingual', 'trocisco'] },
  ORAL:          { en: 'Swallowed', es: 'Tragado', definition: 'The medicine is swallowed as a capsule or a drink.', source: 'ASKP3', regulatoryNote: compounded,
                   plainWords: ['oral', 'pill', 'capsule', 'swallow', 'po', 'by mouth', 'cápsula', 'píldora', 'por la boca'] },
  IN_COMPOUNDED: { en: 'Nasal spray (compounded)', es: 'Aerosol nasal (preparado)', definition: 'A nasal spray of ketamine made by a compounding pharmacy. It is not Spravato.', source: 'ASKP3', regulatoryNote: compounded,
                   plainWords: ['nasal spray', 'nasal', 'intranasal', 'spray', 'nose', 'aerosol nasal', 'espray nasal', 'nariz'] },
  IN_ESKETAMINE: { en: 'Spravato (esketamine) nasal spray', es: 'Spravato (esketamina) aerosol nasal', definition: 'A nasal spray given only at certified sites, with at least two hours of watching. It is never sent home.', source: 'Spravato REMS',
                   regulatoryNote: { en: 'FDA-approved for adults with depression that did not get better with treatment, and for major depression with acute thoughts of suicide.', es: 'Aprobado por la FDA para adultos con depresión que no mejoró con tratamiento y para depresión mayor con ideas suicidas agudas.' },
                   plainWords: ['spravato', 'esketamine', 'nasal spray', 's ketamine', 'esketamina', 'aerosol nasal', 'espray nasal'] },
  SC_INJECTION:  { en: 'Shot under the skin', es: 'Inyección bajo la piel', definition: 'The medicine is given as a small shot under the skin.', source: 'ours', regulatoryNote: offLabel,
                   plainWords: ['sc', 'subq', 'subcutaneous', 'shot', 'injection', 'subcutánea', 'inyección', 'piel'] },
  OTHER:         { en: 'Another way', es: 'Otra vía', definition: 'A way that is not on this list. Staff read what the team says about it.', source: 'ours', regulatoryNote: offLabel, plainWords: ['other route', 'otra vía'] },
};

// prettier-ignore
export const phase: LabelsOf<CarePhaseCode> = {
  ASSESSMENT:       { en: 'Assessment', es: 'Evaluación', definition: 'A medical and a mental-health visit to find out if this is right and safe for you.', source: 'KAP guides', plainWords: ['evaluation', 'intake', 'screening', 'consultation', 'consulta'] },
  PREPARATION:      { en: 'Preparation', es: 'Preparación', definition: 'Visits before the medicine, to build trust and know what to expect.', source: 'KAP guides', plainWords: ['prep', 'preparing'] },
  MEDICINE_SESSION: { en: 'Medicine session', es: 'Sesión con medicina', definition: 'One to three hours with the medicine, with a therapist present.', source: 'KAP guides', plainWords: ['dosing', 'dose session', 'ketamine session', 'sesión de ketamina', 'dosis'] },
  INTEGRATION:      { en: 'Integration', es: 'Integración', definition: 'Visits after the medicine, to make sense of it. The first is held within two days.', source: 'KAP guides', plainWords: ['aftercare', 'integrate', 'integrar'] },
  MAINTENANCE:      { en: 'Later visits', es: 'Visitas posteriores', definition: 'Sessions after the course, if you need them.', source: 'KAP guides', plainWords: ['maintenance', 'booster', 'follow up', 'mantenimiento', 'refuerzo'] },
};

// prettier-ignore
export const serviceModel: LabelsOf<ServiceModelCode> = {
  KAP_ONE_SITE:                      { en: 'KAP with one team', es: 'KAP con un solo equipo', definition: 'One team does all four steps, with a therapist in the room.', source: 'ours, after Enthea and KRIYA', plainWords: ['kap', 'ketamine assisted psychotherapy', 'ketamine assisted therapy', 'ketamine therapy', 'terapia asistida con ketamina', 'psicoterapia con ketamina'] },
  KAP_COLLABORATIVE:                 { en: 'KAP with a partner', es: 'KAP con un socio', definition: 'A therapist and a separate prescriber share the four steps.', source: 'ours, after Journey Clinical', plainWords: ['kap', 'collaborative', 'ketamine assisted psychotherapy', 'colaborativo'] },
  KAP_REMOTE_SUPERVISED:             { en: 'KAP at home with a live therapist', es: 'KAP en casa con terapeuta en vivo', definition: 'The therapist is live on video all the time, and an adult is with you.', source: 'ours, after Journey Clinical', plainWords: ['kap', 'at home', 'telehealth', 'online', 'remote', 'en casa', 'en línea', 'a distancia'] },
  KAP_GROUP:                         { en: 'KAP in a group', es: 'KAP en grupo', definition: 'All four steps, with the medicine session held in a group.', source: 'ours', plainWords: ['kap', 'group ketamine', 'group therapy', 'grupo', 'terapia de grupo'] },
  SPRAVATO_WITH_THERAPY:             { en: 'Spravato with therapy', es: 'Spravato con terapia', definition: 'Spravato at a certified site, with talk therapy as part of the care.', source: 'ours, after Spravato REMS', plainWords: ['spravato', 'esketamine', 'esketamina'] },
  KETAMINE_WITH_INTEGRATION_PARTNER: { en: 'Ketamine, with therapy by a partner afterward', es: 'Ketamina, con terapia de un socio después', definition: 'Ketamine is given here. A partner offers therapy after it. This is not KAP.', source: 'ours', plainWords: ['ketamine clinic', 'clínica de ketamina'] },
  KETAMINE_ONLY:                     { en: 'Ketamine without a full course of therapy', es: 'Ketamina sin un curso completo de terapia', definition: 'Ketamine is given here, but the steps that make it KAP are not all there. This is not KAP.', source: 'ours', plainWords: ['ketamine clinic', 'infusion clinic', 'clínica de ketamina', 'clínica de infusión'] },
  INTEGRATION_ONLY:                  { en: 'Therapy before and after, no ketamine', es: 'Terapia antes y después, sin ketamina', definition: 'A licensed therapist prepares you or helps you afterward. No ketamine is given here.', source: 'ours', plainWords: ['integration therapist', 'psychedelic integration', 'terapeuta de integración'] },
  PRESCRIBER_ONLY:                   { en: 'Prescriber only', es: 'Solo prescriptor', definition: 'A prescriber checks if the medicine is right for you. No therapy is given here.', source: 'ours', plainWords: ['prescriber', 'doctor', 'psychiatrist', 'psiquiatra', 'médico'] },
};

// prettier-ignore
export const kapCompleteness: LabelsOf<KapCompletenessCode> = {
  COMPLETE:              { en: 'Complete KAP', es: 'KAP completo', definition: 'All four steps and both roles, by this team.', source: 'ours' },
  COMPLETE_WITH_PARTNER: { en: 'Complete KAP with a partner', es: 'KAP completo con un socio', definition: 'All four steps and both roles, some by a named partner.', source: 'ours' },
  PARTIAL:               { en: 'Part of KAP', es: 'Parte de KAP', definition: 'There is medicine and therapy, but something of a full course is missing.', source: 'ours' },
  NOT_KAP:               { en: 'Not KAP', es: 'No es KAP', definition: 'This is not ketamine-assisted psychotherapy.', source: 'ours' },
  UNKNOWN:               { en: 'We do not know', es: 'No lo sabemos', definition: 'Nobody has told us yet what is offered here.', source: 'ours' },
};

// prettier-ignore
export const kapGap: LabelsOf<KapGap> = {
  HOME_WITHOUT_CLINICIAN:      { en: 'Medicine is taken at home with no clinician', es: 'La medicina se toma en casa sin un clínico' },
  NO_MENTAL_HEALTH_ROLE:       { en: 'No licensed therapist on the team', es: 'No hay terapeuta con licencia en el equipo' },
  NO_MEDICAL_ROLE:             { en: 'No licensed prescriber on the team', es: 'No hay prescriptor con licencia en el equipo' },
  NO_ASSESSMENT:               { en: 'No assessment first', es: 'No hay evaluación primero' },
  NO_PREPARATION:              { en: 'No preparation', es: 'No hay preparación' },
  PREPARATION_BY_COACH_ONLY:   { en: 'Preparation is by a coach without a license', es: 'La preparación la da un coach sin licencia' },
  NO_MEDICINE_SESSION:         { en: 'No medicine session', es: 'No hay sesión con medicina' },
  THERAPIST_NOT_PRESENT:       { en: 'The therapist is not there during the medicine', es: 'El terapeuta no está presente durante la medicina' },
  NOBODY_BESIDE_PATIENT:       { en: 'The therapist is on video and nobody is beside you', es: 'El terapeuta está por video y nadie está a su lado' },
  NO_INTEGRATION:              { en: 'No integration afterward', es: 'No hay integración después' },
  INTEGRATION_BY_COACH_ONLY:   { en: 'Integration is by a coach without a license', es: 'La integración la da un coach sin licencia' },
  INTEGRATION_TIME_NOT_STATED: { en: 'It is not said how soon integration begins', es: 'No se dice cuándo empieza la integración' },
  INTEGRATION_LATE:            { en: 'Integration begins later than two days after', es: 'La integración empieza más de dos días después' },
};

// prettier-ignore
export const role: LabelsOf<RoleCode> = {
  MENTAL_HEALTH_LEAD:   { en: 'Mental-health lead', es: 'Responsable de salud mental', definition: 'The licensed therapist who answers for the therapy.', source: 'KRIYA' },
  MEDICAL_LEAD:         { en: 'Medical lead', es: 'Responsable médico', definition: 'The licensed prescriber who answers for the medicine.', source: 'KRIYA' },
  DUAL_ROLE:            { en: 'Therapist and prescriber in one', es: 'Terapeuta y prescriptor a la vez', definition: 'One person licensed for both roles.', source: 'KRIYA' },
  SESSION_THERAPIST:    { en: 'Session therapist', es: 'Terapeuta de la sesión', definition: 'The therapist who is with you during the medicine.', source: 'KRIYA' },
  CO_THERAPIST:         { en: 'Co-therapist', es: 'Coterapeuta', definition: 'A second therapist in the session.', source: 'KRIYA' },
  MONITORING_CLINICIAN: { en: 'Monitoring nurse or technician', es: 'Enfermero o técnico de monitoreo', definition: 'Watches your body signs during the session.', source: 'Enthea' },
  MEDICAL_DIRECTOR:     { en: 'Medical director', es: 'Director médico', definition: 'The physician who oversees the medical care of the clinic.', source: 'ours' },
  SUPERVISOR:           { en: 'Supervisor', es: 'Supervisor', definition: 'A licensed person who oversees a colleague with a provisional license.', source: 'TARA Mind' },
  INTEGRATION_COACH:    { en: 'Integration coach (no license)', es: 'Coach de integración (sin licencia)', definition: 'Helps after the session. Not licensed, so it does not count as therapy here.', source: 'ours' },
  CHAPERONE:            { en: 'Chaperone', es: 'Acompañante', definition: 'An adult you trust who stays with you at home.', source: 'Journey Clinical' },
};

// prettier-ignore
export const setting: LabelsOf<SettingCode> = {
  CLINIC_PRIVATE_ROOM:   { en: 'Private room in a clinic', es: 'Cuarto privado en una clínica', source: 'ours', plainWords: ['private room', 'clinic', 'cuarto privado', 'clínica'] },
  CLINIC_SHARED_ROOM:    { en: 'Shared room in a clinic', es: 'Cuarto compartido en una clínica', definition: 'Several people are treated in one room. The ketamine society advises against it.', source: 'ASKP3', plainWords: ['shared room', 'cuarto compartido'] },
  THERAPIST_OFFICE:      { en: 'Therapist’s office', es: 'Consultorio del terapeuta', source: 'ours', plainWords: ['office', 'private practice', 'consultorio'] },
  HOSPITAL_OUTPATIENT:   { en: 'Hospital, without staying overnight', es: 'Hospital, sin pasar la noche', source: 'ours', plainWords: ['hospital', 'outpatient', 'ambulatorio'] },
  HOME_REMOTE_THERAPIST: { en: 'At home, therapist live on video', es: 'En casa, con terapeuta en vivo por video', source: 'Journey Clinical', plainWords: ['at home', 'home', 'telehealth', 'online', 'en casa', 'en línea', 'telesalud'] },
  HOME_NO_CLINICIAN:     { en: 'At home with no clinician (not listed here)', es: 'En casa sin clínico (no se lista aquí)', definition: 'We do not list care in which you take the medicine alone at home.', source: 'ours, after the FDA warning' },
  MOBILE_IV:             { en: 'Team that comes to you', es: 'Equipo que va a su casa', definition: 'A drip at home or in a hotel. The ketamine society objects to it without a visit in person first.', source: 'ASKP3', plainWords: ['mobile', 'house call', 'a domicilio'] },
};

// prettier-ignore
export const deliveryMethod: LabelsOf<DeliveryMethod> = {
  PHYSICAL: { en: 'In person', es: 'En persona', source: 'Plan-Net' },
  VIRTUAL:  { en: 'By video or phone', es: 'Por video o teléfono', source: 'Plan-Net', plainWords: ['telehealth', 'online', 'telesalud', 'en línea'] },
};

// prettier-ignore
export const format: LabelsOf<SessionFormat> = {
  INDIVIDUAL: { en: 'One person', es: 'Una persona', source: 'ours', plainWords: ['individual', 'one on one', 'private', 'individual'] },
  GROUP:      { en: 'Group', es: 'Grupo', source: 'ours', plainWords: ['group', 'groups', 'circle', 'grupo', 'círculo'] },
  COUPLE:     { en: 'Couple', es: 'Pareja', source: 'ours', plainWords: ['couple', 'couples', 'partner', 'pareja', 'parejas'] },
};

// prettier-ignore
export const careOffer: LabelsOf<CareOffer> = {
  HERE:        { en: 'Here', es: 'Aquí' },
  PARTNER:     { en: 'By a partner', es: 'Con un socio' },
  NOT_OFFERED: { en: 'Not offered', es: 'No se ofrece' },
};

// prettier-ignore
export const therapistPresence: LabelsOf<TherapistPresence> = {
  IN_ROOM:        { en: 'A therapist is in the room', es: 'Hay un terapeuta en el cuarto' },
  LIVE_VIDEO:     { en: 'A therapist is live on video', es: 'Hay un terapeuta en vivo por video' },
  NONE:           { en: 'No therapist is present', es: 'No hay un terapeuta presente' },
  NOT_APPLICABLE: { en: 'Does not apply', es: 'No se aplica' },
};
