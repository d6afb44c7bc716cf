/** The words that are to be signed now, in the language of the application, with their hash. */
import { createHash } from 'node:crypto';
import { currentSigning, signingWords } from '@open-window/domain/application-text.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { StoredApplication } from './applications.store.ts';

export interface Signing {
  readonly version: string;
  readonly words: string;
  /** SHA-256 of the words. */
  readonly hash: string;
}

export function signingOf({ round }: Pick<StoredApplication, 'round'>, language: RoundLanguage): Signing {
  const { nameEn, nameEs } = round.program;
  const names = { program: language === 'es' ? nameEs : nameEn, round: round.name };
  const version = currentSigning();
  const words = signingWords(version, language, names) ?? '';
  return { version, words, hash: createHash('sha256').update(words).digest('hex') };
}
