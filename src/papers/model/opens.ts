import type { ViewerTx } from '../../access/index.ts'

/** Which pages behind a figure this viewer may open: a link that is refused helps nobody. */
export interface Opens {
  readonly measures: boolean
  readonly challenges: boolean
  readonly consistency: boolean
}

export const opensFor = ({ viewer: { grants } }: ViewerTx): Opens => ({
  measures: grants.has('read measures | any'),
  challenges: grants.has('read challenges | any'),
  consistency: grants.has('read consistency | any'),
})
