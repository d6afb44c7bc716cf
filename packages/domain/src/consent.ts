/**
 * What people agree to: every purpose with its texts, each version in both languages. A new text is a new version; an old one is never edited,
 * because somebody agreed to those very words. What was agreed to is kept with a hash of the words.
 */

export const consentPurposes = ['TERMS', 'NEWS_BY_MAIL', 'ANONYMOUS_STATISTICS'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentLanguages = ['en', 'es'] as const;
export type ConsentLanguage = (typeof consentLanguages)[number];

export interface ConsentText {
  /** The day on which it was published. */
  readonly version: string;
  readonly words: Readonly<Record<ConsentLanguage, string>>;
}

interface Purpose {
  /** Without it there is no account: it is withdrawn by deleting the account. */
  readonly isNeeded: boolean;
  /** Newest last. */
  readonly texts: readonly [ConsentText, ...ConsentText[]];
}

const purposes: Readonly<Record<ConsentPurpose, Purpose>> = {
  TERMS: {
    isNeeded: true,
    texts: [
      {
        version: '2026-11-25',
        words: {
          en: 'I use this site under its terms. The directory says what was checked about a team, and when; it is not medical advice, and it promises no treatment.',
          es: 'Uso este sitio según sus condiciones. El directorio dice qué se comprobó de un equipo y cuándo; no es consejo médico y no promete ningún tratamiento.',
        },
      },
    ],
  },
  NEWS_BY_MAIL: {
    isNeeded: false,
    texts: [
      {
        version: '2026-11-25',
        words: {
          en: 'You may send me news of the program by e-mail, at most once a month. The mails say nothing about me.',
          es: 'Pueden enviarme noticias del programa por correo electrónico, como máximo una vez al mes. Los correos no dicen nada sobre mí.',
        },
      },
    ],
  },
  ANONYMOUS_STATISTICS: {
    isNeeded: false,
    texts: [
      {
        version: '2026-11-25',
        words: {
          en: 'You may count me in published numbers. Nobody can be recognized in them: groups of fewer than eleven people are not shown.',
          es: 'Pueden contarme en las cifras que se publican. Nadie puede ser reconocido en ellas: no se muestran grupos de menos de once personas.',
        },
      },
    ],
  },
};

export interface OfferedConsent {
  readonly purpose: ConsentPurpose;
  readonly isNeeded: boolean;
  readonly version: string;
  readonly words: Readonly<Record<ConsentLanguage, string>>;
}

/** What can be agreed to today: of every purpose the newest text. */
export const offeredConsents = (): readonly OfferedConsent[] =>
  consentPurposes.map((purpose) => {
    const { isNeeded, texts } = purposes[purpose];
    const { version, words } = texts[texts.length - 1] ?? texts[0];
    return { purpose, isNeeded, version, words };
  });

/** The very words of a version; null: there is no such version. */
export const consentWords = (purpose: ConsentPurpose, version: string, language: ConsentLanguage): string | null =>
  purposes[purpose].texts.find((text) => text.version === version)?.words[language] ?? null;

export type ConsentObjection = 'OLD_TEXT' | 'NEEDED_FOR_THE_ACCOUNT' | 'WITHDRAWN';

/** Only the newest text can be agreed to. */
export function objectionsToConsent(purpose: ConsentPurpose, version: string): readonly ConsentObjection[] {
  const offered = offeredConsents().find((consent) => consent.purpose === purpose);
  return offered?.version === version ? [] : ['OLD_TEXT'];
}

export function objectionsToWithdrawal(purpose: ConsentPurpose, isWithdrawn: boolean): readonly ConsentObjection[] {
  const objections: ConsentObjection[] = [];
  if (purposes[purpose].isNeeded) objections.push('NEEDED_FOR_THE_ACCOUNT');
  if (isWithdrawn) objections.push('WITHDRAWN');
  return objections;
}
