import { factTables, fingerprintOf } from '../../../children/facts/index.ts'
import { addMonths, type IsoDate } from '../../../kernel/index.ts'
import type { ListNumber } from '../lists/index.ts'
import type { FileProblem, ReadFact } from '../model.ts'
import { ageContradicts, ageOf } from './age-given.ts'
import { mostTrusted, sayLittle } from '../trust.ts'
import type { ReadAnew } from './owner-digests.ts'
import type { Values } from './issue.ts'

const columns: readonly string[] = factTables.details.columns.map(({ name }) => name)
const [bornOn, unborn, ageGiven, gender] = ['born_on', 'unborn', 'age_given', 'gender'].map((name) =>
  columns.indexOf(name),
)

interface Said {
  readonly list: ListNumber
  readonly sheet: string
  readonly row: number
  readonly values: Values
}

/** Puts together who each child is from every list the child stands on. */
export class Details {
  private readonly children = new Map<string, Said[]>()
  private readonly problems: FileProblem[] = []
  private readonly contradicting: FileProblem[] = []
  private readonly asAt: IsoDate
  /** Born before it, a child is not one whose expected day has just passed. */
  private readonly longBorn: IsoDate
  private readonly readAnew: ReadAnew

  constructor(asAt: IsoDate, readAnew: ReadAnew) {
    this.asAt = asAt
    this.longBorn = addMonths(asAt, -1)
    this.readAnew = readAnew
  }

  /** One row's word on a child. A second row of the same list that says the same is not kept. */
  add(owner: string, said: Said, age: number | undefined): void {
    this.addAge(owner, said, age)
    if (age === -1 || isAfter(said.values[bornOn ?? -1], this.asAt)) this.readAnew(said.list, owner)
    const before = this.children.get(owner)
    if (before === undefined) this.children.set(owner, [said])
    else if (!before.some((one) => one.list === said.list && same(one.values, said.values))) before.push(said)
  }

  private addAge(owner: string, said: Said, age: number | undefined): void {
    const { values } = said
    const born = values[bornOn ?? -1]
    if (age === -1 && typeof born === 'string' && born < this.longBorn) {
      values[unborn ?? 0] = false
      this.problems.push({ ...bornLongAgo(said, born), child: owner })
    } else if (age === -1) values[unborn ?? 0] = true
    else if (typeof born === 'string') values[unborn ?? 0] = born > this.asAt
    else if (age !== undefined) values[unborn ?? 0] = false
    if (age === undefined || age < 0) return
    values[ageGiven ?? 0] = age
    if (typeof born === 'string' && ageContradicts(age, born, this.asAt)) {
      this.problems.push({ ...otherAge(said, age, born, this.asAt), child: owner })
      this.readAnew(said.list, owner)
    }
  }

  /** One fact for each child. Each is made when it is asked for: what becomes of the first need not wait for the last. */
  *facts(): Generator<ReadFact> {
    for (const [owner, said] of this.children) {
      if (said.length > 1) {
        said.sort((one, other) => trust(one) - trust(other))
        this.contradicting.push(...this.contradictions(owner, said))
      }
      yield factOf(owner, said)
    }
  }

  /** Once all facts are made: a warning for each child of whom lists say different things, among others. */
  told(): readonly FileProblem[] {
    return [...this.problems, ...spelledTwice(this.children), ...this.contradicting]
  }

  private contradictions(owner: string, said: readonly Said[]): readonly FileProblem[] {
    const found = contradictions(owner, said)
    for (const { list } of found.length > 0 ? said : []) this.readAnew(list, owner)
    return found
  }
}

const bornLongAgo = ({ sheet, list, row }: Said, born: string): FileProblem => ({
  code: 'unborn with a day of birth',
  where: { sheet, list, row, column: 'Age of Child (Years)' },
  found: `-1, which means unborn, with the day of birth ${born}`,
  expected: 'the age of a child who is born; the day of birth is kept',
  effect: 'warning',
})

