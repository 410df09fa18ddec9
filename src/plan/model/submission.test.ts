import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { SubmissionId } from '../ids.ts'
import { readSubmissionId } from '../ids.ts'
import type { Submission } from './submission.ts'
import { recipientsByLaw, submissionState } from './submission.ts'

const due = isoDate('2020-07-21')
const anyId = (): SubmissionId => {
  const id = readSubmissionId('1')
  if (id === undefined) throw new Error('no id')
  return id
}

const sent = (to: string, on: string): Submission => ({
  id: anyId(),
  version: 1,
  kind: 'sent',
  toOrWhere: to,
  onDay: isoDate(on),
  how: '',
  versionNumber: 1,
  writtenBy: 'Analyst',
})
const published = (on: string): Submission => ({
  ...sent('https://council.example/plan', on),
  kind: 'published',
})
const [ofsted, secretary] = recipientsByLaw

describe('the statutory duty to send and publish the plan', () => {
  it('runs, with the days left and everything still to do', () => {
    expect(submissionState([], due, isoDate('2020-07-01'))).toEqual({
      state: 'running',
      missing: [
        'send it to Ofsted (the Chief Inspector)',
        'send it to the Secretary of State for Education',
        'publish it',
      ],
      doneOn: null,
      daysLeft: 20,
    })
  })

  it('is met only when it is sent to both and published, and on the last of those days', () => {
    const both = [sent(ofsted, '2020-07-09'), sent(secretary, '2020-07-10')]
    expect(submissionState(both, due, isoDate('2020-07-15')).missing).toEqual(['publish it'])
    expect(submissionState([...both, published('2020-07-21')], due, isoDate('2020-08-01'))).toMatchObject({
      state: 'met',
      doneOn: '2020-07-21',
    })
  })

  it('is met late a day after, and overdue while anything is missing', () => {
    const all = [sent(ofsted, '2020-07-09'), sent(secretary, '2020-07-22'), published('2020-07-10')]
    expect(submissionState(all, due, isoDate('2020-08-01')).state).toBe('met late')
    expect(submissionState(all, due, isoDate('2020-07-21')).state).toBe('running')
    expect(submissionState([], due, isoDate('2020-07-22')).state).toBe('overdue')
  })

  it('is not counted where no statutory period runs', () => {
    expect(submissionState([], null, isoDate('2020-07-01'))).toMatchObject({
      state: 'no statutory date',
      daysLeft: null,
    })
  })
})
