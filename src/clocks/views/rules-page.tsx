import { DataTable, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { whyThisDate } from '../engine.ts'
import type { Basis, ClockRule } from '../model.ts'
import { ruleInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'
import { DueOn } from './why-this-date.tsx'

const basisNames = { statute: 'Statute', guidance: 'Guidance', local: 'Local' } as const satisfies Record<
  Basis,
  string
>

export interface Topic {
  readonly topic: string
  readonly rules: readonly ClockRule[]
}

export interface RulesPageProps {
  readonly topics: readonly Topic[]
}

const Title = ({ rule }: { readonly rule: ClockRule }) => (
  <>
    <a class="govuk-link" href={`/clocks/${rule.id}`}>
      {rule.title}
    </a>
    {rule.onlyWhere && <p class="govuk-hint govuk-!-margin-bottom-0">Only where {rule.onlyWhere}</p>}
  </>
)

const FirstExample = ({ rule }: { readonly rule: ClockRule }) => {
  const [{ started, because }] = rule.examples
  return <DueOn why={whyThisDate(rule, started)} note={`from ${longDate(started)}: ${because}`} />
}

const SetBy = ({ rule }: { readonly rule: ClockRule }) => (
  <>
    <strong>{basisNames[rule.basis]}</strong>: <Source rule={rule} />
  </>
)

const TopicTable = ({ topic, rules }: Topic) => (
  <DataTable
    caption={topic}
    rows={rules}
    columns={[
      { head: 'Time limit', cell: (rule) => <Title rule={rule} /> },
      { head: 'How long', cell: ruleInWords },
      { head: 'For example', cell: (rule) => <FirstExample rule={rule} /> },
      { head: 'Set by', cell: (rule) => <SetBy rule={rule} /> },
      { head: 'Checked', cell: (rule) => <Mark rule={rule} /> },
    ]}
  />
)

/** Every rule with an example, so that a service manager can check us. */
export const RulesPage = ({ topics }: RulesPageProps) => (
  <Page
    title="Time limits"
    wide
    lede="Every date that nobody typed comes from one of these rules. Each says who set it, how it is counted and whether anyone has checked it."
  >
    <p class="govuk-body">
      Working days leave out weekends and the{' '}
      <a class="govuk-link" href="/clocks/bank-holidays">
        bank holidays of England
      </a>
      .
    </p>
    {topics.map((topic) => (
      <TopicTable {...topic} />
    ))}
  </Page>
)
