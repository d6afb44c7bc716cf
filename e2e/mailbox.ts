/** The mailbox of the demo, as somebody reads it who waits for a mail. */
import { expect, type APIRequestContext } from '@playwright/test';

interface MailLine {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
}

/** The newest mail to this address whose subject says this, none from before; mails are sent by the worker, so it may take its time. */
export async function mailTo(request: APIRequestContext, address: string, subject: RegExp, since = 0): Promise<string> {
  let text = '';
  await expect
    .poll(
      async () => {
        const { items } = (await (await request.get('/api/v1/demo/mailbox')).json()) as { items: readonly MailLine[] };
        const mail = items.find(
          ({ at, to, subject: line }) => Date.parse(at) >= since && to.includes(address) && subject.test(line),
        );
        if (!mail) return items.filter(({ to }) => to.includes(address)).map((line) => line.subject);
        ({ text } = (await (await request.get(`/api/v1/demo/mailbox/${mail.id}`)).json()) as { text: string });
        return 'it came';
      },
      { message: `a mail to ${address}`, timeout: 30_000 },
    )
    .toBe('it came');
  return text;
}

export const codeIn = (mail: string): string => /\b\d{6,8}\b/.exec(mail)?.[0] ?? '';

export const linkIn = (mail: string): string => /https?:\/\/\S+#token=[\w.~-]+/.exec(mail)?.[0] ?? '';
