/** What waits for the scanner and what became of the rest; neither names nor contents. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audit } from '../../platform/audit/audit.ts';
import { type Actor, CurrentActor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Requires } from '../../platform/http/access.ts';
import { StaffDocumentSearch, StaffDocumentsResponse } from './documents.dto.ts';
import { cursorOf, DocumentsQuery, placeIn } from './documents.query.ts';

@ApiTags('documents')
@Controller('staff/documents')
@Requires('file.read')
export class StaffDocumentsController {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsQuery,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Files by age, oldest first' })
  @ApiOkResponse({ type: StaffDocumentsResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state, after, limit = 50 }: StaffDocumentSearch,
  ): Promise<StaffDocumentsResponse> {
    const place = placeIn(after);
    await this.audit.read(actor, { action: 'file.list', subject: { kind: 'file', id: null } });
    const { found, waiting } = await this.database.as(actor, async (tx) => ({
      found: await this.documents.page(tx, { state: state ?? null, after: place, limit: limit + 1 }),
      waiting: await this.documents.countWaiting(tx),
    }));
    const now = this.clock.now().getTime();
    const shown = found.slice(0, limit);
    return {
      items: shown.map(({ createdAt, scannedAt, declaredType, size, ...file }) => ({
        ...file,
        mediaType: declaredType,
        size: size ?? 0,
        addedAt: createdAt.toISOString(),
        age: Math.max(0, Math.floor((now - createdAt.getTime()) / 60_000)),
        scannedAt: scannedAt?.toISOString() ?? null,
      })),
      next: found.length > limit ? cursorOf(shown.at(-1)) : null,
      waiting,
    };
  }
}
