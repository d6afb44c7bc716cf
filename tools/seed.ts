/** `npm run seed`: the demo world, into a database that holds no listing yet. */
import pg from 'pg';
import { loadDemoWorld } from '../prisma/seed/demo-world.ts';
import { run } from './complaint.ts';
import { openDatabase } from './database.ts';

/** Fills an empty database; answers with what it did, for the person at the terminal. */
export async function seedWhenEmpty(ownerUrl: string): Promise<string> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ isEmpty: boolean }>('SELECT NOT EXISTS (SELECT FROM listing) AS "isEmpty"');
    if (rows[0]?.isEmpty !== true) return 'left as it was: the database is not empty';
    const today = new Date().toISOString().slice(0, 10);
    return `${await loadDemoWorld(client, today)} invented teams`;
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  await run(async () => {
    const database = await openDatabase('open_window_demo');
    try {
      console.log(await seedWhenEmpty(database.ownerUrl));
    } finally {
      await database.release();
    }
  });
}
