/** Best first. The words are those printed in reports; the same four since 2013. */
export const grades = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'] as const
export type Grade = (typeof grades)[number]

export const isGrade = (text: string): text is Grade => grades.some((grade) => grade === text)

export type GradeDifference =
  'same' | 'judged higher than the self-evaluation' | 'judged lower than the self-evaluation'

/** How an inspector's grade compares with what the council had said of itself. */
export function compareGrades(judged: Grade, self: Grade): GradeDifference {
  if (judged === self) return 'same'
  return grades.indexOf(judged) < grades.indexOf(self)
    ? 'judged higher than the self-evaluation'
    : 'judged lower than the self-evaluation'
}
