import type { BodyName } from './bodies.ts'

export interface ExampleMeeting {
  readonly on: string
  readonly at?: readonly [starts: string, ends: string]
  readonly place?: string
}

const on = (days: readonly string[], at?: ExampleMeeting['at'], place?: string): readonly ExampleMeeting[] =>
  days.map((day) => ({ on: day, ...(at && { at }), ...(place !== undefined && { place }) }))

/**
 * Held, and to come; all made up but Cabinet's of 16 June. The next board is on Thursday 3 December 2020; its papers are
 * due on 26 November. What does not fit is put there on purpose: a notice that falls on the day in place of Boxing Day, a
 * group that meets after the board's papers are out, and two meetings that share members.
 */
export const meetings: Readonly<Partial<Record<BodyName, readonly ExampleMeeting[]>>> = {
  Cabinet: on(
    ['2020-06-16', '2020-09-15', '2020-10-20', '2020-11-17', '2020-12-15', '2021-01-26'],
    ['10:00', '12:00'],
    'By video',
  ),
  'Children and Young People’s Scrutiny Committee': on(
    ['2020-09-03', '2020-11-19', '2021-01-28'],
    ['19:00', '21:00'],
    'By video',
  ),
  'Children’s Services Improvement Board': on(
    ['2020-06-18', '2020-07-30', '2020-09-10', '2020-10-22', '2020-12-03', '2021-01-14'],
    ['14:00', '16:00'],
    'By video',
  ),
  'Children’s Practice Oversight Group': on(
    ['2020-07-08', '2020-08-12', '2020-09-09', '2020-10-14', '2020-11-11', '2020-12-09', '2021-01-13'],
    ['14:00', '16:30'],
  ),
  'Children’s Commissioning Group': on(['2020-10-13', '2020-11-10', '2020-12-08'], ['09:30', '11:00']),
  'Corporate Parenting Board': on(['2020-10-07', '2021-01-13'], ['17:00', '19:00']),
  'Permanence Planning Meeting': on(['2020-11-12', '2020-11-26', '2020-12-09'], ['13:30', '16:00']),
  'Fostering Panel': on(['2020-11-18', '2020-12-16'], ['10:00', '13:00'], 'By video'),
}
