/** Before the first test: one Postgres for the whole run. Workers find it in the environment. */
import { startTestServer } from '../tools/test-database.ts';

export default async function setup(): Promise<void> {
  const { stop, ...server } = await startTestServer();
  process.env['TEST_SERVER'] = JSON.stringify(server);
  Object.assign(globalThis, { stopTestServer: stop });
}
