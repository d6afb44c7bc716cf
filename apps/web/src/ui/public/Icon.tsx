/** The few line drawings of the site. Decoration only: the words beside them say the same. */
import type { ReactNode } from 'react';

const drawings = {
  window: <path d="M4 4h16v16H4zM12 4v16M4 12h16" />,
  checked: <path d="M4 4h16v16H4zM8 12.5l3 3 5.5-6.5" />,
  conditions: <path d="M4 4h16v16H4zM8 12h8" />,
  lapsed: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2" />,
  none: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  map: <path d="M9 4L3 6.5v13.5L9 17.5l6 2.5 6-2.5V4l-6 2.5zM9 4v13.5M15 6.5V20" />,
  arrowLeft: <path d="M19 12H5M11 6l-6 6 6 6" />,
  arrowRight: <path d="M5 12h14M13 6l6 6-6 6" />,
  print: <path d="M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
