import type { Problem } from '../../../design/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { NotMade } from '../print-files.ts'
import type { VersionShown } from '../routes/shown.ts'
import type { StillHolds } from './figures-of.tsx'

export interface VersionPageProps {
  readonly paper: { readonly id: PaperId; readonly title: string }
  readonly shown: VersionShown
  readonly printing: {
    readonly underWay: boolean
    readonly notMade: readonly NotMade[]
    readonly refreshing: boolean
  }
  /** Of each measure, whether its rows are still those that were counted. */
  readonly holds: StillHolds
  /** Which of the figures are asked for. */
  readonly show: string
  readonly typed?: TypedRelease | undefined
  readonly problems?: readonly Problem[] | undefined
}

export interface TypedRelease {
  readonly to: string
  readonly audience: string
  readonly edition: string
}
