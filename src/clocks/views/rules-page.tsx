import {
  Button,
  Cards,
  EmptyState,
  Details,
  FilterLinks,
  Input,
  Page,
  QuestionForm,
} from '../../design/index.ts'
import type { Basis } from '../model.ts'
import { clockTopics } from '../rules/index.ts'
import type { ShownTopic, Wanted } from '../wanted.ts'
import { addressOf, countShown } from '../wanted.ts'
import { basisInWords } from '../wording.ts'
import { PrintedRules } from './printed-rules.tsx'
import { RuleCard } from './rule-card.tsx'

export interface RulesPageProps {
  readonly topics: readonly ShownTopic[]
  readonly wanted: Wanted
  readonly bases: readonly Basis[]
}

const linkTo = (text: string, to: Wanted, current: boolean) => ({
  text,
  href: addressOf(to),
  count: countShown(to),
  current,
})

const Bases = ({ wanted, bases }: Pick<RulesPageProps, 'wanted' | 'bases'>) => (
  <FilterLinks
    label="Who set it"
    items={[
      linkTo('Set by anyone', { ...wanted, basis: undefined }, wanted.basis === undefined),
      ...bases.map((basis) => linkTo(basisInWords[basis], { ...wanted, basis }, wanted.basis === basis)),
    ]}
  />
)

/** The contents: every topic with how many rules it leaves; what would leave none is not offered. */
const Contents = ({ wanted }: Pick<RulesPageProps, 'wanted'>) => (
  <Details summary="Contents by topic" open={wanted.topic === undefined} class="los-screen-only">
    <FilterLinks
      label="Topics"
      items={[
        linkTo('All topics', { ...wanted, topic: undefined }, wanted.topic === undefined),
        ...clockTopics
          .map(({ slug, topic }) => linkTo(topic, { ...wanted, topic: slug }, wanted.topic === slug))
          .filter(({ count, current }) => count > 0 || current),
      ]}
    />
  </Details>
)

const Search = ({ wanted: { words, topic, basis } }: Pick<RulesPageProps, 'wanted'>) => (
  <QuestionForm action="/clocks">
    <Input name="words" type="search" label="Words in the rule" value={words} width={20} />
    {topic && <input type="hidden" name="topic" value={topic} />}
    {basis && <input type="hidden" name="basis" value={basis} />}
    <Button type="submit" kind="secondary">
      Search
    </Button>
  </QuestionForm>
)

const TopicSection = ({ slug, topic, rules }: ShownTopic) => (
  <section class="los-screen-only" aria-labelledby={slug}>
    <h2 class="govuk-heading-m" id={slug}>
      {topic}
    </h2>
    <Cards>
      {rules.map((shown) => (
        <RuleCard {...shown} />
      ))}
    </Cards>
  </section>
)

/** Every rule with an example, so that a service manager can check us. */
export const RulesPage = ({ topics, wanted, bases }: RulesPageProps) => (
  <Page
    title="Time limits"
    lede="Every date that nobody typed comes from one of these rules. Each says who set it, how it is counted and whether anyone has checked it."
    print="landscape"
  >
    <p class="govuk-body">
      Working days leave out weekends and the{' '}
      <a class="govuk-link" href="/clocks/bank-holidays">
        bank holidays of England
      </a>
      . When a rule changes, every child’s dates are worked out again:{' '}
      <a class="govuk-link" href="/clocks/moved">
        what moved
      </a>
      .
    </p>
    <Search wanted={wanted} />
    <Bases wanted={wanted} bases={bases} />
    <Contents wanted={wanted} />
    <PrintedRules topics={topics} />
    {topics.length === 0 && (
      <EmptyState
        title="No rule has these words"
        action={{ href: '/clocks', text: 'Show every time limit' }}
      />
    )}
    {topics.map((topic) => (
      <TopicSection {...topic} />
    ))}
  </Page>
)
