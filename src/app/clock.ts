import type { IsoDate } from '../kernel/index.ts'

/** The clock; in the worked example it stands on the example's day, at the real time of day. */
export const clockOf = (exampleToday: IsoDate | undefined): (() => Date) => {
  if (exampleToday === undefined) return () => new Date()
  return () => new Date(`${exampleToday}T${new Date().toISOString().slice(11)}`)
}
