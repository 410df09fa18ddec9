import { isoDate } from '../../../kernel/index.ts'
import type { ExampleArea } from '../area.ts'

export const managementOversight: ExampleArea = {
  title: 'Management oversight and decisions',
  sponsor: 'Deputy Director, Children’s Services',
  context:
    'This is one of our main areas for development, and it bears on every other area of practice.\n\nAlmost the whole frontline management team is new since the inspection. Two team managers have left, and so has a service manager. Three interim managers now cover their posts; a permanent team manager joins on 25 May 2020 and a permanent service manager in July 2020.',
  causes:
    'Oversight differed from team to team, and where it was seldom or thin nobody saw in time that a child’s plan had stopped moving.',
  doneSoFar:
    'Before the inspectors came we had begun to work with our managers on quality assurance, on practice standards and on how to show that their oversight has an effect.',
  needed:
    'We see the change of managers as a good thing. As a senior team we are clear about what we expect of the service, and we trust the new managers to bring it about.',
  outcome:
    'Every child’s worker and manager can say what has changed for the child since they last talked, and what happens next. No child’s plan stands still unseen.',
  actions: [
    {
      text: 'Record a management decision on every case at allocation and at least every four weeks in supervision.',
      lead: 'Service Manager, Children’s Social Care',
      with: ['Team Manager, Referral and Assessment', 'Team Manager, Protection and Permanence'],
      start: isoDate('2020-07-01'),
      due: isoDate('2020-12-31'),
      milestones: [
        { text: 'Supervision standard agreed', due: isoDate('2020-07-31'), met: isoDate('2020-07-29') },
        {
          text: 'All teams keep one record of supervision',
          due: isoDate('2020-09-30'),
          met: isoDate('2020-10-02'),
        },
        { text: 'Nine cases in ten supervised within four weeks', due: isoDate('2020-12-18') },
      ],
      updates: [
        {
          on: isoDate('2020-09-08'),
          done: 'The standard is in use in two teams of three.',
          next: 'The third team starts at the end of the month.',
        },
        {
          on: isoDate('2020-11-12'),
          done: 'All teams use the record. 41 of 50 cases looked at had a decision within four weeks.',
          evidence: 'Case sample of 9 November, kept by the Performance Analyst.',
          next: 'Each team manager goes through the other nine in supervision.',
        },
      ],
    },
    {
      text: 'Fill the frontline management posts for good.',
      lead: 'Deputy Director, Children’s Services',
      with: ['Workforce Development Officer'],
      start: isoDate('2020-06-16'),
      due: isoDate('2021-01-29'),
      milestones: [
        {
          text: 'First permanent team manager in post',
          due: isoDate('2020-05-25'),
          met: isoDate('2020-05-25'),
        },
        { text: 'Permanent service manager in post', due: isoDate('2020-07-31'), met: isoDate('2020-07-20') },
        { text: 'Second permanent team manager appointed', due: isoDate('2020-10-30') },
      ],
      updates: [
        {
          on: isoDate('2020-07-21'),
          done: 'The service manager joined on 20 July.',
          next: 'Advertise the second team manager’s post in September.',
        },
        {
          on: isoDate('2020-11-03'),
          done: 'Two candidates were interviewed on 19 October. Neither was appointed.',
          next: 'Advertise again with the regional scheme for managers.',
          help: 'Leave to offer the market supplement that the neighbouring councils pay.',
        },
      ],
    },
    {
      text: 'Coach every team manager in challenge, in deciding and in showing what oversight has changed.',
      lead: 'Principal Social Worker',
      start: isoDate('2020-07-01'),
      due: isoDate('2020-10-30'),
      milestones: [
        { text: 'Every manager observed once', due: isoDate('2020-08-28'), met: isoDate('2020-08-27') },
      ],
      updates: [
        {
          on: isoDate('2020-08-28'),
          done: 'Each manager was observed in a supervision session and given notes.',
          next: 'Two coaching sessions each by the end of October.',
        },
      ],
      delivered: {
        on: isoDate('2020-10-28'),
        evidence: 'Notes of twelve coaching sessions; second observations of all managers.',
      },
    },
    {
      text: 'Keep a log of every concern that a reviewing officer raises, until it is settled.',
      lead: 'Independent Reviewing Officer',
      with: ['Service Manager, Children’s Social Care'],
      start: isoDate('2020-09-01'),
      due: isoDate('2021-02-26'),
      milestones: [{ text: 'Log in use', due: isoDate('2020-09-30'), met: isoDate('2020-09-25') }],
      updates: [
        {
          on: isoDate('2020-11-10'),
          done: 'All concerns since 1 September are in the log; most were settled within twenty working days.',
          evidence: 'The log; dip sample by the Head of Service.',
          next: 'Report quarterly what the concerns have in common.',
        },
      ],
    },
  ],
}
