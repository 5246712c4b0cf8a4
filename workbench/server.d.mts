export const OFFICE_PATH: string;
export interface Folders {
  root: string;
  library: string;
}
export function fileFor(pathname: string, folders: Folders): string | null;
export function serve(options: Folders & { port?: number }): Promise<{ url: string; close(): Promise<void> }>;
