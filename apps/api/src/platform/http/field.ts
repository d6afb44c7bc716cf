/**
 * What a field is made of: how it is read from JSON or from the text of a URL, what is checked, and how it is documented.
 * The only file that knows class-validator and ApiProperty, so that a rule and its documentation cannot drift apart; fields.ts has the kinds.
 */
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationError, validateSync } from 'class-validator';

/** A JSON body keeps its types; a URL knows text only, and each field says how it reads it. */
export type Source = 'json' | 'text';

export interface Fault {
  readonly pointer: string;
  readonly detail: string;
  /** True: of the wrong kind, or unknown (400). False: well formed, but impossible (422). */
  readonly isMalformed: boolean;
}

export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

export type Reader = (value: unknown, source: Source) => unknown;
type Holds = (value: unknown) => boolean;
type Saying = string | ((value: unknown) => string);

/** By prototype of the class that declares the field. */
const readers = new Map<object, Map<string, Reader>>();
const readersOfClass = new Map<Type, ReadonlyMap<string, Reader>>();

const rule =
  (rank: 'kind' | 'bound') =>
  (say: Saying, holds: Holds): PropertyDecorator =>
    ValidateBy({
      name: `${rank}:${typeof say === 'string' ? say : 'code'}`,
      validator: { validate: holds, defaultMessage: (args) => (typeof say === 'string' ? say : say(args?.value)) },
    });

/** A value that fails it is of the wrong kind: the request is malformed. */
export const kind = rule('kind');

/** A value that fails it is of the right kind, and impossible. */
export const bound = rule('bound');

/** The value is an instance whose own fields are checked too. */
export const checkedInside = ValidateNested;

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `read` null: taken as it comes. */
export function field(
  { optional = false, nullable = false, description }: FieldOptions,
  documentation: ApiPropertyOptions,
  read: Reader | null,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const documented = {
    ...documentation,
    required: !optional,
    ...(nullable && { nullable }),
    ...(description !== undefined && { description }),
  } as ApiPropertyOptions;
  const remember: PropertyDecorator = (target, key) => {
    if (read) readers.set(target, (readers.get(target) ?? new Map<string, Reader>()).set(String(key), read));
  };
  const isPresent = (_: unknown, value: unknown): boolean =>
    !(optional && value === undefined) && !(nullable && value === null);
  return applyDecorators(ApiProperty(documented), ValidateIf(isPresent), remember, ...rules);
}

/** Of the class and of those it extends. */
function readersOf(type: Type): ReadonlyMap<string, Reader> {
  const known = readersOfClass.get(type);
  if (known) return known;
  const parent = Object.getPrototypeOf(type) as Type | null;
  const inherited = parent?.prototype ? readersOf(parent) : [];
  const all = new Map([...inherited, ...(readers.get(type.prototype as object) ?? [])]);
  readersOfClass.set(type, all);
  return all;
}

/** An instance with every member that was sent, also those that the class does not know: `read` finds them. */
export function instanceOf(type: Type, value: unknown, source: Source): unknown {
  if (!isObject(value)) return value;
  const known = readersOf(type);
  const instance = new type() as Record<string, unknown>;
  for (const [key, given] of Object.entries(value)) instance[key] = known.get(key)?.(given, source) ?? given;
  return instance;
}

function faultsOf(errors: readonly ValidationError[], path: string): Fault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const faults = Object.entries(constraints).map(([name, detail]) =>
      name === 'whitelistValidation'
        ? { pointer, detail: 'is not known here', isMalformed: true }
        : { pointer, detail, isMalformed: name.startsWith('kind:') },
    );
    // A value of the wrong kind breaks its other rules too: the kind is what helps.
    const malformed = faults.find(({ isMalformed }) => isMalformed);
    return malformed ? [malformed] : [...faults, ...faultsOf(children, pointer)];
  });
}

const strictly = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

/** Reads a request into its class. Anything that the class does not name is a fault, and all faults come at once. */
export function read(type: Type, value: unknown, source: Source): { value: unknown; faults: readonly Fault[] } {
  const instance = instanceOf(type, value ?? {}, source);
  if (isObject(instance)) return { value: instance, faults: faultsOf(validateSync(instance, strictly), '') };
  return { value: instance, faults: [{ pointer: '', detail: 'must be one object', isMalformed: true }] };
}
