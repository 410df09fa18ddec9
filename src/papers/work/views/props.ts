import type { IsoDate } from '../../../kernel/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import type { Comment, Consultee, StandingClearance } from '../model/index.ts'

/** What the page of the work around a paper shows. */
export interface WorkPageProps {
  readonly kept: KeptPaper
  readonly clearances: readonly StandingClearance[]
  /** Of whom nobody was asked. */
  readonly notAsked: readonly Consultee[]
  readonly comments: readonly Comment[]
  readonly day: IsoDate
  readonly may: {
    readonly change: boolean
    readonly seesAll: boolean
    readonly comment: boolean
    readonly posts: readonly number[]
    readonly consent: boolean
  }
}

export const workHref = (id: number, at = ''): string => `/papers/${id}/work${at === '' ? '' : `/${at}`}`
