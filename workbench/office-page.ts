/** A page with Microsoft's client in it: its globals, typed by @types/office-js and @types/custom-functions-runtime. */
export type OfficeWindow = Window &
  typeof globalThis & {
    Office: typeof Office;
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension;
    CustomFunctions: typeof CustomFunctions;
  };

/** The address that the product's pages ask for; the file itself always comes from node_modules. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export const hasOffice = (window: object): window is Pick<OfficeWindow, 'Office'> => 'Office' in window;

export const isOfficeWindow = (window: object): window is OfficeWindow => 'Office' in window && 'Excel' in window;

interface Checked {
  _doApiNotSupportedCheck: boolean;
}

const isChecked = (value: unknown): value is Checked => typeof value === 'function' || typeof value === 'object';

/**
 * Makes the client refuse members that are newer than the offered requirement set (ApiNotFound), as a host of that
 * version would. The switch is the client's own.
 */
export function checkApiSets(window: OfficeWindow): void {
  const { OfficeExtension: extension }: { OfficeExtension: object } = window;
  for (const name of ['CommonUtility', 'Utility']) {
    const utility: unknown = Object.entries(extension).find(([key]) => key === name)?.[1];
    if (isChecked(utility)) utility._doApiNotSupportedCheck = true;
  }
}
