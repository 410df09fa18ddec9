import { Button, DataTable, EmptyState, Page, sentenceCase } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Body, Decision, Meeting, PlanSubjects, ReportingLine } from '../model.ts'
import { DecisionList } from './decisions.tsx'
import { StructureChart } from './structure-chart.tsx'

export interface GovernanceProps {
  readonly bodies: readonly Body[]
  readonly lines: readonly ReportingLine[]
  readonly meetings: readonly Meeting[]
  readonly decisions: readonly Decision[]
  readonly plans: readonly PlanSubjects[]
  readonly asAt: IsoDate
  readonly mayChange: boolean
  /** Whether the viewer records what one post of the executive decided alone. */
  readonly mayDecideAlone: boolean
}

/** The meeting to come, or the last one held where none is. */
function nearestMeeting(body: Body, { meetings, asAt }: GovernanceProps): string {
  const own = meetings.filter(({ bodyId }) => bodyId === body.id)
  const next = own.find(({ heldOn }) => heldOn >= asAt)
  if (next) return `Next ${longDate(next.heldOn)}`
  const last = own.at(-1)
  return last ? `Last ${longDate(last.heldOn)}` : 'No date recorded'
}

const Bodies = (props: GovernanceProps) => (
  <DataTable
    caption="Bodies"
    rows={props.bodies}
    columns={[
      {
        head: 'Body',
        cell: ({ id, name }) => (
          <a class="govuk-link" href={`/governance/bodies/${id}`}>
            {name}
          </a>
        ),
      },
      { head: 'Chair', cell: ({ chair }) => chair?.title ?? 'Not recorded' },
      { head: 'Meets', cell: ({ meets }) => (meets ? sentenceCase(meets) : 'Not recorded') },
      { head: 'In public', cell: ({ inPublic }) => (inPublic ? 'Yes' : 'No') },
      { head: 'Meeting', cell: (body) => nearestMeeting(body, props) },
    ]}
  />
)

const Change = ({ mayChange, mayDecideAlone }: GovernanceProps) => (
  <div class="govuk-button-group los-screen-only">
    {mayChange && <Button href="/governance/decisions/new">Record a decision</Button>}
    {mayDecideAlone && (
      <Button href="/governance/decisions/alone/new" kind={mayChange ? 'secondary' : 'primary'}>
        Record a decision of one post
      </Button>
    )}
    {mayChange && (
      <Button href="/governance/bodies/new" kind="secondary">
        Add a body
      </Button>
    )}
  </div>
)

const Nobody = ({ mayChange }: Pick<GovernanceProps, 'mayChange'>) => (
  <EmptyState
    title="No body is on record yet"
    action={mayChange ? { href: '/governance/bodies/new', text: 'Add the first body' } : undefined}
  >
    The boards, groups and committees that steer the improvement stand here, with who reports to whom.
  </EmptyState>
)

/** Who steers the improvement, who answers to whom, and what was decided. */
export const Governance = (props: GovernanceProps) => (
  <Page title="Governance" lede="Who steers the improvement, who answers to whom, and what has been decided.">
    {props.bodies.length === 0 ? (
      <Nobody mayChange={props.mayChange} />
    ) : (
      <>
        {(props.mayChange || props.mayDecideAlone) && <Change {...props} />}
        <h2 class="govuk-heading-m">Structure</h2>
        <StructureChart bodies={props.bodies} lines={props.lines} />
        <Bodies {...props} />
        <h2 class="govuk-heading-m">Decisions, newest first</h2>
        <DecisionList label="Decisions" decisions={props.decisions} plans={props.plans} />
      </>
    )}
  </Page>
)
