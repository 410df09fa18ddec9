import { Details } from '../../design/index.ts'
import { cadenceDays } from '../body-rules.ts'
import type { Body } from '../model.ts'

const working = (count: number | undefined, of: string): string =>
  count === undefined ? 'Not set' : `${count} working ${count === 1 ? 'day' : 'days'} ${of}`

function cadence({ meets, rules }: Body): string {
  const days = cadenceDays(meets, rules.atMostWeeks)
  if (days === undefined) return 'Not known: how often it meets has no one meaning in days'
  const read = rules.atMostWeeks === undefined ? ', read from how often it meets' : ''
  return `${days} days${read}`
}

const papers = ({ rules }: Body): string =>
  rules.accessRules
    ? 'Five clear days before, by the law on access to meetings and papers'
    : working(rules.papersDays, 'before the meeting')

/** Quorum, clerk, and what the calendar is counted from. */
export const rulesRows = (body: Body) => {
  const { rules } = body
  return [
    { key: 'Quorum', value: rules.quorum === undefined ? 'Not recorded' : `${rules.quorum} members` },
    { key: 'Clerk', value: rules.clerk?.title ?? 'Not recorded' },
    { key: 'At most between two meetings', value: cadence(body) },
    { key: 'Papers', value: papers(body) },
    { key: 'Clearance ends', value: working(rules.clearanceDays, 'before papers go out') },
    { key: 'Drafts are due', value: working(rules.draftDays, 'before clearance ends') },
    ...(rules.decisionsDays === undefined
      ? []
      : [{ key: 'Decisions are published', value: working(rules.decisionsDays, 'after the meeting') }]),
    {
      key: 'Minutes',
      value: rules.minutedElsewhere
        ? 'Kept in the council’s own committee system: here its outcomes and links'
        : 'Kept here',
    },
  ]
}

/** What it may and must do, as adopted; nothing where neither text nor link is recorded. */
export const Terms = ({ rules: { terms, termsUrl } }: Body) =>
  terms === undefined && termsUrl === undefined ? (
    <p class="govuk-body">No terms of reference are recorded.</p>
  ) : (
    <Details summary="Terms of reference">
      {terms?.split(/\n+/).map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
      {termsUrl !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={termsUrl}>
            The adopted text
          </a>
        </p>
      )}
    </Details>
  )
