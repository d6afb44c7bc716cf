/** What a team asked for, and how that stands against its page. */
import { coursePhases } from '@open-window/domain/course-price.ts';
import { type QuotedPhase, type QuoteFindingKind, quoteFindingKinds, type QuoteSource, quoteSources } from '@open-window/domain/price-quote.ts'; // prettier-ignore
import { type CheckResult, checkResults, type RouteCode, routeCodes, type SessionFormat, sessionFormats } from '@open-window/domain/vocabulary.ts'; // prettier-ignore
import { DayField, Id, InstantField, List, OneOf, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const maxCents = 10_000_000;

export class QuoteLineItem {
  @OneOf('QuotedPhase', coursePhases) phase!: QuotedPhase;
  @Whole({ max: maxCents, description: 'For one unit, in cents' }) amountCents!: number;
  @Whole({ min: 1, max: 100 }) count!: number;
}

export class QuoteRequest {
  @OneOf('QuoteSource', quoteSources) source!: QuoteSource;
  @DayField() quotedOn!: string;
  @OneOf('RouteCode', routeCodes, { optional: true }) route?: RouteCode;
  @OneOf('SessionFormat', sessionFormats, { optional: true }) format?: SessionFormat;
  @List(() => QuoteLineItem, { max: 20, description: 'Empty: only a total was named' }) lines!: QuoteLineItem[];
  @Whole({ max: maxCents, optional: true, description: 'Of the whole course, as it was named' }) totalCents?: number;
}

export class QuoteFindingItem {
  @OneOf('QuoteFindingKind', quoteFindingKinds) kind!: QuoteFindingKind;
  @OneOf('QuotedPhase', coursePhases, { nullable, description: 'Null: the whole course' }) phase!: QuotedPhase | null;
  @Whole() quotedCents!: number;
  @Whole({ nullable }) publishedMinCents!: number | null;
  @Whole({ nullable }) publishedMaxCents!: number | null;
}

export class QuoteItem {
  @Id() id!: string;
  @OneOf('QuoteSource', quoteSources) source!: QuoteSource;
  @DayField() quotedOn!: string;
  @OneOf('RouteCode', routeCodes, { nullable }) route!: RouteCode | null;
  @OneOf('SessionFormat', sessionFormats, { nullable }) format!: SessionFormat | null;
  @List(() => QuoteLineItem, { max: 20 }) lines!: readonly QuoteLineItem[];
  @Whole({ nullable }) totalCents!: number | null;
  @Id() recordedBy!: string;
  @InstantField() recordedAt!: string;
  @OneOf('CheckResult', checkResults, {
    description: 'What the comparison proposes for point 41; nothing follows by itself',
  })
  proposed!: CheckResult;
  @List(() => QuoteFindingItem, { max: 20 }) findings!: readonly QuoteFindingItem[];
}

export class QuotesResponse {
  @List(() => QuoteItem, { max: 50, description: 'Newest first' }) items!: readonly QuoteItem[];
}
