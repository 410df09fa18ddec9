import { Button, DataTable, Day, EmptyState, QuestionForm, Select } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanHead } from '../model/plan.ts'
import { PlanViews, UnderPlan } from './plan-frame.tsx'

export interface ListedVersion {
  readonly number: number
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly note: string
  readonly sha256: string
}

export interface VersionsPageProps {
  readonly plan: PlanHead
  readonly versions: readonly ListedVersion[]
}

const Compare = ({ plan, versions }: VersionsPageProps) => {
  const options = versions.map(({ number }) => ({ value: number, text: `Version ${number}` }))
  return (
    <QuestionForm action="/plan/versions/compare">
      <input type="hidden" name="plan" value={plan.id} />
      <Select name="a" label="Compare" options={options} value={versions[1]?.number ?? versions[0]?.number} />
      <Select
        name="b"
        label="with"
        options={[{ value: 'now', text: 'The plan as it stands' }, ...options]}
        value={versions.length > 1 ? versions[0]?.number : 'now'}
      />
      <Button kind="secondary">Compare</Button>
    </QuestionForm>
  )
}

/** The approved versions, and any two of them side by side. */
export const VersionsPage = ({ plan, versions }: VersionsPageProps) => (
  <UnderPlan
    plan={plan}
    title="Versions"
    lede="Each approval froze the plan as it stood. A frozen version never changes."
  >
    <PlanViews plan={plan} view="versions" />
    <DataTable
      caption="Approved versions"
      captionHidden
      rows={versions}
      columns={[
        {
          head: 'Version',
          cell: ({ number }) => (
            <a class="govuk-link" href={`/plan/versions/${number}?plan=${plan.id}`}>
              Version {number}
            </a>
          ),
        },
        { head: 'Approved', cell: ({ approvedOn }) => <Day day={approvedOn} /> },
        { head: 'By', cell: ({ approvedBy }) => approvedBy },
        { head: 'Note', cell: ({ note }) => note || 'None' },
        { head: 'Fingerprint', cell: ({ sha256 }) => <code>{sha256.slice(0, 12)}</code> },
      ]}
      empty={
        <EmptyState title="Not approved yet">
          The first approval makes version 1, which is what is then submitted.
        </EmptyState>
      }
    />
    {versions.length > 0 && <Compare plan={plan} versions={versions} />}
  </UnderPlan>
)
