import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const preProceedings: ExampleArea = {
  title: 'Work before care proceedings',
  sponsor: 'Head of Service, Safeguarding',
  context:
    'Work before care proceedings has been poor. Under the public law outline (PLO) we have reacted to events more than we have planned for them.',
  causes: 'Managers lacked expertise in it.',
  doneSoFar: 'We have found where past practice went wrong, and have put that right.',
  needed:
    'Further work, so that the changes take root and social workers are helped to think ahead and to act before events make them.',
  outcome:
    'Parents are told early and plainly what must change and are helped to do it. Children who need to come into care do so as planned, not in a crisis.',
  actions: [
    {
      text: 'Keep one tracker of all cases before proceedings, and go through it with legal services every two weeks.',
      lead: 'Service Manager, Children’s Social Care',
      with: ['Solicitor, Children', 'Team Manager, Protection and Permanence'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-12-18'),
      milestones: [
        { text: 'All cases on one tracker', due: isoDate('2020-08-14'), met: isoDate('2020-08-12') },
        {
          text: 'Every case reviewed within six weeks',
          due: isoDate('2020-10-30'),
          met: isoDate('2020-10-28'),
        },
      ],
      updates: [
        {
          on: isoDate('2020-09-16'),
          done: 'Met every two weeks since August; differences between teams are visible now.',
        },
        {
          on: isoDate('2020-11-11'),
          done: 'Every case has been reviewed within six weeks since the end of October.',
          evidence: 'The tracker, seen by the Head of Service on 28 October.',
          next: 'Add the date on which a family group conference was offered.',
        },
      ],
    },
    {
      text: 'Write letters before proceedings to one standard: plain words, what must change, by when, and what help there is.',
      lead: 'Solicitor, Children',
      with: ['Principal Social Worker'],
      start: isoDate('2020-08-03'),
      due: isoDate('2020-11-30'),
      updates: [
        {
          on: isoDate('2020-11-19'),
          done: 'Parents who had been through it read the new letter and helped to shorten it.',
          evidence: 'Old and new letters side by side.',
          next: 'All letters from 30 November.',
        },
      ],
    },
    {
      text: 'Teach social workers and managers how to plan ahead under the public law outline.',
      lead: 'Principal Social Worker',
      with: ['Solicitor, Children'],
      start: isoDate('2020-10-01'),
      due: isoDate('2021-02-26'),
      milestones: [
        { text: 'First of three workshops held', due: isoDate('2020-11-20'), met: isoDate('2020-11-04') },
        { text: 'Second workshop held', due: isoDate('2020-12-11') },
      ],
      updates: [
        {
          on: isoDate('2020-11-04'),
          done: 'The first workshop was held by video; all team managers came.',
          next: 'Second workshop on 9 December.',
        },
      ],
    },
  ],
}
