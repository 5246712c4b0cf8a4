interface Unread {
  files: RegExp;
  fields: readonly string[];
}

/** Fields of the catalogue that the two built scripts of the functions do without, by the files they stand in. */
export const UNREAD: { readonly functions: readonly Unread[]; readonly more: readonly Unread[] };
