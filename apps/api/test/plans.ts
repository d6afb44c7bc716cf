/** What Postgres does for a statement, asked where the product asks it: no statement is written twice to be explained. */
import type pg from 'pg';
import type { Tx } from '../src/platform/database/database.ts';
import { Prisma } from '../src/platform/database/generated/client.ts';
import { gripOn, type Rows } from '../src/platform/database/rows.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

export interface Plan {
  /** Tables that are read from end to end. */
  readonly scanned: readonly string[];
  readonly indexes: readonly string[];
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

type Explain = (statement: Statement) => Promise<object[]>;

/** `client`: in the role and with the rights of whoever would ask. */
async function planBy(client: pg.Client, ask: (explain: Explain) => Promise<unknown>): Promise<Plan> {
  const nodes: Node[] = [];
  await ask(async ({ text, values }) => {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
    for (const { 'QUERY PLAN': plans } of rows) for (const { Plan } of plans) nodes.push(...nodesOf(Plan));
    // What is asked next may hang on the answer.
    return (await client.query<object>(text, values)).rows;
  });
  return {
    scanned: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
  };
}

/** For a statement that is at hand. */
export const planOf = (client: pg.Client, statement: Statement): Promise<Plan> =>
  planBy(client, (explain) => explain(statement));

/** For whoever holds a connection of their own. */
export const planOfClient = (client: pg.Client, ask: (asked: pg.Client) => Promise<unknown>): Promise<Plan> =>
  planBy(client, (explain) => ask({ query: asQuery(explain) } as unknown as pg.Client));

/** For stores and queries, with raw statements through Prisma or plain ones. What Prisma writes by itself is not explained. */
export const planOfGrip = (client: pg.Client, ask: (grip: Tx) => Promise<unknown>): Promise<Plan> =>
  planBy(client, (explain) => {
    const raw = (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) => {
      const { text, values: flat } = 'raw' in query ? Prisma.sql(query, ...values) : query;
      return explain({ text, values: flat });
    };
    const rows = { $queryRaw: raw, $executeRaw: raw } as unknown as Rows;
    return ask(gripOn(rows, { query: asQuery(explain) } as unknown as pg.Pool));
  });

const asQuery =
  (explain: Explain) =>
  async (asked: string | Statement, values: unknown[] = []): Promise<{ rows: object[] }> => ({
    rows: await explain(typeof asked === 'string' ? { text: asked, values } : asked),
  });
