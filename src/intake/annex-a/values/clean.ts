/** Marks that a word processor or a spreadsheet puts in the place of plain ones. */
const plainMarks: readonly (readonly [RegExp, string])[] = [
  [/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, ''],
  [/[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\s\u00A0\u2000-\u200A\u202F\u3000]+/g, ' '],
]

const isPlain = /^[!-~]+(?: [!-~]+)*$/

/** The text as a person would type it: plain quotes, dashes and single spaces, nothing invisible, no space at the ends. */
export function clean(text: string): string {
  if (isPlain.test(text) && !text.includes('`')) return text
  return plainMarks.reduce((so, [mark, plain]) => so.replace(mark, plain), text).trim()
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
