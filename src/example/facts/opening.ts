import type { Fact } from './fact.ts'
import { fact } from './fact.ts'

/** The block that opens the report, and its last line. */
export const header: readonly Fact[] = [
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

/** Recommendations, sections 1 and 2. */
export const opening: readonly Fact[] = [
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
