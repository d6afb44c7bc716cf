/** Where the teams of the demo world are: real cities, invented addresses. */
import { distanceMiles } from '@open-window/domain/geography.ts';
import type { PracticeLocation, Point } from '@open-window/domain/listing.ts';
import type { GazetteerPlace } from '@open-window/domain/place.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { foldText } from '@open-window/domain/words.ts';
import { loadGazetteer, type ZipPlace } from '../../apps/api/src/platform/places/gazetteer.ts';
import { isInState, stateOfPoint } from '../../apps/api/src/platform/places/states.ts';
import { chanceOf, type Chance } from './chance.ts';
import { streets } from './demo-words.ts';

/**
 * The forty largest metropolitan areas by their first-named city, and ten more that other counts name among them or that people know.
 * Source: US Census Bureau, Annual Estimates of the Resident Population for Metropolitan Statistical Areas, July 1, 2023 (CBSA-MET-EST2023-POP).
 * The last number is how many teams of the demo stand there.
 */
// prettier-ignore
export const metros: readonly (readonly [city: string, state: StateCode, areaCode: string, teams: number])[] = [
  ['New York', 'NY', '212', 7],      ['Los Angeles', 'CA', '213', 7],    ['Chicago', 'IL', '312', 6],       ['Dallas', 'TX', '214', 4],       ['Houston', 'TX', '713', 4],
  ['Atlanta', 'GA', '404', 4],       ['Washington', 'DC', '202', 4],     ['Philadelphia', 'PA', '215', 4],  ['Miami', 'FL', '305', 4],        ['Phoenix', 'AZ', '602', 4],
  ['Boston', 'MA', '617', 4],        ['Riverside', 'CA', '951', 3],      ['San Francisco', 'CA', '415', 4], ['Detroit', 'MI', '313', 3],      ['Seattle', 'WA', '206', 4],
  ['Minneapolis', 'MN', '612', 4],   ['Tampa', 'FL', '813', 3],          ['San Diego', 'CA', '619', 4],     ['Denver', 'CO', '303', 7],       ['Baltimore', 'MD', '410', 3],
  ['Orlando', 'FL', '407', 3],       ['Charlotte', 'NC', '704', 3],      ['St. Louis', 'MO', '314', 3],     ['San Antonio', 'TX', '210', 3],  ['Portland', 'OR', '503', 4],
  ['Austin', 'TX', '512', 3],        ['Pittsburgh', 'PA', '412', 3],     ['Sacramento', 'CA', '916', 3],    ['Las Vegas', 'NV', '702', 3],    ['Cincinnati', 'OH', '513', 3],
  ['Kansas City', 'MO', '816', 3],   ['Columbus', 'OH', '614', 3],       ['Cleveland', 'OH', '216', 3],     ['Indianapolis', 'IN', '317', 3], ['Nashville', 'TN', '615', 3],
  ['San Jose', 'CA', '408', 3],      ['Virginia Beach', 'VA', '757', 3], ['Jacksonville', 'FL', '904', 3],  ['Providence', 'RI', '401', 3],   ['Milwaukee', 'WI', '414', 3],
  ['Raleigh', 'NC', '919', 2],       ['Oklahoma City', 'OK', '405', 2],  ['Louisville', 'KY', '502', 2],    ['Richmond', 'VA', '804', 2],     ['Memphis', 'TN', '901', 2],
  ['Salt Lake City', 'UT', '801', 3], ['New Orleans', 'LA', '504', 2],   ['San Juan', 'PR', '787', 3],      ['Honolulu', 'HI', '808', 2],     ['Buffalo', 'NY', '716', 2],
];

