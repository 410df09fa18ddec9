import type { Figure, Part } from '../model/figure.ts'
import { countsOf, monthsOf } from '../model/figure.ts'
import { monthsIn } from '../model/periods.ts'
import type { PublicationRequest } from '../model/request.ts'
import type { MadeCouncil } from './made-council.ts'
import { ages, madeCouncil, teams } from './made-council.ts'
import { assessments, flows, only, stockTable } from './made-requests.ts'
import { nameIn } from './made-series.ts'
import type { Numbers } from './numbers.ts'

/** One thing after another that a made-up council lets out. */
export type Story = readonly PublicationRequest[]

const isWhole = ({ key }: Figure): boolean => key.area.length === 0 && Object.keys(key.cell).length === 0
const isOf = (team: string | undefined) => (figure: Figure) =>
  team !== undefined && figure.key.area[0] === team

/** The same council after late entries: a child had another age, another came a month earlier, assessments were added. */
function restated(council: MadeCouncil, numbers: Numbers, at: number): MadeCouncil {
  const months = council.months.map((month, index) =>
    index === at
      ? {
          ...month,
          stock: month.stock.map((child) =>
            numbers.chance(0.05) ? { ...child, age: numbers.skewed(ages) } : child,
          ),
        }
      : month,
  )
  const late = Array.from({ length: 1 + numbers.below(3) }, () => ({
    month: numbers.below(at + 1),
    team: numbers.skewed(teams),
    met: numbers.chance(0.5),
  }))
  return { months, events: [...council.events, ...late] }
}

type Teller = (council: MadeCouncil, numbers: Numbers) => Story

const tellers: readonly Teller[] = [
  (council) => [stockTable(council, 1, 'age and sex')],
  (council) => [stockTable(council, 1, 'team and age')],
  (council) => [assessments(council, 0, 11)],
  // The service first, then some teams, then everything.
  (council, numbers) => [
    only(stockTable(council, 1, 'team and age'), isWhole),
    only(stockTable(council, 1, 'team and age'), isOf(teams[numbers.below(teams.length)])),
    stockTable(council, 1, 'team and age'),
  ],
  (council, numbers) => [
    only(assessments(council, 0, 11), isWhole),
    only(assessments(council, 0, 11), isOf(teams[numbers.below(teams.length)])),
    assessments(council, 0, 11),
  ],
  // Two breakdowns of one total.
  (council) => [stockTable(council, 1, 'team and age'), stockTable(council, 1, 'age and sex')],
  (council) => [stockTable(council, 1, 'age and sex'), stockTable(council, 1, 'team and age')],
  (council) => [flows(council, 1), stockTable(council, 1, 'team and age'), flows(council, 2)],
  // The year so far, month by month; quarters and then the year.
  (council) => [4, 5, 6, 7].map((to) => assessments(council, 0, to)),
  (council) => [
    ...[0, 3, 6, 9].map((from) => assessments(council, from, from + 2)),
    assessments(council, 0, 11),
  ],
  // Said, and then restated.
  (council, numbers) => [
    stockTable(council, 1, 'team and age'),
    stockTable(restated(council, numbers, 1), 1, 'team and age'),
  ],
  (council, numbers) => [assessments(council, 0, 11), assessments(restated(council, numbers, 11), 0, 11)],
]

export const kindsOfStory = tellers.length

/** A made-up council's short series of releases: the same for each seed. */
export function story(numbers: Numbers, kind: number): Story {
  const council = madeCouncil(numbers, 12 + numbers.below(120), 12)
  return tellers[kind % tellers.length]?.(council, numbers) ?? []
}

/** A small council's two years: each month the stock, comings and goings, and a rolling year of assessments. */
export function twoYears(numbers: Numbers, size: number, measures: 'care' | 'assessments'): Story {
  const council = madeCouncil(numbers, size, 36)
  return Array.from({ length: 24 }, (_, at) => 12 + at).flatMap((month) =>
    measures === 'care'
      ? [stockTable(council, month, 'team and age'), flows(council, month)]
      : [assessments(council, month - 11, month)],
  )
}

/** Every count of a request that readers have a name for, printed or not, with its months. */
export function valuesIn({ figures, beneath = [] }: PublicationRequest): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  const put = (figure: Figure, part: Part, value: number): void => {
    values.set(nameIn(figure.key, part), value)
    const spans = monthsIn(figure.key.period) ?? []
    monthsOf(figure, part)?.forEach((count, at) => {
      const period = spans[at]
      if (period) values.set(nameIn({ ...figure.key, period }, part), count)
    })
  }
  for (const figure of [...figures, ...beneath])
    for (const [part, value] of countsOf(figure)) put(figure, part, value)
  return values
}
