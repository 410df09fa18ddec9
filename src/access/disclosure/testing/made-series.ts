import type { Figure, FigureKey, Part } from '../model/figure.ts'
import { countsOf, firstDay, keyText, lastDay, piecesOf } from '../model/figure.ts'
import { isSmall } from '../model/levels.ts'
import { contains } from '../model/periods.ts'
import type { Publication } from '../model/publication.ts'
import type { PublicationRequest } from '../model/request.ts'
import { ages, sexes, teams } from './made-council.ts'
import { csvOf, linesOf, nameOf } from './printed.ts'
import type { Betrayal, Outsider } from './reader.ts'
import { Reader } from './reader.ts'

const isCutBy = (dimension: string, story: readonly PublicationRequest[]): boolean =>
  story.some(({ figures }) => figures.some(({ key }) => dimension in key.cell))

/** What anybody knows of the council: its teams, the categories of its tables, and which measures add up how. */
export const outsiderOf = (story: readonly PublicationRequest[]): Outsider => ({
  cuts: {
    'children in care': {
      teams,
      categories: Object.fromEntries(
        Object.entries({ age: ages, sex: sexes }).filter(([dimension]) => isCutBy(dimension, story)),
      ),
    },
    assessments: { teams, categories: {} },
  },
  addsUp: ['assessments'],
  flow: { stock: 'children in care', entered: 'entered care', left: 'left care' },
})

export const nameIn = (key: FigureKey, piece: Part): string =>
  nameOf({
    measure: key.measure,
    area: key.area,
    cell: key.cell,
    from: firstDay(key.period),
    to: lastDay(key.period),
    piece,
  })

/** One count of a request with its true value, under the name that readers have for it. */
interface Answer {
  readonly name: string
  readonly key: FigureKey
  readonly part: Part
  readonly value: number
}

export const answersOf = ({ figures }: Pick<PublicationRequest, 'figures'>): readonly Answer[] =>
  figures.flatMap((figure: Figure) =>
    countsOf(figure)
      .filter(([part]) => piecesOf(figure).includes(part))
      .map(([part, value]) => ({ name: nameIn(figure.key, part), key: figure.key, part, value })),
  )

/** Whether a count is small only inside a whole that is small as well. */
const isWithin = (answer: Answer, all: readonly Answer[]): boolean =>
  all.some(
    (whole) =>
      isSmall(whole.value) &&
      ((whole.part === answer.part && whole.name !== answer.name && contains(whole.key, answer.key)) ||
        (whole.part === 'all' && answer.part === 'part' && keyText(whole.key) === keyText(answer.key))),
  )

/** What a reader who sees through our reasons would know of each number. */
export function standings(request: Pick<PublicationRequest, 'figures'>): Betrayal['standing'] {
  const all = answersOf(request)
  return new Map(
    all.map((answer) => {
      const within = answer.value === 0 || isWithin(answer, all)
      return [answer.name, within ? 'within' : isSmall(answer.value) ? 'small' : 'large']
    }),
  )
}

/** Prints, and lets the reader read what was printed: nothing else passes from one to the other but what is betrayed. */
export function printFor(
  reader: Reader,
  publication: Publication,
  betrayal?: Betrayal,
): ReadonlyMap<string, string> {
  return reader.read(linesOf(csvOf(publication)), betrayal)
}
