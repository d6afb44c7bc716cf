/** What can only be seen when all rows of a file are there: rows given twice, numbers and points used twice. */
import type { FindingAction, FindingRule } from '@open-window/domain/candidate.ts';
import type { Field } from '@open-window/domain/candidate-layout.ts';
import type { TransactionSql } from 'postgres';

export interface RowFinding {
  readonly row: number;
  readonly field: Field;
  readonly value: string;
  readonly rule: FindingRule;
  readonly action: FindingAction;
}

const PAGE = 2000;

/** Rows of a file that repeat another, page by page. */
export async function* repeatsOf(tx: TransactionSql): AsyncGenerator<readonly RowFinding[]> {
  yield* tx<RowFinding[]>`
    WITH doubled AS (SELECT place_key FROM staged WHERE place_key IS NOT NULL GROUP BY place_key HAVING count(*) > 1),
    ordered AS (
      SELECT row, name, is_repeat, row_number() OVER (PARTITION BY place_key ORDER BY row) AS nth
      FROM staged JOIN doubled USING (place_key)
    )
    SELECT row, 'name' AS field, name AS value, 'DUPLICATE_IN_FILE' AS rule, CASE WHEN is_repeat THEN 'COUNTED_ONCE' ELSE 'FLAGGED' END AS action
    FROM ordered WHERE nth > 1 OR is_repeat
    UNION ALL
    SELECT row, 'name', name, 'DUPLICATE_IN_FILE', 'COUNTED_ONCE' FROM staged WHERE is_repeat AND place_key IS NULL
    ORDER BY row`.cursor(PAGE);
  yield* tx<RowFinding[]>`
    WITH doubled AS (SELECT npi FROM staged WHERE npi IS NOT NULL GROUP BY npi HAVING count(*) > 1),
    ordered AS (SELECT row, npi, row_number() OVER (PARTITION BY npi ORDER BY row) AS nth FROM staged JOIN doubled USING (npi))
    SELECT row, 'npi' AS field, npi AS value, 'NPI_REPEATED' AS rule, 'FLAGGED' AS action FROM ordered WHERE nth > 1 ORDER BY row`.cursor(
    PAGE,
  );
  yield* tx<RowFinding[]>`
    WITH doubled AS (SELECT latitude, longitude FROM staged WHERE latitude IS NOT NULL GROUP BY latitude, longitude HAVING count(*) > 1)
    SELECT row, 'latitude' AS field, latitude::text AS value, 'SHARED_COORDINATES' AS rule, 'FLAGGED' AS action
    FROM staged JOIN doubled USING (latitude, longitude) ORDER BY row`.cursor(PAGE);
}
