type Shade = 'light' | 'dark';

/** Follows Excel's theme where Excel tells it, else what the system prefers. High contrast is the style sheet's part. */
export function followTheme(office: typeof Office): void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['shade'] = shadeOf(office) ?? (prefersDark.matches ? 'dark' : 'light');
  };
  apply();
  prefersDark.addEventListener('change', apply);
}

/** Light or dark by the background that Excel gives its panes; undefined when it gives none. */
function shadeOf(office: typeof Office): Shade | undefined {
  // The typings promise a theme; hosts without one leave it out.
  const theme: Partial<Office.OfficeTheme> | undefined = office.context.officeTheme;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
