/** What people send while things break: reports of errors in the directory, and requests for an account. */
import type { House } from './house.ts';
import { addressOf, type Answer, post } from './ledger.ts';

export class People {
  private readonly url: string;
  private readonly slugs: readonly string[];
  private readonly name: string;

  private constructor(url: string, slugs: readonly string[], name: string) {
    this.url = url;
    this.slugs = slugs;
    this.name = name;
  }

  /** `name`: so that the keys of two stories differ. */
  static async of(url: string, house: House, name: string): Promise<People> {
    const slugs: string[] = [];
    for (const { slug } of await house.ask<{ slug: string }>('SELECT slug FROM listing ORDER BY slug LIMIT 120')) {
      const { status } = await fetch(`${url}/api/v1/directory/listings/${slug}`);
      if (status === 200) slugs.push(slug);
    }
    return new People(url, slugs, name);
  }

  key(index: number): string {
    return `${this.name}-${index}`;
  }

  email(index: number): string {
    return `${this.name}-${index}@example.test`;
  }

  report(index: number, { key = this.key(index), details = `Report ${index}` } = {}): Promise<Answer | null> {
    const slug = this.slugs[index % this.slugs.length] ?? '';
    return post(
      `${this.url}/api/v1/directory/listings/${slug}/reports`,
      { reason: 'WRONG_PHONE', details },
      { 'Idempotency-Key': key, 'X-Forwarded-For': addressOf(index) },
    );
  }

  signUp(index: number): Promise<Answer | null> {
    return post(
      `${this.url}/api/v1/auth/sign-up`,
      { email: this.email(index), kind: 'APPLICANT', language: 'en' },
      { 'Idempotency-Key': this.key(index), 'X-Forwarded-For': addressOf(index) },
    );
  }
}

export const referenceIn = ({ body }: Answer): string => String((body as { reference?: unknown } | null)?.reference);
