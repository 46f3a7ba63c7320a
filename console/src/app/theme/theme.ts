import { createTheme } from '@mui/material/styles';
import { grounds, inks, lines, pairs, type Theme } from './tokens.ts';

const FONT = '"Inter Variable", system-ui, sans-serif';

/** Material's palette from the tokens: whatever Material draws by itself has the console's colours. */
function palette(theme: Theme) {
  const tone = (name: keyof typeof inks) => ({ main: inks[name][theme], contrastText: grounds.bg[theme] });
  return {
    primary: { main: pairs.button.ground[theme], contrastText: pairs.button.text[theme] },
    secondary: tone('accent'),
    success: tone('good'),
    warning: tone('warn'),
    error: tone('bad'),
    info: tone('accent'),
    background: { default: grounds.wash[theme], paper: grounds.bg[theme] },
    text: { primary: inks.ink[theme], secondary: inks['ink-soft'][theme], disabled: inks['ink-soft'][theme] },
    divider: lines.hairline[theme],
    action: { active: inks['ink-soft'][theme] },
  };
}

/**
 * Material UI in the look of the console. Colours are CSS variables by `data-theme`, so that changing the theme draws
 * nothing anew.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme=%s]' },
  colorSchemes: { light: { palette: palette('light') }, dark: { palette: palette('dark') } },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: FONT,
    fontSize: 15,
    button: { textTransform: 'none', fontWeight: 600 },
  },
  breakpoints: { values: { xs: 0, sm: 640, md: 1000, lg: 1280, xl: 1920 } },
  transitions: {
    duration: { shortest: 140, shorter: 140, short: 140, standard: 140, enteringScreen: 140, leavingScreen: 140 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: { root: { minHeight: 36, paddingInline: 14 } },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: 36, minHeight: 36, borderRadius: 6 } } },
    MuiTextField: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
    MuiTab: { styleOverrides: { root: { minHeight: 44 } } },
    // Where a label stands goes by its letters, also where these are larger.
    MuiInputLabel: {
      styleOverrides: {
        outlined: { '&.MuiInputLabel-shrink': { transform: 'translate(14px, -0.5625rem) scale(0.75)' } },
      },
    },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: 'var(--border)' } } },
  },
});
