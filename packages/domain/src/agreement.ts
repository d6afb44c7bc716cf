/**
 * The agreement under which a team takes people whom the fund helps: its very words in both languages, with the terms written in. A new text is a
 * new version; an old one is never edited, because somebody signed those words. A draft that counsel has not read.
 */
/** The point of the checklist that asks for it. */
export const AGREEMENT_ITEM = 42;

export const agreementLanguages = ['en', 'es'] as const;
export type AgreementLanguage = (typeof agreementLanguages)[number];

export interface AgreementTerms {
  /** What the fund pays for one medicine session, in cents. */
  readonly rateCents: number;
  /** What the team takes off its public price for these people, in percent. */
  readonly discountPercent: number;
  /** People at a time. */
  readonly slots: number;
}

interface AgreementText {
  /** The day on which it was published. */
  readonly version: string;
  readonly words: Readonly<Record<AgreementLanguage, readonly string[]>>;
}

/** Newest last. */
const texts: readonly [AgreementText, ...AgreementText[]] = [
  {
    version: '2026-11-26',
    words: {
      en: [
        'Draft. A lawyer has not read this text yet.',
        'Rate. The fund pays the team {{rate}} for one medicine session.',
        'Discount. For people whom the fund helps, the team takes {{discount}} off its public price.',
        'Slots. The team takes up to {{slots}} of these people at a time.',
        'Billing. The team bills the fund after a session took place. It does not bill the person or an insurer for the part that the fund pays.',
        'Data. The team sends the fund only what is needed to pay: who came, when, and for what. It sends no notes of the care.',
        'Refund. If a session does not take place, or was billed twice, the team pays the money back within 30 days.',
        'New terms need a new signature.',
      ],
      es: [
        'Borrador. Un abogado todavía no ha leído este texto.',
        'Tarifa. El fondo paga al equipo {{rate}} por una sesión con medicamento.',
        'Descuento. A las personas que el fondo ayuda, el equipo les descuenta {{discount}} de su precio público.',
        'Cupos. El equipo atiende hasta {{slots}} de estas personas a la vez.',
        'Cobro. El equipo cobra al fondo después de la sesión. No cobra a la persona ni a un seguro la parte que paga el fondo.',
        'Datos. El equipo envía al fondo solo lo necesario para pagar: quién vino, cuándo y para qué. No envía notas de la atención.',
        'Devolución. Si una sesión no tiene lugar o se cobró dos veces, el equipo devuelve el dinero en 30 días.',
        'Condiciones nuevas necesitan una firma nueva.',
      ],
    },
  },
];

export const currentAgreement = (): AgreementText => texts[texts.length - 1] ?? texts[0];

/** The very words of a version with its terms; null: there is no such version. */
export function agreementWords(version: string, language: AgreementLanguage, terms: AgreementTerms): string | null {
  const text = texts.find((one) => one.version === version);
  if (text === undefined) return null;
  const written: Readonly<Record<string, string>> = {
    '{{rate}}': `$${(terms.rateCents / 100).toFixed(2)}`,
    '{{discount}}': `${String(terms.discountPercent)}%`,
    '{{slots}}': String(terms.slots),
  };
  return text.words[language].join('\n').replaceAll(/\{\{\w+\}\}/g, (place) => written[place] ?? place);
}

/** In one order, so that the same terms have the same hash. */
export const termsText = ({ rateCents, discountPercent, slots }: AgreementTerms): string =>
  `rateCents=${String(rateCents)};discountPercent=${String(discountPercent)};slots=${String(slots)}`;

export const agreementObjections = ['AGREEMENT_OUTDATED', 'NOT_TAKING_PART', 'SLOTS_DIFFER'] as const;
export type AgreementObjection = (typeof agreementObjections)[number];

export interface AgreementFacts {
  readonly version: string;
  readonly terms: AgreementTerms;
}

/** What the version of the team that is being written says of scholarships. */
export interface SaidOfScholarships {
  readonly participates: boolean;
  readonly slots: number | null;
}

/** Every reason why these words do not bind this team as it is written; none: they do. */
export const objectionsToAgreement = (
  { version, terms }: AgreementFacts,
  { participates, slots }: SaidOfScholarships,
): readonly AgreementObjection[] => [
  ...(version === currentAgreement().version ? [] : (['AGREEMENT_OUTDATED'] as const)),
  ...(participates ? [] : (['NOT_TAKING_PART'] as const)),
  ...(slots === terms.slots ? [] : (['SLOTS_DIFFER'] as const)),
];
