/** `npm run kap -- …`: what an operator asks of the product. The answer alone on standard output; 0 done, 1 found something wrong, 2 could not. */
import { parseArgs } from 'node:util';
import './leash.ts';
import { Complaint, wordsOf } from './complaint.ts';
import type { Command, Given } from './kap.command.ts';
import { commands } from './kap.commands.ts';

const help = `npm run --silent kap -- COMMAND\n\n${Object.entries(commands)
  .map(([name, { use: [words, purpose], needsDatabase }]) => `  ${`${name} ${words}`.padEnd(52)} ${purpose}${needsDatabase ? '' : ' (without a database)'}\n`)
  .join('')}`; // prettier-ignore

function commandIn(args: readonly string[]): { readonly command: Command; readonly given: Given } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      'dry-run': { type: 'boolean' },
      kek: { type: 'boolean' },
      person: { type: 'string' },
      actor: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      today: { type: 'string' },
      source: { type: 'string' },
      list: { type: 'string' },
      map: { type: 'string' },
      'accept-smaller': { type: 'boolean' },
      practitioners: { type: 'string' },
      out: { type: 'string' },
      tickets: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  for (const length of [2, 1]) {
    const name = positionals.slice(0, length).join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return { command, given: { words: positionals.slice(length), options: values } };
  }
  throw new Complaint(`There is no command “${positionals.join(' ')}”.\n\n${help}`);
}

/** Lines as they are, everything else as JSON. */
const asText = (said: unknown): string =>
  typeof said === 'string'
    ? said
    : JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);

const args = process.argv.slice(2);
if (args.includes('--help')) process.stdout.write(help);
else
  try {
    const { command, given } = commandIn(args);
    const { said, isWrong = false } = await command.run(given);
    process.stdout.write(`${asText(said)}\n`);
    process.exitCode = isWrong ? 1 : 0;
  } catch (thrown) {
    process.stderr.write(`${wordsOf(thrown)}\n`);
    process.exitCode = 2;
  }
