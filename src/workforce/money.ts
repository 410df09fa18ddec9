/** An amount in pence as a page prints it: £49,000 or £49.50; 'about' where the record calls it an estimate. */
export function money(pence: number, about = false): string {
  const digits = pence % 100 === 0 ? 0 : 2
  const pounds = (pence / 100).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${about ? 'about ' : ''}£${pounds}`
}
