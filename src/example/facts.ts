/** A fact of the public report, and words of ours that only stand in the example's report when it carries the fact. */
export interface Fact {
  /** The public report's paragraph; its header and its recommendations have none. */
  readonly at: string
  readonly fact: string
  readonly words: readonly string[]
  /** The checker's rule that shows the passage as one from which somebody could be worked out. */
  readonly flaggedBy?: 'people.few-children' | 'people.few-staff'
}

const fact = (at: string, said: string, ...words: readonly string[]): Fact => ({ at, fact: said, words })

const header: readonly Fact[] = [
  fact('header', 'Cabinet met on 16 June 2020', 'Cabinet, 16 June 2020'),
  fact('header', 'the director for people reports', 'Report of Strategic Director for People'),
  fact('header', 'the aim is to protect the vulnerable', 'Strategic aim: Protecting the vulnerable'),
  fact('header', 'it is no key decision', 'Key decision: no'),
  fact('header', 'the forward plan’s reference', 'Forward plan: FP/070520'),
  fact('header', 'nothing is exempt', 'Exempt: no'),
  fact('header', 'the portfolio', 'Lifelong Learning, Early Years, SEND, Inclusion, Safeguarding Children'),
  fact('header', 'a deputy director is a contact', 'Deputy Director, Children’s Services, 01632'),
  fact('header', 'the director is a contact', '(DASS and DCS) and Deputy Chief Executive, 01632'),
  fact('header', 'all wards', 'Wards: All'),
  fact('end', 'large print and Braille by telephone', 'Other formats: 01632'),
]

const opening: readonly Fact[] = [
  fact('recommendation 1', 'approve the plan', 'Approves the Children’s Services Improvement Plan'),
  fact(
    'recommendation 2',
    'approve funding for training',
    'Approves about £49,000',
    'training children’s services',
  ),
  fact(
    '1.1',
    'the report tells the analysis and asks for approval',
    'what lies behind each finding',
    'asks Cabinet to approve',
  ),
  fact('2.1', 'when inspectors came', '2 March 2020', '13 March 2020'),
  fact('2.1', 'four judgements, all alike', 'Overall effectiveness | Requires improvement to be good'),
  fact('2.1', 'leaders', 'impact of leaders on social work practice with children and families | Requires'),
  fact(
    '2.1',
    'help and protection',
    'children who need help and protection | Requires improvement to be good',
  ),
  fact('2.1', 'care and care leavers', 'children in care and care leavers | Requires improvement to be good'),
  fact('2.1', 'no child at immediate risk', 'No child was found to be at immediate risk'),
  fact(
    '2.1',
    'swift action, prompt on urgent concerns',
    'acts swiftly',
    'urgent safeguarding concerns are dealt with promptly',
  ),
  fact('2.2', 'a thorough review in the past year', 'reviewed thoroughly over the past year'),
  fact('2.2', 'nothing unexpected', 'nothing that was not expected'),
  fact('2.2', 'in line with the self-evaluation', 'agrees with the authority’s own self-evaluation'),
  fact('2.2', 'oversight and decisions', 'overseen in full', 'looked at closely'),
  fact('2.2', 'assessments and plans', 'say what a child needs and make children’s lives better'),
  fact(
    '2.2',
    'commissioning',
    'services are commissioned and contracts watched',
    'disabled children',
    'complex needs',
  ),
  fact('2.2', 'housing', 'vulnerable young people and care leavers', 'the use of bed and breakfast'),
  fact(
    '2.2',
    'pre-proceedings',
    'parents can change things within a legal frame',
    'come into care when they need to',
  ),
  fact('2.2', 'permanence', 'Planning early for where children will live for good'),
  fact('2.2', 'foster carers’ reviews', 'foster carers’ annual reviews in time'),
]

