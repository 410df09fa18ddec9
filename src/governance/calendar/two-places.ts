import type { Body, Meeting } from '../model.ts'
import { longDate } from '../../kernel/index.ts'
import type { Conflict } from './model.ts'

/** Who must be at a body's meetings: chair, clerk and members, each by what tells two of them apart. */
function attending({ chair, members, rules }: Body): ReadonlyMap<string, string> {
  const posts = [chair, rules.clerk, ...members.filter((member) => member.kind === 'post')].filter(
    (post) => post !== undefined,
  )
  const partners = members.filter((member) => member.kind === 'partner')
  return new Map([
    ...posts.map(({ postId, title }) => [`post ${postId}`, title] as const),
    ...partners.map(({ partner }) => [`partner ${partner.trim().toLowerCase()}`, partner] as const),
  ])
}

type Overlap = 'at the same time' | 'one after the other' | 'not known'

/** Of two meetings on one day. Without both ends only the same beginning is certain. */
function overlapOf(one: Meeting, other: Meeting): Overlap {
  const [first, second] = [one, other].toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
  if (first?.startsAt === undefined || second?.startsAt === undefined) return 'not known'
  if (first.startsAt === second.startsAt) return 'at the same time'
  if (first.endsAt === undefined) return 'not known'
  return second.startsAt < first.endsAt ? 'at the same time' : 'one after the other'
}

const inWords: Readonly<Record<Overlap, string>> = {
  'at the same time': 'at the same time',
  'one after the other': 'one after the other',
  'not known': 'and their times do not tell whether they overlap',
}

function clash(one: Meeting, other: Meeting, bodies: readonly Body[]): readonly Conflict[] {
  const [a, b] = [one, other].map(({ bodyId }) => bodies.find(({ id }) => id === bodyId))
  if (!a || !b) return []
  const theirs = attending(b)
  const both = [...attending(a)].filter(([key]) => theirs.has(key)).map(([, name]) => name)
  if (both.length === 0) return []
  const overlap = overlapOf(one, other)
  const says =
    `${a.name} and ${b.name} both meet on ${longDate(one.heldOn)}, ${inWords[overlap]}. ` +
    `In both: ${both.join('; ')}.`
  return [
    {
      kind: 'members in two places',
      weight: overlap === 'one after the other' ? 'know' : 'mend',
      says,
      on: one.heldOn,
      bodyIds: [a.id, b.id],
      meetingIds: [one.id, other.id],
    },
  ]
}

/** Two meetings on one day that somebody must both be at. */
export const membersInTwoPlaces = (
  meetings: readonly Meeting[],
  bodies: readonly Body[],
): readonly Conflict[] =>
  meetings.flatMap((one, index) =>
    meetings
      .slice(index + 1)
      .filter(({ heldOn }) => heldOn === one.heldOn)
      .flatMap((other) => clash(one, other, bodies)),
  )
