import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths } from '../../kernel/index.ts'
import { diceOf } from './dice.ts'
import { firstMonth, horizon } from './days.ts'
import type { Listed } from './extract/listed.ts'
import { listed } from './extract/listed.ts'
import { applicants } from './life/adoption.ts'
import type { Lives } from './life/natural.ts'
import { naturalLives } from './life/natural.ts'
import type { Adopter, Child, Household } from './model.ts'
import type { PlantedKind } from './planted/index.ts'
import { idsByKind, livesOf, plantedOf } from './planted/index.ts'
import type { Staff } from './staff.ts'
import { staffOf } from './staff.ts'

export interface WorldOptions {
  /** About how many children stand on the lists on any one day. */
  readonly children: number
  readonly seed: number
  /** The days from which extracts will be asked for; a short span saves time, and changes nothing that is told. */
  readonly from?: IsoDate
  readonly until?: IsoDate
}

/** All that happened in a made-up council, and when each thing was recorded. */
export interface World {
  readonly children: readonly Child[]
  /** The same children, each with the days between which a list can hold anything about it. */
  readonly listed: readonly Listed[]
  readonly adopters: readonly Adopter[]
  readonly staff: Staff
  readonly planted: ReadonlyMap<PlantedKind, readonly string[]>
}

/** For each kind of problem planted, the ids of those who show it on the example's day (src/example/council.ts). */
export const plantedChildren = (world: World): ReadonlyMap<PlantedKind, readonly string[]> => world.planted

/** Planted children come in addition; natural ones fill up to the number asked for. */
const plantedAbout = 45
/** Households that come in a year for each child on the lists of one day. */
const householdsPerChild = 0.37

/** The world of that seed. Equal seeds and numbers give equal facts, in whatever span they are asked for. */
export function worldOf({
  children,
  seed,
  from = addMonths(firstMonth, 12 * 18),
  until = horizon,
}: WorldOptions): World {
  const perMonth = (Math.max(children - plantedAbout, 10) * householdsPerChild) / 12
  const planted = plantedOf(seed)
  const lives: Lives[] = [livesOf(planted)]
  for (let month = 0; addMonths(firstMonth, month) <= until; month += 1)
    for (const household of arrivals(seed, month, perMonth)) lives.push(naturalLives(seed, household, from))
  const told = lives.flatMap((each) => each.children)
  return {
    children: told,
    listed: told.map(listed),
    adopters: [...lives.flatMap((each) => each.adopters), ...othersWhoApply(seed, children)],
    staff: staffOf(seed, children),
    planted: idsByKind(planted),
  }
}

/** Numbers below this are the planted households'. */
const firstNaturalNumber = 0

function* arrivals(seed: number, month: number, perMonth: number): Generator<Household> {
  const dice = diceOf(seed, 7002, month)
  const most = Math.ceil(perMonth) + 1
  const count = Math.floor(perMonth) + (dice.chance(perMonth % 1) ? 1 : 0)
  const begins = addMonths(firstMonth, month)
  for (let place = 0; place < count; place += 1)
    yield {
      number: firstNaturalNumber + month * most + place,
      arrivedOn: addDays(begins, dice.whole(0, 27)),
      side: dice.chance(0.5) ? 'North' : 'South',
    }
}

/** People who ask to adopt: about one family a year for every hundred and fifty children. */
function othersWhoApply(seed: number, children: number): readonly Adopter[] {
  const every = Math.max(1, Math.round((365 * 150) / children))
  const all: Adopter[] = []
  for (let day = firstMonth, family = 0; day <= horizon; day = addDays(day, every), family += 1)
    all.push(...applicants(diceOf(seed, 7003, family), `AF${String(family + 1).padStart(3, '0')}X`, day))
  return all
}
