/** Tells password managers whose passphrase is asked for; people know it already. */
export function KnownAddress({ email }: { readonly email: string }) {
  return (
    <input
      className="visually-hidden"
      type="text"
      name="username"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
