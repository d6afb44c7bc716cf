/** The kinds of fields that requests and responses are made of: one decorator a field, with its bounds. */
import type { Type } from '@nestjs/common';
import { type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { bound, checkedInside, field, type FieldOptions, instanceOf, isObject, kind, type Reader } from './field.ts';

/** Bounds hold for values of another kind: those already broke the rule of their kind, and one fault is enough. */
const ifText = (holds: (value: string) => boolean) => (value: unknown) => typeof value !== 'string' || holds(value);
const ifNumber = (holds: (value: number) => boolean) => (value: unknown) => typeof value !== 'number' || holds(value);
const ifEach =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    !Array.isArray(value) || value.every(holds);
const ifLength = (holds: (length: number) => boolean) => (value: unknown) =>
  !Array.isArray(value) || holds(value.length);

const isText = (value: unknown): boolean => typeof value === 'string';
const isOneText = kind('must be one text', isText);
const isList = kind('must be a list', Array.isArray);

const numberIn: Reader = (value, source) =>
  source === 'text' && typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;

/** In a URL a list is a parameter that may be repeated. */
const listIn =
  (item: Reader | null): Reader =>
  (value, source) => {
    const list: unknown = source === 'text' && typeof value === 'string' ? [value] : value;
    return Array.isArray(list) && item ? list.map((each) => item(each, source)) : list;
  };

/** In code points, as the contract counts. */
function length(value: string): number {
  let pairs = 0;
  for (let at = 0; at < value.length; at++) if ((value.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return value.length - pairs;
}

interface TextOptions extends FieldOptions {
  readonly max: number;
  /** Default 1: an empty text is no text. */
  readonly min?: number;
  /** Must be linear in the length of its input. */
  readonly pattern?: RegExp;
  readonly format?: 'email' | 'uri';
  readonly example?: string;
}

/** Text without surrounding space. Lengths are in code points. */
export function Text({ max, min = 1, pattern, format, example, ...options }: TextOptions): PropertyDecorator {
  // Far too long texts are refused for that alone, before anything reads them to their end.
  const isSane = (value: string): boolean => value.length <= 2 * max;
  const documentation = {
    type: 'string',
    maxLength: max,
    ...(min > 0 && { minLength: min }),
    ...(pattern && { pattern: pattern.source }),
    ...(format && { format }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
  const tooShort = min === 1 ? 'must not be empty' : `must have at least ${min} characters`;
  const tooLong = `must have at most ${max} characters`;
  return field(
    options,
    documentation,
    (value) => (typeof value === 'string' ? value.trim() : value),
    isOneText,
    bound(tooShort, ifText((value) => length(value) >= min)), // prettier-ignore
    bound(tooLong, ifText((value) => isSane(value) && length(value) <= max)), // prettier-ignore
    ...(pattern ? [bound('is not written as expected', ifText((value) => !isSane(value) || pattern.test(value)))] : []), // prettier-ignore
  );
}

/** As it was typed, spaces included: a passphrase, or a code of which spaces are left out later. At most 128 code points. */
export const Secret = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', minLength: 1, maxLength: 128, format: 'password' },
    null,
    isOneText,
    bound('must have 1 to 128 characters', ifText((value) => value !== '' && length(value) <= 128)), // prettier-ignore
  );

/** An object whose form another standard gives, such as WebAuthn's; checked by what reads it. */
export const Anything = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, null, kind('must be one object', isObject));

/** A list of short texts. */
export const Texts = ({ max, items, ...options }: FieldOptions & { readonly max: number; readonly items: number }) =>
  field(
    options,
    { type: 'array', items: { type: 'string', maxLength: max }, maxItems: items },
    listIn(null),
    isList,
    kind('must be a list of texts', ifEach(isText)),
    bound(`must have at most ${items} texts`, ifLength((count) => count <= items)), // prettier-ignore
    bound(`must be texts of at most ${max} characters`, ifEach(ifText((value) => length(value) <= max))), // prettier-ignore
  );

interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  /** Documented only: what the handler takes when the field is missing. */
  readonly default?: number;
}

const largestInt32 = 2_147_483_647;

function numeric(type: 'integer' | 'number', { min, max, default: usual, ...options }: NumberOptions) {
  const format = type === 'number' ? 'double' : max > largestInt32 ? 'int64' : 'int32';
  return field(
    options,
    { type, format, minimum: min, maximum: max, ...(usual !== undefined && { default: usual }) },
    numberIn,
    type === 'integer'
      ? kind('must be a whole number', Number.isSafeInteger)
      : kind('must be a number', Number.isFinite),
    bound(`must be from ${min} to ${max}`, ifNumber((value) => value >= min && value <= max)), // prettier-ignore
  );
}

export const Whole = ({ min = 0, max = largestInt32, ...options }: Partial<NumberOptions> = {}): PropertyDecorator =>
  numeric('integer', { min, max, ...options });

export const Decimal = (options: NumberOptions): PropertyDecorator => numeric('number', options);

/** Whole US cents. */
export const Money = ({
  max = 100_000_000_00,
  ...options
}: Omit<Partial<NumberOptions>, 'min'> = {}): PropertyDecorator => numeric('integer', { min: 0, max, ...options });

interface NumbersOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  readonly items: number;
}

/** A list of numbers of known length, such as a position in GeoJSON. */
export const Numbers = ({ min, max, items, ...options }: NumbersOptions): PropertyDecorator =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'number', format: 'double', minimum: min, maximum: max },
      minItems: items,
      maxItems: items,
    },
    listIn(numberIn),
    isList,
    kind('must be a list of numbers', ifEach(Number.isFinite)),
    bound(`must have ${items} numbers`, ifLength((count) => count === items)), // prettier-ignore
    bound(`must be from ${min} to ${max}`, ifEach(ifNumber((value) => value >= min && value <= max))), // prettier-ignore
  );

