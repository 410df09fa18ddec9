import type { ScorecardRow } from '../../model/scorecard.ts'

/** How the published figures on a scorecard differ from its own, each once, in the order of the rows. */
export const notesOf = (rows: readonly ScorecardRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ others }) => others?.differs ?? [])),
]

/** `c: withheld, so that nobody can be told from it.` Each mark that stands on the page, once. */
const marksIn = (rows: readonly ScorecardRow[]): readonly string[] => {
  const figures = rows.flatMap(({ others }) => others?.figures ?? [])
  return [
    ...new Set(figures.flatMap(({ words, means }) => (means === undefined ? [] : [`${words}: ${means}.`]))),
  ].toSorted()
}

export interface DiffersProps {
  /** The rows that go to paper; the notes of the others stay on the screen. */
  readonly printed: readonly ScorecardRow[]
  readonly others: readonly ScorecardRow[]
}

/** The notes to which the published figures lead: nobody compares the two without them. */
export const Differs = ({ printed, others }: DiffersProps) => {
  const notes = notesOf([...printed, ...others])
  const marks = marksIn([...printed, ...others])
  const onPaper = notesOf(printed).length
  return notes.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-s">What is published is not quite the same question</h2>
      <ol class="govuk-list govuk-list--number los-score__note">
        {notes.map((note, at) => (
          <li id={`differs-${at + 1}`} class={at < onPaper ? undefined : 'los-screen-only'}>
            {note}
          </li>
        ))}
      </ol>
      {marks.length > 0 && (
        <p class="govuk-body los-score__note">Marks of the publisher, never 0. {marks.join(' ')}</p>
      )}
    </section>
  )
}
