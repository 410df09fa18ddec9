import type { IsoDate } from '../../kernel/index.ts'
import type { AgendaItemId, MeetingId } from '../ids.ts'
import type { Body, Member } from '../model.ts'

export const attendanceStates = ['present', 'apologies', 'absent', 'substitute'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const interestKinds = [
  'disclosable pecuniary interest',
  'other registrable interest',
  'other interest',
] as const
export type InterestKind = (typeof interestKinds)[number]

export const followeds = ['took part', 'stayed without voting', 'left the room'] as const
export type Followed = (typeof followeds)[number]

export interface Attended {
  readonly version: number
  readonly member: Member
  readonly state: AttendanceState
  readonly substitute: string | undefined
}

export interface Declaration {
  readonly id: number
  readonly version: number
  readonly itemId: AgendaItemId
  readonly member: Member
  readonly kind: InterestKind
  readonly words: string
  readonly followed: Followed
  readonly dispensation: string | undefined
}

/** Minutes agreed as a correct record, for good. */
export interface AgreedMinutes {
  readonly meetingId: MeetingId
  readonly agreedAt: MeetingId
  readonly agreedOn: IsoDate
  readonly corrections: string
  readonly sha256: string
}

/** 'post 7' or 'partner Police': what tells two members apart, in forms too. */
export const memberKey = (member: Member): string =>
  member.kind === 'post' ? `post ${member.postId}` : `partner ${member.partner}`

export const memberName = (member: Member): string =>
  member.kind === 'post' ? member.title : `${member.partner} (partner)`

/** Who may be marked as there: the chair, also where it is not listed as a member, and every member. */
export function attending({ chair, members }: Pick<Body, 'chair' | 'members'>): readonly Member[] {
  const listed = members.some((member) => member.kind === 'post' && member.postId === chair?.postId)
  return chair && !listed ? [{ kind: 'post', ...chair }, ...members] : members
}

export interface Quorum {
  readonly there: number
  readonly needed: number | undefined
  readonly met: boolean | undefined
  readonly says: string
}

const people = (count: number): string => `${count} ${count === 1 ? 'member' : 'members'}`

/** Who is there, in person or by a substitute, held against the quorum. Nobody marked is not known, never quorate. */
export function quorumOf(needed: number | undefined, attended: readonly Attended[]): Quorum {
  const there = attended.filter(({ state }) => state === 'present' || state === 'substitute').length
  if (attended.length === 0)
    return {
      there,
      needed,
      met: undefined,
      says: 'Attendance has not been taken: whether there is a quorum is not known.',
    }
  if (needed === undefined)
    return {
      there,
      needed,
      met: undefined,
      says: `${people(there)} there. No quorum is recorded for this body.`,
    }
  const met = there >= needed
  const says = met
    ? `There is a quorum: ${people(there)} there, ${needed} needed.`
    : `There is no quorum: ${people(there)} there, ${needed} needed. Nothing can be decided.`
  return { there, needed, met, says }
}

/** Where a resolution says who had an interest in it: the declarations on its item, in words. */
export const interestsInWords = (declared: readonly Declaration[]): string =>
  declared
    .map(({ member, kind, words, followed }) => `${memberName(member)}: ${kind}, ${words} (${followed})`)
    .join('\n')

export const dispensationsInWords = (declared: readonly Declaration[]): string =>
  declared
    .flatMap(({ member, dispensation }) =>
      dispensation === undefined ? [] : [`${memberName(member)}: ${dispensation}`],
    )
    .join('\n')