/** `true` or `false`. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'boolean' },
    (value, source) => (source === 'text' && (value === 'true' || value === 'false') ? value === 'true' : value),
    kind('must be true or false', (value) => typeof value === 'boolean'),
  );

const shown = (value: unknown): string => `“${String(value).slice(0, 40)}”`;

/** One code of a closed list; `name` is the list's name in the contract. */
export function OneOf(
  name: string,
  values: readonly string[],
  { default: usual, ...options }: FieldOptions & { readonly default?: string } = {},
): PropertyDecorator {
  const known = new Set<unknown>(values);
  return field(
    options,
    { enum: [...values], enumName: name, ...(usual !== undefined && { default: usual }) },
    null,
    isOneText,
    bound((value) => `${shown(value)} is not one of the codes of ${name}`, ifText((value) => known.has(value))), // prettier-ignore
  );
}

/** Codes of a closed list. The same code twice counts once. */
export function Many(name: string, values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const known = new Set<unknown>(values);
  const isKnown = (item: unknown): boolean => known.has(item);
  const stranger = (list: unknown): unknown => (list as unknown[]).find((item) => !isKnown(item));
  return field(
    options,
    { enum: [...values], enumName: name, isArray: true, maxItems: values.length },
    (value, source) => {
      const list = listIn(null)(value, source);
      return Array.isArray(list) ? [...new Set<unknown>(list)] : list;
    },
    isList,
    kind('must be a list of codes', ifEach(isText)),
    bound((list) => `${shown(stranger(list))} is not one of the codes of ${name}`, ifEach(isKnown)),
  );
}

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
};

/** A calendar day, `YYYY-MM-DD`. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date', maxLength: 10 },
    null,
    isOneText,
    bound('must be a day written YYYY-MM-DD', ifText(isDay)),
  );

const isInstant = (value: string): boolean =>
  value.length <= 30 && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** An instant in UTC, `2026-01-31T12:00:00Z`. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date-time', maxLength: 30 },
    null,
    isOneText,
    bound('must be an instant written YYYY-MM-DDTHH:MM:SSZ', ifText(isInstant)),
  );

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'uuid', maxLength: 36 },
    null,
    isOneText,
    bound('must be an identifier', ifText((value) => uuid.test(value))), // prettier-ignore
  );

/** The name of a thing in an address. */
export const Slug = (options: FieldOptions = {}): PropertyDecorator =>
  Text({ max: 200, pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, ...options });

/** One object of another class. */
export const One = (type: () => Type, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    // Swagger knows a late type by the name of its function, which must be `type`.
    { type: () => type() },
    (value, source) => instanceOf(type(), value, source),
    kind('must be one object', isObject),
    checkedInside(),
  );

/** A list of objects of another class. */
export const List = (type: () => Type, { max, ...options }: FieldOptions & { readonly max: number }) =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: max },
    listIn((value, source) => instanceOf(type(), value, source)),
    isList,
    kind('must be a list of objects', ifEach(isObject)),
    bound(`must have at most ${max} items`, ifLength((count) => count <= max)), // prettier-ignore
    checkedInside(),
  );

/** Classes that fields mention by reference only: the document must be told of them. */
export const mentionedClasses = new Set<Type>();

const mention = (type: Type): { $ref: string } => {
  mentionedClasses.add(type);
  return { $ref: getSchemaPath(type) };
};

/** For responses only: one of several classes. */
export const Either = (types: readonly Type[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { oneOf: types.map(mention) }, null);

/** For responses only: lists of objects under names that are data. */
export const ListsByName = (type: Type, { max, ...options }: FieldOptions & { readonly max: number }) => {
  const lists = { type: 'array', items: mention(type), maxItems: max };
  return field(options, { type: 'object', additionalProperties: lists }, null);
};
