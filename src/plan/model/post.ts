/** A post that answers for something, and whether anybody holds it on the day looked at. */
export interface HeldPost {
  readonly id: number
  readonly title: string
  readonly held: 'permanent' | 'interim' | 'vacant'
}
