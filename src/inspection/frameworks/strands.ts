/** The names of what is judged, as the reports print them. */
export const strand = {
  leaders: 'The impact of leaders on social work practice with children and families',
  helpAndProtection: 'The experiences and progress of children who need help and protection',
  careAndCareLeavers: 'The experiences and progress of children in care and care leavers',
  care: 'The experiences and progress of children in care',
  careLeavers: 'The experiences and progress of care leavers',
  overall: 'Overall effectiveness',
} as const
