import type { PersonRole } from '../permissions/roles.ts'

/** What each role is there for, in one sentence: for the page that offers the worked example's roles. */
export const whatRolesSee: Readonly<Record<PersonRole, string>> = {
  director:
    'The whole line, from finding to decision. You approve the plan’s versions and what goes to Ofsted.',
  'head of service': 'Your areas of the plan: you write analysis and actions, and keep their dates honest.',
  'team manager': 'The plan, and the actions that your own post leads: you say how they are going.',
  'independent reviewing officer':
    'Children in care, whose reviews you chair, and your challenges to their plans; and the plan with your own actions.',
  'conference chair':
    'Children on protection plans or on the way to a conference, and your challenges to their plans.',
  'panel chair':
    'Children in care, whose plans and matches your panel decides: you record them, and run the planning meeting.',
  'reviewing service manager':
    'The children whom your reviewing officers and conference chairs see, and every challenge of theirs.',
  'placements manager': 'Children of your teams, and where their carers live: places are found by you.',
  'fostering manager': 'Children of your teams, their carers and their addresses.',
  'adoption manager':
    'Children for whom adoption is planned, adoptive families and people who want to adopt; any other child with a reason.',
  'performance analyst': 'You keep the inspection, the plan and its papers up to date for everybody else.',
  'democratic services': 'Meetings and papers: you prepare the Cabinet report and record what was decided.',
  councillor: 'The plan, its progress and the papers, to ask good questions of. You change nothing.',
  'board member': 'The plan and the board’s papers, and the actions that your own post leads.',
  auditor: 'Everything in the plan, and who read and changed what. You change nothing.',
  administrator: 'People, posts, teams and roles, and who may do what. No papers and no child’s record.',
}
