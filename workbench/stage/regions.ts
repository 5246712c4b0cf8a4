/** A part of the page, and how the keyboard gets into it. */
interface Region {
  holds(focused: Element | null): boolean;
  enter(): void;
}

const within = (container: HTMLElement, wanted: string): Region => ({
  holds: (focused) => container.contains(focused),
  enter: () => container.querySelector<HTMLElement>(wanted)?.focus(),
});

/**
 * F6 goes on to the next part of the page, Shift+F6 back, as in Excel: a sheet keeps Tab for its cells, so there has to be
 * another way out of it. `watch` makes the keys work in another document too: that of the pane.
 */
export function watchRegions(parts: {
  ribbon: HTMLElement;
  sheet: HTMLElement;
  splitter: HTMLElement;
  frame: HTMLIFrameElement;
  footer: HTMLElement;
}): { watch(page: Window): void } {
  const { ribbon, sheet, splitter, frame, footer } = parts;
  const regions: Region[] = [
    within(ribbon, 'button:enabled'),
    within(sheet, '[contenteditable="true"]'),
    { holds: (focused) => focused === splitter, enter: () => splitter.focus() },
    { holds: (focused) => focused === frame, enter: () => frame.contentWindow?.focus() },
    within(footer, 'button'),
  ];
  const go = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const at = regions.findIndex((region) => region.holds(document.activeElement));
    const step = event.shiftKey ? regions.length - 1 : 1;
    regions[at < 0 ? 0 : (at + step) % regions.length]?.enter();
  };
  // Before anything inside hears of the key.
  const watch = (page: Window) => page.addEventListener('keydown', go, { capture: true });
  watch(window);
  return { watch };
}
