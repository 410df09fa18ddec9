import type { Entry } from './entry.ts'

export const sToZ: readonly Entry[] = [
  {
    word: 'Screening',
    meaning:
      "A first look at whether an assessment is needed, with its reason; 'not needed' without one proves nothing.",
  },
  { word: 'Scrutiny', meaning: 'Councillors outside Cabinet who question its decisions.' },
  {
    word: 'Sealed record',
    meaning:
      'A child’s record after an adoption order: for the adoption service alone, and more than three months after it only with a reason; with nothing that leads to the new identity or back.',
  },
  {
    word: 'Self-evaluation',
    meaning: "The council's own judgement of its services, to set beside Ofsted's.",
  },
  {
    word: 'Service plan',
    meaning: 'A plan of one service under the strategic plan: its actions feed that plan’s.',
  },
  {
    word: 'Signal',
    meaning:
      'A month or a row of months that chance hardly explains: outside the *usual range*, seven in a row on one side, two of three near its end, or seven rising or falling.',
  },
  {
    word: 'Since the last, once in each window',
    meaning:
      'The two meanings of “every so often”: counted from the day of the last one, or due once in each month, term or year whenever in it the last one was.',
  },
  {
    word: 'Slack',
    meaning:
      'How many days an action may be late before the last day of its area, or of an action that waits for it, cannot be kept.',
  },
  {
    word: 'Slippage',
    meaning: 'How far due dates stand from the first ones set.',
  },
  {
    word: 'Special urgency',
    meaning:
      'A key decision without even five clear days’ notice: the chair of scrutiny must agree that it is urgent and cannot reasonably wait.',
  },
  { word: 'Sponsor', meaning: 'The senior post that answers for an area.' },
  { word: 'SSDA903', meaning: 'DfE’s yearly return on children looked after and care leavers.' },
  {
    word: 'Stage',
    meaning: 'How far a child has come on the way to permanence. Worked out from dates, never picked.',
  },
  { word: 'Strand', meaning: 'One of the headings that an inspection grades.' },
  {
    word: 'Strategic plan',
    meaning:
      'The plan that answers an inspection: the improvement plan. Service and team plans stand under it.',
  },
  {
    word: 'Strength',
    meaning: 'What inspectors recognised as good, which is to go on: it has an owner and a watch.',
  },
  {
    word: 'Team plan',
    meaning:
      'A plan of one team under the strategic plan or a service plan; the team’s own manager changes it.',
  },
  {
    word: 'Template (of a paper)',
    meaning:
      'A kind of paper as data: its parts and their order, what the record fills each with, for whom it is.',
  },
  {
    word: 'URN',
    meaning: 'Unique reference number: Ofsted’s number of a provider of placements.',
  },
  {
    word: 'Usual range',
    meaning:
      'Where nearly all months lie as long as nothing changes. Not a target: a bad level can be usual.',
  },
  {
    word: 'Version',
    meaning:
      'Of a paper: as it was frozen, with its figures and files, given out again as they were. Another version says why there is one.',
  },
  { word: 'Watch', meaning: 'What is looked at to see that a strength does not slip.' },
  {
    word: 'Way into care',
    meaning:
      'The weeks before care begins in which it is prepared: sixteen, unless the council decides otherwise. A plan that was agreed then counts for the period of care that followed; an older one does not.',
  },
  {
    word: 'Withheld',
    meaning:
      'Of a number: it exists and is not shown, since few children are behind it or since it would give such a number away. A mark (ours is c) stands in its place, never a nought.',
  },
  {
    word: 'Written statement',
    meaning: 'What the council must publish and send after an inspection: what it will do and by when.',
  },
  {
    word: 'Working day',
    meaning: 'Not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England.',
  },
]
