import {
  Button,
  DataTable,
  EmptyState,
  KeyFacts,
  Page,
  sentenceCase,
  SummaryList,
} from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { FundingLine, Split, Vacancy } from '../model.ts'
import { splitOf } from '../model.ts'
import { money } from '../money.ts'

export interface FundingProps {
  readonly lines: readonly FundingLine[]
  readonly vacancies: readonly Vacancy[]
  readonly mayChange: boolean
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const splitSentence = (split: Split, line: FundingLine): string => {
  switch (split.known) {
    case 'whole':
      return 'The sources make up the whole amount.'
    case 'does not add up':
      return `The sources make ${money(split.sources)}, not ${money(line.amount, line.about)}.`
    case 'not whole':
      return split.without.length === 0
        ? 'No source is recorded.'
        : `Not known: how much comes from ${split.without.join(' and how much from ')}.`
  }
}

const Sources = ({ line }: { readonly line: FundingLine }) => (
  <>
    <ul class="govuk-list">
      {line.sources.map(({ name, amount }) => (
        <li>
          {sentenceCase(name)}: {amount === undefined ? 'amount not known' : money(amount)}
        </li>
      ))}
    </ul>
    <p class="govuk-body">{splitSentence(splitOf(line), line)}</p>
  </>
)

const Includes = ({ line }: { readonly line: FundingLine }) => (
  <ul class="govuk-list">
    {line.includes.map(({ what, amount }) => (
      <li>
        {money(amount)} for {what}
      </li>
    ))}
  </ul>
)

/** A funding line with its parts and sources. */
export const Line = ({ line, mayChange }: { readonly line: FundingLine; readonly mayChange: boolean }) => (
  <SummaryList
    card={{
      title: sentenceCase(line.purpose),
      headingLevel: 3,
      actions: [
        { href: `/funding/${line.id}`, text: 'History' },
        ...(mayChange ? [{ href: `/funding/${line.id}/correct`, text: 'Correct' }] : []),
      ],
    }}
    rows={[
      { key: 'Amount', value: sentenceCase(money(line.amount, line.about)) },
      { key: 'Over', value: `${plural(line.years, 'year')} from ${longDate(line.startsOn)}` },
      line.includes.length > 0 && { key: 'Includes', value: <Includes line={line} /> },
      { key: 'From', value: <Sources line={line} /> },
      line.note !== '' && { key: 'What it buys', value: line.note },
    ]}
  />
)

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

const Vacancies = ({ vacancies, mayChange }: Pick<FundingProps, 'vacancies' | 'mayChange'>) => (
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
        cell: (vacancy) => <VacancyLink vacancy={vacancy} />,
      },
    ]}
  />
)

/** What the improvement costs, from where the money comes, and which posts stand empty. */
export const Funding = ({ lines, vacancies, mayChange }: FundingProps) => {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Page
      title="Funding and posts"
      lede="What the improvement costs, where the money comes from, and who is still to come."
    >
      <KeyFacts
        facts={[
          {
            label: 'Funding on record',
            figure: money(total),
            note: `${plural(lines.length, 'line')}${lines.some(({ about }) => about) ? ', estimates among them' : ''}`,
          },
          { label: 'Posts not permanently filled', figure: String(vacancies.length) },
        ]}
      />
      <h2 class="govuk-heading-m">Funding</h2>
      {mayChange && (
        <Button href="/funding/new" kind="secondary">
          Add a funding line
        </Button>
      )}
      {lines.length === 0 && <EmptyState title="No funding is on record yet" />}
      {lines.map((line) => (
        <Line line={line} mayChange={mayChange} />
      ))}
      <Vacancies vacancies={vacancies} mayChange={mayChange} />
      {mayChange && (
        <Button href="/funding/vacancies/new" kind="secondary">
          Add a vacancy
        </Button>
      )}
    </Page>
  )
}
