/** So many rows of one team that are alike, and what was decided for them (or how many days they waited). */
export interface AlikeTally {
  readonly team: string
  readonly alike: string
  readonly outcome: string
  readonly rows: number
  /** Whose rows they are, where they are told child by child: a child is not held beside itself. */
  readonly child?: number
}

/** Children in like circumstances, held beside each other. */
export interface AlikeGroup {
  readonly alike: string
  readonly rows: number
  readonly outcomes: readonly { readonly outcome: string; readonly rows: number }[]
  readonly teams: readonly TeamOutcomes[]
  /** What most of them had: an outcome, or a number of days. None where too few are alike to say. */
  readonly usual: string | undefined
  /** Whether a row with this outcome is one to ask about. */
  readonly isUnusual: (outcome: string) => boolean
}

export interface TeamOutcomes {
  readonly team: string
  readonly rows: number
  readonly outcomes: readonly { readonly outcome: string; readonly rows: number }[]
}

/** Fewer than these are too few to say what is usual: they are only laid side by side. */
export const fewest = 5
/** An answer that at most so many of a group had is asked about. */
const rareShare = 0.25
const unknown = 'not recorded'

const total = (of: readonly { readonly rows: number }[]): number =>
  of.reduce((sum, { rows }) => sum + rows, 0)

function counted(tallies: readonly AlikeTally[]) {
  return [...Map.groupBy(tallies, ({ outcome }) => outcome)]
    .map(([outcome, own]) => ({ outcome, rows: total(own) }))
    .toSorted(
      (one, other) =>
        other.rows - one.rows || one.outcome.localeCompare(other.outcome, 'en', { numeric: true }),
    )
}

type Outcomes = readonly { readonly outcome: string; readonly rows: number }[]

/** Of few: whether two of them differ who are not one child. Rows without a child are each somebody's. */
const differFor = (tallies: readonly AlikeTally[], isFar: (one: string, other: string) => boolean): boolean =>
  tallies.some((one, at) =>
    tallies
      .slice(at + 1)
      .some(
        (other) =>
          (one.child === undefined || one.child !== other.child) && isFar(one.outcome, other.outcome),
      ),
  )

function judgeAnswers(outcomes: Outcomes, tallies: readonly AlikeTally[]) {
  const all = total(outcomes)
  if (all < fewest) {
    const differ = differFor(tallies, (one, other) => one !== other)
    return { usual: undefined, isUnusual: () => differ }
  }
  const rare = new Set(
    outcomes
      .filter(
        ({ outcome, rows }) =>
          outcome !== unknown && rows / all <= rareShare && outcome !== outcomes[0]?.outcome,
      )
      .map(({ outcome }) => outcome),
  )
  return { usual: outcomes[0]?.outcome, isUnusual: (outcome: string) => rare.has(outcome) }
}

/** The value that a quarter, a half, three quarters of the rows do not pass. */
function atPart(days: readonly number[], part: number): number {
  return days[Math.max(0, Math.ceil(days.length * part) - 1)] ?? 0
}

/** A wait is asked about above the third quarter and one and a half times the middle half, and 10 days at least. */
function judgeWaits(outcomes: Outcomes, tallies: readonly AlikeTally[]) {
  const days = outcomes
    .flatMap(({ outcome, rows }) =>
      outcome === '' ? [] : Array.from({ length: rows }, () => Number(outcome)),
    )
    .toSorted((one, other) => one - other)
  const [first, middle, third] = [atPart(days, 0.25), atPart(days, 0.5), atPart(days, 0.75)]
  if (days.length < fewest) {
    const differ = differFor(tallies, isFarApart)
    return { usual: undefined, isUnusual: () => differ }
  }
  const limit = third + Math.max(1.5 * (third - first), 10)
  return { usual: String(middle), isUnusual: (outcome: string) => outcome !== '' && Number(outcome) > limit }
}

/** Two waits, the longer of which is more than twice the shorter and more than ten days longer. */
function isFarApart(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  const [short, long] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))]
  return long - short > Math.max(10, short)
}

/** Lays children in like circumstances side by side, the largest groups first. A difference is a question, no finding. */
export function compareAlike(
  differs: 'answer' | 'wait',
  tallies: readonly AlikeTally[],
): readonly AlikeGroup[] {
  return [...Map.groupBy(tallies, ({ alike }) => alike)]
    .map(([alike, own]) => {
      const outcomes = counted(own)
      const teams = [...Map.groupBy(own, ({ team }) => team)]
        .map(([team, of]) => ({ team, rows: total(of), outcomes: counted(of) }))
        .toSorted((one, other) => one.team.localeCompare(other.team))
      const judged = differs === 'answer' ? judgeAnswers(outcomes, own) : judgeWaits(outcomes, own)
      return { alike, rows: total(own), outcomes, teams, ...judged }
    })
    .toSorted((one, other) => other.rows - one.rows || one.alike.localeCompare(other.alike))
}
