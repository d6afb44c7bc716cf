/**
 * The guard at the door for everything a client can write: addresses, parameters, bodies.
 * Refuses what would break things further in (NUL, broken Unicode, depth, size) and normalizes the rest, before any feature sees it.
 */
import { malformed, type Problem, problem, type ProblemError } from './problems.ts';

const limits = {
  /** Browsers and proxies agree up to here. */
  address: 8_192,
  parameters: 200,
  depth: 12,
  keys: 2_000,
} as const;

/** Names that mean something to every object. */
const isReserved = (name: string): boolean => name in Object.prototype || name === 'prototype';

const notPlain = /[^\x20-\x7e]/;
// Control characters other than tab and line breaks carry nothing that a person typed.
// eslint-disable-next-line no-control-regex -- these very characters are what is looked for
const controls = /[\u0001-\u0008\v\f\u000e-\u001f\u007f]/g;

/** The text in NFC, without control characters; null when no honest client could have sent it. */
function cleaned(text: string): string | null {
  if (!notPlain.test(text)) return text;
  if (text.includes('\0') || !text.isWellFormed()) return null;
  return text.replaceAll('\r\n', '\n').replace(controls, '').normalize('NFC');
}

const pointerTo = (name: string): string => `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;

function decoded(text: string): string | null {
  try {
    return cleaned(decodeURIComponent(text.replaceAll('+', ' ')));
  } catch {
    return null;
  }
}

export type Parameters = Record<string, string | string[]>;

/** Parameters by name; a list where one is repeated. Nothing nests: `a[b]` is the name of a parameter that nobody knows. */
export function readParameters(query: string): {
  readonly parameters: Parameters;
  readonly faults: readonly ProblemError[];
} {
  const parameters = Object.create(null) as Parameters;
  const faults: ProblemError[] = [];
  const pairs = query.split('&', limits.parameters + 1);
  if (pairs.length > limits.parameters)
    return { parameters, faults: [{ pointer: '', detail: 'has too many parameters' }] };
  for (const pair of pairs) {
    if (pair === '') continue;
    const split = pair.indexOf('=');
    const name = decoded(split < 0 ? pair : pair.slice(0, split));
    const value = decoded(split < 0 ? '' : pair.slice(split + 1));
    if (name === null || value === null)
      faults.push({ pointer: name === null ? '' : pointerTo(name), detail: 'is not readable text' });
    else if (isReserved(name)) faults.push({ pointer: pointerTo(name), detail: 'is not known here' });
    else {
      const before = parameters[name];
      if (before === undefined) parameters[name] = value;
      else if (Array.isArray(before)) before.push(value);
      else parameters[name] = [before, value];
    }
  }
  return { parameters, faults };
}

/** The parameter that makes an address too long, if one alone does. */
function longestParameter(query: string): string | null {
  const pair = query.split('&').find((each) => each.length > limits.address / 2);
  return pair === undefined ? null : decoded(pair.slice(0, Math.min(Math.max(pair.indexOf('='), 0), 100)));
}

export function problemWithAddress(url: string): Problem | null {
  const mark = url.indexOf('?');
  if (url.length > limits.address) {
    const name = mark < 0 ? null : longestParameter(url.slice(mark + 1));
    return name === null
      ? problem('addressTooLong')
      : malformed({ pointer: pointerTo(name), detail: 'is far too long' });
  }
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!path.includes('%')) return null;
  const text = decoded(path.replaceAll('+', '%2B'));
  return text === null || text !== decodeURIComponent(path)
    ? problem('malformed', { detail: 'The address is not readable text.' })
    : null;
}

/** Reads a JSON body. Throws a problem that points at the first thing wrong. */
export function readJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw problem('malformed', { detail: 'The body is not JSON in UTF-8.' });
  }
  let keys = 0;

  const visit = (item: unknown, path: string, depth: number): unknown => {
    if (typeof item === 'string') {
      const text = cleaned(item);
      if (text === null) throw malformed({ pointer: path, detail: 'is not readable text' });
      return text;
    }
    if (typeof item !== 'object' || item === null) return item;
    if (depth >= limits.depth)
      throw malformed({ pointer: path, detail: `is nested deeper than ${limits.depth} levels` });
    const entries = Object.entries(item);
    keys += entries.length;
    if (keys > limits.keys) throw malformed({ pointer: path, detail: `has more than ${limits.keys} members` });
    if (Array.isArray(item)) return item.map((each, at) => visit(each, `${path}/${at}`, depth + 1));
    for (const [key] of entries) {
      const pointer = `${path}${pointerTo(key)}`;
      if (isReserved(key)) throw malformed({ pointer, detail: 'is not known here' });
      if (cleaned(key) !== key) throw malformed({ pointer: path, detail: 'has a name that is not readable text' });
    }
    return Object.fromEntries(entries.map(([key, each]) => [key, visit(each, `${path}${pointerTo(key)}`, depth + 1)]));
  };
  return visit(value, '', 0);
}