const analysis: readonly Fact[] = [
  fact('3.1', 'senior leaders analysed each area', 'Senior leaders have analysed each of the seven areas'),
  fact(
    '3.2',
    'a key area which affects all practice',
    'main areas for development',
    'bears on every other area of practice',
  ),
  fact(
    '3.2',
    'work with managers before the inspection',
    'quality assurance, on practice standards',
    'oversight has an effect',
  ),
  fact('3.2', 'almost a whole new management team', 'Almost the whole frontline management team is new'),
  fact('3.2', 'who left', 'Two team managers and a service manager have left'),
  fact('3.2', 'three interim managers', 'Three interim managers'),
  fact(
    '3.2',
    'who joins, and when',
    'permanent team manager joins on 25 May 2020',
    'permanent service manager in July 2020',
  ),
  fact(
    '3.2',
    'a good change, clear expectations, confidence',
    'a good thing',
    'clear about what we expect',
    'we trust the new managers',
  ),
  fact('3.3', 'mixed quality, another key area', 'mixed quality across the service', 'another main area'),
  fact('3.3', 'good examples shared', 'share good examples of assessments across the service'),
  {
    ...fact('3.3', 'oversight was lacking over time', 'Management oversight was lacking'),
    flaggedBy: 'people.few-staff',
  },
  fact('3.3', 'some social workers lost focus', 'lost sight of what good looks like'),
  fact(
    '3.3',
    'poor assessments challenged, with guidance',
    'challenge assessments that are poor and give guidance',
  ),
  fact('3.4', 'placements good and stable', 'Placements for children looked after are good and stable'),
  fact('3.4', 'a few harder ones', 'A small number, for young people whose needs are more complex'),
  fact('3.4', 'a national shortage', 'The whole country is short of placements'),
  fact('3.4', 'a bespoke approach with advantages', 'made to measure for each child', 'has its advantages'),
  fact(
    '3.4',
    'a corporate strategy is required',
    'commissioning strategy for the whole council',
    'more formally',
  ),
  fact(
    '3.4',
    'a commissioning group is established',
    'commissioning group has been established',
    'scrutinise the contracts',
    'fit for its purpose',
  ),
  {
    ...fact(
      '3.5',
      'two young people treated differently',
      'Two young people were treated differently',
      'explored with one of them and not with the other',
    ),
    flaggedBy: 'people.few-children',
  },
  fact('3.5', 'practice varied', 'practice varied when a young person becomes homeless'),
  fact(
    '3.5',
    'what section 20 is',
    'section 20 accommodation, by which a young person comes into the council’s care',
  ),
  fact('3.5', 'more affordable homes needed', 'too few affordable homes', 'living in the county'),
  fact(
    '3.5',
    'corporate parents and the local plan',
    'As corporate parents',
    'local plan',
    'affordable homes for one person',
  ),
  fact(
    '3.6',
    'pre-proceedings were poor and reactive',
    'before care proceedings has been poor',
    'reacted to events',
  ),
  {
    ...fact('3.6', 'lack of management expertise', 'Managers lacked expertise'),
    flaggedBy: 'people.few-staff',
  },
  fact('3.6', 'past practice put right', 'where past practice went wrong, and have put that right'),
  fact('3.6', 'further work to embed and plan ahead', 'changes take root', 'helped to think ahead'),
  fact(
    '3.7',
    'monthly meetings, chaired by the service manager',
    'meetings are held monthly, with the Service Manager in the chair',
  ),
  fact('3.7', 'the tracker was liked', 'permanence tracker as a good tool', 'oversee cases and scrutinise'),
  fact(
    '3.7',
    'every child needs a plan; more meetings',
    'Every child looked after must have a clear plan',
    'holding the meetings more often',
  ),
  fact(
    '3.7',
    'the reviewing officer challenges',
    'Independent Reviewing Officer is clear',
    'must be challenged',
  ),
  fact('3.8', 'reviews in hand', 'annual reviews of foster carers are in hand'),
  fact(
    '3.8',
    'the new panel sits virtually',
    'new panel sits virtually',
    'in spite of the present restrictions',
  ),
  fact(
    '3.8',
    'carers must attend now',
    'not asked to be at their own reviews',
    'every carer must attend',
    'detailed report is written for the panel',
  ),
  fact('3.8', 'named as improving; monitored', 'already getting better', 'Performance monitoring'),
]

const closing: readonly Fact[] = [
  fact('4.1', 'a new approach to governance', 'A new approach, already in place'),
  fact('4.1', 'management changes concluded', 'changes of managers begun before the inspection through'),
  fact('4.1', 'the board reports to Cabinet', 'reports directly to Cabinet on progress'),
  fact('4.1', 'scrutiny considers', 'Scrutiny Committee: Considers the plan and its progress'),
  fact(
    '4.1',
    'the oversight group reports to the board',
    'Reviews and challenges the quality of practice',
    'reports to Children’s Services Improvement Board',
  ),
  fact(
    '4.1',
    'existing frameworks',
    'frameworks for performance management and quality assurance that exist already',
  ),
  fact('4.1', 'the structure stands in Appendix A', 'Appendix A – Improvement governance'),
  fact('4.2', 'what inspectors recognised goes on', 'What inspectors recognised goes on'),
  fact(
    '4.2',
    'a strategic plan, fed by others, in Appendix B',
    'is at Appendix B. It is strategic',
    'children’s social care service plan and the team plans',
  ),
  fact('4.3', 'the statutory date', 'by 21 July 2020'),
  fact('5.1', 'for information only', 'for information only'),
  fact('6.1', 'no alternatives', 'Not applicable.'),
  fact(
    '7.1',
    'posts recruited to, covered by agency staff',
    'Permanent recruitment goes on',
    'covered by agency staff',
  ),
  fact('7.1', 'one service manager', 'Service Manager, Children’s Social Care (1 full-time equivalent)'),
  fact(
    '7.1',
    'two team managers',
    'Referral and Assessment (1 full-time',
    'Protection and Permanence (1 full-time',
  ),
  fact('7.1', 'the cost is offset', 'offset the cost of agency staff in full'),
  fact('7.2', 'a preferred model, being embedded', 'preferred one', 'It is being embedded'),
  fact('7.2 note', 'strengths and safety', 'builds on a family’s strengths and keeps its eye on safety'),
  fact('7.2', 'about £49,000 over two years', 'about £49,000 over two years'),
  fact(
    '7.2',
    '£18,000 of it to train trainers, to cost less',
    '£18,000 for training trainers of our own, to cost less',
  ),
  fact(
    '7.2',
    'from the training budget, the rest from reserves',
    'core training budget',
    'social care reserves (the remainder)',
  ),
  fact('8.1', 'no legal considerations seen', 'No legal or governance considerations'),
  fact('9.1', 'no data protection assessment', '(DPIA) has not been completed'),
  fact(
    '10.1',
    'no equality assessment, thought irrelevant',
    'equality impact assessment has not been completed',
    'not thought relevant',
  ),
  fact('11.1', 'community safety: none', 'Community safety: None identified'),
  fact('12.1', 'health: none', 'Health: None identified'),
  fact('13.1', 'approval is recommended', 'is recommended for approval'),
  fact('13.2', 'the funding is recommended', 'which is therefore recommended'),
  fact('14.1', 'no background papers', 'There are no further papers'),
  fact('15', 'two appendices', 'Appendix A –', 'Appendix B –'),
]

/** Every fact of the public report: what the example's report must carry, read against it by a test. */
export const facts: readonly Fact[] = [...header, ...opening, ...analysis, ...closing]