const otherAge = ({ sheet, list, row }: Said, age: number, born: string, asAt: IsoDate): FileProblem => ({
  code: 'age and day of birth',
  where: { sheet, list, row, column: 'Age of Child (Years)' },
  found: `${age}, with the day of birth ${born}`,
  expected: `${ageOf(born, asAt)}, give or take a year: the day of birth is kept, and tells the age`,
  effect: 'warning',
})

/** Noughts in front are lost where a sheet keeps numbers as numbers, and letters are typed small or large. */
const plainNumber = (owner: string) => owner.toLowerCase().replace(/^0+(?=.)/, '')

/** Those of these numbers that differ from another of them in no more than that. */
export function inTwoSpellings(owners: Iterable<string>): ReadonlySet<string> {
  const twice = new Set<string>()
  const byNumber = new Map<string, string>()
  for (const owner of owners) {
    const number = plainNumber(owner)
    const other = byNumber.get(number)
    if (other === undefined) byNumber.set(number, owner)
    else twice.add(owner).add(other)
  }
  return twice
}

/** Children whose numbers differ in no more than that: two in the record, until a person joins them, and likely one. */
function* spelledTwice(children: ReadonlyMap<string, readonly Said[]>): Generator<FileProblem> {
  const byNumber = new Map<string, string>()
  for (const [owner, [said]] of children) {
    const number = plainNumber(owner)
    const other = byNumber.get(number)
    const first = other === undefined ? undefined : children.get(other)?.[0]
    if (!first || !said) byNumber.set(number, owner)
    else
      yield {
        code: 'one number in two spellings',
        where: { sheet: said.sheet, list: said.list, row: said.row, column: 'Child Unique ID' },
        found: owner,
        expected: `${other}, as in row ${first.row} of ${first.sheet}, if it is the same child: both are kept, as two children`,
        effect: 'warning',
        child: owner,
      }
  }
}

/** A child who is not born on the as-at date may be on the next one. */
const isAfter = (day: Values[number] | undefined, asAt: IsoDate) => typeof day === 'string' && day > asAt

const trust = ({ list }: Said) => mostTrusted.indexOf(list)
const same = (one: Values, other: Values) => one.every((value, at) => value === other[at])

function factOf(owner: string, inOrder: readonly Said[]): ReadFact {
  const values = columns.map((_, at) => bestAt(inOrder, at))
  if (values[bornOn ?? -1] !== null) values[ageGiven ?? 0] = null
  const [first] = inOrder
  return {
    owner,
    startsOn: undefined,
    occurrence: 1,
    fingerprint: fingerprintOf(values),
    list: first?.list ?? 1,
    row: first?.row ?? 0,
    values,
  }
}

/** The first answer that says something, or else the first that is one. */
function bestAt(inOrder: readonly Said[], at: number): Values[number] {
  let first: Values[number] = null
  for (const { values } of inOrder) {
    const answer = values[at] ?? null
    if (answer !== null && !sayLittle.has(answer)) return answer
    first ??= answer
  }
  return first
}

function contradictions(owner: string, inOrder: readonly Said[]): readonly FileProblem[] {
  return [
    ...contradiction(owner, inOrder, bornOn ?? 0, 'two dates of birth', 'Date of Birth'),
    ...contradiction(owner, inOrder, gender ?? 0, 'two genders', 'Gender'),
  ]
}

function contradiction(
  owner: string,
  inOrder: readonly Said[],
  at: number,
  code: string,
  column: string,
): FileProblem[] {
  const telling = inOrder.filter(({ values }) => values[at] != null && !sayLittle.has(values[at]))
  const [first] = telling
  const other = telling.find(({ values }) => values[at] !== first?.values[at])
  if (!first || !other) return []
  return [
    {
      code,
      where: { sheet: other.sheet, list: other.list, row: other.row, column },
      found: `${written(other.values[at])} for child ${owner}`,
      expected: `${written(first.values[at])}, as in row ${first.row} of ${first.sheet}, which is kept`,
      effect: 'warning',
      child: owner,
    },
  ]
}

const written = (value: Values[number] | undefined) => (typeof value === 'string' ? value : '')
