/**
 * A spreadsheet runs what begins like a formula, and what a case system printed may begin so: an apostrophe in front
 * makes it text.
 */
export const harmless = (text: string): string =>
  /^[\s\0]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text
