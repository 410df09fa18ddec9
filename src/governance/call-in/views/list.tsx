import { DataTable, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { DecisionRule } from '../../forward/model.ts'
import type { FollowedOn } from '../followed.ts'
import { decidedBy } from '../../model.ts'
import { CarryingOutTag } from './carrying-out.tsx'

export interface CallInListProps {
  readonly followed: readonly FollowedOn[]
  readonly rule: DecisionRule | undefined
}

const WhoMay = ({ rule }: Pick<CallInListProps, 'rule'>) => (
  <p class="govuk-body">
    {rule?.callInBy === undefined
      ? 'Who may call a decision in is not recorded. '
      : `Who may call a decision in: ${rule.callInBy}${rule.callInMembers === undefined ? '' : ` (at least ${rule.callInMembers})`}. `}
    {rule?.callInExempt !== undefined && `Exempt: ${rule.callInExempt}. `}
    <a class="govuk-link" href="/governance/decision-rules">
      The council’s rules
    </a>
  </p>
)

/** Every decision of the executive that can be called in, and whether it may be carried out. */
export const CallInList = ({ followed, rule }: CallInListProps) => (
  <Page
    title="Executive decisions and call-in"
    lede="Whether each decision of the executive may be carried out, and what it waits for."
    breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Call-in' }]}
    wide
    print="landscape"
  >
    <WhoMay rule={rule} />
    <DataTable
      caption="Decisions of the executive, newest first"
      rows={followed}
      empty={
        <p class="govuk-body">
          No decision of the executive that could be called in is on record by this day.
        </p>
      }
      columns={[
        {
          head: 'Decision',
          cell: ({ decision }) => (
            <a class="govuk-link" href={`/governance/decisions/${decision.id}`}>
              {decision.words.length > 140 ? `${decision.words.slice(0, 140)}…` : decision.words}
            </a>
          ),
        },
        { head: 'Decided by', cell: ({ decision }) => decidedBy(decision) },
        { head: 'Decided', cell: ({ decision }) => longDate(decision.decidedOn) },
        {
          head: 'Published',
          cell: ({ publication }) => (publication ? longDate(publication.on) : 'Not recorded'),
        },
        { head: 'Stands', cell: ({ stands }) => <CarryingOutTag state={stands.state} /> },
        { head: 'Because', cell: ({ stands }) => stands.says },
      ]}
    />
  </Page>
)
