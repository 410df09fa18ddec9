import { Button, EmptyState, KeyFacts, Page, sentenceCase, SummaryList } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { FundingLine, Split } from '../model.ts'
import { splitOf } from '../model.ts'
import { money } from '../money.ts'
import type { ClosedProps, VacanciesProps } from './vacancies.tsx'
import { Closed, Vacancies } from './vacancies.tsx'

export interface FundingProps extends VacanciesProps, ClosedProps {
  readonly lines: readonly FundingLine[]
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

/** What the improvement costs, from where the money comes, and which posts stand empty. */
export const Funding = ({ lines, vacancies, closed, mayChange }: FundingProps) => {
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
      <Closed closed={closed} mayChange={mayChange} />
    </Page>
  )
}
