/** The code, when it is one of them; what comes from an address or a form can be any text. */
export const oneOf = <Code extends string>(codes: readonly Code[], text: string | undefined): Code | undefined =>
  codes.find((code) => code === text);
