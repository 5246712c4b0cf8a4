/** Follows what is chosen, and what the system prefers as long as nothing else is. */
export function followTheme(choice: HTMLSelectElement, apply: (dark: boolean) => void): () => boolean {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (choice.value === 'system' ? prefersDark.matches : choice.value === 'dark');
  const show = () => {
    document.documentElement.dataset['shade'] = isDark() ? 'dark' : 'light';
    apply(isDark());
  };
  choice.addEventListener('change', show);
  prefersDark.addEventListener('change', show);
  document.documentElement.dataset['shade'] = isDark() ? 'dark' : 'light';
  return isDark;
}
