import type { Entry } from './entry.ts'

export const aToH: readonly Entry[] = [
  {
    word: 'Action log',
    meaning:
      'Everything that somebody promised a body, a review or in answer to a recommendation, in one list until it is done or dropped; not the plan’s actions.',
  },
  {
    word: 'ADM',
    meaning: 'Agency decision maker: the senior post that decides on adoption and fostering recommendations.',
  },
  {
    word: 'Adoption planned',
    meaning:
      'Of a child: adoption or early permanence is the plan or a parallel plan, or there is a placement order, a placement for adoption or a decision for it, or one of these ended in the last three months. Whom the adoption manager sees.',
  },
  {
    word: 'Advice (for a paper)',
    meaning:
      'What people must add to a report because the record does not hold it: who was asked, other options, assessments, implications, documents relied on.',
  },
  {
    word: 'Aged out',
    meaning:
      'A row that ended before the months its list looks back over: the next extract leaves it out, and it stays in the record.',
  },
  {
    word: 'Alias',
    meaning: "Another heading that a list's column is known to have, or another spelling of a value.",
  },
  {
    word: 'Alike',
    meaning:
      'Of children: in the same circumstances by a rule, such as age and need, so that a different response is worth asking about.',
  },
  { word: 'Annex A', meaning: 'The lists of children that Ofsted asks a council for before an inspection.' },
  {
    word: 'Area for improvement',
    meaning:
      'What an inspection report says must get better. In the plan an *area* takes up one of these or several together.',
  },
  {
    word: 'Area for priority action',
    meaning:
      'A finding so serious that a plan is owed quickly: a draft within 20 working days, the final one within 70.',
  },
  { word: 'As at', meaning: 'The day a page shows: what was true then. See *known at*.' },
  {
    word: 'Back-loaded',
    meaning:
      'Of an extract: loaded after one of a later day. It fills only its own period, up to that later day; rows that had merely aged out of a list by then, and the children’s details, stay valid after it.',
  },
  {
    word: 'Baseline',
    meaning:
      'The months from which a *control chart*’s *usual range* is worked out. Each later one is a record with a reason, and starts a new range: a *re-base*.',
  },
  {
    word: 'Basis',
    meaning: "Whether a time limit is *statute*, *guidance* or *local*. Local limits are the council's own.",
  },
  {
    word: 'Benchmark',
    meaning:
      'A figure for comparison: DfE’s days from entering care to adoption, by which no single child is late; or the published figure for England and other authorities beside one of our measures, with how its question differs.',
  },
  {
    word: 'Beneath',
    meaning: 'Of a figure: part of a total that readers know, but not printed itself.',
  },
  {
    word: 'Brothers and sisters',
    meaning:
      'Children of one family, by a list that the council may supply, since extracts do not say. Each is named only to people who may see that child; an adoption order ends this for the adopted child.',
  },
  {
    word: 'Bundle',
    meaning:
      'Of a released version of a paper: its public files in one archive, with a description and fingerprint of each, for a website or committee system.',
  },
  { word: 'Cabinet', meaning: "The council's executive councillors, who decide on the plan and its money." },
  {
    word: 'Call-in',
    meaning:
      'The days after an executive decision is published in which members may have it looked at again; each council sets how many.',
  },
  {
    word: 'Carried forward',
    meaning:
      'Of an action on the log: open on the morning of a later meeting of its body. Worked out, never ticked.',
  },
  {
    word: 'Challenge',
    meaning:
      "A reviewing officer's or conference chair's formal disagreement about a child, with a clock at each stage. Who raised it closes it, or the *reviewing service manager*.",
  },
  {
    word: 'Changed after the fact',
    meaning: 'Changed by a later extract although the event had already ended before the extract before it.',
  },
  {
    word: 'Check back',
    meaning:
      'A look at whether a *practice change* has lasted, three and six months after its action was complete, by somebody who does not lead it.',
  },
  { word: 'CIN, CP', meaning: 'Child in need; child protection (plan).' },
  {
    word: 'Clearance',
    meaning:
      'Agreement to a part of a paper by the person consulted on it. It covers that part, the recommendations and the figures, and lapses when they change.',
  },
  {
    word: 'Clear days',
    meaning:
      'Whole days between two events, counting neither day of the events. For council agendas weekends and bank holidays do not count either.',
  },
  {
    word: 'Clock',
    meaning:
      'A time limit with its trigger, its length, its way of counting, its source and the dates it is in force.',
  },
  {
    word: 'Conference chair',
    meaning:
      'Chairs child protection conferences. Sees children on a protection plan or who came off one in the last three months, with an open section 47 enquiry, or with an initial conference in the last three months or still to come, and those about whom they have an open *challenge*.',
  },
  {
    word: 'Conflict of decisions',
    meaning:
      'Two decisions about a child that are both in force and, by published rules, cannot both be carried out; not a conflict of interest.',
  },
  {
    word: 'Control chart',
    meaning:
      'A measure month by month with its *usual range*, so that a real change can be told from chance. Also called XmR or SPC chart.',
  },
  {
    word: 'Coverage',
    meaning:
      'For each finding: what the plan does about it, how it is measured, the evidence, and who decided about it.',
  },
  { word: 'DCS', meaning: "Director of Children's Services." },
  {
    word: 'Delivery status',
    meaning:
      'How an action stands against its dates and milestones. Worked out, never chosen. Not the same as *impact*.',
  },
  {
    word: 'Deputy',
    meaning:
      'Somebody who reads an absent manager’s list and the children on it, between two dates, and writes nothing in their place.',
  },
  {
    word: 'Dispensation',
    meaning: 'Permission for a member to take part although they have declared an interest.',
  },
  {
    word: 'DPIA',
    meaning:
      'Data protection impact assessment: what a use of personal data could do to people, and what is done about it.',
  },
  {
    word: 'Drift',
    meaning:
      "Nothing has moved for a child on the way to permanence for longer than the council's own limit: no step to a home, planning meeting, plan, order or placement. Barriers, actions and the officer’s view are not movement.",
  },
  {
    word: 'Duty',
    meaning:
      'Something that a post must do, in any part of the product: it belongs to the post, not to the person.',
  },
  {
    word: 'Edition',
    meaning:
      'Of a paper: the public one, without a word of exempt information, and the private one, marked, for those who may read it. Both come from one source.',
  },
  {
    word: 'EIA',
    meaning:
      'Equality impact assessment: what a decision means for people who share a protected characteristic.',
  },
  {
    word: 'Entered late',
    meaning:
      'First seen in an extract although it began before the previous extract, by the days that the two describe; late by at least the days between. Not known if no earlier extract with the list is held.',
  },
  {
    word: 'Escalation',
    meaning:
      'What one body asks of a body above it, one step up the reporting line or, with a reason, higher, until it is answered in words.',
  },
  {
    word: 'Evidence',
    meaning:
      'What shows whether an action was done or made a difference: data, audit, voice of children and families, observation or external. The day it is about is kept apart from the day it was received; it supports or contradicts, and may expire.',
  },
  {
    word: 'Exempt information',
    meaning:
      'What may be kept from a public paper under Schedule 12A of the Local Government Act 1972, with a reason.',
  },
  {
    word: 'Feeding action',
    meaning:
      'An action in a service or team plan that helps to deliver one in a plan above; both sides show it.',
  },
  {
    word: 'Finding',
    meaning: 'One area for improvement or priority action, word for word as the report has it.',
  },
  {
    word: 'Focused visit',
    meaning: 'A short inspection of one part of a service, which ends in a letter without grades.',
  },
  {
    word: 'Forward plan',
    meaning: 'The published list of decisions to come; a key decision must be on it 28 clear days before.',
  },
  {
    word: 'Framework',
    meaning:
      'The strands that Ofsted judges, and whether there is an overall grade. It changes with time, so it is dated data.',
  },
  {
    word: 'Frozen',
    meaning:
      'Of a paper or of minutes: kept exactly as it read on the day, with a fingerprint to prove it, whatever happens to the draft.',
  },
  {
    word: 'General exception',
    meaning:
      'A key decision taken with five clear days’ notice to scrutiny because 28 were impracticable, with the reasons published.',
  },
  { word: 'Grade', meaning: 'Outstanding, Good, Requires improvement to be good, Inadequate.' },
  {
    word: 'Handover',
    meaning:
      'What was open when somebody left a post, written down as it stood. Their successor accepts it; anything nobody accepts within five working days stays with the line manager, in red.',
  },
]
