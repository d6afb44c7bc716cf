/** Requests that nobody honest sends, made from the contract itself and from a list of what has broken other houses. */
import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  /** Null: none. A text is sent as it is, in the name of JSON. */
  readonly body: string | null;
}

/** What has broken parsers, databases and templates before. */
const hostileTexts = [
  '', ' ', '\0', 'a\0b', '\ud800', '\udfff', '\u202e', '\u200b', '\ufeff', '𝕳𝖊𝖑𝖑𝖔', 'İ', 'ﬀ', "'", '"', '`', '\\', '%', '%00', '%s%n', '../../etc/passwd', '..\\..\\',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', "' OR 1=1 --", '; DROP TABLE person', '$(id)', '{{7*7}}', '${7*7}', '=HYPERLINK("http://e")', '@SUM(A1)',
  'null', 'undefined', 'NaN', 'Infinity', '-0', '1e309', '0x10', '9007199254740993', '-1', '__proto__', 'constructor', 'toString', 'a@b', 'a@b.c', `${'a'.repeat(65)}@x.test`,
  '00000000-0000-0000-0000-000000000000', '2026-02-30', '9999-12-31', '0000-00-00', 'a'.repeat(300), 'é'.repeat(2001), 'a'.repeat(9000),
] as const; // prettier-ignore

const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    1e308,
    [],
    {},
    [[]],
    [null],
    { a: { b: {} } },
  ),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 4 }),
);

/** Bodies that are no JSON, or JSON that no parser likes. */
const rawBodies = [
  '', '{', '[', '"', 'x', '{"a":1,"a":2}', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"a":1e309}', '\ufeff{}', '{"a":"\\ud800"}', '{"a":"\\u0000"}',
  '['.repeat(10_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, `[${'0,'.repeat(3000)}0]`, `{${Array.from({ length: 3000 }, (_, at) => `"k${String(at)}":0`).join(',')}}`, `"${'a'.repeat(200_000)}"`,
] as const; // prettier-ignore

export class Fuzz {
  constructor(private readonly document: ContractDocument) {}

  request(route: string, ids: Readonly<Record<string, string>>): fc.Arbitrary<FuzzedRequest> {
    const [method = '', template = ''] = route.split(' ');
    const operation = this.document.paths[template]?.[method.toLowerCase()] ?? {};
    return fc
      .record({ path: this.path(template, ids), query: this.query(operation), body: this.body(operation) })
      .map(({ path, query, body }) => ({
        method,
        path: path + (query === '' ? '' : `?${query}`),
        body: method === 'GET' ? null : body,
      }));
  }

  private path(template: string, ids: Readonly<Record<string, string>>): fc.Arbitrary<string> {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const odd = hostileTexts
      .filter((text) => text.isWellFormed())
      .map((text) => encodeURIComponent(text).slice(0, 2000));
    const parts = names.map((name) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(ids[name] ?? 'x') }, fc.constantFrom(...odd, '%', '%zz', '%ff')),
    );
    return fc
      .tuple(...parts)
      .map((values) => names.reduce((path, name, at) => path.replace(`{${name}}`, values[at] ?? ''), template));
  }

  private query({ parameters = [] }: Operation): fc.Arbitrary<string> {
    const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const pair = fc
      .tuple(
        fc.oneof(
          fc.constantFrom(...(known.length > 0 ? known : ['x'])),
          fc.constantFrom('a[b]', '__proto__', 'limit', 'cursor'),
        ),
        fc.constantFrom(...hostileTexts, '1e9', '100000'),
      )
      .map(
        ([name, value]) =>
          `${encodeURIComponent(name)}=${value.isWellFormed() ? encodeURIComponent(value).slice(0, 3000) : '%ED%A0%80'}`,
      );
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      fc.array(pair, { maxLength: 3 }).map((pairs) => pairs.join('&')),
    );
  }

  private body({ requestBody }: Operation): fc.Arbitrary<string | null> {
    const schema = requestBody?.content['application/json']?.schema;
    const raw = fc.constantFrom(...rawBodies);
    const wild = hostileValues.map((value) => JSON.stringify(value));
    if (!schema) return fc.oneof(fc.constant('{}'), raw, wild);
    return fc.oneof({ weight: 6, arbitrary: this.value(schema, 0).map((value) => JSON.stringify(value)) }, raw, wild);
  }

  /** Mostly what the schema asks for; now and then a member is wrong, missing or too much. */
  private value(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (depth > 6) return fc.constant(null);
    const honest = this.honest(schema, depth);
    return fc.oneof({ weight: 12, arbitrary: honest }, hostileValues);
  }

  private honest(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref)
      return this.honest(this.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth);
    const either = schema.oneOf ?? schema.anyOf ?? schema.allOf;
    if (either) return fc.oneof(...either.map((each) => this.honest(each, depth)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const type = Array.isArray(schema.type)
      ? (schema.type as readonly string[]).find((each) => each !== 'null')
      : schema.type;
    if (type === 'object') return this.object(schema, depth);
    if (type === 'array')
      return fc.array(this.value(schema.items ?? {}, depth + 1), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    if (type === 'integer')
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 2 ** 31 - 1) });
    if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
    if (type === 'boolean') return fc.boolean();
    if (schema.format === 'uuid') return fc.uuid();
    return fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: Math.min(schema.maxLength ?? 20, 40) }),
      fc.constantFrom(...hostileTexts),
    );
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    const members = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, this.value(schema, depth + 1)]),
    );
    const whole = fc.record(members, { requiredKeys: [...required].filter((name) => name in members) });
    return fc.oneof(
      { weight: 8, arbitrary: whole },
      fc.tuple(whole, hostileValues).map(([object, more]) => ({ ...object, isAdmin: more })),
    );
  }
}
