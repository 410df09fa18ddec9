import { DataTable, EmptyState, sentenceCase } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ClosedVacancy, Vacancy } from '../model.ts'

export interface VacanciesProps {
  readonly vacancies: readonly Vacancy[]
  readonly mayChange: boolean
}

export interface ClosedProps {
  readonly closed: readonly ClosedVacancy[]
  readonly mayChange: boolean
}

const covered = ({ recruitment, held }: Vacancy): string => {
  if (recruitment) return recruitment.coveredBy
  return held === 'interim' ? 'an interim holder' : 'nobody on record'
}

const joins = ({ recruitment }: Vacancy): string => {
  if (!recruitment) return 'Not known'
  return recruitment.joins?.words ?? 'Nobody appointed'
}

const VacancyLink = ({ vacancy: { postId, title, recruitment } }: { readonly vacancy: Vacancy }) => (
  <a
    class="govuk-link"
    href={recruitment ? `/funding/vacancies/${recruitment.id}` : `/funding/vacancies/new?post=${postId}`}
  >
    {recruitment ? 'Correct or close' : 'Record recruitment'}
    <span class="govuk-visually-hidden">: {title}</span>
  </a>
)

/** Posts that are not permanently filled, and how they are covered meanwhile. */
export const Vacancies = ({ vacancies, mayChange }: VacanciesProps) => (
  <DataTable
    caption="Posts not permanently filled"
    rows={vacancies}
    empty={<EmptyState title="Every post is permanently filled" />}
    columns={[
      { head: 'Post', cell: ({ title }) => title },
      {
        head: 'Full-time equivalent',
        format: 'numeric',
        cell: ({ recruitment }) => recruitment?.fullTimeEquivalent ?? 'Not known',
      },
      { head: 'Held', cell: ({ held }) => sentenceCase(held) },
      { head: 'Covered by', cell: (vacancy) => sentenceCase(covered(vacancy)) },
      { head: 'Permanent holder joins', cell: joins },
      { head: 'Cost of cover', cell: ({ recruitment }) => recruitment?.cost ?? 'Not recorded' },
      mayChange && {
        head: <span class="govuk-visually-hidden">Change</span>,
        class: 'los-screen-only',
        cell: (vacancy) => <VacancyLink vacancy={vacancy} />,
      },
    ]}
  />
)

/** Vacancies that ended, the latest first: one that was closed by mistake is opened again here. */
export const Closed = ({ closed, mayChange }: ClosedProps) => (
  <DataTable
    caption="Vacancies closed"
    rows={closed}
    empty={<p class="govuk-body">No vacancy has been closed yet.</p>}
    columns={[
      { head: 'Post', cell: ({ title }) => title },
      { head: 'Vacant from', cell: ({ fromOn }) => longDate(fromOn) },
      { head: 'Until', cell: ({ untilOn }) => longDate(untilOn) },
      { head: 'Was covered by', cell: ({ coveredBy }) => sentenceCase(coveredBy) },
      mayChange && {
        head: <span class="govuk-visually-hidden">Change</span>,
        class: 'los-screen-only',
        cell: ({ id, title }) => (
          <a class="govuk-link" href={`/funding/vacancies/${id}`}>
            Correct or open again<span class="govuk-visually-hidden">: {title}</span>
          </a>
        ),
      },
    ]}
  />
)
