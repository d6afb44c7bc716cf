/**
 * Letters about an application: exact words by kind, version and language, with reasons from a list and never in anybody's own words. What was sent is
 * kept as it was; a new text is a new version. Drafts that counsel has not read.
 */
import type { EligibilityLine } from './eligibility.ts';
import { wordsOfLine } from './eligibility-words.ts';
import type { RoundLanguage } from './round.ts';
import type { StateCode } from './vocabulary.ts';

export const letterKinds = ['INELIGIBLE', 'RECONSIDERED', 'QUALIFIED', 'CLOSED_INCOMPLETE'] as const;
export type LetterKind = (typeof letterKinds)[number];

export interface LetterLine {
  readonly text: string;
  /** A page of ours where there is more; null: there is none. */
  readonly path: string | null;
}

export interface Letter {
  readonly version: string;
  readonly lines: readonly LetterLine[];
}

export interface LetterFacts {
  readonly program: string;
  readonly receipt: string;
  /** The lines of the rules that failed; of another kind of letter, none. */
  readonly failed: readonly EligibilityLine[];
  readonly state: StateCode | null;
  /** Where people help. */
  readonly contact: string;
}

/** `REASONS` stands for a line for each reason, `WAYS` for other ways near the person. */
type Words = Readonly<Record<RoundLanguage, readonly string[]>>;

/** What is told by letter when it happens; of the rest the page of the application tells. */
export const letterOfAction: Readonly<Partial<Record<string, LetterKind>>> = {
  confirmIneligible: 'INELIGIBLE',
  reconsider: 'RECONSIDERED',
  qualify: 'QUALIFIED',
  closeIncomplete: 'CLOSED_INCOMPLETE',
};

const VERSION = '2026-11-27';

const letters: Readonly<Record<LetterKind, Words>> = {
  INELIGIBLE: {
    en: [
      'We looked at what you sent to {{program}} (number {{receipt}}). We are sorry: this fund cannot help you now.',
      'Why:',
      'REASONS',
      'A person at our desk checked this. It says nothing about you or about what you wrote.',
      'Is something in it not right, or has it changed? Write to {{contact}} and we look again. There is no last day for it.',
      'Other ways:',
      'WAYS',
      'If it is hard right now: call or text 988. It is free, at any hour.',
    ],
    es: [
      'Leímos lo que envió a {{program}} (número {{receipt}}). Lo sentimos: este fondo no le puede ayudar ahora.',
      'Por qué:',
      'REASONS',
      'Una persona de nuestro equipo lo comprobó. No dice nada de usted ni de lo que escribió.',
      '¿Algo no es así, o ha cambiado? Escriba a {{contact}} y lo vemos otra vez. No hay un último día para eso.',
      'Otros caminos:',
      'WAYS',
      'Si ahora es difícil: llame o escriba al 988. Es gratis, a toda hora.',
    ],
  },
  RECONSIDERED: {
    en: [
      'We look again at what you sent to {{program}} (number {{receipt}}).',
      'You need not do anything. You see here what comes of it.',
    ],
    es: [
      'Miramos otra vez lo que envió a {{program}} (número {{receipt}}).',
      'No tiene que hacer nada. Aquí verá qué resulta.',
    ],
  },
  QUALIFIED: {
    en: [
      'What you sent to {{program}} (number {{receipt}}) is whole, and this fund can help people in your place.',
      'Now people read it who do not know who you are. Then it is decided. This is not a promise yet: there is not money for all.',
    ],
    es: [
      'Lo que envió a {{program}} (número {{receipt}}) está completo, y este fondo puede ayudar a quien está en su lugar.',
      'Ahora lo leen personas que no saben quién es usted. Luego se decide. Todavía no es una promesa: no hay dinero para todos.',
    ],
  },
  CLOSED_INCOMPLETE: {
    en: [
      'We asked you for something about what you sent to {{program}} (number {{receipt}}), and no answer came. So we closed it.',
      'Nothing is held against you. You can open it again within 30 days, once, and go on where you were.',
      'Is it too much right now? Write to {{contact}}: a person helps you with it.',
    ],
    es: [
      'Le pedimos algo sobre lo que envió a {{program}} (número {{receipt}}), y no llegó respuesta. Por eso lo cerramos.',
      'Nada de esto le perjudica. Puede abrirlo otra vez en 30 días, una sola vez, y seguir donde estaba.',
      '¿Es demasiado ahora? Escriba a {{contact}}: una persona le ayuda.',
    ],
  },
};

interface Way {
  readonly words: Readonly<Record<RoundLanguage, string>>;
  /** Of the directory; null: not there. */
  readonly filter: Readonly<Record<string, string>> | null;
}

const ways: readonly Way[] = [
  {
    words: { en: 'Teams with places for people who get help', es: 'Equipos con lugares para quien recibe ayuda' },
    filter: { scholarship: 'true' },
  },
  {
    words: { en: 'Teams with a price by income', es: 'Equipos con precio según el ingreso' },
    filter: { payment: 'SS' },
  },
  {
    words: {
      en: 'Insurance: Medicaid, Medicare and many plans pay for esketamine (Spravato). Teams that bill insurers',
      es: 'Seguro: Medicaid, Medicare y muchos planes pagan la esketamina (Spravato). Equipos que cobran al seguro',
    },
    filter: { payment: 'PI' },
  },
  {
    words: {
      en: 'Other funds near you: call 211 and ask for help with the cost of care',
      es: 'Otros fondos cerca: llame al 211 y pida ayuda con el costo de la atención',
    },
    filter: null,
  },
];

/** Codes alone: nothing in them is to be escaped. */
const pathTo = (state: StateCode | null, filter: Way['filter']): string | null => {
  if (filter === null) return null;
  const asked = Object.entries({ ...(state !== null && { state }), ...filter });
  return `/directory?${asked.map(([name, value]) => `${name}=${value}`).join('&')}`;
};

/** The words of a letter, line by line, in the language of the application. */
export function letterOf(kind: LetterKind, language: RoundLanguage, facts: LetterFacts): Letter {
  const { failed, state, program, receipt, contact } = facts;
  const written: Readonly<Record<string, string>> = {
    '{{program}}': program,
    '{{receipt}}': receipt,
    '{{contact}}': contact,
  };
  const plain = (text: string): LetterLine => ({ text, path: null });
  const several: Readonly<Record<string, readonly LetterLine[]>> = {
    REASONS: failed.map((line) => plain(wordsOfLine(line)[language])),
    WAYS: ways.map(({ words, filter }) => ({ text: words[language], path: pathTo(state, filter) })),
  };
  return {
    version: VERSION,
    lines: letters[kind][language].flatMap(
      (line) => several[line] ?? [plain(line.replaceAll(/\{\{\w+\}\}/g, (place) => written[place] ?? place))],
    ),
  };
}
