import type { Typed } from '../../forms/index.ts'
import { dayBoxes } from '../../forms/index.ts'
import type { ForwardEntry } from './model.ts'

const textOf = (value: string | number | undefined): string => (value === undefined ? '' : String(value))

/** An entry on the plan as its form shows it. */
export function entryAsTyped(entry: ForwardEntry): Typed {
  const { taker, meeting, from, until, isKey } = entry
  const takerText = taker && (taker.kind === 'body' ? `body ${taker.id}` : `post ${taker.postId}`)
  return {
    reference: textOf(entry.reference),
    matter: entry.matter,
    taker: textOf(takerText),
    meeting: textOf(meeting?.id),
    ...dayBoxes('decideOn', meeting ? undefined : from),
    ...dayBoxes('decideUntil', until),
    isKey: isKey === undefined ? '' : isKey ? 'yes' : 'no',
    keyBecause: textOf(entry.keyBecause),
    amount: textOf(entry.amount),
    wards: textOf(entry.wards),
    documents: textOf(entry.documents),
    consulted: textOf(entry.consulted),
    consultedHow: textOf(entry.consultedHow),
    privacy: textOf(entry.privacy),
    exempt: textOf(entry.exemptParagraph),
    privateBecause: textOf(entry.privateBecause),
    contact: textOf(entry.contact?.postId),
    area: textOf(entry.areaId),
    paper: textOf(entry.paperUrl),
  }
}
