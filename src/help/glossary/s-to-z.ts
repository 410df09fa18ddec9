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
      'A child’s record after an adoption order: open only to the adoption service, and more than three months after it only with a reason; nothing in it leads to the new identity or back.',
  },
  {
    word: 'Self-evaluation',
    meaning: "The council's own judgement of its services, to set beside Ofsted's.",
  },
  {
    word: 'Service plan',
    meaning: 'A service’s own plan under the strategic plan: its actions feed the strategic ones.',
  },
  {
    word: 'Signal',
    meaning:
      'A month or run of months that chance is unlikely to explain: outside the *usual range*, seven in a row on one side, two of three near its edge, or seven rising or falling.',
  },
  {
    word: 'Since the last, once in each window',
    meaning:
      'The two meanings of “every so often”: counted from the day of the last one, or due once in each month, term or year, whenever the last one was.',
  },
  {
    word: 'Slack',
    meaning:
      'How many days late an action can be before its area, or an action waiting for it, can no longer finish on time.',
  },
  {
    word: 'Slippage',
    meaning: 'How far due dates have moved from the first ones set.',
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
    meaning: 'How far a child has come on the way to permanence. Worked out from dates, never chosen.',
  },
  { word: 'Strand', meaning: 'One of the headings that an inspection grades.' },
  {
    word: 'Strategic plan',
    meaning:
      'The plan that answers an inspection: the improvement plan. Service and team plans stand under it.',
  },
  {
    word: 'Strength',
    meaning: 'What inspectors recognised as good and should continue: it has an owner and a watch.',
  },
  {
    word: 'Team plan',
    meaning:
      'A plan of one team under the strategic plan or a service plan; the team’s own manager changes it.',
  },
  {
    word: 'Template (of a paper)',
    meaning:
      'A kind of paper as data: its parts and their order, what fills each from the record, and who it is for.',
  },
  {
    word: 'URN',
    meaning: 'Unique reference number: Ofsted’s number of a provider of placements.',
  },
  {
    word: 'Usual range',
    meaning:
      'Where nearly all months fall as long as nothing changes. Not a target: a poor level can be usual.',
  },
  {
    word: 'Version',
    meaning:
      'Of a paper: the paper as it was frozen, with its figures and files, which never change. Each new version says why there is one.',
  },
  { word: 'Watch', meaning: 'What is looked at to make sure that a strength does not slip.' },
  {
    word: 'Way into care',
    meaning:
      'The weeks before care begins in which it is prepared: sixteen, unless the council decides otherwise. A plan agreed in that time counts for the period of care that follows; an older one does not.',
  },
  {
    word: 'Withheld',
    meaning:
      'Of a number: it exists but is not shown, because few children are behind it or because it would give such a number away. A mark (ours is c) takes its place, never a nought.',
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
