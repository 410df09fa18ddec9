import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import { diceOf } from './dice.ts'
import { firstMonth, horizon } from './days.ts'
import type { Household } from './model.ts'

/** The made-up council's teams as its case system names them, with how many workers each has for 200 children. */
const teams = {
  'Front Door': { letter: 'A', workers: 2 },
  'Referral and Assessment': { letter: 'B', workers: 4 },
  'Protection and Permanence North': { letter: 'C', workers: 4 },
  'Protection and Permanence South': { letter: 'D', workers: 4 },
  'Children in Care': { letter: 'E', workers: 3 },
  'Leaving Care': { letter: 'F', workers: 2 },
  'Fostering and Adoption': { letter: 'G', workers: 2 },
} as const

export type TeamName = keyof typeof teams
const teamNames = [
  'Front Door',
  'Referral and Assessment',
  'Protection and Permanence North',
  'Protection and Permanence South',
  'Children in Care',
  'Leaving Care',
  'Fostering and Adoption',
] as const satisfies readonly TeamName[]

/** One desk of a team: who sat at it from when, or what the case system prints while nobody did. */
type Desk = readonly { readonly from: IsoDate; readonly shownAs: string | null }[]

export interface Staff {
  readonly desks: ReadonlyMap<TeamName, readonly Desk[]>
}

/** Who works where over all the years: people stay some months or some years, and not every leaver is replaced at once. */
export function staffOf(seed: number, children: number): Staff {
  const desks = teamNames.map((team, at) => {
    const { letter, workers } = teams[team]
    const count = Math.max(workers, Math.round((workers * children) / 200))
    const all = Array.from({ length: count }, (_, desk) => deskOf(seed, at, desk, count, letter))
    return [team, all] as const
  })
  return { desks: new Map(desks) }
}

function deskOf(seed: number, team: number, desk: number, desks: number, letter: string): Desk {
  const dice = diceOf(seed, 7001, team, desk)
  const held: { from: IsoDate; shownAs: string | null }[] = []
  let [from, number] = [firstMonth, desk + 1]
  while (from <= horizon) {
    held.push({ from, shownAs: `Worker ${letter}. Example ${String(number).padStart(2, '0')}` })
    from = addDays(
      from,
      dice.weighted([[dice.whole(120, 400), 3] as const, [dice.whole(401, 1500), 5] as const]),
    )
    number += desks
    if (!dice.chance(0.3)) continue
    held.push({ from, shownAs: dice.one(['Vacant', 'Duty', null]) })
    from = addDays(from, dice.whole(14, 60))
  }
  return held
}

/** Who at that team has a household's case on that day; null where the field is empty. */
export function workerOn(staff: Staff, team: TeamName, household: Household, day: IsoDate): string | null {
  const desks = staff.desks.get(team) ?? []
  const desk = desks[household.number % desks.length] ?? []
  return desk.findLast(({ from }) => from <= day)?.shownAs ?? null
}

export const protectionTeam = ({ side }: Household): TeamName =>
  side === 'North' ? 'Protection and Permanence North' : 'Protection and Permanence South'
