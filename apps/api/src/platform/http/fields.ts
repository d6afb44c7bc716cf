/**
 * One decorator a field: it reads the field from JSON or from the text of a URL, checks it, and documents it with its bounds.
 * The only file that knows class-validator and ApiProperty, so that the rule and its documentation cannot drift apart.
 */
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationError, validateSync } from 'class-validator';

/** Where a value comes from: a JSON body keeps its types, a URL knows text only and each field says how it reads it. */
export type Source = 'json' | 'text';

export interface Fault {
  readonly pointer: string;
  readonly detail: string;
  /** True: of the wrong kind or unknown (400). False: well formed, but impossible (422). */
  readonly isMalformed: boolean;
}

interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

type Reader = (value: unknown, source: Source) => unknown;
/** A check of the kind of value fails as malformed, any other as impossible; see `faultsOf`. */
type Rank = 'kind' | 'bound';

const readers = new Map<object, Map<string, Reader>>();

function check(rank: Rank, name: string, holds: (value: unknown) => boolean, say: string | ((value: unknown) => string)) {
  return ValidateBy({
    name: `${rank}:${name}`,
    validator: {
      validate: holds,
      defaultMessage: (args) => (typeof say === 'string' ? say : say(args?.value)),
    },
  });
}

/** Checks of bounds pass on values of another kind: those already failed the check of their kind, and one fault is enough. */
const ifText = (holds: (value: string) => boolean) => (value: unknown) => typeof value !== 'string' || holds(value);
const ifNumber = (holds: (value: number) => boolean) => (value: unknown) => typeof value !== 'number' || holds(value);
const ifList = (holds: (value: readonly unknown[]) => boolean) => (value: unknown) => !Array.isArray(value) || holds(value);

function field(options: FieldOptions, documentation: ApiPropertyOptions, read: Reader | null, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description } = options;
  const documented = {
    ...documentation,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(description === undefined ? {} : { description }),
  } as ApiPropertyOptions;
  const remember: PropertyDecorator = (target, key) => {
    if (read === null) return;
    const own = readers.get(target) ?? new Map(readers.get(Object.getPrototypeOf(target) as object));
    readers.set(target, own.set(String(key), read));
  };
  const isPresent = (_: unknown, value: unknown): boolean => !(optional && value === undefined) && !(nullable && value === null);
  return applyDecorators(ApiProperty(documented), ValidateIf(isPresent), remember, ...checks);
}

const numberIn: Reader = (value, source) =>
  source === 'text' && typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;

const listIn =
  (item: Reader | null): Reader =>
  (value, source) => {
    const list: unknown = source === 'text' && typeof value === 'string' ? [value] : value;
    return Array.isArray(list) && item ? list.map((each) => item(each, source)) : list;
  };

