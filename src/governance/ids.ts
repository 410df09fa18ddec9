import type { Brand } from '../kernel/index.ts'

export type BodyId = Brand<number, 'BodyId'>
export type MeetingId = Brand<number, 'MeetingId'>
export type DecisionId = Brand<number, 'DecisionId'>
export type LoggedActionId = Brand<number, 'LoggedActionId'>
export type AgendaItemId = Brand<number, 'AgendaItemId'>
export type MeetingPaperId = Brand<number, 'MeetingPaperId'>
export type RecommendationId = Brand<number, 'RecommendationId'>
export type ForwardEntryId = Brand<number, 'ForwardEntryId'>
export type NoticeId = Brand<number, 'NoticeId'>
export type RepresentationId = Brand<number, 'RepresentationId'>
export type CallInId = Brand<number, 'CallInId'>
export type EscalationId = Brand<number, 'EscalationId'>
export type QuestionId = Brand<number, 'QuestionId'>

/** Reads an id out of an address or a form: undefined when it cannot be one. */
function reader<Id extends number>(isId: (number: number) => number is Id) {
  return (text: string): Id | undefined => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
    return isId(number) ? number : undefined
  }
}

export const readBodyId = reader((number): number is BodyId => number > 0)
export const readMeetingId = reader((number): number is MeetingId => number > 0)
export const readDecisionId = reader((number): number is DecisionId => number > 0)
export const readLoggedActionId = reader((number): number is LoggedActionId => number > 0)
export const readAgendaItemId = reader((number): number is AgendaItemId => number > 0)
export const readMeetingPaperId = reader((number): number is MeetingPaperId => number > 0)
export const readRecommendationId = reader((number): number is RecommendationId => number > 0)
export const readForwardEntryId = reader((number): number is ForwardEntryId => number > 0)
export const readNoticeId = reader((number): number is NoticeId => number > 0)
export const readRepresentationId = reader((number): number is RepresentationId => number > 0)
export const readCallInId = reader((number): number is CallInId => number > 0)
export const readEscalationId = reader((number): number is EscalationId => number > 0)
export const readQuestionId = reader((number): number is QuestionId => number > 0)
