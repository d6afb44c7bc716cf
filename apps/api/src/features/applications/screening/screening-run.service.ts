/** Runs the rules of a round over what was handed in: with the policy's version, each rule's line kept, as often as somebody asks. */
import { Injectable } from '@nestjs/common';
import type { DeskTie } from '@open-window/domain/desk-tie.ts';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { type Eligibility, type EligibilityLine, eligibilityOf } from '@open-window/domain/eligibility.ts';
import type { Form } from '@open-window/domain/form.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { factsIn, meantIn } from '@open-window/domain/form-facts.ts';
import { readPolicy, type ScholarshipPolicy } from '@open-window/domain/scholarship-policy.ts';
import { type Opener, type Place, Vault } from '../../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problems.ts';
import { FormsQuery } from '../writing/forms.query.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';
import { ScreeningStore, type StoredFile } from './screening.store.ts';

export interface HandedInAnswers {
  readonly form: Form;
  readonly text: string;
  /** Nothing clinical. */
  readonly answers: Answers;
}

const placeOfLines = (id: string, number: number): Place => ({
  ...{ table: 'application_run', column: 'lines_sealed' },
  row: `${id} ${String(number)}`,
});

@Injectable()
export class ScreeningRuns {
  constructor(
    private readonly store: ScreeningStore,
    private readonly forms: FormsQuery,
    private readonly vault: Vault,
  ) {}

  /** @param back 0: as it was handed in last; 1: the time before. */
  async answersOf(
    reader: Reader,
    { id, snapshots }: Pick<StoredFile, 'id' | 'snapshots'>,
    back: 0 | 1 = 0,
  ): Promise<HandedInAnswers> {
    const snapshot = snapshots[back];
    if (snapshot === undefined) throw problem('unavailable');
    const { form, text } = await this.forms.form(reader, snapshot.formVersionId);
    return { form, text, answers: answersIn(await this.vault.openerOf(reader, ownKey({ id })), id, snapshot) };
  }

  /** What ties whoever acts to it. */
  async tiesTo(reader: Reader, id: string, handedIn: HandedInAnswers): Promise<readonly DeskTie[]> {
    return (await this.store.ties(reader, [{ id, mailbox: this.mailboxIn(handedIn) }])).get(id) ?? [];
  }

  /** The same of many, as they were handed in last, by as many questions to the database as of one. */
  async tiesToMany(
    reader: Reader,
    files: readonly Pick<StoredFile, 'id' | 'snapshots'>[],
  ): Promise<ReadonlyMap<string, readonly DeskTie[]>> {
    const openerOf = await this.vault.openersOf(reader, files.map(ownKey));
    const asked: { id: string; mailbox: Buffer | null }[] = [];
    for (const { id, snapshots } of files) {
      const [snapshot] = snapshots;
      if (snapshot === undefined) throw problem('unavailable');
      const { form } = await this.forms.form(reader, snapshot.formVersionId);
      asked.push({ id, mailbox: this.mailboxIn({ form, answers: answersIn(openerOf(id), id, snapshot) }) });
    }
    return this.store.ties(reader, asked);
  }

  /** The index of the address that stands in it. */
  private mailboxIn({ form, answers }: Pick<HandedInAnswers, 'form' | 'answers'>): Buffer | null {
    const { EMAIL } = meantIn(form, answers);
    return typeof EMAIL === 'string' ? this.vault.index('email', canonicalEmail(EMAIL)) : null;
  }

  /** What was true on the day on which it was handed in; nobody has had an award from us yet. */
  async run(tx: Tx, file: StoredFile, ranBy: string | null, ranAt: Date): Promise<Eligibility['result']> {
    const { id, snapshots, submittedAt, round } = file;
    const { form, answers } = await this.answersOf(tx, file);
    const facts = { ...factsIn(form, answers), hasOpenAward: false, awardedCents: 0 };
    const today = (submittedAt ?? ranAt).toISOString().slice(0, 10);
    const { result, lines } = eligibilityOf(policyOf(file).rules, facts, today);
    const number = (file.runs[0]?.number ?? 0) + 1;
    await this.store.addRun(tx, {
      ...{ applicationId: id, number, snapshot: snapshots[0]?.number ?? 1, policyVersionId: round.policy?.id ?? '' },
      linesSealed: await this.vault.seal(tx, ownKey({ id }), placeOfLines(id, number), JSON.stringify(lines)),
      ...{ result, ranBy, ranAt },
    });
    return result;
  }

  async linesOf(reader: Reader, { id, runs: [run] }: StoredFile): Promise<readonly EligibilityLine[]> {
    if (run === undefined) return [];
    const text = await this.vault.open(reader, ownKey({ id }), placeOfLines(id, run.number), run.linesSealed);
    return JSON.parse(text) as EligibilityLine[];
  }
}

function answersIn(open: Opener, id: string, { number, plainSealed, identitySealed }: StoredFile['snapshots'][number]) {
  const parse = (column: string, sealed: string): Answers =>
    JSON.parse(open({ table: 'application_snapshot', column, row: `${id} ${String(number)}` }, sealed)) as Answers;
  return { ...parse('plain_sealed', plainSealed), ...parse('identity_sealed', identitySealed) };
}

export function policyOf({ round }: StoredFile): ScholarshipPolicy {
  const read = readPolicy(round.policy?.definition);
  if ('faults' in read) throw problem('unavailable');
  return read.policy;
}