/** Smaller cities and the country, so that every state and what is far from everything is there too. */
// prettier-ignore
const towns: readonly (readonly [city: string, state: StateCode, areaCode: string])[] = [
  ['Anchorage', 'AK', '907'], ['Fairbanks', 'AK', '907'], ['Homer', 'AK', '907'], ['Birmingham', 'AL', '205'], ['Mobile', 'AL', '251'], ['Fayetteville', 'AR', '479'],
  ['Little Rock', 'AR', '501'], ['Tucson', 'AZ', '520'], ['Flagstaff', 'AZ', '928'], ['Fresno', 'CA', '559'], ['Arcata', 'CA', '707'], ['Santa Cruz', 'CA', '831'],
  ['Boulder', 'CO', '303'], ['Durango', 'CO', '970'], ['Grand Junction', 'CO', '970'], ['Hartford', 'CT', '860'], ['New Haven', 'CT', '203'], ['Wilmington', 'DE', '302'],
  ['Dover', 'DE', '302'], ['Tallahassee', 'FL', '850'], ['Savannah', 'GA', '912'], ['Hilo', 'HI', '808'], ['Kahului', 'HI', '808'], ['Des Moines', 'IA', '515'],
  ['Iowa City', 'IA', '319'], ['Boise', 'ID', '208'], ['Sandpoint', 'ID', '208'], ['Peoria', 'IL', '309'], ['Bloomington', 'IN', '812'], ['Wichita', 'KS', '316'],
  ['Lawrence', 'KS', '785'], ['Lexington', 'KY', '859'], ['Lafayette', 'LA', '337'], ['Northampton', 'MA', '413'], ['Worcester', 'MA', '508'], ['Frederick', 'MD', '301'],
  ['Portland', 'ME', '207'], ['Bangor', 'ME', '207'], ['Ann Arbor', 'MI', '734'], ['Marquette', 'MI', '906'], ['Duluth', 'MN', '218'], ['Columbia', 'MO', '573'],
  ['Jackson', 'MS', '601'], ['Hattiesburg', 'MS', '601'], ['Missoula', 'MT', '406'], ['Bozeman', 'MT', '406'], ['Asheville', 'NC', '828'], ['Fargo', 'ND', '701'],
  ['Bismarck', 'ND', '701'], ['Omaha', 'NE', '402'], ['Lincoln', 'NE', '402'], ['Manchester', 'NH', '603'], ['Keene', 'NH', '603'], ['Princeton', 'NJ', '609'],
  ['Montclair', 'NJ', '973'], ['Albuquerque', 'NM', '505'], ['Santa Fe', 'NM', '505'], ['Taos', 'NM', '505'], ['Reno', 'NV', '775'], ['Ithaca', 'NY', '607'],
  ['Albany', 'NY', '518'], ['Rochester', 'NY', '585'], ['Athens', 'OH', '740'], ['Tulsa', 'OK', '918'], ['Eugene', 'OR', '541'], ['Bend', 'OR', '541'],
  ['Ashland', 'OR', '541'], ['State College', 'PA', '814'], ['Ponce', 'PR', '787'], ['Mayagüez', 'PR', '787'], ['Newport', 'RI', '401'], ['Charleston', 'SC', '843'],
  ['Greenville', 'SC', '864'], ['Sioux Falls', 'SD', '605'], ['Rapid City', 'SD', '605'], ['Knoxville', 'TN', '865'], ['El Paso', 'TX', '915'], ['Marfa', 'TX', '432'],
  ['St. George', 'UT', '435'], ['Moab', 'UT', '435'], ['Charlottesville', 'VA', '434'], ['Burlington', 'VT', '802'], ['Brattleboro', 'VT', '802'], ['Spokane', 'WA', '509'],
  ['Bellingham', 'WA', '360'], ['Madison', 'WI', '608'], ['Eau Claire', 'WI', '715'], ['Charleston', 'WV', '304'], ['Morgantown', 'WV', '304'], ['Jackson', 'WY', '307'],
  ['Laramie', 'WY', '307'], ['Hagatna', 'GU', '671'],
];

export interface Site {
  readonly zip: ZipPlace;
  readonly areaCode: string;
  /** The first two teams of a metropolitan area, and the first of a state without one: always open, so that every large city has a choice. */
  readonly isCore: boolean;
}

