/** What a reader calls the pages on which a child's record is read; the longer address stands before its beginning. */
const pages: readonly (readonly [address: string, words: string])[] = [
  ['/children/:id/siblings', 'Page of a brother or sister'],
  ['/children/:id', 'The child’s own page'],
  ['/children/restricted', 'Restricted records'],
  ['/children', 'List of children'],
  ['/monday', 'Monday list'],
  ['/if-ofsted-rang', 'If Ofsted rang'],
  ['/permanence/meeting', 'Permanence planning meeting'],
  ['/permanence', 'Permanence tracker'],
  ['/challenges', 'Challenges'],
  ['/child-decisions', 'Decisions'],
  ['/handovers', 'Handover'],
  ['/intake', 'Extracts'],
  ['/measures', 'Measures'],
  ['/clocks', 'Time limits'],
  ['/audit', 'Who read and changed what'],
]

/** Where a record was read, in words; an address that has none is told as it stands. */
export function screenInWords(screen: string | null): string {
  if (screen === null) return ''
  if (screen === '/') return 'First page'
  return pages.find(([address]) => screen === address || screen.startsWith(`${address}/`))?.[1] ?? screen
}
