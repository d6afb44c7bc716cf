/** Our own figures, counted from what is on record: each with how many it rests on, and none of so few that a team could be guessed. */
import { Inject, Injectable } from '@nestjs/common';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';
import { criteria, type HowWeVetResponse } from './how-we-vet.dto.ts';

/** Fewer than this many, other than none, are not told. */
export const smallestTold = 5;

interface Counted {
  readonly live: number;
  readonly decided: number;
  readonly lapses: number;
  readonly caught: number;
  readonly calls: number;
  readonly reached: number;
  readonly wrong: number;
}

const count = `
WITH live AS (SELECT id, service_id FROM listing WHERE status = 'LIVE' AND origin <> 'CANDIDATE'),
-- A point that lapsed, however often it was told; what failed did not lapse. One of which only the hiding was told was seen too late.
lapse AS (SELECT count(*)::int AS all, count(*) FILTER (WHERE is_caught)::int AS caught FROM (
  SELECT bool_or(kind = 'LAPSED' AND told_on = fell_on) AS is_caught FROM monitor_event WHERE kind IN ('LAPSED', 'HIDDEN', 'FAILED')
  GROUP BY listing_id, item, target_id, due_on HAVING NOT bool_or(kind = 'FAILED' OR step = 0 AND kind = 'HIDDEN')) told)
SELECT (SELECT count(*)::int FROM live) AS live,
  (SELECT count(*)::int FROM live WHERE EXISTS (
    SELECT FROM verification_check c WHERE c.service_id = live.service_id AND c.item = 48 AND c.superseded_at IS NULL AND c.result IN ('VERIFIED', 'VERIFIED_WITH_CONCERN'))) AS decided,
  lapse.all AS lapses, lapse.caught,
  (SELECT count(*)::int FROM verification_check WHERE item = 45 AND method = 'PHONE_PROBE') AS calls,
  (SELECT count(*)::int FROM verification_check WHERE item = 45 AND method = 'PHONE_PROBE'
    AND original_result IN ('VERIFIED', 'VERIFIED_WITH_CONCERN')) AS reached,
  (SELECT count(DISTINCT r.listing_id)::int FROM listing_report r JOIN live ON live.id = r.listing_id
    WHERE r.status = 'RESOLVED' AND r.outcome = 'CORRECTED') AS wrong
FROM lapse`;

/** Figures move by the day, and anybody may ask: they are counted once in a while. */
const keptMs = 600_000;

@Injectable()
export class HowWeVetQuery {
  private kept: { readonly at: number; readonly answer: HowWeVetResponse } | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<HowWeVetResponse> {
    const now = this.clock.now().getTime();
    if (this.kept && now - this.kept.at < keptMs && now >= this.kept.at) return this.kept.answer;
    const { rows } = await sql(this.database.reader).query<Counted>({ name: 'vetting-figures', text: count });
    const answer = { version: checklistTemplate.version, criteria, figures: this.figuresOf(rows[0]) };
    this.kept = { at: now, answer };
    return answer;
  }

  private figuresOf(counted: Counted | undefined): HowWeVetResponse['figures'] {
    const figure = (value = 0, of = 0) => figureOf(value, of);
    return {
      asOf: this.clock.today(),
      teamsVetted: figure(counted?.decided, counted?.live),
      lapsesCaught: figure(counted?.caught, counted?.lapses),
      contactReached: figure(counted?.reached, counted?.calls),
      foundWrong: figure(counted?.wrong, counted?.live),
    };
  }
}

/** Nothing is told of fewer than five; and of a remainder of fewer than five neither, from which the rest could be guessed. */
export function figureOf(value: number, of: number): { readonly value: number | null; readonly of: number | null } {
  if (of < smallestTold) return { value: null, of: of === 0 ? 0 : null };
  const isSmall = (cell: number): boolean => cell > 0 && cell < smallestTold;
  return { value: isSmall(value) || isSmall(of - value) ? null : value, of };
}
