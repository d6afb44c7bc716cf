/** Where a walk through pages stands: an opaque text that belongs to one question and carries the order of its first page. */
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { Place } from './order.ts';
import type { TextPlan } from './matching.ts';
import { isReading } from './matching.ts';
import type { SearchQuery } from './query.ts';

const FORMAT = 1;

export interface Cursor {
  /** The life of the process that wrote it. */
  readonly life: string;
  /** Of the order on the first page. */
  readonly version: number;
  readonly plan: TextPlan | null;
  /** The last listing shown. */
  readonly after: Place;
}

export function writeCursor(query: SearchQuery, { life, version, plan, after }: Cursor): string {
  const fields = [
    FORMAT,
    digestOf(query),
    life,
    version,
    plan ? plan.readings.join('') : null,
    plan?.minimum ?? 0,
    Number.isFinite(after.first) ? after.first : null,
    after.second,
    after.name,
    after.id,
  ];
  return toBase64Url(JSON.stringify(fields).replace(/[\u0080-\uffff]/g, escaped));
}

/** Null for anything that was not written for this question. */
export function readCursor(query: SearchQuery, text: string): Cursor | null {
  const fields = parsed(text);
  if (!Array.isArray(fields) || fields.length !== 10) return null;
  const [format, digest, life, version, readings, minimum, first, second, name, id] = fields as unknown[];
  if (format !== FORMAT || digest !== digestOf(query)) return null;
  if (typeof life !== 'string' || !isCount(version) || !isCount(minimum)) return null;
  if (readings !== null && typeof readings !== 'string') return null;
  if ((first !== null && typeof first !== 'number') || typeof second !== 'number') return null;
  if (typeof name !== 'string' || typeof id !== 'string') return null;
  const letters = readings === null ? [] : Array.from(readings);
  if (!letters.every(isReading) || minimum > letters.length) return null;
  const plan = readings === null ? null : { readings: letters, minimum };
  return { life, version, plan, after: { first: first ?? Infinity, second, name, id } };
}

/** JSON may write any unit of a text in ASCII. */
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(fromBase64Url(text) ?? '');
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Two FNV-1a sums over everything asked but the page: its size may change on the way. */
function digestOf(query: SearchQuery): string {
  const groups = Object.entries(query.filters).map(([group, codes]) => [group, [...codes].sort()] as const);
  const asked = JSON.stringify([
    query.text,
    query.near && [query.near.point.latitude, query.near.point.longitude, query.near.radiusMiles],
    query.telehealthState,
    query.bbox && [query.bbox.west, query.bbox.south, query.bbox.east, query.bbox.north],
    groups.filter(([, codes]) => codes.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    query.acceptingNew,
    query.scholarship,
    query.vetted,
    query.maxCoursePriceCents,
    query.sort,
  ]);
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < asked.length; i++) {
    const unit = asked.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
