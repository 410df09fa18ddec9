/** The names of what is judged, as the reports print them. */
export const strand = {
  leaders: 'The impact of leaders on social work practice with children and families',
  helpAndProtection: 'The experiences and progress of children who need help and protection',
  careAndCareLeavers: 'The experiences and progress of children in care and care leavers',
  care: 'The experiences and progress of children in care',
  careLeavers: 'The experiences and progress of care leavers',
  overall: 'Overall effectiveness',
} as const

const shortNames: Readonly<Record<string, string>> = {
  [strand.leaders]: 'Leaders',
  [strand.helpAndProtection]: 'Help and protection',
  [strand.careAndCareLeavers]: 'Care and care leavers',
  [strand.care]: 'Children in care',
  [strand.careLeavers]: 'Care leavers',
  [strand.overall]: 'Overall',
}

/** For lists of several inspections; a strand without a short name is called by its own. */
export const shortStrand = (name: string): string => shortNames[name] ?? name
