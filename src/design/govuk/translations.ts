import type { Attributes } from './slot.ts'

/** Words by plural rule of the language: `one`, `other` … */
export type Plural = Readonly<Record<string, string>>

const kebab = (camel: string) => camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The `data-i18n.*` attributes by which GOV.UK's script is told other words than its own. */
export const translations = (words: Readonly<Record<string, string | Plural | undefined>>): Attributes =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]): [string, string][] => {
      if (!word) return []
      if (typeof word === 'string') return [[`data-i18n.${kebab(key)}`, word]]
      return Object.entries(word).map(([rule, text]) => [`data-i18n.${kebab(key)}.${rule}`, text])
    }),
  )
