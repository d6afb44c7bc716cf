/**
 * The words under which an application is signed: exact, in both languages, each version kept. A new text is a new version; an old one is never edited,
 * because somebody signed those very words. A draft that counsel has not read.
 */
import type { RoundLanguage } from './round.ts';

interface SigningText {
  /** The day on which it was published. */
  readonly version: string;
  readonly words: Readonly<Record<RoundLanguage, readonly string[]>>;
}

/** Newest last. */
const texts: readonly [SigningText, ...SigningText[]] = [
  {
    version: '2026-11-27',
    words: {
      en: [
        'Draft. A lawyer has not read this text yet.',
        'I ask for help from {{program}}, round {{round}}.',
        'What I wrote is true as far as I know. I will say so when it changes.',
        'I know that asking does not mean that I will get help, and that I can take this back at any time.',
        'I sign by typing my name. It counts like my name in ink.',
        'A record on a screen is enough for me. I can ask for it on paper, free of charge.',
      ],
      es: [
        'Borrador. Un abogado todavía no ha leído este texto.',
        'Pido ayuda a {{program}}, ronda {{round}}.',
        'Lo que escribí es verdad, que yo sepa. Avisaré si cambia.',
        'Sé que pedir no quiere decir que me la den, y que puedo retirarlo cuando quiera.',
        'Firmo al escribir mi nombre. Vale como mi nombre en tinta.',
        'Me basta con verlo en una pantalla. Puedo pedirlo en papel, sin pagar.',
      ],
    },
  },
];

export interface SigningNames {
  readonly program: string;
  readonly round: string;
}

export const currentSigning = (): string => (texts[texts.length - 1] ?? texts[0]).version;

/** The very words of a version with its names; null: there is no such version. */
export function signingWords(version: string, language: RoundLanguage, names: SigningNames): string | null {
  const text = texts.find((one) => one.version === version);
  if (text === undefined) return null;
  const written: Readonly<Record<string, string>> = { '{{program}}': names.program, '{{round}}': names.round };
  return text.words[language].join('\n').replaceAll(/\{\{\w+\}\}/g, (place) => written[place] ?? place);
}
