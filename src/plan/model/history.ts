import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'

/** What an action said from one change on. */
export interface ActionWords {
  readonly knownFrom: number
  readonly text: string
  readonly kind: string | null
  readonly leadPostId: number | null
  readonly startOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
  readonly takenOutBecause: string | null
}

/** What a milestone said from one change on, until another (or, once removed, until none). */
export interface MilestoneWords {
  readonly id: number
  readonly knownFrom: number
  readonly knownTo: number | null
  readonly text: string
  readonly originalDueOn: IsoDate
}

/** One change in the words of a reader, with who made it and why. */
export interface HistoryEntry {
  readonly on: IsoDate
  readonly by: string
  readonly reason: string | null
  readonly says: readonly string[]
}

export interface Said {
  readonly change: number
  readonly says: string
}

const day = (on: IsoDate | null): string => (on === null ? 'not set' : longDate(on))

type Describe = (was: ActionWords, is: ActionWords) => string | undefined

const described = (titleOf: (postId: number | null) => string): readonly Describe[] => [
  (was, is) => (was.text === is.text ? undefined : `Wording changed from “${was.text}” to “${is.text}”.`),
  (was, is) =>
    was.kind === is.kind
      ? undefined
      : `Kind changed from ${was.kind ?? 'not said'} to ${is.kind ?? 'not said'}.`,
  (was, is) =>
    was.leadPostId === is.leadPostId
      ? undefined
      : `Lead changed from ${titleOf(was.leadPostId)} to ${titleOf(is.leadPostId)}.`,
  (was, is) =>
    was.startOn === is.startOn ? undefined : `Start changed from ${day(was.startOn)} to ${day(is.startOn)}.`,
  (was, is) =>
    was.originalDueOn === is.originalDueOn ? undefined : `First due date set: ${day(is.originalDueOn)}.`,
  takenOutOrBack,
]

function takenOutOrBack(was: ActionWords, is: ActionWords): string | undefined {
  if (was.takenOutBecause === is.takenOutBecause) return undefined
  return is.takenOutBecause === null
    ? 'Put back into the plan.'
    : `Taken out of the plan: ${is.takenOutBecause}`
}

const told = (versions: readonly ActionWords[], describes: readonly Describe[]): readonly Said[] =>
  versions.flatMap((is, index) => {
    const was = versions[index - 1]
    if (was === undefined) return [{ change: is.knownFrom, says: 'Added to the plan.' }]
    return describes
      .map((describe) => describe(was, is))
      .filter((says) => says !== undefined)
      .map((says) => ({ change: is.knownFrom, says }))
  })

/** What each version of an action changed, oldest first; the first one says that it was added. */
export const actionHistory = (
  versions: readonly ActionWords[],
  titleOf: (postId: number | null) => string,
): readonly Said[] => told(versions, described(titleOf))

/** Only that it was added, taken out or put back: what else changes in an approved plan is asked for. */
export const comingAndGoing = (versions: readonly ActionWords[]): readonly Said[] =>
  told(versions, [takenOutOrBack])

/** What happened to the milestones of an action: added, worded anew, removed. Versions come by id, then oldest first. */
export function milestoneHistory(versions: readonly MilestoneWords[]): readonly Said[] {
  return versions.flatMap((is, index) => {
    const was = versions[index - 1]
    const next = versions[index + 1]
    const began =
      was?.id !== is.id
        ? { change: is.knownFrom, says: `Milestone added: “${is.text}”, due ${longDate(is.originalDueOn)}.` }
        : { change: is.knownFrom, says: `Milestone changed from “${was.text}” to “${is.text}”.` }
    const ended =
      is.knownTo !== null && next?.id !== is.id
        ? [
            {
              change: is.knownTo,
              says: `Milestone removed: “${is.text}”, due ${longDate(is.originalDueOn)}.`,
            },
          ]
        : []
    return [began, ...ended]
  })
}
