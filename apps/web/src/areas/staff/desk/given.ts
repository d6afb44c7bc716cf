/** What was given of many things that may be: addresses and forms have texts, the API wants codes or nothing. */

export type Given<Facts> = { readonly [Name in keyof Facts]?: Exclude<Facts[Name], undefined> };

/** Without what is not there. */
export const given = <Facts extends object>(facts: Facts): Given<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')) as Given<Facts>;