const withinMiles = 16;
/** Teams of a metropolitan area stand in towns, not at a firm's own ZIP. */
const leastPeople = 20_000;

export function sitesOfDemo(): Site[] {
  const places = loadGazetteer();
  const zips = places.zips.flatMap((zip) => places.zipCentre(zip) ?? []);
  const listedIn = (name: string, state: StateCode): GazetteerPlace | undefined =>
    places.cities(foldText(name)).find((place) => place.state === state);
  const cityOf = (name: string, state: StateCode): GazetteerPlace => {
    const city = listedIn(name, state);
    if (!city) throw new Error(`no place is called ${name}, ${state}`);
    return city;
  };
  const nearest = (point: Point, list: readonly ZipPlace[]): ZipPlace[] =>
    list
      .map((zip) => ({ zip, miles: distanceMiles(point, zip.point) }))
      .sort((a, b) => a.miles - b.miles || (a.zip.zip < b.zip.zip ? -1 : 1))
      .map(({ zip }) => zip);

  const taken = new Set<string>();
  const take = (zip: ZipPlace): ZipPlace => {
    taken.add(zip.zip);
    return zip;
  };
  const inMetros = metros.flatMap(([name, state, areaCode, teams]) => {
    const { point } = cityOf(name, state);
    const around = zips.filter(
      (zip) =>
        zip.state === state &&
        distanceMiles(point, zip.point) < withinMiles &&
        (listedIn(zip.city, state)?.weight ?? 0) >= leastPeople &&
        isInState(zip.point, state),
    );
    const chance = chanceOf('demo sites', name);
    const apart = chance.shuffle(around).reduce<ZipPlace[]>((chosen, zip) => {
      const isApart = chosen.every((other) => distanceMiles(other.point, zip.point) > 1.2);
      return chosen.length < teams && isApart && !taken.has(zip.zip) ? [...chosen, take(zip)] : chosen;
    }, nearest(point, around).slice(0, 1).map(take));
    return apart.map((zip, position): Site => ({ zip, areaCode, isCore: position < 2 }));
  });
  const statesSeen = new Set(metros.map(([, state]) => state));
  const inTowns = towns.map(([name, state, areaCode]): Site => {
    const city = cityOf(name, state);
    const own = nearest(
      city.point,
      zips.filter((zip) => zip.state === state && foldText(zip.city) === foldText(name) && !taken.has(zip.zip)),
    );
    const [zip] = own;
    if (!zip) throw new Error(`no ZIP is left in ${name}, ${state}`);
    const isFirstOfState = !statesSeen.has(state);
    statesSeen.add(state);
    return { zip: take(zip), areaCode, isCore: isFirstOfState };
  });
  return [...inMetros, ...inTowns];
}

/** An address that is nobody's: an invented number and street, a point some hundred yards from the middle of the ZIP. */
export function locationAt({ zip: { zip, city, state, point } }: Site, id: string, chance: Chance): PracticeLocation {
  const places = loadGazetteer();
  const spelled = places.zip(zip)?.city ?? city;
  const moved = {
    latitude: round(point.latitude + (chance.next() - 0.5) * 0.012),
    longitude: round(point.longitude + (chance.next() - 0.5) * 0.014),
  };
  const address = {
    id,
    line1: `${String(chance.whole(12, 4800))} ${chance.pick(streets)}`,
    line2: chance.is(0.55)
      ? `${chance.pick(['Suite', 'Floor', 'Unit'])} ${String(chance.whole(1, 9))}${chance.is(0.5) ? chance.pick(['A', 'B', 'C']) : ''}`
      : null,
    city: spelled,
    state,
    postalCode: zip,
  };
  if (chance.is(0.12)) return { ...address, point, geocodeQuality: 'POSTAL_CODE', geocodeSource: 'ZIP center' };
  const isSafe = stateOfPoint(moved) === state;
  return {
    ...address,
    point: isSafe ? moved : point,
    geocodeQuality: chance.is(0.5) ? 'ROOFTOP' : 'STREET',
    geocodeSource: 'invented',
  };
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
