/** Letters to applicants: in the language of the application, with the reasons that stand, kept sealed as they were sent; the mail says only that there is one. */
import { Inject, Injectable } from '@nestjs/common';
import { type Letter, type LetterKind, letterOf } from '@open-window/domain/application-letter.ts';
import { meantIn } from '@open-window/domain/form-facts.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { placeOfLetter } from './information-reading.service.ts';
import { InformationStore } from './information.store.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import { ScreeningNews } from '../screening/screening-news.service.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';
import type { StoredFile } from '../screening/screening.store.ts';

@Injectable()
export class Letters {
  constructor(
    private readonly store: InformationStore,
    private readonly runs: ScreeningRuns,
    private readonly vault: Vault,
    private readonly news: ScreeningNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As it would be sent now. */
  async compose(reader: Reader, file: StoredFile, kind: LetterKind): Promise<Letter> {
    const { form, answers } = await this.runs.answersOf(reader, file);
    const lines = kind === 'INELIGIBLE' ? await this.runs.linesOf(reader, file) : [];
    const { nameEn, nameEs, contact } = file.round.program;
    const language = languageOf(file);
    return letterOf(kind, language, {
      program: language === 'es' ? nameEs : nameEn,
      receipt: file.receipt ?? '',
      failed: lines.filter(({ outcome }) => outcome === 'FAIL'),
      state: (meantIn(form, answers).STATE ?? null) as StateCode | null,
      contact,
    });
  }

  /** @param sentBy Null: the product itself. */
  async send(tx: Tx, file: StoredFile, kind: LetterKind, sentBy: string | null): Promise<void> {
    const { id } = file;
    const { version, lines } = await this.compose(tx, file, kind);
    const number = await this.store.nextLetter(tx, id);
    await this.store.addLetter(tx, {
      ...{ applicationId: id, number, kind, version, language: languageOf(file), sentBy, sentAt: this.clock.now() },
      linesSealed: await this.vault.seal(tx, ownKey({ id }), placeOfLetter(id, number), JSON.stringify(lines)),
    });
    await this.news.tell(tx, file);
  }
}

const languageOf = ({ language }: StoredFile): RoundLanguage => (language === 'es' ? 'es' : 'en');
