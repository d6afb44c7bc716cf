/** The window, the mark of the house. The name stands beside it. */
export function WindowMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
    >
      <path d="M4 4h16v16H4zM12 4v16M4 12h16" strokeLinejoin="round" />
    </svg>
  );
}
