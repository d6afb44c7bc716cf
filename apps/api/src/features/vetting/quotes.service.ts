/** Whoever checks a team records what it asked for; each time it is read it is held against the version of the case. */
import { Inject, Injectable } from '@nestjs/common';
import { compareQuote, type Quote, type QuoteLine, type QuoteSource } from '@open-window/domain/price-quote.ts';
import { objectionsToEvidence } from '@open-window/domain/vetting-check.ts';
import type { RouteCode, SessionFormat } from '@open-window/domain/vocabulary.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, refused } from '../../platform/http/problems.ts';
import { CaseEffects } from './case-effects.service.ts';
import { CaseFiles, dayOf, type OpenedCase } from './case-files.service.ts';
import type { QuoteItem, QuoteRequest, QuotesResponse } from './quotes.dto.ts';
import { QuotesStore, type StoredQuote } from './quotes.store.ts';

@Injectable()
export class QuotesService {
  constructor(
    private readonly database: Database,
    private readonly store: QuotesStore,
    private readonly files: CaseFiles,
    private readonly effects: CaseEffects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofCase(actor: Actor, caseId: string): Promise<QuotesResponse> {
    return this.database.as(actor, async (tx) => this.present(tx, await this.files.open(tx, caseId)));
  }

  add(
    actor: Actor,
    caseId: string,
    { route, format, totalCents, quotedOn, ...asked }: QuoteRequest,
  ): Promise<QuotesResponse> {
    if (asked.lines.length === 0 && totalCents === undefined)
      throw impossible({ pointer: '/totalCents', detail: 'is needed where no line is named' });
    if (quotedOn > this.clock.today()) throw impossible({ pointer: '/quotedOn', detail: 'has not come yet' });
    return this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, caseId);
      const objections = objectionsToEvidence(opened.law, actor.personId);
      if (objections.length > 0) throw refused(...objections);
      await this.store.insert(tx, {
        caseId,
        source: asked.source,
        lines: asked.lines.map(({ phase, amountCents, count }) => ({ phase, amountCents, count })),
        quotedOn: new Date(quotedOn),
        route: route ?? null,
        format: format ?? null,
        totalCents: totalCents ?? null,
        recordedBy: actor.personId,
        recordedAt: this.clock.now(),
      });
      const shown = await this.present(tx, opened);
      await this.effects.record(tx, actor, 'addQuote', caseId);
      return shown;
    });
  }

  private async present(tx: Tx, { row, facts }: OpenedCase): Promise<QuotesResponse> {
    const quotes = await this.store.ofCase(tx, row.id);
    return { items: quotes.map((quote) => shown(quote, facts.content.service)) };
  }
}

function shown(stored: StoredQuote, service: OpenedCase['facts']['content']['service']): QuoteItem {
  const { id, source, quotedOn, recordedBy, recordedAt, totalCents } = stored;
  const quote: Quote = {
    route: stored.route as RouteCode | null,
    format: stored.format as SessionFormat | null,
    lines: stored.lines as unknown as QuoteLine[],
    totalCents,
  };
  return {
    id,
    source: source as QuoteSource,
    quotedOn: dayOf(quotedOn),
    ...quote,
    recordedBy,
    recordedAt: recordedAt.toISOString(),
    ...compareQuote(service, quote),
  };
}
