/** After the last test: stops what postgres.setup.ts started. */

export default async function teardown(): Promise<void> {
  const { stopTestServer } = globalThis as { stopTestServer?: () => Promise<void> };
  await stopTestServer?.();
}
