/**
 * Somebody helps an applicant to write: who they are to each other, by what authority, under which exact words, and what follows from it. The words
 * are a draft that counsel has not read; each version stays, because somebody signed those very words.
 */
import type { FormField } from './form.ts';
import type { RoundLanguage } from './round.ts';

export const helpRelations = ['FAMILY', 'FRIEND', 'ADVOCATE', 'CLINICIAN', 'OTHER'] as const;
export type HelpRelation = (typeof helpRelations)[number];

/** ASKED: the person asked for it. The others are powers that a paper proves. */
export const helpAuthorities = ['ASKED', 'GUARDIAN', 'POWER_OF_ATTORNEY'] as const;
export type HelpAuthority = (typeof helpAuthorities)[number];

export const helpStates = ['INVITED', 'HELPING', 'REMOVED', 'LEFT', 'OVER'] as const;
export type HelpState = (typeof helpStates)[number];

/** For so long the link works. Days. */
export const HELP_LINK_DAYS = 7;

/** By law they may sign for the person. Everybody else only writes: the person signs. */
export const maySignFor = (authority: HelpAuthority): boolean => authority !== 'ASKED';

/** The desk must have seen the paper before it decides. */
export const isPaperOpen = (authority: HelpAuthority | null, hasSeenPaper: boolean): boolean =>
  authority !== null && maySignFor(authority) && !hasSeenPaper;

/** What is asked about health and substances is the applicant's, unless they said otherwise. */
export const mayHelpWith = ({ dataClass }: Pick<FormField, 'dataClass'>, withClinical: boolean): boolean =>
  withClinical || dataClass === 'PLAIN' || dataClass === 'IDENTITY';

/** Of a helper’s write: the answers that are not theirs to give. */
export const notTheirs = (
  fields: Readonly<Record<string, FormField>>,
  names: readonly string[],
  withClinical: boolean,
): readonly string[] =>
  names.filter((name) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field !== undefined && !mayHelpWith(field, withClinical);
  });

interface HelpText {
  readonly version: string;
  readonly words: Readonly<Record<RoundLanguage, readonly string[]>>;
}

/** Newest last. */
const texts: readonly [HelpText, ...HelpText[]] = [
  {
    version: '2026-11-27',
    words: {
      en: [
        'Draft. A lawyer has not read this text yet.',
        'I help somebody else to write. I write what this person tells me, and nothing of my own.',
        'What I say here about who I am to this person, and by what authority I act, is true.',
        'I keep what I read to myself. This person can end my help at any time.',
        'I take no pay for it from this fund.',
      ],
      es: [
        'Borrador. Un abogado todavía no ha leído este texto.',
        'Ayudo a otra persona a escribir. Escribo lo que esa persona me dice, y nada mío.',
        'Lo que digo aquí sobre quién soy para esa persona, y con qué derecho actúo, es verdad.',
        'Guardo para mí lo que lea. Esa persona puede terminar mi ayuda cuando quiera.',
        'No cobro nada de este fondo por hacerlo.',
      ],
    },
  },
];

export const currentHelpText = (): string => (texts[texts.length - 1] ?? texts[0]).version;

/** The very words of a version; null: there is no such version. */
export const helpWords = (version: string, language: RoundLanguage): string | null =>
  texts.find((text) => text.version === version)?.words[language].join('\n') ?? null;
