/** Reads the coordinates of a row and weighs them against its ZIP and its state. */
import type { Country, FindingAction, FindingRule } from './candidate.ts';
import { distanceMiles } from './geography.ts';
import type { Point } from './listing.ts';
import type { StateCode } from './vocabulary.ts';

const MILES_PER_KM = 0.621371192;
/** Farther is worth a look; a large ZIP of the West reaches that far. */
export const FAR_KM = 50;
/** No ZIP outside Alaska reaches so far: the geocode is wrong. */
export const WRONG_KM = 160;

export interface PointReading {
  readonly point: Point | null;
  readonly found: readonly {
    readonly rule: FindingRule;
    readonly action: FindingAction;
    readonly isLongitude?: true;
  }[];
}

export interface PointClues {
  readonly zip: string | null;
  readonly state: StateCode | null;
}

export function readPoint(
  latitudeText: string,
  longitudeText: string,
  clues: PointClues,
  country: Country,
): PointReading {
  if (latitudeText === '' && longitudeText === '') return { point: null, found: [] };
  const latitude = degrees(latitudeText);
  const longitude = degrees(longitudeText);
  if (latitude === 0 && longitude === 0)
    return { point: null, found: [{ rule: 'COORDINATES_ZERO', action: 'CLEARED' }] };
  const asWritten = { latitude, longitude };
  if (!isNaN(latitude) && !isNaN(longitude) && !isInCountry(asWritten)) {
    const swapped = { latitude: longitude, longitude: latitude };
    if (isInCountry(swapped))
      return weighed(swapped, clues, country, [{ rule: 'COORDINATES_SWAPPED', action: 'REPAIRED' }]);
    const westward = { latitude, longitude: -longitude };
    if (longitude > 0 && isInCountry(westward) && kmFromZip(westward, clues, country) < WRONG_KM) {
      return weighed(westward, clues, country, [
        { rule: 'LONGITUDE_SIGN_LOST', action: 'REPAIRED', isLongitude: true },
      ]);
    }
  }
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    const isLongitude = Math.abs(latitude) <= 90;
    return {
      point: null,
      found: [{ rule: 'COORDINATES_IMPOSSIBLE', action: 'CLEARED', ...(isLongitude ? { isLongitude } : {}) }],
    };
  }
  return weighed(asWritten, clues, country, []);
}

/**
 * ZIP, state and point are three witnesses. A point over 160 km out, or over 50 km out and in another state, is left out, unless ZIP and state
 * contradict each other: then the ZIP may be the wrong one and the point is kept.
 */
function weighed(
  point: Point,
  { zip, state }: PointClues,
  country: Country,
  found: PointReading['found'],
): PointReading {
  const place = zip === null ? null : country.zipPlace(zip);
  const km = place === null ? 0 : distanceMiles(point, place.point) / MILES_PER_KM;
  const other = state === null ? null : country.otherStateAt(point, state);
  if (km <= FAR_KM && other === null) return { point, found };

  const areAgreed = place !== null && place.state === state;
  const isWrong = areAgreed && (km > WRONG_KM || (km > FAR_KM && other !== null));
  const findings = [...found];
  if (km > FAR_KM) findings.push({ rule: 'POINT_FAR_FROM_ZIP', action: isWrong ? 'CLEARED' : 'KEPT' });
  if (km > WRONG_KM) findings.push({ rule: 'POINT_VERY_FAR_FROM_ZIP', action: isWrong ? 'CLEARED' : 'KEPT' });
  if (other !== null) findings.push({ rule: 'POINT_IN_OTHER_STATE', action: isWrong ? 'CLEARED' : 'KEPT' });
  return { point: isWrong ? null : point, found: findings };
}

function kmFromZip(point: Point, { zip }: PointClues, country: Country): number {
  const place = zip === null ? null : country.zipPlace(zip);
  return place === null ? 0 : distanceMiles(point, place.point) / MILES_PER_KM;
}

/** NaN when it is no number. A decimal comma is one. */
function degrees(text: string): number {
  const plain = text.replace(/[°\s]/gu, '');
  if (/^[+-]?\d{1,3},\d+$/u.test(plain)) return Number(plain.replace(',', '.'));
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : NaN;
}

/** States and territories, roughly: from American Samoa to Maine, and the western Pacific beyond the date line. */
function isInCountry({ latitude, longitude }: Point): boolean {
  if (latitude >= 17 && latitude <= 72 && longitude >= -180 && longitude <= -64) return true;
  if (latitude >= 13 && latitude <= 21 && longitude >= 144 && longitude <= 147) return true; // Guam, Northern Marianas
  if (latitude >= 51 && latitude <= 54 && longitude >= 172 && longitude <= 180) return true; // western Aleutians
  return latitude >= -15 && latitude <= -10 && longitude >= -172 && longitude <= -168; // American Samoa
}
