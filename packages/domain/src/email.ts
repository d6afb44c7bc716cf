/** One mailbox, however it was typed: addresses are compared, indexed and limited in this form. */

/** Long addresses are no addresses (RFC 5321). */
export const emailMax = 254;

/** What is certainly no address is refused; whether one is anybody's, only a mail tells. Linear in its length. */
export const emailPattern =
  /^[^\s@"<>()[\]\\,;:]{1,64}@[^\s@"<>()[\]\\,;:.]{1,63}(?:\.[^\s@"<>()[\]\\,;:.]{1,63}){1,8}$/;

export const canonicalEmail = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase();
