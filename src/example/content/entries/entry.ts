import type { IsoDate } from '../../../kernel/index.ts'
import type {
  Barrier,
  EntryKind,
  OfficerView,
  Place,
  RouteToPermanence,
  Step,
} from '../../../trackers/permanence/index.ts'
import type { PostTitle } from '../people.ts'
import type { Whose } from './whose.ts'

/** An entry of the permanence tracker as the example tells it; what is left out stays empty. */
export interface ExampleEntry {
  readonly kind: EntryKind
  /** A reviewing officer's view is of the latest review. */
  readonly on: IsoDate | 'the latest review'
  readonly endedOn?: IsoDate
  readonly dueOn?: IsoDate
  readonly post?: PostTitle
  readonly code?: string
  readonly route?: RouteToPermanence
  readonly parallel?: RouteToPermanence
  readonly place?: Place
  readonly words?: string
}

/** What one person records about one child, at one sitting. */
export interface Sitting {
  readonly about: Whose
  readonly by: PostTitle
  readonly entries: readonly ExampleEntry[]
}

export const manager = 'Team Manager, Protection and Permanence'
export const head = 'Head of Service, Safeguarding'
export const officer = 'Independent Reviewing Officer'

interface Agreed {
  readonly parallel?: RouteToPermanence
  readonly place?: Place
  readonly words?: string
}

/** A plan that the permanence panel agreed, unless said otherwise. */
export const agreed = (on: IsoDate, route: RouteToPermanence, more: Agreed = {}): ExampleEntry => ({
  kind: 'plan',
  code: 'agreed',
  on,
  route,
  post: head,
  place: 'permanence panel',
  ...more,
})

export const proposed = (on: IsoDate, route: RouteToPermanence, more: Agreed = {}): ExampleEntry => ({
  ...agreed(on, route, { place: 'permanence planning meeting', ...more }),
  code: 'proposed',
  post: manager,
})

export const step = (on: IsoDate, code: Step, words = ''): ExampleEntry => ({ kind: 'step', on, code, words })

/** A formal match, as the fostering panel's advice led to it. */
export const matched = (on: IsoDate): ExampleEntry => ({
  ...step(on, 'long-term match agreed'),
  place: 'permanence panel',
})

export const action = (
  on: IsoDate,
  words: string,
  post: PostTitle,
  dueOn: IsoDate,
  endedOn?: IsoDate,
): ExampleEntry => ({ kind: 'action', on, words, post, dueOn, ...(endedOn ? { endedOn } : {}) })

export const barrier = (on: IsoDate, code: Barrier, words = '', endedOn?: IsoDate): ExampleEntry => ({
  kind: 'barrier',
  on,
  code,
  words,
  ...(endedOn ? { endedOn } : {}),
})

/** What a planning meeting decided for one child, with the head of service in the chair. */
export const decided = (on: IsoDate, words: string): ExampleEntry => ({
  kind: 'meeting',
  on,
  words,
  post: head,
})

/** What the reviewing officer said of the plan, recorded by that officer. */
export const view = (about: Whose, code: OfficerView, words = ''): Sitting => ({
  about,
  by: officer,
  entries: [{ kind: 'officer view', on: 'the latest review', code, post: officer, words }],
})

export const sitting = (about: Whose, ...entries: readonly ExampleEntry[]): Sitting => ({
  about,
  by: manager,
  entries,
})
