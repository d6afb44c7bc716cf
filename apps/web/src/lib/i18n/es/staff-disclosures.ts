/** Spanish texts about gifts and ties between us and a team. */
import type { disclosures as english } from '../en/staff-disclosures.ts';

export const disclosures: typeof english = {
  title: 'Regalos y vínculos',
  lead: 'La página pública nombra lo que está aquí. No mueve insignia ni lugar.',
  none: 'No hay ninguno anotado.',
  by: 'anotado por',
  kinds: {
    GIFT_TO_US: 'el equipo nos dio algo',
    GIFT_FROM_US: 'dimos algo al equipo',
    SPONSORSHIP: 'el equipo patrocinó algo nuestro',
    BOARD_TIE: 'alguien está en nuestra junta y en el equipo',
    STAFF_TIE: 'alguien trabaja para la organización y para el equipo',
  },
  bands: {
    UNDER_250: 'menos de $250',
    TO_1000: 'de $250 a $1,000',
    TO_10000: 'de $1,000 a $10,000',
    OVER_10000: 'más de $10,000',
  },
  add: 'Anotar un regalo o vínculo',
  kind: 'Qué es',
  band: 'Cuánto en ese año',
  year: 'Año',
  who: 'Quién',
  whoHint: 'El público lo lee. Escríbalo en inglés.',
  save: 'Anotarlo',
  done: 'Está anotado y la página pública lo nombra.',
  takeBack: 'Retirarlo',
  takeBackOne: 'Retirarlo: {{what}}',
  reason: 'Por qué está mal',
  takenBack: 'Retirado: {{reason}}',
  takenBackDone: 'Está retirado. Ambos quedan en el registro.',
};
