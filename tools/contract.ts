/** Writes the contract from the decorators of the API: the OpenAPI document and its types. `--check` only says whether they are current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { buildApi, buildClient } from './build.ts';
import { Complaint, run } from './complaint.ts';

const root = join(import.meta.dirname, '..');
const documentFile = 'packages/contract/openapi.json';
const typesFile = 'packages/contract/src/openapi.ts';

type Described = {
  readonly describeApplication: (module: unknown) => Promise<OpenAPI3>;
};
type Features = {
  readonly AppModule: { readonly with: (config: unknown) => unknown };
};
type Configured = {
  readonly Config: new (environment: Record<string, string>) => unknown;
};

/** A part of the built API: its decorators exist only there. */
const built = async <Part>(path: string): Promise<Part> =>
  (await import(pathToFileURL(join(root, 'apps/api/dist', path)).href)) as Part;

async function contractFiles(): Promise<ReadonlyMap<string, string>> {
  await buildClient();
  await buildApi();
  const { describeApplication } = await built<Described>('platform/application.js');
  const { AppModule } = await built<Features>('app.module.js');
  const { Config } = await built<Configured>('platform/config/config.js');
  const document = await describeApplication(
    AppModule.with(new Config({ DATABASE_URL: 'postgresql://nowhere', KEY_FILE: 'nowhere' })),
  );
  const json = JSON.stringify(document, null, 2);
  const types = astToString(await openapiTypes(JSON.parse(json) as OpenAPI3));
  const opening = '/** Generated from openapi.json by `npm run contract`. */\n';
  return new Map([
    [documentFile, `${json}\n`],
    [typesFile, opening + (await prettified(types))],
  ]);
}

const prettified = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(join(root, typesFile))), parser: 'typescript' });

await run(async () => {
  const isCheck = process.argv.includes('--check');
  for (const [file, text] of await contractFiles()) {
    if (!isCheck) writeFileSync(join(root, file), text);
    else if (readFileSync(join(root, file), 'utf8') !== text)
      throw new Complaint(`${file} is not current: run npm run contract.`);
  }
});
