/** Money, days and distances as people write them where they live. Days are UTC days and stay on their date. */
import type { Cents, Day } from '@open-window/domain/listing.ts';
import type { Language } from './i18n/language.ts';

export interface Format {
  money(cents: Cents): string;
  moneyRange(minCents: Cents, maxCents: Cents): string;
  day(day: Day): string;
  /** A moment where the reader is, with the name of their time zone. */
  instant(instant: string): string;
  time(instant: string): string;
  month(day: Day): string;
  miles(miles: number): string;
  number(value: number): string;
  list(parts: readonly string[]): string;
  phone(phone: string): string;
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

const made = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = made.get(language);
  if (known) return known;
  const format = makeFormat(locales[language]);
  made.set(language, format);
  return format;
}

function makeFormat(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const near = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const far = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const money = (cents: Cents) => (cents % 100 === 0 ? whole : exact).format(cents / 100);

  return {
    money,
    moneyRange: (minCents, maxCents) =>
      minCents === maxCents ? money(minCents) : `${money(minCents)}–${money(maxCents)}`,
    day: (day) => days.format(new Date(day)),
    instant: (instant) => instants.format(new Date(instant)),
    time: (instant) => times.format(new Date(instant)),
    month: (day) => months.format(new Date(day)),
    miles: (miles) => (miles < 20 ? near : far).format(miles),
    number: (value) => far.format(value),
    list: (parts) => lists.format(parts),
    phone: (phone) => phone.replace(/^\+?1?(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'),
  };
}
