/** Programs are entered and rewritten by whoever manages them; read with what of each round is open now. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { intakeOf, type RoundKind, type RoundLanguage, type RoundState } from '@open-window/domain/round.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleEtag } from '../../platform/http/revision.ts';
import type { NewProgramRequest, ProgramEntry, ProgramItem, ProgramResponse } from './programs.dto.ts'; // prettier-ignore
import { ProgramsStore, type StoredProgram } from './programs.store.ts';

@Injectable()
export class ProgramsService {
  constructor(
    private readonly database: Database,
    private readonly store: ProgramsStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly ProgramItem[]> {
    const found = await this.database.as(actor, (tx) => this.store.all(tx));
    return found.map((program) => itemOf(program, this.clock.now()));
  }

  async read(actor: Actor, id: string): Promise<ProgramResponse> {
    const program = await this.database.as(actor, (tx) => this.store.find(tx, id));
    if (!program) throw notFound('program');
    const [forms, policies] = [program.forms.map(versionOf), program.policies.map(versionOf)];
    const description = { en: program.descriptionEn, es: program.descriptionEs };
    return { ...itemOf(program, this.clock.now()), description, forms, policies, revision: program.revision };
  }

  /** The id of the new one. */
  enter(actor: Actor, { code, ...entry }: NewProgramRequest): Promise<string> {
    const id = randomUUID();
    return this.database.as(actor, async (tx) => {
      if (!(await this.store.insert(tx, { id, code, ...columnsOf(entry) }))) throw refused('CODE_TAKEN');
      await this.audit.record(tx, { actor, action: 'program.enter', subject: { kind: 'program', id } });
      return id;
    });
  }

  async write(actor: Actor, id: string, revision: number, entry: ProgramEntry): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const before = await this.store.find(tx, id);
      if (!before) throw notFound('program');
      if (!(await this.store.write(tx, id, revision, columnsOf(entry))))
        throw staleEtag((await this.store.find(tx, id))?.revision ?? before.revision);
      await this.audit.record(tx, { actor, action: 'program.write', subject: { kind: 'program', id } });
    });
  }
}

const columnsOf = ({ name, description, contact }: ProgramEntry) => ({
  ...{ nameEn: name.en, nameEs: name.es, descriptionEn: description.en, descriptionEs: description.es },
  contact,
});

const itemOf = (
  program: Pick<StoredProgram, 'id' | 'code' | 'nameEn' | 'nameEs' | 'contact' | 'rounds'>,
  now: Date,
) => ({
  ...{ id: program.id, code: program.code, contact: program.contact },
  name: { en: program.nameEn, es: program.nameEs },
  rounds: program.rounds.map((round) => roundItemOf(round, now)),
});

type RoundHead = Omit<StoredProgram['rounds'][number], 'capacity' | 'formVersionId' | 'policyVersionId'>;

export const roundItemOf = ({ id, name, kind, ...round }: RoundHead, now: Date) => {
  const state = round.state as RoundState;
  const [opensAt, closesAt] = [round.opensAt, round.closesAt];
  return {
    ...{ id, name, kind: kind as RoundKind, state, languages: round.languages as RoundLanguage[] },
    intake: intakeOf({ state, opensAt: millisOf(opensAt), closesAt: millisOf(closesAt) }, now.getTime()),
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
};

export const millisOf = (date: Date | null): number | null => date?.getTime() ?? null;

type Published = StoredProgram['forms'][number];

export const versionOf = ({ id, version, hash, publishedAt, publishedBy }: Published) => ({
  ...{ id, version, hash, publishedBy },
  publishedAt: publishedAt.toISOString(),
});
