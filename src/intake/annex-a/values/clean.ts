/** Marks that a word processor or a spreadsheet puts in the place of plain ones. */
const plainMarks: readonly (readonly [RegExp, string])[] = [
  [/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF\u00AD]/g, ''],
  [/[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\s\u00A0\u2000-\u200A\u202F\u3000]+/g, ' '],
]

const isPlain = /^[!-~]+(?: [!-~]+)*$/

/** `'03/03/2025`: typed in front so that Excel keeps it as it is, and no part of it. A quoted word has another at its end. */
const keptAsText = /^'(?=[\w-][^']*$)/

/**
 * The text as a person would type it: plain quotes, dashes and single spaces, nothing invisible (marks of the direction in
 * which it is read come along from web pages), no space at the ends.
 */
export function clean(text: string): string {
  if (isPlain.test(text) && !text.includes('`') && !text.startsWith("'")) return text
  const plain = plainMarks.reduce((so, [mark, typed]) => so.replace(mark, typed), text).trim()
  return plain.replace(keptAsText, '')
}

/** Lower-case words and numbers with one space between: what is compared when spellings differ in marks alone. */
export function wordsOf(text: string): string {
  return clean(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/(?<=[a-z])'(?=[a-z])/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
