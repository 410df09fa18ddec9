import type { AssessmentForm } from './kinds.ts'

/** The equality impact assessment: how due regard was had, in time and with the evidence. */
export const equalityForm: AssessmentForm = {
  kind: 'equality',
  name: 'equality impact assessment',
  letters: 'EIA',
  law: [
    {
      what: 'A public authority has due regard to the need to end discrimination, to advance equality of opportunity and to foster good relations.',
      source: 'Equality Act 2010, section 149',
      checked: false,
    },
  ],
  screening: [
    { id: 'people', asks: 'Does it change what children, families, carers or staff receive or must do?' },
    {
      id: 'groups',
      asks: 'Could people who share a protected characteristic be affected otherwise than others?',
    },
    { id: 'evidence', asks: 'Does what we know show that outcomes differ between groups today?' },
    { id: 'access', asks: 'Could somebody find it harder to take part, to be understood or to be heard?' },
    { id: 'relations', asks: 'Could it change how groups of people see or treat each other?' },
  ],
  sections: [
    {
      id: 'about',
      title: 'What is assessed',
      asks: 'What changes, for whom, and who decides.',
      mandatory: true,
    },
    {
      id: 'evidence',
      title: 'Evidence',
      asks: 'What data, research and people’s own words tell; and what is not known.',
      mandatory: true,
    },
    {
      id: 'consultation',
      title: 'Consultation',
      asks: 'Who was asked, how and when, and what changed; or why nobody was.',
      mandatory: true,
    },
    {
      id: 'discrimination',
      title: 'Due regard: ending discrimination, harassment and victimisation',
      asks: 'How the decision was shaped by the need for it.',
      mandatory: true,
    },
    {
      id: 'opportunity',
      title: 'Due regard: advancing equality of opportunity',
      asks: 'Disadvantages that it makes less, needs that it meets, people whom it helps to take part.',
      mandatory: true,
    },
    {
      id: 'good-relations',
      title: 'Due regard: fostering good relations',
      asks: 'How prejudice is tackled and understanding grows.',
      mandatory: true,
    },
  ],
  hasRisks: false,
  hasGroups: true,
  adviser: undefined,
}
