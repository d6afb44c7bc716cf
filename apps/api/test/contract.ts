/** Holds every answer against the contract: a status, a content type or a member that it does not name fails the test. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** Clients must tolerate new members; our own tests must not, or the contract would lag behind. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy) && !('allOf' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

const reference = /"#\/components\/schemas\/([^"]+)"/g;

const templateMatches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

/** What any address under /api may answer before a route is found. */
const beforeRoutes = new Set([400, 404, 405, 406, 414, 429]);
const refused = { $ref: '#/components/schemas/ProblemResponse' };

export class ContractCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<object, ValidateFunction>();

  constructor(readonly document: Document) {
    addFormats(this.ajv);
  }

  check({ method, path, status, type, body }: Answer): void {
    if (!path.startsWith('/api') && !path.startsWith('/health/')) return;
    const what = `${method} ${path} → ${status} ${type}`;
    const operation = this.operationFor(method, path);
    if (!operation && !beforeRoutes.has(status)) throw new Error(`${what}: the contract has no such operation`);
    const schema = operation ? this.schemaFor(operation, status, type, what) : refused;
    if (schema === null || method === 'HEAD') return;
    const validate = this.known.get(schema) ?? this.ajv.compile(this.alone(schema));
    this.known.set(schema, validate);
    if (!validate(body)) throw new Error(`${what}: ${this.ajv.errorsText(validate.errors)}`);
  }

  private operationFor(method: string, path: string): Operation | undefined {
    const templates = Object.keys(this.document.paths).filter((template) => templateMatches(template, path));
    const exact = templates.find((template) => !template.includes('{')) ?? templates[0];
    return exact === undefined
      ? undefined
      : this.document.paths[exact]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
  }

  private schemaFor({ responses }: Operation, status: number, type: string, what: string): object | null {
    const response = responses[status];
    if (!response) throw new Error(`${what}: the contract does not name this status`);
    if (!response.content) return null;
    const content = response.content[type];
    if (!content) throw new Error(`${what}: the contract does not name this content type`);
    return content.schema;
  }

  /** With what it refers to, and no more: the whole document takes a second to read. */
  private alone(schema: object): object {
    const schemas: Record<string, unknown> = {};
    const take = (node: unknown): unknown => {
      const taken = closed(node);
      for (const [, name = ''] of JSON.stringify(taken).matchAll(reference)) {
        if (name in schemas) continue;
        schemas[name] = null; // taken, before what it refers to in turn
        schemas[name] = take(this.document.components.schemas[name]);
      }
      return taken;
    };
    return { ...(take(schema) as object), components: { schemas } };
  }
}
