/** A few made-up rows of a public list, for whoever wants to try how a team is claimed. */
import { idOf } from './chance.ts';
import type { Connection } from './write.ts';

const listed = [
  { name: 'Larkspur Quiet Rooms', line1: '212 Larkspur Ave', website: 'https://www.larkspur-rooms.example', phone: '+13035550171' },
  { name: 'Bellwether Healing Group', line1: '48 Wynkoop St', website: 'https://bellwether.example', phone: '+13035550172' },
  { name: 'Juniper Street Practice', line1: '9 Juniper St', website: null, phone: '+13035550173' },
]; // prettier-ignore

export async function insertCandidates(client: Connection): Promise<void> {
  for (const [at, { name, line1, website, phone }] of listed.entries()) {
    const id = idOf('demo candidate', at);
    await client.query(
      `INSERT INTO candidate (id, source, identity, digest, name_key, place_key, file, name, line1, city, state, postal_code, phone, website, slug)
       VALUES ($1, 'demo', $2, $1, $1, $1, 'demo.csv', $3, $4, 'Denver', 'CO', '80202', $5, $6, $2)`,
      [id, `candidate-${String(at)}`, name, line1, phone, website],
    );
  }
}
