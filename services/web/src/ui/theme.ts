/** Colours and measures; values that change with light and dark stand in theme.css. */
import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core';

const lake: MantineColorsTuple = [
  '#eef6f8', '#dbeaee', '#b6d4dc', '#8dbcc9', '#69a7b8', '#4f97ab', '#347a90', '#28697f', '#1f5f74', '#154c5e',
]; // prettier-ignore

/** Greys of the dark form, with the same touch of blue as the light ones. */
const dark: MantineColorsTuple = [
  '#e3e9eb', '#bcc7cb', '#9fadb3', '#6b7a81', '#3a474d', '#2e393e', '#1e262a', '#171d20', '#141a1d', '#11161a',
]; // prettier-ignore

export const theme = createTheme({
  colors: { lake, dark },
  primaryColor: 'lake',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: "'Golos Text Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Words in the text's own colour: Mantine's light badges stay below a contrast of 4.5.
    Badge: { defaultProps: { tt: 'none', fw: 500, c: 'var(--mantine-color-text)' } },
    // A dialog's <header> is no banner of the page.
    Modal: { defaultProps: { centered: true, radius: 'md', attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-start' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/** Quiet text that still has a contrast of 4.5 on every surface. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c272c',
    '--mantine-color-dimmed': '#56646b',
    '--mantine-color-default-border': '#cfd8dc',
    '--mantine-color-placeholder': '#5c696f',
  },
  dark: {
    '--mantine-color-body': '#171d20',
    '--mantine-color-text': '#e3e9eb',
    '--mantine-color-dimmed': '#9fadb3',
    '--mantine-color-default': '#1e262a',
    '--mantine-color-default-hover': '#263035',
    '--mantine-color-default-border': '#3a474d',
    '--mantine-color-placeholder': '#8e9ba1',
  },
});
