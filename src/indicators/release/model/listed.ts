/** Something released that the reader may open. */
export interface Listed {
  readonly releaseId: number
  readonly level: 'board' | 'public'
  readonly title: string
  readonly audience: string
  readonly releasedOn: string
}
