/** Shows something to be read, as paragraphs and lists, and waits until it is closed. */
export function showNotice(
  dialog: HTMLDialogElement,
  title: string,
  parts: readonly (string | readonly string[])[],
): void {
  const [heading, body] = [dialog.querySelector('h2'), dialog.querySelector('div')];
  if (heading) heading.textContent = title;
  const node = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
  body?.replaceChildren(
    ...parts.map((part) => {
      if (typeof part === 'string') return node('p', part);
      const list = document.createElement('ul');
      list.append(...part.map((line) => node('li', line)));
      return list;
    }),
  );
  if (!dialog.open) dialog.showModal();
}
