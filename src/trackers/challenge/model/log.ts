import { repeatFrom } from '../rules/limits.ts'
import type { Logged } from './standing.ts'

/** What makes somebody look at a challenge, with the sentence for one and for several. */
export interface LogFilter {
  readonly id: string
  readonly one: string
  readonly many: string
  readonly holds: (logged: Logged, all: readonly Logged[]) => boolean
}

const open = ({ stands }: Logged): boolean => stands.state !== 'closed'

const repeats = ({ childId }: Logged, all: readonly Logged[]): boolean =>
  all.filter((other) => other.childId === childId).length >= repeatFrom

export const logFilters: readonly LogFilter[] = [
  {
    id: 'silent',
    one: 'challenge has no answer after its day: the one who raised it takes it on',
    many: 'challenges have no answer after their day: those who raised them take them on',
    holds: ({ stands }) => stands.state === 'silent',
  },
  {
    id: 'not-seen',
    one: 'challenge waits for a post whose holder may not see the child now: put it to another',
    many: 'challenges wait for posts whose holders may not see the child now: put them to others',
    holds: ({ unseen }) => unseen,
  },
  {
    id: 'past-20-days',
    one: 'challenge is open after the 20 working days that all stages may take',
    many: 'challenges are open after the 20 working days that all stages may take',
    holds: (logged) => open(logged) && logged.stands.pastWhole,
  },
  {
    id: 'answered',
    one: 'challenge is answered and waits to be closed or taken on',
    many: 'challenges are answered and wait to be closed or taken on',
    holds: ({ stands }) => stands.state === 'answered',
  },
  { id: 'open', one: 'challenge is open', many: 'challenges are open', holds: open },
  {
    id: 'repeats',
    one: 'challenge is about a child who has been challenged about before',
    many: 'challenges are about children with more than one challenge',
    holds: repeats,
  },
]

/** Nobody answers, or it takes longer than all stages may: then who is asked, then who raised it, and what is closed last. */
function turnOf({ unseen, stands: { state, pastWhole } }: Logged): number {
  if (state === 'closed') return 3
  if (state === 'silent' || pastWhole || unseen) return 0
  return state === 'waiting' ? 1 : 2
}

/** The day by which somebody must act; with Cafcass there is none. */
const pressing = ({ stands: { answerDue, wholeDue } }: Logged): string => answerDue ?? wholeDue ?? '9999'

const closedOn = ({ stands: { closed } }: Logged): string => closed?.on ?? ''

/** Whoever needs somebody first: what is closed comes last, the latest first. */
const inTurn = (all: readonly Logged[]): readonly Logged[] =>
  all.toSorted(
    (one, other) =>
      turnOf(one) - turnOf(other) ||
      closedOn(other).localeCompare(closedOn(one)) ||
      pressing(one).localeCompare(pressing(other)),
  )

export interface Asked {
  readonly filter: LogFilter | undefined
  readonly team: string | undefined
  readonly category: string | undefined
}

export const teamOf = ({ challenge }: Logged): string => challenge.teamName ?? 'No team known'

export const logShown = (all: readonly Logged[], { filter, team, category }: Asked): readonly Logged[] =>
  inTurn(all).filter(
    (logged) =>
      (filter === undefined || filter.holds(logged, all)) &&
      (team === undefined || teamOf(logged) === team) &&
      (category === undefined || logged.challenge.category === category),
  )

export interface Theme {
  readonly team: string
  readonly category: string
  readonly count: number
}

/** What is challenged in which team, the most frequent first: each count is the length of its own list. */
export function themesOf(all: readonly Logged[]): readonly Theme[] {
  const pairs = Map.groupBy(all, (logged) => JSON.stringify([teamOf(logged), logged.challenge.category]))
  return [...pairs.values()]
    .flatMap((together) => {
      const [first] = together
      return first
        ? [{ team: teamOf(first), category: first.challenge.category, count: together.length }]
        : []
    })
    .toSorted((one, other) => other.count - one.count || one.team.localeCompare(other.team))
}
