import type { ViewerTx } from '../access/index.ts'
import type { ChildLineNeeds } from '../children/index.ts'
import { diedAndOpen, leftOffLists } from '../children/index.ts'
import type { Duty } from '../duties/index.ts'
import {
  decisionDuties,
  decisionExceptions,
  decisionsRecorded,
  decisionTimeline,
} from '../governance/index.ts'
import { differencesExplained } from '../indicators/index.ts'
import { annexLists, rectifiedEntries } from '../intake/index.ts'
import type { MondayNeeds } from '../line/index.ts'
import { handedOverAbout, onMonday } from '../line/index.ts'
import { challengeDuties, challengesRecorded, challengeTimeline } from '../trackers/challenge/index.ts'
import {
  permanenceDuties,
  permanenceExceptions,
  permanencePages,
  permanenceRecorded,
  permanenceTimeline,
} from '../trackers/permanence/index.ts'

/** What trackers ask of posts. Each tracker adds its own here, and to the entries below. */
export const trackerDuties = async (tx: ViewerTx, children: readonly number[]): Promise<readonly Duty[]> => [
  ...(await permanenceDuties(tx, children)),
  ...(await challengeDuties(tx, children)),
  ...(await decisionDuties(tx, children)),
]

/** What extracts and trackers say of children, for the Monday list: each tracker adds its own here. */
export const trackers: MondayNeeds['trackers'] = [
  { needs: 'read children', exceptions: leftOffLists },
  { needs: 'read children', exceptions: diedAndOpen },
  { needs: 'read permanence', exceptions: permanenceExceptions },
  { needs: 'read child decisions', exceptions: decisionExceptions },
]

/** Trackers and extracts stand above children: their entries, duties and lists are handed down. */
export const childLineNeeds: ChildLineNeeds = {
  entriesFor: async (tx, childId) => [
    ...(await permanenceTimeline(tx, childId)),
    ...(await challengeTimeline(tx, childId)),
    ...(await decisionTimeline(tx, childId)),
    ...(await rectifiedEntries(tx, childId)),
  ],
  recordedFor: async (tx, childId) => [
    ...(await permanenceRecorded(tx, childId)),
    ...(await challengesRecorded(tx, childId)),
    ...(await decisionsRecorded(tx, childId)),
    ...(await differencesExplained(tx, childId)),
    ...(await handedOverAbout(tx, childId)),
  ],
  pagesFor: permanencePages,
  dutiesFor: (tx, childId) => trackerDuties(tx, [childId]),
  onMonday: onMonday(trackers),
  listOf: (name) => annexLists.find(({ fact }) => fact === name),
}
