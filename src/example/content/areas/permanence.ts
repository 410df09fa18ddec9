import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const permanence: ExampleArea = {
  title: 'Planning early for permanence',
  sponsor: 'Head of Service, Safeguarding',
  context:
    'Permanence planning meetings are held monthly, with the Service Manager in the chair. Inspectors saw our permanence tracker as a good tool: with it senior managers oversee cases and scrutinise how timely plans for permanence are.',
  causes:
    'Decisions were taken, but not always formally, and not soon enough for children who had long been settled.',
  doneSoFar:
    'We are holding the meetings more often, to bring this part of care planning back on course and to keep the progress that is made.',
  needed:
    'Every child looked after must have a clear plan for permanence. The Independent Reviewing Officer is clear that each child needs one that fits, and that its absence must be challenged.',
  outcome:
    'Every child in care knows, as early as can be, who they will grow up with, and hears it from somebody they trust.',
  actions: [
    {
      text: 'Hold permanence planning meetings every two weeks until every child looked after has a plan.',
      lead: 'Service Manager, Children’s Social Care',
      with: ['Independent Reviewing Officer'],
      start: isoDate('2020-06-16'),
      due: isoDate('2020-12-31'),
      milestones: [
        { text: 'Meetings held every two weeks', due: isoDate('2020-07-31'), met: isoDate('2020-07-27') },
        {
          text: 'A plan for every child who has been looked after for four months',
          due: isoDate('2020-11-30'),
        },
      ],
      updates: [
        {
          on: isoDate('2020-09-22'),
          done: 'Five meetings since July; the number of children without a plan has halved.',
        },
        {
          on: isoDate('2020-11-20'),
          done: 'Nine children in ten who have been looked after for four months have a plan.',
          evidence: 'Tracker of 20 November.',
          next: 'The others are on the list for 26 November.',
        },
      ],
    },
    {
      text: 'Confirm formally every placement in which a child has long been settled.',
      lead: 'Team Manager, Protection and Permanence',
      with: ['Fostering Panel Chair (independent)'],
      start: isoDate('2020-09-01'),
      due: isoDate('2021-03-26'),
      milestones: [
        { text: 'List of settled placements agreed', due: isoDate('2020-09-30'), met: isoDate('2020-09-30') },
        { text: 'Half of them confirmed', due: isoDate('2020-12-18') },
      ],
      updates: [
        {
          on: isoDate('2020-11-06'),
          done: 'A third of the placements on the list have been confirmed, most with a small celebration.',
          next: 'Two dates for the panel in December.',
        },
      ],
    },
    {
      text: 'Challenge in writing whenever a child has no plan for permanence at the second review, and record the answer.',
      lead: 'Independent Reviewing Officer',
      start: isoDate('2020-07-01'),
      due: isoDate('2020-12-31'),
      updates: [
        {
          on: isoDate('2020-11-20'),
          done: 'Every second review since July was followed up; each challenge has an answer on record.',
          evidence: 'The log of concerns (action 1.4).',
          next: 'Look at the same question half-way between reviews.',
        },
      ],
    },
  ],
}
