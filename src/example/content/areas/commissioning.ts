import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const commissioning: ExampleArea = {
  title: 'Commissioning and contract monitoring',
  sponsor: 'Head of Commissioning',
  context:
    'Placements for children looked after are good and stable on the whole. A small number, for young people whose needs are more complex, are a challenge.',
  causes:
    'The whole country is short of placements, above all for young people with complex needs. Our way of finding them has been made to measure for each child. That has its advantages, but it was never set down as a way we all share.',
  doneSoFar:
    'A children’s commissioning group has been established. It will oversee every service that is commissioned for children and scrutinise the contracts, so that each service is fit for its purpose and as good as children and young people need it to be.',
  needed:
    'A commissioning strategy for the whole council, which says more formally how we go about it together, above all where needs are complex.',
  outcome:
    'Children live in places that were chosen for them and that last; a child with complex needs no longer waits longer or lives further away than others.',
  actions: [
    {
      text: 'Write and adopt a commissioning strategy for the whole council, with a part on complex needs.',
      lead: 'Head of Commissioning',
      with: ['Housing Options Manager'],
      partners: ['Health commissioners'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-11-27'),
      milestones: [
        {
          text: 'Needs of the next three years analysed',
          due: isoDate('2020-09-30'),
          met: isoDate('2020-09-28'),
        },
        { text: 'Draft before the commissioning group', due: isoDate('2021-01-15') },
      ],
      redated: {
        on: isoDate('2020-10-22'),
        to: isoDate('2021-02-26'),
        reason: 'Two neighbouring councils will buy placements with us; their figures come in December.',
      },
      updates: [
        {
          on: isoDate('2020-09-29'),
          done: 'The analysis of needs is done for our own children.',
          next: 'Two neighbouring councils ask to join.',
        },
        {
          on: isoDate('2020-11-05'),
          done: 'The Improvement Board moved the date so that the neighbours’ figures can go in.',
          next: 'Draft before the commissioning group on 15 January.',
        },
      ],
    },
    {
      text: 'Visit every provider at least once a year and report in writing against the contract.',
      lead: 'Commissioning Manager, Children',
      with: ['Independent Reviewing Officer'],
      start: isoDate('2020-09-01'),
      due: isoDate('2021-03-31'),
      milestones: [
        { text: 'One form for all visits', due: isoDate('2020-09-30'), met: isoDate('2020-09-18') },
      ],
      updates: [
        {
          on: isoDate('2020-09-18'),
          done: 'The form is agreed and was tried on three providers.',
          next: 'Visits from October.',
          help: 'The post falls vacant on 30 September: somebody must take the visits over.',
        },
      ],
    },
    {
      text: 'Record for each placement what was looked for, what was found and why it was chosen.',
      lead: 'Team Manager, Protection and Permanence',
      with: ['Head of Commissioning'],
      start: isoDate('2020-10-01'),
      due: isoDate('2021-01-29'),
      updates: [
        {
          on: isoDate('2020-11-17'),
          done: 'The matching form is used for every new placement since 2 November.',
          evidence: 'Forms of all placements made since.',
          next: 'Go back over the placements made in summer.',
        },
      ],
    },
    {
      text: 'Agree terms with neighbouring councils and providers for disabled children and children with complex needs.',
      lead: 'Head of Commissioning',
      with: ['Solicitor, Children'],
      start: isoDate('2021-01-11'),
      due: isoDate('2021-07-30'),
      waitsFor: '3.1',
    },
  ],
}
