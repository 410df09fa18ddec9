/** The two kinds of assessment, in the words of those who make them. */
export const assessmentKinds = ['data protection', 'equality'] as const
export type AssessmentKind = (typeof assessmentKinds)[number]

export type AssessmentId = number

/** One question of a screening. A yes speaks for a full assessment; none of them decides by itself. */
export interface ScreeningQuestion {
  readonly id: string
  readonly asks: string
  readonly hint?: string
}

/** One section of the full form, in the markup of papers. */
export interface FormSection {
  readonly id: string
  readonly title: string
  /** What a reader needs from it, printed beside it while it is written. */
  readonly asks: string
  /** It must be written before anybody signs. */
  readonly mandatory: boolean
}

/** Where the duty comes from. `checked` is whether somebody of ours has read the source itself. */
export interface LegalSource {
  readonly what: string
  readonly source: string
  readonly checked: boolean
}

/** What somebody signs: the outcome of the screening, advice on the whole, or the whole. */
export const signedThings = ['screening', 'advice', 'whole'] as const
export type SignedThing = (typeof signedThings)[number]

/** An assessment's form, as data: everything that is asked, and who has to sign. */
export interface AssessmentForm {
  readonly kind: AssessmentKind
  /** 'data protection impact assessment' */
  readonly name: string
  readonly letters: string
  readonly law: readonly LegalSource[]
  readonly screening: readonly ScreeningQuestion[]
  readonly sections: readonly FormSection[]
  readonly hasRisks: boolean
  readonly hasGroups: boolean
  /** Whose advice must stand beside it before it is signed; nobody’s for an equality assessment. */
  readonly adviser: string | undefined
}

export const sourceWords = ({ what, source, checked }: LegalSource): string =>
  `${what} Source: ${source}${checked ? '' : ' (not yet checked against the source)'}.`
