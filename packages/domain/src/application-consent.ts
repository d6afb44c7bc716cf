/**
 * What somebody may agree to beside their application, purpose by purpose, and take back at any time. Each text is kept in every version: what was
 * agreed to are its very words. Drafts that counsel has not read.
 */
import type { RoundLanguage } from './round.ts';

export const applicationPurposes = ['SHARE_WITH_TEAM', 'RESEARCH', 'CONTACT'] as const;
export type ApplicationPurpose = (typeof applicationPurposes)[number];

interface PurposeText {
  /** The day on which it was published. */
  readonly version: string;
  readonly words: Readonly<Record<RoundLanguage, string>>;
}

type Texts = readonly [PurposeText, ...PurposeText[]];

/** Newest last. */
const texts: Readonly<Record<ApplicationPurpose, Texts>> = {
  SHARE_WITH_TEAM: [
    {
      version: '2026-11-27',
      words: {
        en: 'If I get help, the team that I choose may see what I said about my health.',
        es: 'Si me ayudan, el equipo que yo elija puede ver lo que dije de mi salud.',
      },
    },
  ],
  RESEARCH: [
    {
      version: '2026-11-27',
      words: {
        en: 'My answers may be used for research, without my name and without anything that shows who I am.',
        es: 'Mis respuestas pueden servir para estudios, sin mi nombre y sin nada que muestre quién soy.',
      },
    },
  ],
  CONTACT: [
    {
      version: '2026-11-27',
      words: {
        en: 'You may write to me later to ask how I am.',
        es: 'Me pueden escribir más tarde para preguntar cómo estoy.',
      },
    },
  ],
};

/** The words that can be agreed to now. */
export const currentPurposeText = (purpose: ApplicationPurpose): PurposeText =>
  texts[purpose][texts[purpose].length - 1] ?? texts[purpose][0];

/** The very words of a version; null: there is no such version. */
export const purposeWords = (purpose: ApplicationPurpose, version: string, language: RoundLanguage): string | null =>
  texts[purpose].find((text) => text.version === version)?.words[language] ?? null;

export interface SaidConsent {
  readonly number: number;
  readonly purpose: string;
  readonly isGiven: boolean;
}

/** What was said last of a purpose. Undefined: nothing, beside the form. */
export const lastSaid = <Said extends SaidConsent>(said: readonly Said[], purpose: ApplicationPurpose): Said | undefined =>
  said.filter((one) => one.purpose === purpose).reduce<Said | undefined>((last, one) => (last === undefined || one.number > last.number ? one : last), undefined); // prettier-ignore

/** Whether it holds now: what was said last, or else what the form says. This is asked each time that it is used. */
export const consentHolds = (said: readonly SaidConsent[], purpose: ApplicationPurpose, inForm: boolean): boolean =>
  lastSaid(said, purpose)?.isGiven ?? inForm;

export type ConsentChangeObjection = 'SAME_AS_BEFORE' | 'IT_IS_OVER' | 'OLD_TEXT';

/** Taking back is always possible; giving only the newest words, and only while it goes on. */
export function againstConsentChange(
  before: boolean,
  {
    isGiven,
    textVersion,
    purpose,
  }: { readonly isGiven: boolean; readonly textVersion: string; readonly purpose: ApplicationPurpose },
  isOver: boolean,
): readonly ConsentChangeObjection[] {
  return [
    ...(before === isGiven ? (['SAME_AS_BEFORE'] as const) : []),
    ...(isGiven && isOver ? (['IT_IS_OVER'] as const) : []),
    ...(isGiven && textVersion !== currentPurposeText(purpose).version ? (['OLD_TEXT'] as const) : []),
  ];
}
