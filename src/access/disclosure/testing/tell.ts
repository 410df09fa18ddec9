import type { FigureKey, Part } from '../model/figure.ts'
import { isSmall } from '../model/levels.ts'
import { contains } from '../model/periods.ts'
import type { Publication, PublicationOutcome } from '../model/publication.ts'
import { publicationOf } from '../model/publication.ts'
import type { Register, Release } from '../model/register.ts'
import type { PublicationRequest } from '../model/request.ts'
import type { Interval } from './attack.ts'
import { intervals, notYetWide } from './attack.ts'
import { answersOf, outsiderOf, printFor, standings } from './made-series.ts'
import type { Story } from './made-stories.ts'
import { valuesIn } from './made-stories.ts'
import { Reader, together } from './reader.ts'

/** A way to decide what is printed: ours, or a worse one that the attack must break. */
export type Publisher = (request: PublicationRequest, register: Register) => PublicationOutcome

/** What the reader may know beyond what was printed. */
export type Knows = 'what is printed' | 'why each number is withheld'

export interface Told {
  readonly reader: Reader
  /** Withheld small numbers by the names that the reader has for them, with what is true. */
  readonly secrets: ReadonlyMap<string, number>
  readonly shown: number
  readonly withheld: number
}

const isOut = ({ figures }: Release, key: FigureKey): boolean =>
  figures.some(({ figure, beneath }) => beneath && JSON.stringify(figure.key) === JSON.stringify(key))

const printedIn = (release: Release): Pick<PublicationRequest, 'figures'> => ({
  figures: release.figures.filter(({ beneath }) => !beneath).map(({ figure }) => figure),
})

/** Prints a story release by release, and lets the reader read it. */
export function tell(story: Story, knows: Knows, publisher: Publisher = publicationOf): Told {
  const reader = new Reader(outsiderOf(story))
  const register: Release[] = []
  const secrets = new Map<string, number>()
  const pieces: Publication['cells'][number]['pieces'][number][] = []
  let before: ReadonlyMap<string, number> = new Map()
  for (const request of story) {
    const outcome = publisher(request, register)
    if (!outcome.ok) throw new Error(outcome.problems.join('; '))
    const { publication, release } = outcome
    register.push(release)
    const values = valuesIn(request)
    const revised = new Set(
      [...values].filter(([name, value]) => (before.get(name) ?? value) !== value).map(([name]) => name),
    )
    before = new Map([...before, ...values])
    const standing = knows === 'what is printed' ? new Map() : standings(printedIn(release))
    const hidden = printFor(reader, publication, { revised, standing })
    for (const { name, key, value } of answersOf(request)) {
      const its = hidden.get(name)
      if (its !== undefined && isSmall(value) && !isOut(release, key)) secrets.set(its, value)
    }
    pieces.push(...publication.cells.flatMap((cell) => cell.pieces))
  }
  const withheld = pieces.filter(({ state }) => state === 'withheld').length
  return { reader, secrets, withheld, shown: pieces.length - withheld }
}

const slack = 1e-6

const asWide = ({ low, high }: Interval) => ({ low: low <= 1 + slack, high: high >= 5 - slack })

function foundIn({ reader, secrets }: Told, names: readonly string[], whole: boolean): readonly string[] {
  return [...intervals(reader, names, asWide, whole)]
    .filter(([, interval]) => !asWide(interval).low || !asWide(interval).high)
    .map(([name, { low, high }]) => `${name}: ${low} to ${high}, is ${secrets.get(name) ?? '?'}`)
}

/** Secrets that readers could narrow to less than 1 to 5, with how far; none is what we promise. */
export function foundOut(told: readonly Told[], whole = false): readonly string[] {
  if (whole) return told.flatMap((one) => foundIn(one, [...one.secrets.keys()], true))
  const all = told.flatMap(({ secrets }, at) => [...secrets.keys()].map((name) => `${at}|${name}`))
  const left = new Set(notYetWide(together(told.map(({ reader }) => reader)), all, asWide))
  return told.flatMap((one, at) =>
    foundIn(
      one,
      [...one.secrets.keys()].filter((name) => left.has(`${at}|${name}`)),
      false,
    ),
  )
}

/** Of those found out, the ones that are known exactly. */
export const exactly = (found: readonly string[]): readonly string[] =>
  found.filter((line) => {
    const [, low, high] = /: ([\d.e-]+) to ([\d.e-]+),/.exec(line) ?? []
    return Math.abs(Number(low) - Number(high)) < slack
  })

/** Shown numbers of which one counts the other: their difference is a number too, and must not be small. */
export function differences(story: Story, publisher: Publisher = publicationOf): readonly string[] {
  const register: Release[] = []
  const shown: {
    readonly key: FigureKey
    readonly part: Part
    readonly value: number
    readonly name: string
  }[] = []
  for (const request of story) {
    const outcome = publisher(request, register)
    if (!outcome.ok) continue
    register.push(outcome.release)
    const hidden = new Set(
      outcome.release.figures.flatMap(({ figure, withheld }) =>
        withheld.map((piece) => `${JSON.stringify(figure.key)}${piece}`),
      ),
    )
    shown.push(...answersOf(request).filter(({ key, part }) => !hidden.has(`${JSON.stringify(key)}${part}`)))
  }
  return shown.flatMap((whole) =>
    shown
      .filter(
        (part) =>
          part.part === whole.part &&
          part.name !== whole.name &&
          contains(whole.key, part.key) &&
          isSmall(whole.value - part.value),
      )
      .map((part) => `${whole.name} ${whole.value} − ${part.name} ${part.value}`),
  )
}
