import { ErrorSummary } from './govuk/error-summary.tsx'

/** What is wrong with one field of a form, in GOV.UK wording. `field` is the control's name, which is its id. */
export interface Problem {
  readonly field: string
  readonly message: string
  /** Where the line leads that says so, if not to the field. */
  readonly href?: string | undefined
}

export const errorFor = (problems: readonly Problem[] | undefined, field: string): string | undefined =>
  problems?.find((problem) => problem.field === field)?.message

export interface ProblemSummaryProps {
  readonly problems: readonly Problem[]
}

/** At the top of a page that could not do what was asked: each line leads to its field, or to what stands against it. */
export const ProblemSummary = ({ problems }: ProblemSummaryProps) =>
  problems.length === 0 ? null : (
    <ErrorSummary
      title="There is a problem"
      items={problems.map(({ field, message, href }) => ({
        text: message,
        href: href ?? (field ? `#${field}` : undefined),
      }))}
    />
  )
