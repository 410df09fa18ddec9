import { Card, Cards, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { countedOut } from '../engine.ts'
import type { ClockRule } from '../model.ts'
import { basisInWords, capital, ruleInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'
import { DueOn } from './why-this-date.tsx'

export interface Topic {
  readonly topic: string
  readonly rules: readonly ClockRule[]
}

export interface RulesPageProps {
  readonly topics: readonly Topic[]
}

/** The first example, with the sum folded under it. */
const Example = ({ rule }: { readonly rule: ClockRule }) => {
  const [{ started }] = rule.examples
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-0">For example, from {longDate(started)}:</p>
      <DueOn why={countedOut(rule, started)} />
    </>
  )
}

const Rule = ({ rule }: { readonly rule: ClockRule }) => (
  <Card
    title={rule.title}
    href={`/clocks/${rule.id}`}
    headingLevel={3}
    tags={[<Mark rule={rule} />, basisInWords[rule.basis]]}
  >
    <p class="govuk-body">
      {capital(ruleInWords(rule))}
      {rule.onlyWhere && `, only where ${rule.onlyWhere}`}.
    </p>
    <p class="govuk-body-s">
      <Source rule={rule} />
    </p>
    <Example rule={rule} />
  </Card>
)

const TopicSection = ({ topic, rules }: Topic) => (
  <section>
    <h2 class="govuk-heading-m">{topic}</h2>
    <Cards>
      {rules.map((rule) => (
        <Rule rule={rule} />
      ))}
    </Cards>
  </section>
)

/** Every rule with an example, so that a service manager can check us. */
export const RulesPage = ({ topics }: RulesPageProps) => (
  <Page
    title="Time limits"
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
      <TopicSection {...topic} />
    ))}
  </Page>
)
