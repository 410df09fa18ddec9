/** In what alone two of the council's numbers differ, the most likely to be the doing of a spreadsheet first. */
export const differences = [
  'leading noughts',
  'capital and small letters',
  'blanks or signs',
  'letters in front',
  'several of these',
] as const
export type Difference = (typeof differences)[number]

/** One of the council's numbers, and the record's own of whose it is. */
export interface Numbered {
  readonly id: number
  readonly number: string
}

export interface RespelledPair {
  readonly gone: Numbered
  readonly fresh: Numbered
  readonly difference: Difference
}

/** Of the children who would be gone with an extract, how many have such a number beside them, by what it differs in. */
export interface Respelled {
  readonly gone: number
  readonly kinds: readonly { readonly difference: Difference; readonly children: number }[]
  /** How many have leading noughts that are not in the file. Not kept of extracts that were checked before it was. */
  readonly lostNoughts?: number
}

/** A child who goes, and the number that differs from the child's only in how it is written. */
export interface Respelling {
  readonly childId: number
  readonly councilId: string
  readonly number: string
  /** The other number's child; none while the extract was only looked at. */
  readonly otherId: number | null
  readonly difference: Difference
  readonly team: string | null
}

interface Spelled {
  readonly prefix: string
  readonly noughts: string
  readonly rest: string
  readonly signs: string
}

const spelled = (number: string): Spelled => {
  const plain = number.normalize('NFKC')
  const kept = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const [, prefix = '', noughts = '', rest = kept] = /^(\p{L}*)(0*)(\p{N}.*)$/u.exec(kept) ?? []
  return { prefix, noughts, rest, signs: plain.replace(/[\p{L}\p{N}]/gu, '') }
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** `A1` and `1` may be anybody's; of longer ones it is seldom chance. */
const fewestBehindLetters = 3

/**
 * In what two numbers differ that are the same but for how they are written; undefined where they are not, or where they do
 * not.
 */
export function differenceOf(one: string, other: string): Difference | undefined {
  const [a, b] = [spelled(one), spelled(other)]
  if (one === other || !same(a.rest, b.rest)) return undefined
  const letters = !same(a.prefix, b.prefix)
  if (letters && !((a.prefix === '' || b.prefix === '') && a.rest.length >= fewestBehindLetters))
    return undefined
  const found = [
    a.noughts !== b.noughts && 'leading noughts',
    (a.rest !== b.rest || (!letters && a.prefix !== b.prefix)) && 'capital and small letters',
    // What stands between the letters and the number comes and goes with them.
    !letters && a.signs !== b.signs && 'blanks or signs',
    letters && 'letters in front',
  ].filter((each): each is Difference => each !== false)
  return found.length > 1 ? 'several of these' : found[0]
}

/** Those who go, each with every number that comes and differs only in how it is written. */
export function respelledPairs(
  gone: readonly Numbered[],
  fresh: readonly Numbered[],
): readonly RespelledPair[] {
  const keyOf = ({ number }: Numbered) => spelled(number).rest.toLowerCase()
  const coming = Map.groupBy(fresh, keyOf)
  return gone.flatMap((one) =>
    (coming.get(keyOf(one)) ?? []).flatMap((other) => {
      const difference = differenceOf(one.number, other.number)
      return difference === undefined ? [] : [{ gone: one, fresh: other, difference }]
    }),
  )
}

/** Each child who goes counts once, by the likeliest of what the numbers beside it differ in. */
export function respelledOf(gone: number, pairs: readonly RespelledPair[]): Respelled {
  const counted = new Set<number>()
  const kinds = differences.flatMap((difference) => {
    const children = new Set(
      pairs
        .filter((pair) => pair.difference === difference && !counted.has(pair.gone.id))
        .map((pair) => pair.gone.id),
    )
    for (const child of children) counted.add(child)
    return children.size === 0 ? [] : [{ difference, children: children.size }]
  })
  const lost = new Set(pairs.filter(hasLostNoughts).map((pair) => pair.gone.id))
  return { gone, kinds, lostNoughts: lost.size }
}

const hasLostNoughts = ({ gone, fresh }: RespelledPair): boolean =>
  spelled(gone.number).noughts.length > spelled(fresh.number).noughts.length

/** Whether most of them differ as a spreadsheet makes them differ; where the file has noughts that the record has not, it did not. */
export const mostLostNoughts = ({ kinds, lostNoughts = 0 }: Respelled): boolean =>
  lostNoughts * 2 > kinds.reduce((sum, { children }) => sum + children, 0)

const inWords: Readonly<Record<Difference, string>> = {
  'leading noughts': 'in leading noughts',
  'capital and small letters': 'in capital and small letters',
  'blanks or signs': 'in blanks or signs',
  'letters in front': 'in letters in front of it',
  'several of these': 'in how it is written (noughts, capital letters, blanks, signs or letters in front)',
}

/** Of one pair, in a cell. */
export const differsIn = (difference: Difference): string =>
  difference === 'several of these' ? 'more than one way' : difference

const figure = (count: number): string => count.toLocaleString('en-GB')

/** A sentence for each way in which they differ. @param applied it is done, and not only looked at. */
export const respelledAsText = ({ gone, kinds }: Respelled, applied: boolean): readonly string[] =>
  kinds.map(({ difference, children }) => {
    const [goes, comes] = applied ? ['is gone', 'is new'] : ['would be gone', 'would be new']
    const go = applied ? 'are gone' : goes
    const who =
      gone === 1
        ? `The one child who ${goes} has`
        : `${figure(children)} of the ${figure(gone)} children who ${go} ${children === 1 ? 'has' : 'have'}`
    return `${who} a number that differs only ${inWords[difference]} from one that ${comes}.`
  })
