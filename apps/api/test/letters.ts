/** What people find in their mailboxes: the waiting jobs are done, and the mails read as they came over SMTP. */
import { type Api } from './api.ts';
import { runJobs } from './jobs.ts';
import { startMailSink } from './mail-sink.ts';

export interface Letters {
  /** For `startApi`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Texts of the mails to one address, oldest first. */
  readonly to: (api: Api, address: string) => Promise<readonly string[]>;
  /** The link's token and the code of the newest mail to one address. */
  readonly proof: (api: Api, address: string) => Promise<{ readonly token: string; readonly code: string }>;
  readonly stop: () => Promise<void>;
}

export async function startLetters(): Promise<Letters> {
  const sink = await startMailSink();
  const to = async (api: Api, address: string): Promise<readonly string[]> => {
    await runJobs(api);
    return sink.mails.filter((mail) => mail.to.includes(address)).map(({ text }) => text);
  };
  return {
    environment: { SMTP_URL: sink.url, MAIL_FROM: 'Open Window <post@directory.example>' },
    to,
    proof: async (api, address) => {
      const text = (await to(api, address)).at(-1) ?? '';
      return { token: /#token=([\w-]+)/.exec(text)?.[1] ?? '', code: /\b\d{6}\b/.exec(text)?.[0] ?? '' };
    },
    stop: sink.stop,
  };
}
