import type { Manifest } from './manifest';

/** Shows the add-in's own buttons. They wait until the pane can answer. */
export function showRibbon(
  container: HTMLElement,
  { buttons, group }: Manifest,
  press: (action: string) => void,
): { setReady(ready: boolean): void } {
  container.setAttribute('aria-label', group);
  const shown = buttons.map(({ action, label, tip, icon }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'command';
    button.title = tip;
    button.disabled = true;
    const picture = document.createElement('img');
    Object.assign(picture, { src: icon, alt: '', width: 20, height: 20 });
    button.append(picture, label);
    button.addEventListener('click', () => press(action));
    return button;
  });
  container.replaceChildren(...shown);
  return {
    setReady(ready) {
      for (const button of shown) button.disabled = !ready;
    },
  };
}
