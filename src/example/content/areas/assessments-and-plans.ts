import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const assessmentsAndPlans: ExampleArea = {
  title: 'Quality of assessments and plans',
  sponsor: 'Head of Service, Safeguarding',
  context:
    'Assessments are still of mixed quality across the service. This is another main area for development.',
  causes:
    'Management oversight was lacking over a long time. Some social workers lost sight of what good looks like, and of how an assessment and a plan are made well.',
  doneSoFar:
    'The new managers have started to build a habit of good practice. They share good examples of assessments across the service, so that everybody can see what is wanted.',
  needed:
    'The new team managers challenge assessments that are poor and give guidance on how to write them, so that the right plan follows.',
  outcome:
    'Children and families recognise themselves in what is written about them, know what will change and by when, and say that it did.',
  actions: [
    {
      text: 'Publish practice standards for assessments and plans, with examples of good work from our own teams.',
      lead: 'Principal Social Worker',
      with: ['Team Manager, Referral and Assessment'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-09-30'),
      milestones: [
        {
          text: 'Drafts read by young people in care',
          due: isoDate('2020-08-28'),
          met: isoDate('2020-08-26'),
        },
      ],
      updates: [
        {
          on: isoDate('2020-08-27'),
          done: 'Young people in care read the drafts and had two pages taken out.',
        },
      ],
      delivered: {
        on: isoDate('2020-09-24'),
        evidence:
          'The standards, with six examples; all social workers were taken through them in team meetings.',
      },
      accepted: {
        on: isoDate('2020-10-14'),
        by: 'Head of Service, Safeguarding',
        says: 'Read, and asked of five social workers, who could say what had changed in how they write.',
      },
    },
    {
      text: 'Have a team manager read every assessment before it is signed, and send back with guidance what falls short.',
      lead: 'Team Manager, Referral and Assessment',
      with: ['Team Manager, Protection and Permanence'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-12-31'),
      updates: [
        {
          on: isoDate('2020-10-05'),
          done: 'Every assessment is read. About a third were sent back in the first quarter.',
        },
        {
          on: isoDate('2020-11-16'),
          done: 'About one in five is sent back now. Reasons are noted, and the commonest are talked over in team meetings.',
          evidence: 'The managers’ notes, July to November.',
          next: 'Show by team how the share changes.',
        },
      ],
    },
    {
      text: 'Audit and moderate ten pieces of work every month, and report what they say about practice rather than about the audits.',
      lead: 'Head of Service, Safeguarding',
      with: ['Principal Social Worker', 'Performance Analyst'],
      start: isoDate('2020-09-01'),
      due: isoDate('2021-03-31'),
      milestones: [
        { text: 'First round moderated', due: isoDate('2020-10-30'), met: isoDate('2020-11-06') },
        { text: 'Three rounds reported to the Practice Oversight Group', due: isoDate('2021-01-29') },
      ],
      updates: [
        {
          on: isoDate('2020-11-13'),
          done: 'The first round was moderated a week late and went to the Practice Oversight Group on 11 November.',
          evidence: 'Report of the round.',
          next: 'Second round by 4 December.',
        },
      ],
    },
    {
      text: 'Train all social workers in our strengths-based practice model, and train trainers of our own.',
      lead: 'Workforce Development Officer',
      with: ['Principal Social Worker'],
      start: isoDate('2020-09-01'),
      due: isoDate('2022-06-30'),
      milestones: [
        { text: 'Our trainers chosen', due: isoDate('2020-10-30'), met: isoDate('2020-10-30') },
        { text: 'First group trained', due: isoDate('2021-01-29') },
      ],
      updates: [
        {
          on: isoDate('2020-11-03'),
          done: 'Eight people were chosen to be trained as trainers. The first group begins in December, by video.',
          next: 'Book the second group for February.',
        },
      ],
    },
  ],
}
