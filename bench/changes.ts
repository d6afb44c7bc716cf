/** How long a committed change takes to be found by search, with the notification and when it is lost. */
import postgres from 'postgres';
import type { Product } from './product.ts';

/** Milliseconds from commit to visible, sorted. */
export async function millisecondsUntilSeen(
  product: Product,
  ownerUrl: string,
  ids: readonly string[],
  isNotificationLost: boolean,
): Promise<number[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  if (isNotificationLost) await sql`ALTER TABLE listing DISABLE TRIGGER listing_announce`;
  const times: number[] = [];
  for (const [number, id] of ids.entries()) {
    const name = `Zyxw${'abcdefghij'.charAt(number % 10)}${'klmnopqrst'.charAt(Math.floor(number / 10) % 10)}${isNotificationLost ? 'lost' : 'told'} Clinic`;
    await sql`UPDATE listing SET name = ${name} WHERE id = ${id}`;
    const committed = performance.now();
    const path = `${product.origin}/api/v1/directory/listings?limit=1&q=${encodeURIComponent(name.split(' ')[0] ?? '')}`;
    while (performance.now() - committed < 10_000) {
      const { items } = (await (await fetch(path)).json()) as { items: { name: string }[] };
      if (items[0]?.name === name) break;
    }
    times.push(performance.now() - committed);
  }
  if (isNotificationLost) await sql`ALTER TABLE listing ENABLE TRIGGER listing_announce`;
  await sql.end();
  return times.sort((a, b) => a - b);
}
