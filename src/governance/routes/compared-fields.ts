import type { ChangedField } from '../../design/index.ts'
import type { TypedBody } from '../views/body-form.tsx'

type Posts = readonly { readonly id: number; readonly title: string }[]

const titleOf = (posts: Posts, id: string): string =>
  posts.find((post) => String(post.id) === id)?.title ?? ''

const dayOf = ({ setUpOn: { day, month, year } }: TypedBody): string =>
  [day, month, year]
    .map((part) => String(part ?? ''))
    .filter(Boolean)
    .join(' ')

/** Both versions of a body, field by field, with posts by their titles. */
export function comparedFields(yours: TypedBody, stored: TypedBody, posts: Posts): readonly ChangedField[] {
  const members = (body: TypedBody) =>
    body.members
      .map((id) => titleOf(posts, id))
      .toSorted()
      .join(', ')
  const field = (label: string, read: (body: TypedBody) => string): ChangedField => ({
    label,
    yours: read(yours),
    stored: read(stored),
  })
  return [
    field('Name', ({ name }) => name),
    field('Kind', ({ kind }) => kind),
    field('Purpose', ({ purpose }) => purpose),
    field('Meets', ({ meets }) => meets),
    field('In public', ({ inPublic }) => inPublic),
    field('Set up on', dayOf),
    field('Chair', ({ chair }) => titleOf(posts, chair)),
    field('Members', members),
    field('Partners', ({ partners }) => partners),
    field('Terms of reference', ({ terms }) => terms),
    field('Link to the terms', ({ termsUrl }) => termsUrl),
    field('Quorum', ({ quorum }) => quorum),
    field('Clerk', ({ clerk }) => titleOf(posts, clerk)),
    field('Weeks between two meetings', ({ atMostWeeks }) => atMostWeeks),
    field('Law on access applies', ({ accessRules }) => accessRules),
    field('Days for papers', ({ papersDays }) => papersDays),
    field('Days for clearance', ({ clearanceDays }) => clearanceDays),
    field('Days for drafts', ({ draftDays }) => draftDays),
    field('Days for publishing decisions', ({ decisionsDays }) => decisionsDays),
    field('Minutes kept elsewhere', ({ minutedElsewhere }) => minutedElsewhere),
  ]
}
