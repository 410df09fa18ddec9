import { sentenceCase } from './sentence-case.ts'

/** Ofsted's four grades, in its words, and what stands on the tag's end. */
const initials = {
  outstanding: 'O',
  good: 'G',
  'requires improvement to be good': 'RI',
  inadequate: 'I',
} as const

export type Grade = keyof typeof initials

const classOf = (grade: Grade) => `los-grade los-grade--${initials[grade].toLowerCase()}`

export interface GradeTagProps {
  readonly grade: Grade
}

/** A judgement: its word, with its letters on a solid end. Neither delivery nor impact looks like this. */
export const GradeTag = ({ grade }: GradeTagProps) => (
  <span class={classOf(grade)}>
    <span class="los-grade__end" aria-hidden="true">
      {initials[grade]}
    </span>
    <span class="los-grade__word">{sentenceCase(grade)}</span>
  </span>
)
