const inForm = /^£? ?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/

/** '49,000', '£49000' or '£49.50' in pence; undefined for anything else, and for nothing at all. */
export function readAmount(text: string): number | undefined {
  const [, pounds, pence = '0'] = inForm.exec(text.trim()) ?? []
  if (pounds === undefined) return undefined
  const amount = Number(pounds.replaceAll(',', '')) * 100 + Number(pence)
  return amount > 0 ? amount : undefined
}

/** 'social care reserves: 31,000' as a name and pence; a line without a readable amount is a name alone. */
export function readNamedAmount(line: string): {
  readonly name: string
  readonly amount: number | undefined
} {
  const colon = line.lastIndexOf(':')
  const amount = colon < 0 ? undefined : readAmount(line.slice(colon + 1))
  return { name: (amount === undefined ? line : line.slice(0, colon)).trim(), amount }
}
