import type { ViewerTx } from '../../access/index.ts'
import type { BodyId, Meeting } from '../../governance/index.ts'
import {
  addItem,
  agendaItems,
  agreeAsPrinted,
  changeItem,
  declareInterest,
  meetings,
  recommend,
  settleAgenda,
  takeAttendance,
} from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyName } from '../content/bodies.ts'
import type { PostTitle } from '../content/people.ts'
import type { ExampleSitting } from '../content/sittings.ts'
import { asked, declared, sittings } from '../content/sittings.ts'
import type { Established } from './people.ts'

type BodyIds = (name: BodyName) => BodyId

const member = (title: PostTitle, { post }: Established) =>
  ({ kind: 'post', postId: post(title), title }) as const

function marksOf(sitting: ExampleSitting, established: Established) {
  const { present = [], apologies = [], substitutes = [], partners = [] } = sitting
  const mark = (title: PostTitle, state: 'present' | 'apologies') => ({
    ...{ member: member(title, established), state },
    substitute: undefined,
  })
  return [
    ...present.map((title) => mark(title, 'present')),
    ...apologies.map((title) => mark(title, 'apologies')),
    ...substitutes.map(({ of, by }) => ({
      member: member(of, established),
      state: 'substitute' as const,
      substitute: by,
    })),
    ...partners.map((partner) => ({
      member: { kind: 'partner', partner } as const,
      state: 'present' as const,
      substitute: undefined,
    })),
  ]
}

async function hold(
  tx: ViewerTx,
  meeting: Meeting,
  sitting: ExampleSitting,
  established: Established,
): Promise<void> {
  for (const { title, note = '', by, minutes } of sitting.items) {
    const id = await addItem(tx, meeting, { title, note, postId: by && established.post(by) })
    const item = (await agendaItems(tx, meeting.id)).find((each) => each.id === id)
    if (minutes !== undefined && item) await changeItem(tx, item, { minutes })
  }
  if (sitting.settled) await settleAgenda(tx, meeting)
  const marks = marksOf(sitting, established)
  if (marks.length > 0) await takeAttendance(tx, meeting, 0, marks)
}

const meetingOn =
  (held: readonly Meeting[], bodyId: BodyIds) =>
  (body: BodyName, on: string): Meeting => {
    const meeting = held.find((each) => each.bodyId === bodyId(body) && each.heldOn === on)
    if (!meeting) throw new Error(`The example's ${body} does not meet on ${on}`)
    return meeting
  }

/** Agendas, who was there, what was minuted and declared; before decisions, which name their item. */
export async function loadSittings(tx: ViewerTx, bodyId: BodyIds, established: Established): Promise<void> {
  const find = meetingOn(await meetings(tx), bodyId)
  for (const sitting of sittings) await hold(tx, find(sitting.body, sitting.on), sitting, established)
  const meeting = find(declared.body, declared.on)
  const item = (await agendaItems(tx, meeting.id)).find(({ title }) => title === declared.item)
  if (!item) throw new Error(`The example's ${declared.body} has no item “${declared.item}”`)
  const { words, followed, by } = declared
  await declareInterest(tx, meeting, {
    ...{ words, followed, dispensation: undefined },
    itemId: item.id,
    member: member(by, established),
    kind: 'other interest',
  })
}

/** Minutes agreed at a later meeting, once everything that they print is on record; and what scrutiny asked. */
export async function loadAgreements(tx: ViewerTx, bodyId: BodyIds): Promise<void> {
  const find = meetingOn(await meetings(tx), bodyId)
  for (const { body, on, agreed } of sittings) {
    if (!agreed) continue
    const at = find(body, agreed.at)
    await agreeAsPrinted(tx, find(body, on).id, {
      ...{ agreedAt: at.id, agreedOn: at.heldOn },
      corrections: agreed.corrections,
    })
  }
  await recommend(tx, {
    fromId: bodyId(asked.from),
    toId: bodyId(asked.to),
    words: asked.words,
    madeOn: isoDate(asked.madeOn),
    receivedOn: isoDate(asked.receivedOn),
  })
}

/** The meeting of a decision, and the item that it was taken on; none where no agenda of that meeting is told. */
export async function placeOf(
  tx: ViewerTx,
  bodyId: BodyIds,
  {
    body,
    on,
    item: title,
  }: { readonly body: BodyName; readonly on: string; readonly item?: string | undefined },
) {
  if (title === undefined) return {}
  const meeting = meetingOn(await meetings(tx), bodyId)(body, on)
  const item = (await agendaItems(tx, meeting.id)).find((each) => each.title === title)
  if (!item) throw new Error(`The example's ${body} has no item “${title}”`)
  return { meetingId: meeting.id, itemId: item.id }
}