const isOneText = check('kind', 'text', (value) => typeof value === 'string', 'must be one text');
const isList = check('kind', 'list', Array.isArray, 'must be a list');
const length = (value: string): number => {
  let pairs = 0;
  for (let at = 0; at < value.length; at++) if ((value.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return value.length - pairs;
};

interface TextOptions extends FieldOptions {
  /** In code points. */
  readonly max: number;
  /** Default 1: an empty text is no text. */
  readonly min?: number;
  /** Must be linear in the length of its input. */
  readonly pattern?: RegExp;
  readonly format?: 'email' | 'uri';
  readonly example?: string;
}

/** Text without surrounding space. */
export function Text({ max, min = 1, pattern, format, example, ...options }: TextOptions): PropertyDecorator {
  return field(
    options,
    {
      type: 'string',
      maxLength: max,
      ...(min > 0 ? { minLength: min } : {}),
      ...(pattern ? { pattern: pattern.source } : {}),
      ...(format ? { format } : {}),
      ...(example === undefined ? {} : { example }),
    },
    (value) => (typeof value === 'string' && value.length <= 4 * max ? value.trim() : value),
    isOneText,
    check('bound', 'min', ifText((value) => length(value) >= min), min === 1 ? 'must not be empty' : `must have at least ${min} characters`),
    check('bound', 'max', ifText((value) => length(value) <= max), `must have at most ${max} characters`),
    ...(pattern
      ? [check('bound', 'pattern', ifText((value) => value.length > 4 * max || pattern.test(value)), 'is not written as expected')]
      : []),
  );
}

/** A list of texts, such as the words of a notice. */
export function Texts({ max, items, ...options }: FieldOptions & { readonly max: number; readonly items: number }): PropertyDecorator {
  return field(
    options,
    { type: 'array', items: { type: 'string', maxLength: max }, maxItems: items },
    listIn(null),
    isList,
    check('kind', 'texts', ifList((list) => list.every((item) => typeof item === 'string')), 'must be a list of texts'),
    check('bound', 'items', ifList((list) => list.length <= items), `must have at most ${items} items`),
    check('bound', 'max', ifList((list) => list.every(ifText((item) => length(item) <= max))), `must have at most ${max} characters each`),
  );
}

interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  /** Documented only: the value that the handler takes when the field is missing. */
  readonly default?: number;
}

function numeric(kind: 'integer' | 'number', { min, max, default: usual, ...options }: NumberOptions): PropertyDecorator {
  const isOfKind = kind === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return field(
    options,
    {
      type: kind,
      format: kind === 'number' ? 'double' : max > 2_147_483_647 ? 'int64' : 'int32',
      minimum: min,
      maximum: max,
      ...(usual === undefined ? {} : { default: usual }),
    } as ApiPropertyOptions,
    numberIn,
    check('kind', kind, isOfKind, kind === 'integer' ? 'must be a whole number' : 'must be a number'),
    check('bound', 'range', ifNumber((value) => value >= min && value <= max), `must be from ${min} to ${max}`),
  );
}

export const Whole = ({ min = 0, max = 2_147_483_647, ...options }: Partial<NumberOptions> = {}): PropertyDecorator =>
  numeric('integer', { min, max, ...options });

export const Decimal = (options: NumberOptions): PropertyDecorator => numeric('number', options);

/** Whole US cents. */
export const Money = ({ max = 100_000_000_00, ...options }: Omit<Partial<NumberOptions>, 'min'> = {}): PropertyDecorator =>
  numeric('integer', { min: 0, max, ...options });

/** A list of numbers of known length, such as a position in GeoJSON. */
export function Numbers({ min, max, items, ...options }: FieldOptions & { min: number; max: number; items: number }): PropertyDecorator {
  return field(
    options,
    { type: 'array', items: { type: 'number', format: 'double', minimum: min, maximum: max }, minItems: items, maxItems: items },
    listIn(numberIn),
    isList,
    check('kind', 'numbers', ifList((list) => list.every(Number.isFinite)), 'must be a list of numbers'),
    check('bound', 'items', ifList((list) => list.length === items), `must have ${items} numbers`),
    check('bound', 'range', ifList((list) => list.every(ifNumber((value) => value >= min && value <= max))), `must be from ${min} to ${max}`),
  );
}

/** `true` or `false`. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  const read: Reader = (value, source) => (source === 'text' && (value === 'true' || value === 'false') ? value === 'true' : value);
  return field(options, { type: 'boolean' }, read, check('kind', 'flag', (value) => typeof value === 'boolean', 'must be true or false'));
}

const shown = (value: unknown): string => `“${String(value).slice(0, 40)}”`;

/** One code of a closed list; `name` is its name in the contract. */
export function OneOf(name: string, values: readonly string[], options: FieldOptions & { readonly default?: string } = {}): PropertyDecorator {
  const known = new Set<unknown>(values);
  const { default: usual, ...rest } = options;
  return field(
    rest,
    { enum: [...values], enumName: name, ...(usual === undefined ? {} : { default: usual }) } as ApiPropertyOptions,
    null,
    isOneText,
    check('bound', 'code', ifText((value) => known.has(value)), (value) => `${shown(value)} is not one of the codes of ${name}`),
  );
}

/** Codes of a closed list; in a URL the parameter is repeated. The same code twice counts once. */
export function Many(name: string, values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const known = new Set<unknown>(values);
  const read: Reader = (value, source) => {
    const list = listIn(null)(value, source);
    return Array.isArray(list) ? [...new Set<unknown>(list)] : list;
  };
  return field(
    options,
    { enum: [...values], enumName: name, isArray: true, maxItems: values.length },
    read,
    isList,
    check('kind', 'texts', ifList((list) => list.every((item) => typeof item === 'string')), 'must be a list of codes'),
    check('bound', 'code', ifList((list) => list.every((item) => known.has(item))), (value) =>
      `${shown((value as unknown[]).find((item) => !known.has(item)))} is not one of the codes of ${name}`),
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
    check('bound', 'day', ifText(isDay), 'must be a day written YYYY-MM-DD'),
  );

const isInstant = (value: string): boolean => value.length <= 30 && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** An instant in UTC, `2026-01-31T12:00:00Z`. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date-time', maxLength: 30 },
    null,
    isOneText,
    check('bound', 'instant', ifText(isInstant), 'must be an instant written YYYY-MM-DDTHH:MM:SSZ'),
  );

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'uuid', maxLength: 36 },
    null,
    isOneText,
    check('bound', 'id', ifText((value) => uuid.test(value)), 'must be an identifier'),
  );

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const Slug = (options: FieldOptions = {}): PropertyDecorator => Text({ max: 200, pattern: slugPattern, ...options });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One object of another class. */
export const One = (type: () => Type, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    // Swagger takes a function for a late type only when its name is `type`.
    { type: () => type() },
    (value, source) => instanceOf(type(), value, source),
    check('kind', 'object', isObject, 'must be one object'),
    ValidateNested(),
  );

