/** Spanish words for what did not agree when a number was checked. */
import type { caseFindings as english } from '../en/case-findings.ts';

export const caseFindings: Readonly<Record<keyof typeof english, string>> = {
  CHECK_DIGIT: 'el número no es un NPI',
  DEACTIVATED: 'el número fue dado de baja',
  OTHER_KIND: 'es el número de una organización donde se pregunta por una persona, o al revés',
  OTHER_NAME: 'el registro tiene otro nombre',
  NOT_LISTED: 'el registro no tiene el número',
  FILE_TOO_OLD: 'nuestra copia del registro es demasiado vieja',
  NAME_UNSURE: 'el nombre se parece, pero no es igual',
  OTHER_TAXONOMY: 'el registro tiene otro campo de trabajo',
  OTHER_STATE: 'el registro tiene otro estado',
  DEA_SHAPE: 'un número de la DEA tiene dos letras y siete dígitos',
  DEA_TYPE: 'ningún número de la DEA empieza con esta letra',
  DEA_CHECK_DIGIT: 'el último dígito del número de la DEA no corresponde a los otros',
  DEA_NAME: 'la segunda letra no es la del nombre',
};
