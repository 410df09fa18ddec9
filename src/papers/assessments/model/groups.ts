/** A group of people whom an equality assessment considers one by one. */
export interface Group {
  readonly id: string
  readonly name: string
  /** Protected by the Equality Act 2010, or considered by the council’s own choice. */
  readonly protected: boolean
}

const byLaw = (id: string, name: string): Group => ({ id, name, protected: true })

/** The nine protected characteristics (Equality Act 2010, section 4), and care experience, by choice. */
export const groups: readonly Group[] = [
  byLaw('age', 'Age'),
  byLaw('disability', 'Disability'),
  byLaw('gender-reassignment', 'Gender reassignment'),
  byLaw('marriage', 'Marriage and civil partnership'),
  byLaw('pregnancy', 'Pregnancy and maternity'),
  byLaw('race', 'Race'),
  byLaw('religion', 'Religion or belief'),
  byLaw('sex', 'Sex'),
  byLaw('sexual-orientation', 'Sexual orientation'),
  { id: 'care', name: 'Care experience', protected: false },
]

export const effects = ['better', 'worse', 'no difference', 'not known'] as const
export type Effect = (typeof effects)[number]

/** What an assessment says of one group. */
export interface GroupSaid {
  readonly effect: Effect
  readonly evidence: string
  readonly impact: string
  readonly mitigation: string
}
