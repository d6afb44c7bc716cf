/** Whether one can apply now, for anybody. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { OpenToAll } from '../../platform/http/access.ts';
import { roundItemOf } from './programs.service.ts';
import type { ProgramRoundItem } from './programs.dto.ts';
import { ProgramsStore } from './programs.store.ts';
import { type ScholarshipRoundItem, ScholarshipsResponse } from './scholarships.dto.ts';

@ApiTags('scholarships')
@Controller('scholarships')
@OpenToAll()
export class ScholarshipsController {
  constructor(
    private readonly store: ProgramsStore,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Programs, and whether people can apply' })
  @ApiOkResponse({ type: ScholarshipsResponse })
  async list(): Promise<ScholarshipsResponse> {
    const now = this.clock.now();
    const found = await this.store.announced(this.database.reader);
    return {
      programs: found.map(({ code, contact, rounds, ...program }) => ({
        ...{ code, contact },
        name: { en: program.nameEn, es: program.nameEs },
        description: { en: program.descriptionEn, es: program.descriptionEs },
        rounds: rounds.map(({ policy, ...round }) => ({
          ...publicOf(roundItemOf(round, now), now),
          policy: policy && { ...policy, definition: canonicalJson(policy.definition) },
        })),
      })),
    };
  }
}

/** A day that passed without the round being opened is no promise to anybody. */
const publicOf = (
  { intake, opensAt, closesAt, languages }: ProgramRoundItem,
  now: Date,
): Omit<ScholarshipRoundItem, 'policy'> => ({
  ...{ intake, languages },
  from: intake === 'NOT_YET' && opensAt !== null && Date.parse(opensAt) > now.getTime() ? opensAt : null,
  until: intake === 'CLOSED' ? null : closesAt,
});
