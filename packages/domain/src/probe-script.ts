/**
 * What is said when we try to reach a team. Whoever calls says first who they are and that it is a routine check, asks what the page says, and
 * never plays a patient: a team that is deceived once answers nobody openly any more.
 */
import type { ProbeWay } from './probe.ts';

export interface ProbeScript {
  readonly en: readonly string[];
  readonly es: readonly string[];
}

/** Sentence by sentence, in their order. `{{team}}` is the name on its page. */
export const probeScripts: Readonly<Record<ProbeWay, ProbeScript>> = {
  PHONE: {
    en: [
      'Hello, this is Open Window, the nonprofit directory. This is a routine check of the page of {{team}}; I am not a patient.',
      'Is this the right number for people who want to ask about care with you?',
      'Do you take new people now, or is there a waiting list?',
      'Does your page still name the right services and prices?',
      'Thank you. You can change your page at any time when you sign in.',
    ],
    es: [
      'Hola, le llamamos de Open Window, el directorio sin fines de lucro. Es una revisión de rutina de la página de {{team}}; no soy paciente.',
      '¿Es este el número correcto para quien quiere preguntar por la atención de ustedes?',
      '¿Reciben ahora a personas nuevas, o hay lista de espera?',
      '¿Su página nombra todavía los servicios y precios correctos?',
      'Gracias. Pueden cambiar su página en cualquier momento al iniciar sesión.',
    ],
  },
  EMAIL: {
    en: [
      'Hello, we are Open Window, the nonprofit directory. This is a routine check of the page of {{team}}; we do not write for a patient.',
      'Please answer this mail in a sentence, so that we know that people reach you here.',
      'Do you take new people now, or is there a waiting list? Does your page still name the right services and prices?',
      'Thank you. You can change your page at any time when you sign in.',
    ],
    es: [
      'Hola, somos Open Window, el directorio sin fines de lucro. Es una revisión de rutina de la página de {{team}}; no escribimos por un paciente.',
      'Por favor, responda a este correo con una frase, para que sepamos que aquí se les encuentra.',
      '¿Reciben ahora a personas nuevas, o hay lista de espera? ¿Su página nombra todavía los servicios y precios correctos?',
      'Gracias. Pueden cambiar su página en cualquier momento al iniciar sesión.',
    ],
  },
};

/** What is left on a machine: who we are and how to answer, and nothing about care. */
export const probeMessage: ProbeScript = {
  en: [
    'Hello, this is Open Window, the nonprofit directory, with a routine check for {{team}}. Please call us back or write to us in the next days.',
  ],
  es: [
    'Hola, le llamamos de Open Window, el directorio sin fines de lucro, para una revisión de rutina de {{team}}. Por favor, llámenos o escríbanos en los próximos días.',
  ],
};

export const readOut = (sentences: readonly string[], team: string): readonly string[] =>
  sentences.map((sentence) => sentence.replaceAll('{{team}}', () => team));
