/** Fields of the catalogue that the built functions do without, by the files they stand in. */
export const UNREAD: readonly { files: RegExp; fields: readonly string[] }[];
