/** Reads JSON that somebody else wrote: every fault is named with its place, nothing is guessed, and what nobody asked for is refused. */

export interface JsonFault {
  /** A JSON pointer. */
  readonly at: string;
  /** After “must”. */
  readonly must: string;
}

export type Reading = (value: unknown, at: string) => readonly JsonFault[];

export const fault = (at: string, must: string): readonly JsonFault[] => [{ at, must }];

export const either =
  (isRight: (value: unknown) => boolean, must: string): Reading =>
  (value, at) =>
    isRight(value) ? [] : fault(at, must);

export const flag = either((value) => typeof value === 'boolean', 'be true or false');

export const whole = (least: number, most: number): Reading =>
  either(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `be a whole number from ${String(least)} to ${String(most)}`,
  );

/** Characters as people count them, more or less: code points. */
export const text = (least: number, most: number): Reading =>
  either(
    (value) => {
      const length = typeof value === 'string' ? Array.from(value).length : -1;
      return length >= least && length <= most;
    },
    `be a text of ${String(least)} to ${String(most)} characters`,
  );

export const oneOf = (codes: readonly string[]): Reading =>
  either((value) => typeof value === 'string' && codes.includes(value), `be one of ${codes.join(', ')}`);

export const listOf =
  (reading: Reading, most: number, least = 0): Reading =>
  (value, at) =>
    !Array.isArray(value) || value.length > most || value.length < least
      ? fault(at, `be a list of ${String(least)} to ${String(most)}`)
      : value.flatMap((item: unknown, index) => reading(item, `${at}/${String(index)}`));

/** What it must be besides; asked only where the first finds nothing wrong. */
export const andThen =
  (reading: Reading, more: Reading): Reading =>
  (value, at) => {
    const faults = reading(value, at);
    return faults.length > 0 ? faults : more(value, at);
  };

export type Fields = Readonly<Record<string, Reading>>;

/** `optional`: may be missing. Names that an object has by itself are nobody's fields. */
export const objectOf =
  (required: Fields, optional: Fields = {}): Reading =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(at, 'be an object');
    const given = Object.entries(value);
    const readingOf = (key: string): Reading | undefined =>
      [required, optional].find((fields) => Object.hasOwn(fields, key))?.[key];
    return [
      ...Object.keys(required)
        .filter((key) => !Object.hasOwn(value, key))
        .flatMap((key) => fault(`${at}/${key}`, 'be given')),
      ...given.flatMap(
        ([key, item]) => readingOf(key)?.(item, `${at}/${key}`) ?? fault(`${at}/${key}`, 'not be there'),
      ),
    ];
  };

/** Names that the writer chose, each with the same kind of thing. */
export const mapOf =
  (isName: (key: string) => boolean, reading: Reading, most: number): Reading =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(at, 'be an object');
    const given = Object.entries(value);
    if (given.length > most) return fault(at, `have no more than ${String(most)} names`);
    return given.flatMap(([key, item]) =>
      isName(key) ? reading(item, `${at}/${key}`) : fault(`${at}/${key}`, 'have another name'),
    );
  };

/** By the value of one field: each kind has fields of its own. */
export const oneOfKinds =
  (field: string, kinds: Readonly<Record<string, Fields>>): Reading =>
  (value, at) => {
    const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
    const fields = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (fields === undefined) return fault(`${at}/${field}`, `be one of ${Object.keys(kinds).join(', ')}`);
    return objectOf({ [field]: () => [], ...fields })(value, at);
  };
