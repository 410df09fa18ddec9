import type { IsoDate } from '../../kernel/index.ts'
import { isImpossible } from './clocks/days.ts'
import { isNotRead } from './clocks/latest.ts'
import { careEnd, needEnd } from './ends.ts'
import type { ChildState } from './state.ts'

/** The first that applies, in the order in which Ofsted's list of children in need puts them. */
export type ChildStatus =
  'in care' | 'protection plan' | 'child in need' | 'being assessed' | 'care leaver' | 'no open work'

export interface Summary {
  readonly status: ChildStatus
  readonly inCare: boolean
  readonly onPlan: boolean
  readonly inNeed: boolean
  readonly beingAssessed: boolean
  readonly leavingCare: boolean
  readonly teamName: string | null
  readonly workerName: string | null
  /** The latest day on which a list says that the child was seen. A contact may have been a letter: it is none. */
  readonly lastSeenOn: IsoDate | null
}

/** Ahead of the newest extract of its list: nobody has been seen by it. */
const isBooked = (toldOn: IsoDate | undefined, on: IsoDate | null | undefined): boolean =>
  toldOn !== undefined && on !== null && on !== undefined && on > toldOn

const isOpen = (endedOn: IsoDate | null | undefined): boolean => endedOn === null

/** One authorised before it began has not ended by that. */
const goesOn = ({ started_on, authorised_on }: ChildState['assessments'][number]): boolean =>
  authorised_on === null || isImpossible(authorised_on, started_on)

/** What follows from all facts about one child: never typed, never given by an extract. */
export function summaryOf(state: ChildState): Summary {
  const { care, protection, need, leavingCare, heldOn, toldOn } = state
  const flags = {
    inCare: careEnd(state) !== 'ended',
    onPlan: isOpen(protection?.ended_on),
    inNeed: needEnd(state) !== 'ended' && need?.case_status !== 'open assessment',
    beingAssessed:
      state.assessments.some(goesOn) || (need?.case_status === 'open assessment' && isOpen(need.closed_on)),
    leavingCare: leavingCare !== undefined,
  }
  const allocated = allocation(state)
  return {
    status: statusOf(flags),
    ...flags,
    teamName: allocated?.team_name ?? null,
    workerName: allocated?.worker_name ?? null,
    lastSeenOn: latest([
      isBooked(toldOn.need, need?.last_seen_on) ? null : need?.last_seen_on,
      isNotRead(protection, 'visited_on') || isBooked(toldOn.protection, protection?.visited_on)
        ? heldOn.protectionVisits.at(-1)
        : protection?.visited_on,
      isNotRead(care, 'visited_on') || isBooked(toldOn.care, care?.visited_on)
        ? heldOn.careVisits.at(-1)
        : care?.visited_on,
    ]),
  }
}

function statusOf(flags: {
  readonly inCare: boolean
  readonly onPlan: boolean
  readonly inNeed: boolean
  readonly beingAssessed: boolean
  readonly leavingCare: boolean
}): ChildStatus {
  if (flags.inCare) return 'in care'
  if (flags.onPlan) return 'protection plan'
  if (flags.inNeed) return 'child in need'
  if (flags.beingAssessed) return 'being assessed'
  return flags.leavingCare ? 'care leaver' : 'no open work'
}

type Allocated = { readonly team_name: string | null; readonly worker_name: string | null }

/** Who has the child now: the most intensive open work first, then the latest piece of work there was. */
function allocation(state: ChildState): Allocated | undefined {
  const { care, protection, need, leavingCare } = state
  const open = [
    careEnd(state) === 'ended' ? undefined : care,
    isOpen(protection?.ended_on) ? protection : undefined,
    isOpen(need?.closed_on) ? need : undefined,
    leavingCare,
    state.assessments.find(goesOn),
  ]
  const past = [latestBy(state.enquiries, 'strategy_on'), latestBy(state.assessments, 'started_on')]
  const ended = [care, protection, need, ...past, latestBy(state.referrals, 'referred_on')]
  return [...open, ...ended].find((each) => each !== undefined)
}

function latestBy<Column extends string, Row extends Readonly<Record<Column, IsoDate | null>>>(
  rows: readonly Row[],
  column: Column,
): Row | undefined {
  return rows.toSorted((a, b) => (a[column] ?? '').localeCompare(b[column] ?? '')).at(-1)
}

function latest(days: readonly (IsoDate | null | undefined)[]): IsoDate | null {
  return (
    days
      .filter((day) => day !== null && day !== undefined)
      .toSorted()
      .at(-1) ?? null
  )
}
