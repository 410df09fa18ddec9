import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const fosterCarerReviews: ExampleArea = {
  title: 'Foster carers’ annual reviews in time',
  sponsor: 'Head of Service, Safeguarding',
  context:
    'The annual reviews of foster carers are in hand now. They were named as an area for improvement, and as one that was already getting better.',
  causes: 'In the past carers were not asked to be at their own reviews.',
  doneSoFar:
    'We have changed that: every carer must attend, and a detailed report is written for the panel. The new panel sits virtually, so that every review takes place in spite of the present restrictions.',
  needed:
    'We must make sure that the progress lasts and goes on. Performance monitoring will show whether it does.',
  outcome: 'Children live with carers who are well supported, trained and looked at with care every year.',
  actions: [
    {
      text: 'Hold every overdue review, with the carer there and a full report for the panel.',
      lead: 'Team Manager, Fostering and Leaving Care',
      with: ['Fostering Panel Chair (independent)'],
      start: isoDate('2020-06-16'),
      due: isoDate('2020-09-30'),
      milestones: [{ text: 'Half of them held', due: isoDate('2020-07-31'), met: isoDate('2020-07-24') }],
      updates: [
        {
          on: isoDate('2020-07-27'),
          done: 'More than half of the overdue reviews have been held, all by video.',
        },
      ],
      delivered: {
        on: isoDate('2020-09-23'),
        evidence: 'List of reviews with dates and who attended; panel minutes.',
      },
      accepted: {
        on: isoDate('2020-10-14'),
        by: 'Head of Service, Safeguarding',
        says: 'The list agrees with the panel’s minutes; six carers were telephoned and confirmed it.',
      },
    },
    {
      text: 'Plan each year’s reviews ahead, and report every month which fall due and which were held.',
      lead: 'Performance Analyst',
      with: ['Team Manager, Fostering and Leaving Care'],
      start: isoDate('2020-09-01'),
      due: isoDate('2020-12-31'),
      milestones: [{ text: 'Calendar of reviews for 2021', due: isoDate('2020-11-27') }],
      updates: [
        {
          on: isoDate('2020-11-10'),
          done: 'Two monthly reports have gone to the Practice Oversight Group; no review was late in either.',
          evidence: 'Reports of September and October.',
          next: 'Calendar for 2021 by the end of the month.',
        },
      ],
    },
    {
      text: 'Ask carers and panel members what meeting virtually has done to reviews, and settle how the panel sits from spring.',
      lead: 'Team Manager, Fostering and Leaving Care',
      with: ['Fostering Panel Chair (independent)'],
      addedLater: true,
      start: isoDate('2020-11-02'),
      due: isoDate('2021-01-29'),
      updates: [
        {
          on: isoDate('2020-11-12'),
          done: 'Questions have gone to all carers and panel members.',
          next: 'Answers by 11 December.',
        },
      ],
    },
  ],
}
