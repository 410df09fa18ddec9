import type { Entry } from './entry.ts'

export const iToR: readonly Entry[] = [
  { word: 'ILACS', meaning: "Inspection of local authority children's services." },
  { word: 'Impact', meaning: "Whether children's experience has changed. A scale of its own, in words." },
  {
    word: 'Impact assessment',
    meaning: 'A DPIA or an EIA, as a record with its screening, its form and names under it.',
  },
  { word: 'Improvement Board', meaning: 'The body that oversees the plan and reports to Cabinet.' },
  {
    word: 'IRO',
    meaning:
      'Independent reviewing officer: chairs the reviews of children in care. Sees children in care or who left it in the last three months, and those about whom a *challenge* of theirs is open.',
  },
  { word: 'JTAI', meaning: 'Joint targeted area inspection.' },
  {
    word: 'Hold',
    meaning:
      "A reason to keep a child's record, or those of every child of a kind, for longer than the retention rule says, until somebody ends it.",
  },
  {
    word: 'Joined numbers',
    meaning:
      'Two of the council’s numbers that somebody decided are one child: either finds the child, and looking at what was known before shows two. A wrong join is parted again.',
  },
  { word: 'Kept, kept late', meaning: 'Of a promise: done by the date first given, or by a later one.' },
  {
    word: 'Key decision',
    meaning: 'An executive decision with significant money or significant effect on two or more wards.',
  },
  {
    word: 'Key measure',
    meaning:
      'On a scorecard, a measure that has a target or commentary: shown first, and alone on paper. In the plan, the one measure by which an area is known first.',
  },
  {
    word: 'Known at',
    meaning:
      'The day by whose end something must have been recorded to be shown. A late record is invisible before it came.',
  },
  {
    word: 'Known from extracts',
    meaning:
      'Of a time limit: extracts hold the facts that start and stop it. The others need a date typed in.',
  },
  {
    word: 'Ledger of promises',
    meaning:
      'What was promised in public, to whom, by whom and until when, and whether it was kept; drawn from the action log and from answers to recommendations.',
  },
  {
    word: 'Left off a list',
    meaning:
      'Of a child who was on a plan, in care or in need by one extract, and whom the next one with that list names no more, with no end. Somebody must find out: no time limit of the child runs any more.',
  },
  {
    word: 'Lists contradict',
    meaning:
      'Of a child of whom one list of an extract says that the child has died, and another that work goes on. Nobody is asked to visit, and somebody must find out which list is right.',
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
  {
    word: 'Measure kept by hand',
    meaning:
      'A measure that no extract holds: it has a source, a post that collects it, and values entered with their day and who entered them.',
  },
  { word: 'Milestone', meaning: "A dated step on the way to an action's end." },
  {
    word: 'Monday list',
    meaning:
      'Who is unseen, without a worker, late, stuck or near a limit, one line a child, the most pressing first.',
  },
  {
    word: 'Monitoring visit',
    meaning: 'A visit by which Ofsted looks at how a council that was found wanting gets on.',
  },
  {
    word: 'Named member',
    meaning:
      'Somebody for whom a board’s scorecard was released: each has a copy of the own, which no other member opens.',
  },
  {
    word: 'National Framework',
    meaning:
      "The government's outcomes and enablers for children's social care; since May 2025 findings carry its tags.",
  },
  { word: 'Ofsted', meaning: 'The inspectorate. HMCI is its Chief Inspector.' },
  { word: 'Outcome', meaning: 'What will be different for children.' },
  {
    word: 'Override',
    meaning:
      'A post’s own word beside what is computed, for delivery or impact: signed, dated, reasoned, with a last day. What was computed stays in sight.',
  },
  {
    word: 'Pack',
    meaning:
      'All that a member reads before a meeting, in one: agenda, papers as they were frozen, the action log, minutes of last time.',
  },
  {
    word: 'Panel chair',
    meaning:
      'Whoever chairs the permanence, fostering or adoption panel: records plans, steps and matches in the permanence tracker, as managers do. Sees children in care or who left it in the last three months.',
  },
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
    word: 'Piece of time',
    meaning: 'What lies between the ends of two overlapping periods: whoever has both has it too.',
  },
  {
    word: 'Plan check',
    meaning:
      'What published rules find in the improvement plan, each finding with why it matters and where it is mended: advice, never a change.',
  },
  {
    word: 'Post',
    meaning:
      'A job, which somebody holds, for good or as an interim, or nobody does (*vacant*). Plans name posts, not people.',
  },
  {
    word: 'Practice change',
    meaning:
      'An action that changes how people work. It closes on two kinds of *evidence* dated after its start, one of them an audit or voice, and is looked at again. Any other action is a task.',
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
    word: 'Question bank',
    meaning: 'Questions for members about each area, with why they matter and what a good answer shows.',
  },
  {
    word: 'Quorum',
    meaning: 'How many members must be there, in person or by a substitute, before a body can decide.',
  },
  {
    word: 'RAG',
    meaning:
      'Red, amber, green: the colours that boards speak of. In the plan’s workbook they stand as words beside the delivery status that they are worked out from; blue is complete and evidenced.',
  },
  {
    word: 'Re-base',
    meaning:
      'To work out a *usual range* anew from later months, with a reason, because how the work is done has changed.',
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
    word: 'Relapse',
    meaning:
      'A measure that falls back after its action was complete: outside its tolerance in two periods in a row, or a signal for the worse on its *control chart*. The board decides at its next meeting; unanswered, the action re-opens.',
  },
  {
    word: 'Relaxation',
    meaning:
      'A change of the law for a time, as in 2020, laid over the rules it changed. A date says which one touched it and what it would have been.',
  },
  {
    word: 'Release, release register',
    meaning:
      'Figures that left for a board or the public on a day; all of them, for good. What is public is held against all that was public before.',
  },
  {
    word: 'Representation',
    meaning:
      'What somebody says against taking a matter in private; it is published with the answer five clear days before.',
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
      'The manager of the reviewing officers and conference chairs: in many councils the Safeguarding and Reviewing Service Manager, or IRO manager. May close a challenge in the raiser’s place, and take it further once the raiser has left. Sees the children of both, and every child with an open challenge.',
  },
  {
    word: 'Risk',
    meaning:
      'What may keep the plan from being carried out: a cause, an event and an effect. Likelihood times impact, each from 1 to 5, is its score, given before anything is done about it, as it stands now and as it is to become.',
  },
]
