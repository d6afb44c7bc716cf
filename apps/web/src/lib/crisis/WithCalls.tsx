/** Words with telephone numbers among them: `Call <call>988</call>`. Nothing more, because it stands on every page before anything else is loaded. */
export function WithCalls({ text }: { readonly text: string }) {
  return text.split(/<call>(\d+)<\/call>/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={`tel:${part}`}>
        {part}
      </a>
    ),
  );
}
