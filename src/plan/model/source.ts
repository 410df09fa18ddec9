import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'

export const sourceKinds = [
  'service plan',
  'team plan',
  'peer review',
  'sector-led improvement',
  'audit theme',
  'scrutiny recommendation',
  'complaint',
  'other inspection',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where an action comes from, if not from the inspection that the plan answers. */
export interface ActionSource {
  readonly actionId: ActionId
  readonly version: number
  readonly kind: SourceKind
  /** Which plan, review or report. */
  readonly title: string
  readonly onDay: IsoDate | null
  /** Its number there. */
  readonly reference: string | null
  readonly link: string | null
}

export const ownSource = 'improvement plan'
export type Whence = SourceKind | typeof ownSource
export const whences: readonly Whence[] = [ownSource, ...sourceKinds]

export const sourceOf = (
  { sources }: { readonly sources: readonly ActionSource[] },
  id: ActionId,
): ActionSource | undefined => sources.find(({ actionId }) => actionId === id)

/** 'Team plan: Fostering 2020-21 (T4)', or the improvement plan itself. */
export const sourceInWords = (source: ActionSource | undefined): string => {
  if (source === undefined) return 'Improvement plan'
  const { kind, title, reference } = source
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${title}`
  return reference === null ? name : `${name} (${reference})`
}