/** A list of objects of another class. */
export const List = (type: () => Type, { max, ...options }: FieldOptions & { readonly max: number }): PropertyDecorator =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: max },
    listIn((value, source) => instanceOf(type(), value, source)),
    isList,
    check('kind', 'objects', ifList((list) => list.every(isObject)), 'must be a list of objects'),
    check('bound', 'items', ifList((list) => list.length <= max), `must have at most ${max} items`),
    ValidateNested(),
  );

/** Classes that fields mention by reference only; the document must be told of them. */
export const mentionedClasses = new Set<Type>();

const mention = (type: Type): { $ref: string } => {
  mentionedClasses.add(type);
  return { $ref: getSchemaPath(type) };
};

/** For responses only: one of several classes. */
export const Either = (types: readonly Type[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { oneOf: types.map(mention) }, null);

/** For responses only: lists of objects under names that are data. */
export const ListsByName = (type: Type, { max, ...options }: FieldOptions & { readonly max: number }): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: { type: 'array', items: mention(type), maxItems: max } }, null);

const readersByClass = new Map<Type, ReadonlyMap<string, Reader>>();

/** Of the class and of those it extends. */
function readersOf(type: Type): ReadonlyMap<string, Reader> {
  const known = readersByClass.get(type);
  if (known) return known;
  const own = readers.get(type.prototype as object) ?? [];
  const parent = Object.getPrototypeOf(type) as Type | null;
  const all = new Map([...(parent?.prototype ? readersOf(parent) : []), ...own]);
  readersByClass.set(type, all);
  return all;
}

function instanceOf(type: Type, value: unknown, source: Source): unknown {
  if (!isObject(value)) return value;
  const own = readersOf(type);
  const instance = new type() as Record<string, unknown>;
  for (const [key, given] of Object.entries(value as object)) {
    const read = own.get(key);
    instance[key] = read ? read(given, source) : given;
  }
  return instance;
}

function faultsOf(errors: readonly ValidationError[], path: string): Fault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(constraints).map(([name, detail]) =>
      name === 'whitelistValidation'
        ? { pointer, detail: 'is not known here', isMalformed: true }
        : { pointer, detail, isMalformed: name.startsWith('kind:') },
    );
    // A value of the wrong kind breaks its other rules too: the kind is what helps.
    const malformed = own.filter(({ isMalformed }) => isMalformed);
    return malformed.length > 0 ? malformed.slice(0, 1) : [...own, ...faultsOf(children, pointer)];
  });
}

/** Reads a request into its class. Anything that the class does not name is a fault, and all faults come at once. */
export function read(type: Type, value: unknown, source: Source): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const instance = instanceOf(type, value ?? {}, source);
  if (!isObject(instance)) return { value: instance, faults: [{ pointer: '', detail: 'must be one object', isMalformed: true }] };
  const errors = validateSync(instance as object, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return { value: instance, faults: faultsOf(errors, '') };
}
