/** Spanish words for why something is not possible now, by the codes of the API. */
import type { AppCatalogs } from '../app-catalogs.ts';
import type { staffBlockers as english } from '../en/staff-blockers.ts';

export const staffBlockers: Pick<AppCatalogs['app']['blockers'], keyof typeof english> = {
  OUTCOME_NEEDED: 'Diga cómo terminó.',
  OUTCOME_DOES_NOT_FIT: 'Este resultado no corresponde a lo que eligió.',
  WRONG_STATUS: 'Ese paso ya pasó.',
  TAKEN_BY_ANOTHER: 'Lo tomó un colega. Solo esa persona puede seguir.',
  NOT_YOURS: 'No es suyo. Solo puede cerrarlo quien lo abrió.',
  YOUR_OWN: 'Es suyo. Otra persona debe revisarlo.',
  OVER: 'Ya terminó.',
  STILL_OPEN: 'Sigue abierto. Se puede revisar cuando termine.',
  REVIEWED: 'Ya se revisó antes.',
  LEAD_NEEDED: 'Solo un responsable puede hacerlo.',
  ANOTHER_PERSON_NEEDED: 'Usted mismo lo confirmó. Otro responsable debe levantarlo.',
  NOTE_NEEDED: 'Escriba por qué.',
  NOTE_HOLDS_A_NUMBER:
    'El texto parece tener un número de seguro social o fiscal. Compárelo en la fuente y no lo escriba.',
  NO_DRAFT: 'No hay borrador que publicar.',
  NO_NAME: 'Falta el nombre.',
  NO_SUMMARY: 'Falta el resumen.',
  NO_PRACTICE_ADDRESS: 'La dirección no está completa.',
  NO_CONTACT: 'No hay teléfono, correo ni sitio web.',
  NO_TEAM: 'No hay nadie en el equipo.',
  NO_ROUTE: 'No se eligió ninguna forma de dar la medicina.',
  NO_PHASE: 'No se ofrece ninguna fase de la atención.',
  NO_PRICE: 'No hay ningún precio.',
  NO_SAFETY_PROFILE: 'Una forma de dar la medicina no tiene datos de seguridad.',
  SAFETY_OF_UNKNOWN_ROUTE: 'Hay datos de seguridad para una forma de dar la medicina que no se ofrece.',
  PRICE_OF_PHASE_NOT_OFFERED: 'Hay un precio para una fase que no se ofrece.',
  IMPORTED_WITHOUT_CONSENT: 'Viene de una lista pública. El equipo no ha aceptado que se le muestre.',
  HELD_OR_PROPOSED: 'La persona ya tiene esta función, o ya está propuesta.',
  HAS_ACCOUNT: 'Ya hay una cuenta con esta dirección.',
  ALREADY_INVITED: 'Ya hay una invitación abierta.',
  ADDRESS_ALREADY_INVITED: 'Esta dirección ya está invitada.',
  LIFTED: 'La retención ya se levantó antes.',
  ALREADY_OPEN: 'Usted ya lo abrió.',
  LICENSE_OF_ANOTHER: 'Una licencia es de otra persona del directorio. Revise su número.',
  MEMBER_OF_ANOTHER_TEAM: 'Un miembro es de otro equipo. Regístrelo de nuevo.',
  ORGANIZATION_RENAMED:
    'La organización tiene otro nombre en el borrador. Un borrador no puede cambiar el nombre público.',
};
