/**
 * A spreadsheet runs what begins like a formula, and what a case system printed or a person typed may begin so: an
 * apostrophe in front makes it text, as OWASP advises for CSV files. What stood there stays readable.
 */
export const harmless = (text: string): string =>
  /^[\s\0]*[=+\-@|%\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
