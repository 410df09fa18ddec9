import { byHeadings, rowsWithHeadings } from '../headings/by-headings.ts'
import { overTwoRows } from '../headings/over-two-rows.ts'
import { byOrder } from '../headings/by-order.ts'
import type { FoundList } from '../headings/found.ts'
import type { Matching } from '../headings/match.ts'
import type { ListReader } from '../list-reader.ts'
import type { ListNumber } from '../lists/index.ts'
import type { RememberedMapping } from '../model.ts'
import { bestAssignment } from './best-assignment.ts'
import type { OrderedDays } from './ordered-days.ts'
import { isBeside, listNamed, listTitled } from './names.ts'
import { headingsIn, type Sample } from './sample.ts'

/** A sheet and the list it is taken for; without `found`, its name says a list and its contents say nothing. */
export interface AssignedSheet {
  readonly sample: Sample
  readonly list: ListReader
  readonly found: FoundList | undefined
  /** Its headings are the list's, but for whose rows they are. */
  readonly nobodys?: FoundList | undefined
  /** Columns of days that are not all written with the day first. */
  readonly days?: readonly OrderedDays[]
}

export interface Assigned {
  readonly sheets: readonly AssignedSheet[]
  /** Hidden sheets of a list that stands on a sheet that is shown: copies that nobody sees would count every row twice. */
  readonly hidden: readonly AssignedSheet[]
  /** Sheets with rows that are no list, and do not seem to go with one. */
  readonly unknown: readonly Sample[]
  /** Files that stood beside those with the lists, by name. */
  readonly passedOver: readonly string[]
}

interface Candidate {
  readonly list: ListReader
  readonly found: FoundList
  readonly score: number
}

const forName = 0.3
const forTitle = 0.15
const forOrder = 0.05

/**
 * Which sheet is which list: all sheets against all lists at once, so that the whole fits best. A sheet left over joins the
 * list whose headings it bears, since councils split long lists.
 */
export function assignSheets(
  samples: readonly Sample[],
  lists: readonly ListReader[],
  remembered: RememberedMapping,
): Omit<Assigned, 'passedOver'> {
  const listed = samples.filter(({ sheet }) => !isBeside(sheet.name))
  const candidates = listed.map((sample, at) => candidatesOf(sample, lists, remembered, at + 1))
  const scores = candidates.map((own) =>
    lists.map((list) => own.find((each) => each.list === list)?.score ?? 0),
  )
  const best = bestAssignment(scores)
  const sheets = listed.flatMap((sample, at): AssignedSheet[] => {
    const own = candidates[at] ?? []
    const chosen = own.find(({ list }) => list === lists[best[at] ?? -1])
    return assigned(sample, strongest(chosen, own), lists, remembered)
  })
  const named = sheets.filter(
    (one) => one.found ?? !sheets.some((each) => each.found && each.list === one.list),
  )
  const hidden = named.filter((one) => isHidden(one) && named.some((each) => isShownFor(one, each)))
  const used = new Set(named.map(({ sample }) => sample))
  return {
    sheets: named.filter((one) => !hidden.includes(one)),
    hidden,
    unknown: listed.filter((sample) => sample.rows.length > 0 && !used.has(sample)),
  }
}

const isHidden = ({ sample }: AssignedSheet) => sample.sheet.hidden
const isShownFor = (one: AssignedSheet, other: AssignedSheet) =>
  other.list === one.list && other.found !== undefined && !isHidden(other)

/** A list clearly better than the one that the whole assignment gave is the sheet's own: the list is split over two sheets. */
function strongest(chosen: Candidate | undefined, own: readonly Candidate[]): Candidate | undefined {
  const [top] = [...own].sort((one, other) => other.score - one.score)
  return chosen === undefined || (top && top.score > chosen.score + forName) ? top : chosen
}

function assigned(
  sample: Sample,
  candidate: Candidate | undefined,
  lists: readonly ListReader[],
  remembered: RememberedMapping,
): AssignedSheet[] {
  if (candidate) return [{ sample, list: candidate.list, found: candidate.found }]
  const named = listNamedBy(sample)
  const list = lists.find(({ known }) => known.list.number === named)
  if (!list) return []
  const headings = sample.rows.slice(0, rowsWithHeadings).map(headingsIn)
  const nobodys = byHeadings(list, sample.rows, headings, remembered, 'names')
  return [{ sample, list, found: undefined, nobodys }]
}

/** The list that its sheet's name speaks of; of several on one sheet, that the title above it speaks of. */
const listNamedBy = ({ sheet, rows, isBlock }: Sample): ListNumber | undefined =>
  isBlock ? listTitled(rows) : listNamed(sheet.name)

function candidatesOf(
  sample: Sample,
  lists: readonly ListReader[],
  remembered: RememberedMapping,
  order: number,
): readonly Candidate[] {
  const [byItsName, titled] = [listNamedBy(sample), listTitled(sample.rows)]
  const headings = sample.rows.slice(0, rowsWithHeadings).map(headingsIn)
  const bonus = (number: ListNumber) =>
    (number === byItsName ? forName : 0) +
    (number === titled ? forTitle : 0) +
    (number === order ? forOrder : 0)
  const under = (these: Parameters<typeof byHeadings>[2], by: Matching) =>
    lists.flatMap((list) => {
      const found = byHeadings(list, sample.rows, these, remembered, by)
      return found && hasOwner(list, found)
        ? [{ list, found, score: found.score + bonus(list.known.list.number) }]
        : []
    })
  const named = under(headings, 'names')
  // A sheet that has every column of the list whose name it bears is that list: what else it is like need not be asked.
  if (named.some((one) => isWhole(one) && (byItsName ?? numberOf(one)) === numberOf(one))) return named
  const inOne = under(headings, 'names and likeness')
  // Where no row names most of any list's columns, headings may stand broken over two.
  const inTwo = bestIn(inOne) < mostColumns ? under(overTwoRows(headings), 'names and likeness') : []
  const byName = bestIn(inTwo) > bestIn(inOne) ? inTwo : inOne
  if (byName.length > 0) return byName
  return lists.flatMap((list) => {
    const found = byOrder(list, sample.rows)
    return found ? [{ list, found, score: found.score + bonus(list.known.list.number) }] : []
  })
}

/** So much of a list's columns is most of them. */
const mostColumns = 0.8

const numberOf = ({ list }: Candidate) => list.known.list.number
const isWhole = ({ found }: Candidate) => found.by.every((by) => by !== undefined && by !== 'position')

const bestIn = (candidates: readonly Candidate[]): number =>
  Math.max(0, ...candidates.map(({ found }) => found.score))

const hasOwner = (list: ListReader, found: FoundList) =>
  found.positions[list.known.list.columns.findIndex(({ feeds }) => feeds === 'owner')] !== undefined
