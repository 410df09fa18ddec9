import type { Entry } from './entry.ts'

export const iToR: readonly Entry[] = [
  { word: 'ILACS', meaning: "Inspection of local authority children's services." },
  { word: 'Impact', meaning: 'Whether children’s experience has changed. It has its own scale, in words.' },
  {
    word: 'Impact assessment',
    meaning: 'A DPIA or an EIA, as a record with its screening, its form and names under it.',
  },
  { word: 'Improvement Board', meaning: 'The body that oversees the plan and reports to Cabinet.' },
  {
    word: 'IRO',
    meaning:
      'Independent reviewing officer: chairs the reviews of children in care. Sees children in care or who left it in the last three months, and those about whom they have an open *challenge*.',
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
      'Two of the council’s numbers that somebody decided are one child: either number finds the child, and looking at what was known earlier still shows two. A wrong join can be undone.',
  },
  { word: 'Kept, kept late', meaning: 'Of a promise: done by the date first given, or by a later one.' },
  {
    word: 'Key decision',
    meaning: 'An executive decision with significant money or significant effect on two or more wards.',
  },
  {
    word: 'Key measure',
    meaning:
      'On a scorecard, a measure that has a target or commentary: shown first, and the only kind on paper. In the plan, the one measure that best tells how an area is doing.',
  },
  {
    word: 'Known at',
    meaning:
      'The day by the end of which something must have been recorded in order to be shown. A late record cannot be seen on the days before it arrived.',
  },
  {
    word: 'Known from extracts',
    meaning:
      'Of a time limit: extracts hold the facts that start and stop it. Other limits need a date typed in.',
  },
  {
    word: 'Ledger of promises',
    meaning:
      'What was promised in public, to whom, by whom and until when, and whether it was kept; drawn from the action log and from answers to recommendations.',
  },
  {
    word: 'Left off a list',
    meaning:
      'Of a child who was on a plan, in care or in need in one extract and is missing from that list in the next, with no end date. Somebody must find out why: none of the child’s time limits runs any more.',
  },
  {
    word: 'Lists contradict',
    meaning:
      'One list of an extract says that a child has died, and another that work with the child continues. Nobody is asked to visit, and somebody must find out which list is right.',
  },
  {
    word: 'Line',
    meaning: 'Finding → analysis → outcome → action → measure → child, and back up to the decision.',
  },
  {
    word: 'Local limit',
    meaning:
      'A time limit that neither law nor guidance sets. Ours applies until the council decides its own, with a reason and a day.',
  },
  {
    word: 'Long-term match',
    meaning:
      'A panel’s formal confirmation that a child and the carers belong together for good. Living there for years does not count as one.',
  },
  {
    word: 'Mapping',
    meaning:
      'Which sheet of an extract is which list, and which of its columns is which: found by name, by alias, by position, or as the council confirmed it.',
  },
  {
    word: 'Measure kept by hand',
    meaning:
      'A measure that extracts do not hold: it has a source, a post that collects it, and values entered with their day and who entered them.',
  },
  { word: 'Milestone', meaning: "A dated step on the way to an action's end." },
  {
    word: 'Monday list',
    meaning:
      'Who is unseen, without a worker, late, stuck or near a limit, one line a child, the most pressing first.',
  },
  {
    word: 'Monitoring visit',
    meaning: 'A visit by Ofsted to see what progress a council judged inadequate is making.',
  },
  {
    word: 'Named member',
    meaning:
      'Somebody to whom a board’s scorecard was released: each has their own copy, which no other member can open.',
  },
  {
    word: 'National Framework',
    meaning:
      "The government's outcomes and enablers for children's social care; since May 2025 findings carry its tags.",
  },
  {
    word: 'Not begun',
    meaning:
      'Given by an extract for a day after its own, and had by none of that day or later: counted and shown apart, with no status and no time limit until one has it.',
  },
  { word: 'Ofsted', meaning: 'The inspectorate. HMCI is its Chief Inspector.' },
  { word: 'Outcome', meaning: 'What will be different for children.' },
  {
    word: 'Override',
    meaning:
      'A post’s own judgement beside the computed one, for delivery or impact: signed, dated, with a reason and an end date. The computed one stays in sight.',
  },
  {
    word: 'Pack',
    meaning:
      'Everything a member reads before a meeting, in one document: agenda, papers as they were frozen, the action log, the last minutes.',
  },
  {
    word: 'Panel chair',
    meaning:
      'The person who chairs the permanence, fostering or adoption panel: records plans, steps and matches in the permanence tracker, as managers do. Sees children in care or who left it in the last three months.',
  },
  {
    word: 'Parallel plan',
    meaning:
      'What will happen for a child if the primary plan cannot be carried out, made alongside it while the outcome is open.',
  },
  {
    word: 'Permanence',
    meaning:
      'A home that lasts: with the birth family or relatives, by adoption, in long-term fostering or otherwise.',
  },
  {
    word: 'Piece of time',
    meaning:
      'The time between the ends of two overlapping periods: anybody who has the figures for both can work out the figure for it too.',
  },
  {
    word: 'Plan check',
    meaning:
      'What published rules find in the improvement plan; each finding says why it matters and where to put it right. It advises and never changes anything.',
  },
  {
    word: 'Post',
    meaning:
      'A job, held by somebody permanently or as an interim, or by nobody (*vacant*). Plans name posts, not people.',
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
    meaning: 'How many members must be present, in person or through a substitute, before a body can decide.',
  },
  {
    word: 'RAG',
    meaning:
      'Red, amber, green: the colours boards use. In the plan’s workbook they are words beside the delivery status from which they are worked out; blue is complete and evidenced.',
  },
  {
    word: 'Re-base',
    meaning:
      'To work out a new *usual range* from later months, with a reason, because the way the work is done has changed.',
  },
  {
    word: 'Received',
    meaning: 'The day the council got the report. Statutory periods run from it, not from publication.',
  },
  {
    word: 'Rectified',
    meaning:
      'Of a row: found wrong and removed in every version, at the request of the person it is about, so that nobody can read it on any day. A mark records this, and an extract that still has the row is reported.',
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
      'A temporary change of the law, as in 2020, laid over the rules it changed. A date says which relaxation affected it and what it would have been.',
  },
  {
    word: 'Release, release register',
    meaning:
      'A release is a set of figures given to a board or the public on a day; the register keeps every one for good. New public figures are checked against everything made public before.',
  },
  {
    word: 'Representation',
    meaning:
      'An objection to taking a matter in private; it is published with the answer five clear days before.',
  },
  {
    word: 'Retention plan',
    meaning:
      'What the retention rule would remove on a given day, in numbers: drawn up by one person, approved by another, carried out once.',
  },
  {
    word: 'Retention rule',
    meaning:
      'How many months the council keeps uploaded files, and children’s records after the child has left every list.',
  },
  {
    word: 'Reviewing service manager',
    meaning:
      'The manager of the reviewing officers and conference chairs: in many councils the Safeguarding and Reviewing Service Manager, or IRO manager. May close a challenge for the person who raised it, and take it further once they have left. Sees the children of both, and every child with an open challenge.',
  },
  {
    word: 'Risk',
    meaning:
      'What could stop the plan from being carried out: a cause, an event and an effect. Its score is likelihood times impact, each from 1 to 5, given for before anything was done, for now, and for where it should end up.',
  },
]
