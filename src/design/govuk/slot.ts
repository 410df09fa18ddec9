import { isValidElement, type VNode } from 'preact'

/** What stands inside a component: words, which are escaped when rendered, or JSX. */
export type Slot = VNode | string | number | boolean | null | undefined | readonly Slot[]

/** HTML attributes beyond those a component names itself: `data-*`, `aria-*`, `form` … */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** A part of a component that needs more than its words. Where a `Slot` is enough, pass the words alone. */
export interface Part {
  readonly content: Slot
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Entries that are absent under a condition: `[always, maybe && sometimes]`. */
export type Falsy = null | undefined | false | ''

const isPart = <P extends Part>(slot: Slot | P): slot is P =>
  typeof slot === 'object' &&
  slot !== null &&
  !Array.isArray(slot) &&
  !isValidElement(slot) &&
  'content' in slot

export const part = <P extends Part>(slot: Slot | P): P | Part => (isPart(slot) ? slot : { content: slot })

/** As in the published templates, an empty string counts as nothing. */
export const isFilled = (slot: Slot): boolean =>
  slot !== undefined && slot !== null && slot !== false && slot !== true && slot !== ''

export const classNames = (...names: (string | null | undefined | false)[]): string =>
  names.filter(Boolean).join(' ')

/** A list of ids for `aria-describedby`, or nothing. */
export const idList = (...ids: (string | null | undefined | false)[]): string | undefined => {
  const list = classNames(...ids)
  return list === '' ? undefined : list
}
