import type { Fact } from './fact.ts'
import { fact } from './fact.ts'

/** Sections 4 to 15. */
export const closing: readonly Fact[] = [
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
