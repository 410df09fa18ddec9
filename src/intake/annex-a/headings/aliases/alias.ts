/** A column's own heading in Ofsted's workbook, and other headings for it with a bar between them. */
export type Aliases = Readonly<Record<string, string>>
