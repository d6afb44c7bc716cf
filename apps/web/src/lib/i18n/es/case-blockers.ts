/** Spanish words for why something is not possible in a vetting case, by the codes of the law. */
import type { AppCatalogs } from '../app-catalogs.ts';
import type { caseBlockers as english } from '../en/case-blockers.ts';

export const caseBlockers: Pick<AppCatalogs['app']['blockers'], keyof typeof english> = {
  CASE_OPEN: 'Este equipo ya tiene un caso abierto. Siga allí.',
  TIE_STAYS: 'Un vínculo declarado queda registrado. Otras personas deben actuar en este caso.',
  NOT_DECLARED: 'Primero diga si tiene un vínculo con este equipo.',
  TIED_TO_TEAM: 'Usted declaró un vínculo con este equipo. Otras personas deben actuar en este caso.',
  WORDS_NEEDED: 'Dígalo con palabras.',
  DECISION_NEEDED: 'Elija una decisión.',
  REASON_NEEDED: 'Elija al menos un motivo.',
  CONDITIONS_NEEDED: 'Las condiciones van con una aprobación con condiciones, y con nada más.',
  CONDITION_DATE_WRONG: 'El día de una condición debe estar en el futuro.',
  FILE_NOT_CLEAN: 'Al menos un punto de la lista impide una aprobación.',
  CONTENT_CHANGED: 'El equipo cambió su versión después de empezar este caso.',
  SAME_PERSON: 'Usted la propuso. Otra persona debe responder.',
  CHECKED_THE_FILE: 'Usted registró una verificación en este expediente. Debe apoyar alguien que no lo hizo.',
  DECIDED_BEFORE: 'Usted participó en la decisión apelada. Ahora deben decidir otras personas.',
  TOO_LATE_TO_APPEAL: 'El plazo para apelar terminó.',
  BY_DECISION_ONLY: 'Este punto lo registra la decisión misma.',
  DATE_IN_FUTURE: 'El día de la verificación está en el futuro.',
  DATE_TOO_OLD: 'La verificación es muy antigua. Consulte otra vez la fuente.',
  METHOD_DOES_NOT_FIT: 'Esta forma de verificar no puede confirmar este punto.',
  EVIDENCE_NEEDED: 'No hay pruebas en el expediente para este punto. Agréguelas primero.',
  OWN_EVIDENCE: 'Usted puso el documento en el expediente. Otra persona debe evaluarlo.',
  EXPLANATION_NEEDED: 'Diga por qué con palabras.',
  MUST_APPLY: 'Este punto se aplica a todo equipo. No se puede omitir.',
  LAPSED_ALREADY: 'Lo que se halló ya no valdría hoy.',
  NEVER_OVERRIDDEN: 'Este punto se averigua. Nadie puede dispensarlo.',
  OWN_CHECK: 'Es su propia verificación. La excepción debe hacerla otra persona.',
  NO_CHECK: 'No hay verificación que cambiar.',
  UNTIL_WRONG: 'Una excepción termina en el futuro, a más tardar en medio año.',
};
