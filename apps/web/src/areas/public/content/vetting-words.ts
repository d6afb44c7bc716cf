/** The words around the live checklist and our own figures, in both languages; with the page that shows them and in no other bundle. */
import type { Schema } from '@open-window/contract/client.ts';
import type { Language } from '../../../lib/i18n/language.ts';

type Criterion = Schema['HowWeVetResponse']['criteria'][number];

interface VettingWords {
  readonly criteria: string;
  readonly version: (version: string) => string;
  readonly figures: string;
  readonly asOf: (day: string) => string;
  readonly notMeasured: string;
  readonly tooFew: string;
  readonly of: (value: string, of: string) => string;
  readonly names: Readonly<Record<'teamsVetted' | 'lapsesCaught' | 'contactReached' | 'foundWrong', string>>;
  readonly blocks: Readonly<Record<Criterion['blocks'], string>>;
  readonly scopes: Readonly<Record<Criterion['scope'], string>>;
  readonly forGood: string;
  readonly months: (count: number) => string;
  readonly days: (count: number) => string;
}

export const vettingWords: Readonly<Record<Language, VettingWords>> = {
  en: {
    criteria: 'The whole list',
    version: (version) => `This is version ${version} of the list, as we use it today.`,
    figures: 'Our own numbers',
    asOf: (day) => `Counted on ${day}.`,
    notMeasured: 'not measured yet',
    tooFew: 'too few to tell',
    of: (value, of) => `${value} of ${of}`,
    names: {
      teamsVetted: 'Public teams that two reviewers decided on',
      lapsesCaught: 'Checks that ran out and were caught that very day',
      contactReached: 'Calls that reached the team',
      foundWrong: 'Public teams with an error that was reported and was true',
    },
    blocks: {
      LISTING: 'without it no badge',
      SOFT: 'without it hidden after 14 days',
      SCHOLARSHIP: 'without it no scholarship',
      NOTHING: 'shown only',
    },
    scopes: {
      ALWAYS: 'all teams',
      SCHOLARSHIP: 'teams that take scholarships',
      PRESCRIBER: 'people who prescribe',
      THERAPIST: 'therapists',
      PROVISIONAL_LICENSE: 'people with a provisional license',
      CONTROLLED_SUBSTANCE: 'who prescribes or keeps the medicine',
      WHEN_RECORDED: 'where a claim or a state rule asks for it',
      ESKETAMINE: 'teams that give Spravato',
      INJECTION: 'teams that give it by needle',
      INJECTION_OR_OFFICE_LOZENGE: 'teams that give it by needle, or as a lozenge in the office',
      MEDICINE_HERE: 'teams that give the medicine',
      STOCKING: 'teams that keep the medicine',
      KAP_LABEL: 'teams that are shown as KAP',
      REMOTE_SESSION: 'teams with sessions at home',
      REMOTE_PRESCRIBING: 'teams that prescribe from afar',
      COMPOUNDED: 'teams that use mixed medicines',
    },
    forGood: 'once',
    months: (count) => (count === 1 ? 'each month' : `every ${String(count)} months`),
    days: (count) => `every ${String(count)} days`,
  },
  es: {
    criteria: 'La lista completa',
    version: (version) => `Esta es la versión ${version} de la lista, la que usamos hoy.`,
    figures: 'Nuestros números',
    asOf: (day) => `Contado el ${day}.`,
    notMeasured: 'aún sin medir',
    tooFew: 'muy pocos para decirlo',
    of: (value, of) => `${value} de ${of}`,
    names: {
      teamsVetted: 'Equipos públicos con la decisión de dos personas',
      lapsesCaught: 'Puntos que vencieron y se notaron ese mismo día',
      contactReached: 'Llamadas que encontraron al equipo',
      foundWrong: 'Equipos públicos con un error que se avisó y era cierto',
    },
    blocks: {
      LISTING: 'sin esto no hay distintivo',
      SOFT: 'sin esto se oculta a los 14 días',
      SCHOLARSHIP: 'sin esto no hay beca',
      NOTHING: 'solo se muestra',
    },
    scopes: {
      ALWAYS: 'todos los equipos',
      SCHOLARSHIP: 'equipos que aceptan becas',
      PRESCRIBER: 'personas que recetan',
      THERAPIST: 'terapeutas',
      PROVISIONAL_LICENSE: 'personas con licencia provisional',
      CONTROLLED_SUBSTANCE: 'quien receta o guarda la medicina',
      WHEN_RECORDED: 'donde lo pide una norma del estado o algo que se declara',
      ESKETAMINE: 'equipos que dan Spravato',
      INJECTION: 'equipos que la dan con aguja',
      INJECTION_OR_OFFICE_LOZENGE: 'equipos que la dan con aguja, o en pastilla en el consultorio',
      MEDICINE_HERE: 'equipos que dan la medicina',
      STOCKING: 'equipos que guardan la medicina',
      KAP_LABEL: 'equipos que se muestran como KAP',
      REMOTE_SESSION: 'equipos con sesiones en casa',
      REMOTE_PRESCRIBING: 'equipos que recetan a distancia',
      COMPOUNDED: 'equipos que usan preparados',
    },
    forGood: 'una vez',
    months: (count) => (count === 1 ? 'cada mes' : `cada ${String(count)} meses`),
    days: (count) => `cada ${String(count)} días`,
  },
};
