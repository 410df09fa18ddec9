import type { ScorecardRow } from '../../model/scorecard.ts'

/** How the published figures on a scorecard differ from its own, each once, in the order of the rows. */
export const notesOf = (rows: readonly ScorecardRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ others }) => others?.differs ?? [])),
]

/** The notes to which the published figures lead: nobody compares the two without them. */
export const Differs = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-s">What is published is not quite the same question</h2>
      <ol class="govuk-list govuk-list--number los-score__note">
        {notes.map((note, at) => (
          <li id={`differs-${at + 1}`}>{note}</li>
        ))}
      </ol>
    </section>
  )
