/** Every mail in both languages: it can be read by everybody, and tells whoever looks over a shoulder nothing. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Letter, type MailLanguage, templateNames, Templates } from '../../platform/mail/templates.ts';
import { english } from './english.template.ts';
import { NoticesService } from './notices.service.ts';
import { spanish } from './spanish.template.ts';

const origin = 'https://directory.example';
const told = { token: 'To_ken-1', code: '493027', on: '2026-07-01' };
const every = templateNames.flatMap((name) => (['en', 'es'] as const).map((language) => ({ name, language })));

const letters = new Map<string, Letter>();
const letter = (name: string, language: MailLanguage): Letter => letters.get(`${name} ${language}`) as Letter;
beforeAll(async () => {
  const templates = new Templates();
  new NoticesService(templates);
  for (const { name, language } of every)
    letters.set(`${name} ${language}`, await templates.write(name, language, told, origin));
});

/** Health, money, decisions and whatever belongs to them, in both languages. */
const secrets =
  /\$|€|ketamin|depress|depresi|ptsd|tept|anxi|ansied|suicid|trauma|therap|terap|psych|psic|clinic|clínic|patient|pacient|health|salud|treat|tratam|medic|médic|drug|droga|diagnos|diagnós|dose|dosis|award|beca|grant|scholar|fund|fondo|dollar|dólar|money|dinero|income|ingreso|paid|pago|\bpay|invoice|factura|price|precio|approv|aprob|declin|reject|rechaz|denied|deneg|decision|decisión|eligib|elegib|applica|solicitud|review|vetter|vetting|licens|licenc/iu;

describe.each(every)('$name in $language', ({ name, language }) => {
  it('says the same in text and in HTML, under a subject of its own', () => {
    const { subject, text, html } = letter(name, language);
    const { sentences } = (language === 'es' ? spanish : english).notices[name];
    const others = templateNames.filter((other) => other !== name).map((other) => letter(other, language).subject);
    const flat = (written: string) => written.replaceAll(/\s+/g, ' ');

    expect(others).not.toContain(subject);
    expect(subject.length).toBeLessThanOrEqual(60);
    for (const sentence of [subject, ...sentences.map((each) => each.split('{day}')[0] ?? '')]) {
      expect(flat(text)).toContain(sentence.trim());
      expect(html).toContain(sentence.trim());
    }
    expect(html).toContain(`lang="${language}"`);
    expect(text).not.toMatch(/[<{]|undefined/);
  });

  it('tells nothing of health, money or decisions', () => {
    const { subject, text, html } = letter(name, language);
    const said = [subject, text, html.replaceAll(/<[^>]*>/g, ' ')];
    expect(said.map((each) => secrets.exec(each)?.[0]).filter((word) => word !== undefined)).toEqual([]);
  });

  it('fetches nothing, and links to nothing but its own page here', () => {
    const { text, html } = letter(name, language);
    expect(html).not.toMatch(/<img|<script|<link|<iframe|<form|<object|url\(|@import|\ssrc=|background=/i);
    const links = [...`${html} ${text}`.matchAll(/https?:\/\/[^\s"<>]+/g)]
      .map(([link]) => link)
      .filter((link) => !link.startsWith('http://www.w3.org/TR/xhtml1/'));
    expect(links.filter((link) => !link.startsWith(`${origin}/`))).toEqual([]);
    expect(new Set(links).size).toBeLessThanOrEqual(1);
    // The token is in the fragment, where no server sees it.
    for (const link of links) expect(new URL(link).pathname + new URL(link).search).not.toContain(told.token);
  });
});

describe('a code', () => {
  it('is in the mail with its link, in the language of the reader', () => {
    const [inEnglish, inSpanish] = [letter('signUpCode', 'en'), letter('signUpCode', 'es')];
    for (const { text, html } of [inEnglish, inSpanish])
      for (const written of [text, html]) expect(written).toContain('493027');
    expect(inEnglish.text).toContain(`${origin}/account/verify#token=To_ken-1`);
    expect(inSpanish.text).toContain(`${origin}/es/account/verify#token=To_ken-1`);
  });

  it('or a token is in no mail that needs none', () => {
    for (const name of ['passphraseChanged', 'newSignIn', 'breakGlassOpened', 'accountExists'] as const)
      expect(`${letter(name, 'en').text}${letter(name, 'en').html}`).not.toMatch(/493027|To_ken/);
  });
});

it('says the day of a deletion as people say it', () => {
  expect(letter('erasureScheduled', 'en').text).toContain('July 1, 2026');
  expect(letter('erasureScheduled', 'es').text).toContain('1 de julio de 2026');
});

describe('the words', () => {
  const sentencesOf = ({ text }: Letter) =>
    text
      .replaceAll(/https?:\S+|\d+/g, '')
      .split(/(?<=[.!?:])\s+|\n{2,}/)
      .filter((each) => /\p{L}/u.test(each));
  const wordsOf = (sentences: readonly string[]) => sentences.flatMap((each) => each.match(/[\p{L}’']+/gu) ?? []);
  const gradeOf = (sentences: readonly string[]) => {
    const words = wordsOf(sentences);
    const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
    return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  };
  const easeOf = (sentences: readonly string[]) => {
    const words = wordsOf(sentences);
    const syllables = words.reduce((sum, word) => sum + (word.match(/[aeiouáéíóúü]+/gi) ?? ['']).length, 0);
    return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length);
  };

  it.each(templateNames)('ask for no more than eight years of school: %s', (name) => {
    expect(gradeOf(sentencesOf(letter(name, 'en')))).toBeLessThanOrEqual(8);
    expect(easeOf(sentencesOf(letter(name, 'es')))).toBeGreaterThanOrEqual(60);
  });

  it('would be noticed if they told, or were hard to read', () => {
    expect('We declined your request').toMatch(secrets);
    expect('Su solicitud').toMatch(secrets);
    expect('$500').toMatch(secrets);
    expect(gradeOf(['Notwithstanding jurisdictional considerations, practitioners acknowledge responsibility.'])).toBeGreaterThan(12); // prettier-ignore
  });
});
