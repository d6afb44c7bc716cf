/** Reads a form as a person filled it in: texts by name, without the blanks around them. */
export function textsOf(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? (name === 'passphrase' ? value : value.trim()) : '';
  };
}
