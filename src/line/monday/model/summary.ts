import type { CountUnder, Listed, View } from './list.ts'
import { everything } from './list.ts'

export const childrenInWords = (count: number): string => (count === 1 ? '1 child' : `${count} children`)

/** `38 children: 5 need you first, 14 not known, 19 on time.` */
export function summaryOf({
  all,
  count,
}: {
  readonly all: readonly Listed[]
  readonly count: CountUnder
}): string {
  const of = (view: View) => count({ ...everything, view })
  const first = of('first')
  const need = first === 1 ? '1 needs you first' : `${first} need you first`
  return `${childrenInWords(all.length)}: ${need}, ${of('not-known')} not known, ${of('on-time')} on time.`
}
