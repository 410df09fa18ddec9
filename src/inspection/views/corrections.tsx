import { DataTable } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Correction } from '../model/correction.ts'

const words = (value: string) => (value === '' ? <span class="govuk-hint">Not there</span> : value)

const One = ({ change, differences }: Correction) => {
  const title = `Corrected on ${longDate(change.on)} by ${change.by}`
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body">Why: {change.reason}</p>
      {differences.length === 0 ? (
        <p class="govuk-body">Nothing that is shown here changed.</p>
      ) : (
        <DataTable
          caption={`What changed: ${title}`}
          captionHidden
          rows={differences}
          columns={[
            { head: 'What', cell: ({ label }) => label },
            { head: 'Before', cell: ({ stored }) => words(stored) },
            { head: 'After', cell: ({ yours }) => words(yours) },
          ]}
        />
      )}
    </>
  )
}

/** What became of the record since it was confirmed: each correction with its post, its day and its reason. */
export const Corrections = ({ corrections }: { readonly corrections: readonly Correction[] }) =>
  corrections.length === 0 ? null : (
    <section id="corrections">
      <h2 class="govuk-heading-m">Corrections</h2>
      {corrections.map((correction) => (
        <One {...correction} />
      ))}
    </section>
  )
