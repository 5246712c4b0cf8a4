import type { PastedBrief } from '../../src/report/brief-text';

/** What is needed to copy; web views of Office may have none of it, or refuse. */
export interface Copying<Item> {
  writeText?: (text: string) => Promise<void>;
  write?: (items: Item[]) => Promise<void>;
  /** Makes one thing of several kinds of the same. */
  itemOf?: (kinds: Record<string, Blob>) => Item;
}

/** Puts a text on the clipboard, with its HTML where that is taken. False: the host of the page does not allow it. */
export const putOnClipboard = (brief: PastedBrief): Promise<boolean> => copyTo(copyingOfPage(), brief);

function copyingOfPage(): Copying<ClipboardItem> {
  const { clipboard }: Partial<Navigator> = navigator;
  const { ClipboardItem: Item }: Partial<typeof globalThis> = globalThis;
  if (!clipboard) return {};
  return {
    writeText: (text) => clipboard.writeText(text),
    ...(Item ? { write: (items) => clipboard.write(items), itemOf: (kinds) => new Item(kinds) } : {}),
  };
}

export async function copyTo<Item>(
  { write, writeText, itemOf }: Copying<Item>,
  { text, html }: PastedBrief,
): Promise<boolean> {
  const blob = (content: string, type: string) => ({ [type]: new Blob([content], { type }) });
  const ways = [
    async () =>
      write && itemOf && (await write([itemOf({ ...blob(text, 'text/plain'), ...blob(html, 'text/html') })]), true),
    async () => writeText && (await writeText(text), true),
  ];
  for (const way of ways) {
    const worked = await way().catch(() => false);
    if (worked) return true;
  }
  return false;
}
