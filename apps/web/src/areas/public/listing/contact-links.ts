/** Ways to reach a team as links. A website is linked only when it is a plain https address. */
export function websiteOf(text: string): { href: string; host: string } | null {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
    ? { href: url.href, host: url.host }
    : null;
}

export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+;=x]/g, '')}`;
