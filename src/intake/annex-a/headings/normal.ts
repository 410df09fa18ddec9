import { clean } from '../values/clean.ts'

/**
 * `ChildUniqueID`, `refrl_start_dttm` and `Child Unique ID ` in lower-case words; `(Y/N)`, the form of a day as
 * `[DD/MM/YYYY]` and what is only a mark left out.
 */
export function headingWords(heading: string): string {
  return clean(heading)
    .replace(/\(?(?<![a-z])y ?\/ ?n(?![a-z])\)*/gi, ' ')
    .replace(/[([]\s*d{1,2}\W?m{1,4}\W?y{2,4}\s*[)\]]/gi, ' ')
    .replace(/(?<=[a-z])'(?=[a-z])/gi, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Without spaces: two spellings of one heading that differ in case, marks, spaces or line breaks become the same. */
export const headingKey = (heading: string): string => headingWords(heading).replaceAll(' ', '')

/** A heading's forms, worked out once for all lists. */
export interface Heading {
  readonly text: string
  readonly key: string
  /** What is left of it without numbers, remarks and names of tables around it. */
  readonly less: readonly string[]
  readonly tokens: readonly string[]
}
