/** A few made-up rows of public lists, teams and a person, for whoever wants to try how a team is claimed. */
import { idOf } from './chance.ts';
import type { Connection } from './write.ts';

const listed = [
  { name: 'Larkspur Quiet Rooms', line1: '212 Larkspur Ave', website: 'https://www.larkspur-rooms.example', phone: '+13035550171', isPerson: false },
  { name: 'Bellwether Healing Group', line1: '48 Wynkoop St', website: 'https://bellwether.example', phone: '+13035550172', isPerson: false },
  { name: 'Juniper Street Practice', line1: '9 Juniper St', website: null, phone: '+13035550173', isPerson: false },
  { name: 'Marigold Test-Person', line1: '77 Aspen Ct', website: null, phone: null, isPerson: true },
]; // prettier-ignore

export async function insertCandidates(client: Connection): Promise<void> {
  for (const [at, { name, line1, website, phone, isPerson }] of listed.entries()) {
    const id = idOf('demo candidate', at);
    await client.query(
      `INSERT INTO candidate (id, source, identity, digest, name_key, place_key, file, name, line1, city, state, postal_code, phone, website, slug, is_person)
       VALUES ($1, 'demo', $2, $1, $1, $1, 'demo.csv', $3, $4, 'Denver', 'CO', '80202', $5, $6, $2, $7)`,
      [id, `candidate-${String(at)}`, name, line1, phone, website, isPerson],
    );
  }
}
