import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const housing: ExampleArea = {
  title: 'Housing for young people and care leavers',
  sponsor: 'Deputy Director, Children’s Services',
  // The second sentence points at two young people: the public report says so, and the paper's checker must find it.
  context:
    'Inspectors found that practice varied when a young person becomes homeless. Two young people were treated differently: section 20 accommodation, by which a young person comes into the council’s care, was explored with one of them and not with the other.',
  causes:
    'There are too few affordable homes here for care leavers and young people who wish to go on living in the county.',
  doneSoFar:
    'As corporate parents we are looking at how the whole council answers the local lack of housing.',
  needed:
    'A link with the work on the local plan, for affordable homes for one person that suit young people who leave care and need support with housing.',
  outcome:
    'No young person spends a night in bed and breakfast. Each who is homeless is asked what they want and told what they may have, and care leavers can stay in the county if they wish.',
  actions: [
    {
      text: 'Agree with housing one way of working for homeless 16 and 17 year olds: a joint assessment, and section 20 explored with each of them.',
      lead: 'Service Manager, Children’s Social Care',
      with: ['Housing Options Manager', 'Solicitor, Children'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-09-30'),
      updates: [
        {
          on: isoDate('2020-08-20'),
          done: 'Both services have agreed the text.',
          next: 'Train both teams together.',
        },
      ],
      delivered: {
        on: isoDate('2020-09-29'),
        evidence: 'The signed protocol; list of those trained; the first joint assessments.',
      },
      accepted: {
        on: isoDate('2020-10-22'),
        by: 'Head of Service, Safeguarding',
        says: 'Every assessment since then shows that section 20 was explained and what the young person chose.',
      },
    },
    {
      text: 'End the use of bed and breakfast for young people and care leavers; until then tell the Director on the first night of any stay.',
      lead: 'Housing Options Manager',
      with: ['Team Manager, Fostering and Leaving Care'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-10-30'),
      milestones: [
        { text: 'Director told on the first night', due: isoDate('2020-07-31'), met: isoDate('2020-07-13') },
        { text: 'Two emergency rooms under contract', due: isoDate('2020-10-16') },
      ],
      updates: [
        {
          on: isoDate('2020-10-06'),
          done: 'One provider has offered two rooms.',
          next: 'Contract by 16 October.',
        },
        {
          on: isoDate('2020-11-09'),
          done: 'The provider withdrew. A second one has been asked.',
          next: 'Answer expected by 30 November.',
          help: 'A decision that the council may let two of its own flats until then.',
        },
      ],
    },
    {
      text: 'Forecast each year how many care leavers will need a home, and put it before those who write the local plan.',
      lead: 'Team Manager, Fostering and Leaving Care',
      with: ['Performance Analyst', 'Housing Options Manager'],
      start: isoDate('2020-09-01'),
      due: isoDate('2021-01-29'),
      milestones: [
        {
          text: 'Every care leaver asked where they want to live',
          due: isoDate('2020-11-13'),
          met: isoDate('2020-11-12'),
        },
      ],
      updates: [
        {
          on: isoDate('2020-11-18'),
          done: 'All care leavers were asked. More than half want to stay in the county.',
          evidence: 'Notes of the personal advisers.',
          next: 'Forecast for five years by Christmas.',
        },
      ],
    },
    {
      text: 'Find affordable single homes with support, with the housing associations.',
      lead: 'Housing Options Manager',
      partners: ['Housing associations'],
      start: isoDate('2020-10-01'),
      due: isoDate('2021-09-30'),
      milestones: [{ text: 'First homes named', due: isoDate('2021-03-31') }],
      updates: [
        {
          on: isoDate('2020-11-09'),
          done: 'Two associations will look at what they have that stands empty.',
          next: 'Meet again in January.',
        },
      ],
    },
  ],
}
