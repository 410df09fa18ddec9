import type { WrittenTexts } from './xlsx.ts'

/** How a case system, or a person with Excel, lays the lists out. */
export interface Layout {
  /** What the sheets are called: as Ofsted does, with a space, by the list's name, or not at all. */
  readonly sheets: 'List_1' | 'List 1' | 'Contacts' | 'Sheet1'
  /** Rows above the headings. */
  readonly titles: 0 | 1 | 2
  /** Empty columns before the first. */
  readonly shiftedBy: number
  /** `typed`: with the curly quotes, non-breaking and trailing spaces that come of copying out of Word. */
  readonly headings: 'official' | 'typed'
  /** `a) Yes` and `a) WBRI`; `Y` and `WBRI`; or `Yes` and `White British`. */
  readonly codes: 'official' | 'bare' | 'spelled out'
  readonly days: 'dates' | 'text' | 'formulas'
  readonly blanks: 'empty' | '-' | '#N/A'
  readonly ages: 'whole' | 'decimal'
  /** List 9 gained four columns about 2024. */
  readonly edition: 2019 | 2024
  /** Ofsted's workbook has a front sheet, guidance and the codes beside the lists. */
  readonly otherSheets: boolean
  /** As Excel itself keeps them, or as reporting tools write them in one go. */
  readonly texts: WrittenTexts
}

/** A workbook as Ofsted's own template has it, with the columns of 2024. */
export const officialLayout: Layout = {
  sheets: 'List_1',
  titles: 1,
  shiftedBy: 0,
  headings: 'official',
  codes: 'official',
  days: 'dates',
  blanks: 'empty',
  ages: 'whole',
  edition: 2024,
  otherSheets: true,
  texts: 'shared',
}

const lists = { ...officialLayout, otherSheets: false }

/** Workbooks as they arrive, all of the same lists: whoever reads one must find the same in each. */
export const dirtyLayouts = {
  'text dates': { ...officialLayout, days: 'text' },
  'texts in their cells': { ...officialLayout, texts: 'in cells' },
  'like ChAT': { ...lists, sheets: 'List 1', titles: 2, blanks: '-' },
  'sheets by name, bare codes': { ...lists, sheets: 'Contacts', titles: 0, codes: 'bare' },
  'spelled out and typed': {
    ...lists,
    sheets: 'List 1',
    headings: 'typed',
    codes: 'spelled out',
    days: 'text',
  },
  'shifted, with errors for blanks': { ...lists, shiftedBy: 2, blanks: '#N/A' },
  'formulas and decimal ages': { ...lists, days: 'formulas', ages: 'decimal' },
  'sheets in order only': { ...lists, sheets: 'Sheet1', titles: 0 },
} as const satisfies Readonly<Record<string, Layout>>
