/** What the rules of import ask about the country: ZIPs, and which state a point lies in. */
import type { Country } from '@open-window/domain/candidate.ts';
import type { Places } from './gazetteer.ts';
import { isInState, stateOfPoint } from './states.ts';

export function countryOf(places: Places): Country {
  const prefixes = new Set(places.zips.map((zip) => zip.slice(0, 3)));
  return {
    zipPlace: (zip) => places.zipCentre(zip),
    isZipPrefix: (prefix) => prefixes.has(prefix),
    otherStateAt: (point, own) => (isInState(point, own) ? null : stateOfPoint(point)),
  };
}
