/** Mantine in the colors, type and corners of the house. The colors are the tokens: what changes by light and dark changes there. */
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten steps around #1F5E52; light uses 7, dark uses 3. */
const evergreen: MantineColorsTuple = [
  '#eaf5f1',
  '#d3e8e1',
  '#a9d6c8',
  '#86cdb9',
  '#5cae98',
  '#3f9480',
  '#2c7767',
  '#1f5e52',
  '#17483f',
  '#0f332d',
];

const clay: MantineColorsTuple = [
  '#fbeae6',
  '#f6d5cd',
  '#f2a08b',
  '#e58a72',
  '#d36d52',
  '#c2573b',
  '#b4472f',
  '#a83f28',
  '#8a3320',
  '#6d2818',
];

/** Mantine's own greys of the night, in the green of the house. */
const dark: MantineColorsTuple = [
  '#e9f0ec',
  '#c6d5ce',
  '#a9bdb5',
  '#7f958d',
  '#3d524b',
  '#2c3f39',
  '#1f302b',
  '#16231f',
  '#101b18',
  '#0a1210',
];

/** What is filled takes its colors from the tokens, so that the text on it can be read by light and by dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  const color = input.color ?? 'evergreen';
  if (input.variant !== 'filled' || (color !== 'evergreen' && color !== 'clay')) return usual;
  const hover = color === 'clay' ? 'var(--clay)' : 'var(--evergreen-deep)';
  return {
    ...usual,
    background: `var(--${color})`,
    hover,
    color: 'var(--on-evergreen)',
    hoverColor: 'var(--on-evergreen)',
  };
};

export const theme = createTheme({
  variantColorResolver,
  primaryColor: 'evergreen',
  primaryShade: { light: 7, dark: 3 },
  colors: { evergreen, clay, dark },
  defaultRadius: 10,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: { fontFamily: 'var(--font-heading)', fontWeight: '500' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { radius: 10 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Alert: { defaultProps: { radius: 10 } },
    Modal: {
      defaultProps: {
        radius: 10,
        centered: true,
        transitionProps: { duration: 120 },
        // Its header is of the dialog, not of the page: no second banner.
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const ofTheHouse = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--clay)',
    '--mantine-color-anchor': 'var(--evergreen)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--mist-soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
  };
  return { variables: {}, light: ofTheHouse, dark: ofTheHouse };
};
