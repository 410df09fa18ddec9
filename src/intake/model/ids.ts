/** The number of an import as it stands in an address; undefined for what is none. */
export const readImportId = (text: string): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
