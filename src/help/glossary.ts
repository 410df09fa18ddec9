/** A word of the field and what it means here. `*word*` in a meaning points to another entry. */
export interface Entry {
  readonly word: string
  readonly meaning: string
}

/** Alphabetical, as the page and docs/glossary.md print it; a test keeps the two the same. */
export const glossary: readonly Entry[] = [
  {
    word: 'ADM',
    meaning: 'Agency decision maker: the senior post that decides on adoption and fostering recommendations.',
  },
  {
    word: 'Advice (for a paper)',
    meaning:
      'What people must tell a report, since no other part of the record holds it: who was asked, other options, assessments, implications, documents relied on.',
  },
  {
    word: 'Aged out',
    meaning:
      'A row that ended before the months that its list looks back on: the next extract leaves it out, and it stays in the record.',
  },
  {
    word: 'Alias',
    meaning: "Another heading that a list's column is known to have, or another spelling of a value.",
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
      'Of an extract: it went into the record when one of a later day was there already, and speaks only of the days until that one.',
  },
  {
    word: 'Basis',
    meaning: "Whether a time limit is *statute*, *guidance* or *local*. Local limits are the council's own.",
  },
  {
    word: 'Benchmark',
    meaning:
      'A figure that an average is held against, such as DfE’s days from entering care to adoption. No single child is late by it.',
  },
  { word: 'Cabinet', meaning: "The council's executive councillors, who decide on the plan and its money." },
  {
    word: 'Challenge',
    meaning:
      "A reviewing officer's or conference chair's formal disagreement about a child, with a clock at each stage. Who raised it closes it, or the *reviewing service manager*.",
  },
  {
    word: 'Changed after the fact',
    meaning: 'Said otherwise by an extract although it had ended before the last one.',
  },
  { word: 'CIN, CP', meaning: 'Child in need; child protection (plan).' },
  {
    word: 'Clear days',
    meaning:
      'Days between two events, counting neither. For council agendas weekends and bank holidays do not count either.',
  },
  {
    word: 'Clock',
    meaning:
      'A time limit with its trigger, its length, its way of counting, its source and the dates it is in force.',
  },
  { word: 'DCS', meaning: "Director of Children's Services." },
  {
    word: 'Delivery status',
    meaning:
      'How an action stands against its dates and milestones. Worked out, never picked. Not the same as *impact*.',
  },
  {
    word: 'Deputy',
    meaning:
      "Who reads an absent manager's list and the children on it, from a day until a day, and writes nothing in their place.",
  },
  { word: 'DPIA', meaning: 'Data protection impact assessment.' },
  { word: 'EIA', meaning: 'Equality impact assessment.' },
  {
    word: 'Entered late',
    meaning:
      'First seen in an extract although it began before the last one was taken; late by at least the days between.',
  },
  {
    word: 'Exempt information',
    meaning:
      'What may be kept from a public paper under Schedule 12A of the Local Government Act 1972, with a reason.',
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
    meaning: 'The published list of decisions to come; a key decision stands there 28 clear days before.',
  },
  {
    word: 'Framework',
    meaning:
      'The strands that Ofsted judges, and whether there is an overall grade. It changes with time, so it is dated data.',
  },
  { word: 'Grade', meaning: 'Outstanding, Good, Requires improvement to be good, Inadequate.' },
  { word: 'ILACS', meaning: "Inspection of local authority children's services." },
  { word: 'Impact', meaning: "Whether children's experience has changed. A scale of its own, in words." },
  { word: 'Improvement Board', meaning: 'The body that oversees the plan and reports to Cabinet.' },
  { word: 'IRO', meaning: 'Independent reviewing officer.' },
  { word: 'JTAI', meaning: 'Joint targeted area inspection.' },
  {
    word: 'Hold',
    meaning:
      "What keeps a child's record, or those of every child of a kind, although the retention rule says otherwise: with a reason, until somebody ends it.",
  },
  {
    word: 'Joined numbers',
    meaning:
      'Two of the council’s numbers that somebody decided are one child: either finds the child, and looking at what was known before shows two. A wrong join is parted again.',
  },
  {
    word: 'Key decision',
    meaning: 'An executive decision with significant money or significant effect on two or more wards.',
  },
  {
    word: 'Known at',
    meaning:
      'The day by whose end something must have been recorded to be shown. A late record is invisible before it came.',
  },
  {
    word: 'Line',
    meaning: 'Finding → analysis → outcome → action → measure → child, and back up to the decision.',
  },
  {
    word: 'Local limit',
    meaning:
      'A time limit that no law and no guidance sets. Ours stands until the council decides its own, with a reason and a day.',
  },
  {
    word: 'Long-term match',
    meaning:
      "A panel's formal confirmation that a child and the carers belong together for good. Living there for years is not one.",
  },
  {
    word: 'Mapping',
    meaning:
      'Which sheet of an extract is which list, and which of its columns is which: found by name, by alias, by position, or as the council confirmed it.',
  },
  { word: 'Milestone', meaning: "A dated step on the way to an action's end." },
  {
    word: 'Monday list',
    meaning:
      'Who is unseen, without a worker, late, stuck or near a limit, one line a child, the most pressing first.',
  },
  {
    word: 'National Framework',
    meaning:
      "The government's outcomes and enablers for children's social care; since May 2025 findings carry its tags.",
  },
  { word: 'Ofsted', meaning: 'The inspectorate. HMCI is its Chief Inspector.' },
  { word: 'Outcome', meaning: 'What will be different for children.' },
  {
    word: 'Parallel plan',
    meaning:
      'What happens for a child if the primary plan cannot be carried out, made beside it while the outcome is open.',
  },
  {
    word: 'Permanence',
    meaning:
      'A home that lasts: at the birth family, with relatives, by adoption, long-term fostering or otherwise.',
  },
  {
    word: 'Post',
    meaning:
      'A job, which somebody holds, for good or as an interim, or nobody does (*vacant*). Plans name posts, not people.',
  },
  {
    word: 'Practice Oversight Group',
    meaning: 'The body that looks at practice itself and reports to the Improvement Board.',
  },
  {
    word: 'Pre-proceedings, PLO',
    meaning: 'The stage before care proceedings under the Public Law Outline.',
  },
  {
    word: 'Received',
    meaning: 'The day the council got the report. Statutory periods run from it, not from publication.',
  },
  {
    word: 'Rectified',
    meaning:
      'Of a row: found wrong, and removed in every version at the request of the person it is about, so that nobody reads it on whatever day they look. A mark says so, and an extract that still says it is named.',
  },
  {
    word: 'Rejected, left out',
    meaning: 'A row of an extract that does not go in; a value that does not, while its row does.',
  },
  {
    word: 'Relaxation',
    meaning:
      'A change of the law for a time, as in 2020, laid over the rules it changed. A date says which one touched it and what it would have been.',
  },
  {
    word: 'Retention plan',
    meaning:
      'What would be removed by the retention rule on a day, as numbers: drawn up by one person, approved by another, carried out once.',
  },
  {
    word: 'Retention rule',
    meaning:
      "How many months the council keeps uploaded files, and children's records after the child left every list.",
  },
  {
    word: 'Reviewing service manager',
    meaning:
      'The manager of the reviewing officers and conference chairs: in many councils the Safeguarding and Reviewing Service Manager, or IRO manager. May close a challenge in the raiser’s place.',
  },
  {
    word: 'Runs on data',
    meaning:
      'Of a time limit: extracts hold the facts that start and stop it. The others need a date typed in.',
  },
  {
    word: 'Screening',
    meaning:
      "A first look at whether an assessment is needed, with its reason; 'not needed' without one proves nothing.",
  },
  { word: 'Scrutiny', meaning: 'Councillors outside Cabinet who question its decisions.' },
  {
    word: 'Sealed record',
    meaning:
      'A child’s record after an adoption order: for the adoption service alone, with nothing that leads to the new identity or back.',
  },
  {
    word: 'Self-evaluation',
    meaning: "The council's own judgement of its services, to set beside Ofsted's.",
  },
  {
    word: 'Since the last, once in each window',
    meaning:
      'The two meanings of “every so often”: counted from the day of the last one, or due once in each month, term or year whenever in it the last one was.',
  },
  { word: 'Sponsor', meaning: 'The senior post that answers for an area.' },
  { word: 'SSDA903', meaning: 'DfE’s yearly return on children looked after and care leavers.' },
  {
    word: 'Stage',
    meaning: 'How far a child has come on the way to permanence. Worked out from dates, never picked.',
  },
  { word: 'Strand', meaning: 'One of the headings that an inspection grades.' },
  {
    word: 'Strength',
    meaning: 'What inspectors recognised as good, which is to go on: it has an owner and a watch.',
  },
  {
    word: 'URN',
    meaning: 'Unique reference number: Ofsted’s number of a provider of placements.',
  },
  { word: 'Watch', meaning: 'What is looked at to see that a strength does not slip.' },
  {
    word: 'Written statement',
    meaning: 'What the council must publish and send after an inspection: what it will do and by when.',
  },
  {
    word: 'Working day',
    meaning: 'Not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England.',
  },
]
