import type { ClockRule } from '../../../clocks/index.ts'
import { Mark, ruleInWords } from '../../../clocks/index.ts'
import { Button, DataTable, Page, SummaryList } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { DecisionRule } from '../model.ts'
import { pounds, ruleOn } from '../model.ts'

export interface RulesPageProps {
  readonly rules: readonly DecisionRule[]
  /** How many days there are to call a decision in. */
  readonly callIn: ClockRule | undefined
  readonly day: IsoDate
  readonly mayChange: boolean
}

const unset = 'Not set'

const Now = ({ rules, callIn, day }: RulesPageProps) => {
  const rule = ruleOn(rules, day)
  return (
    <SummaryList
      rows={[
        {
          key: 'Key by money',
          value: rule?.keyAmount === undefined ? unset : `${pounds(rule.keyAmount)} or more`,
        },
        { key: 'Key by wards', value: `${rule?.keyWards ?? 2} or more` },
        {
          key: 'Days to call in',
          value: callIn ? (
            <>
              <a class="govuk-link" href="/clocks/gov.call_in">
                {ruleInWords(callIn)}
              </a>{' '}
              <Mark rule={callIn} />
            </>
          ) : (
            unset
          ),
        },
        { key: 'Who may call in', value: rule?.callInBy ?? unset },
        {
          key: 'Members needed',
          value: rule?.callInMembers === undefined ? unset : String(rule.callInMembers),
        },
        { key: 'Cannot be called in', value: rule?.callInExempt ?? unset },
        { key: 'Copies of documents', value: rule?.copiesFrom ?? unset },
        { key: 'Says so', value: rule?.source ?? 'No part of the constitution is recorded' },
      ]}
    />
  )
}

/** The council's own rules for decisions of its executive, now and before. */
export const RulesPage = (props: RulesPageProps) => (
  <Page
    title="Rules for decisions"
    lede="What the council itself set: when a decision is key, and how one is called in. What the law sets stands with the time limits."
    breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Rules for decisions' }]}
  >
    {props.mayChange && <Button href="/governance/decision-rules/new">Set the rules from a day on</Button>}
    <Now {...props} />
    <DataTable
      caption="Set so far"
      rows={props.rules.toReversed()}
      empty={<p class="govuk-body">Nothing has been set.</p>}
      columns={[
        { head: 'From', cell: ({ from }) => longDate(from) },
        { head: 'Money', cell: ({ keyAmount }) => (keyAmount === undefined ? unset : pounds(keyAmount)) },
        { head: 'Wards', format: 'numeric', cell: ({ keyWards }) => String(keyWards) },
        {
          head: 'Members to call in',
          cell: ({ callInMembers }) => (callInMembers === undefined ? unset : String(callInMembers)),
        },
        { head: 'Source', cell: ({ source }) => source },
      ]}
    />
  </Page>
)
