import { isoDate } from '../../../kernel/index.ts'
import { atLeast, both, isOneOf, longerThan, not, only, placementOf, since } from '../model/ask.ts'
import type { PickRule } from '../model/rule.ts'

const framework = 'Ofsted’s framework for inspecting children’s services: children in care'

/** Children in care. */
export const inCareRules: readonly PickRule[] = [
  {
    id: 'section-20-drift',
    title: 'In care by agreement for more than a year',
    why: 'Parents can end it any day and no court looks at it: what is meant to be short becomes years.',
    source: 'Section 20 of the Children Act 1989; a year is this product’s proposal',
    holds: (facts) =>
      only(
        facts.inCare,
        both(
          isOneOf(facts.legalStatus, ['V2']),
          longerThan(facts.legalStatusFrom ?? facts.enteredCareOn, 12, facts),
        ),
      ),
    because: (facts) =>
      `Accommodated under section 20 ${since(facts.legalStatusFrom ?? facts.enteredCareOn, facts)}.`,
    supply: 'List 8 of Annex A: the legal status, and since when.',
    examples: [
      {
        facts: { inCare: true, legalStatus: 'V2', legalStatusFrom: isoDate('2025-11-19') },
        holds: true,
        because: 'a year and a day by agreement',
      },
      {
        facts: { inCare: true, legalStatus: 'V2', legalStatusFrom: isoDate('2025-11-20') },
        holds: false,
        because: 'a year today',
      },
      {
        facts: { inCare: true, legalStatus: 'C2', legalStatusFrom: isoDate('2020-01-01') },
        holds: false,
        because: 'a court made a care order',
      },
      { facts: { inCare: true, legalStatus: 'V2' }, holds: undefined, because: 'since when is not recorded' },
    ],
  },
  {
    id: 'with-parents-on-an-order',
    title: 'Placed with parents while a care order stands',
    why: 'Either the order is needed and the child watched, or it should have been discharged.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, part 4',
    holds: ({ inCare, placement, legalStatus }) =>
      only(inCare, both(isOneOf(placement, ['P1']), isOneOf(legalStatus, ['C1', 'C2']))),
    because: ({ legalStatus }) =>
      `Placed with parents under ${legalStatus === 'C1' ? 'an interim' : 'a full'} care order.`,
    supply: 'List 8 of Annex A: the placement and the legal status.',
    examples: [
      {
        facts: { inCare: true, placement: 'P1', legalStatus: 'C2' },
        holds: true,
        because: 'at home on an order',
      },
      {
        facts: { inCare: true, placement: 'U4', legalStatus: 'C2' },
        holds: false,
        because: 'with foster carers',
      },
      {
        facts: { inCare: true, placement: 'P1' },
        holds: undefined,
        because: 'the legal status is not recorded',
      },
    ],
  },
  {
    id: 'other-placement',
    title: 'Placed in a home of no registered kind',
    why: 'A home that nobody registers nobody inspects; the council alone knows how the child lives there.',
    source: 'Care Standards Act 2000, section 11; the extract’s placement code Z1, “other placements”',
    holds: ({ inCare, placement }) => only(inCare, isOneOf(placement, ['Z1'])),
    because: (facts) =>
      `The extract gives the placement as “${placementOf(facts)}”. Ask whether it must be registered.`,
    supply:
      'List 8 of Annex A tells the kind of placement, and not whether it is registered: ask commissioning.',
    examples: [
      { facts: { inCare: true, placement: 'Z1' }, holds: true, because: 'a placement of no other kind' },
      { facts: { inCare: true, placement: 'K2' }, holds: false, because: 'a children’s home' },
      { facts: { inCare: true }, holds: undefined, because: 'no placement is recorded' },
    ],
  },
  {
    id: 'under-16-on-their-own',
    title: 'Under 16 and placed without care',
    why: 'The law lets no council place a child under 16 where there is no care.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 27A',
    holds: ({ inCare, placement, age }) =>
      only(inCare, both(isOneOf(placement, ['P2', 'P3', 'H5']), age === undefined ? undefined : age < 16)),
    because: (facts) => `Aged ${facts.age ?? 'not known'}; placement: ${placementOf(facts)}.`,
    supply: 'Lists 1 and 8 of Annex A: the day of birth and the placement.',
    examples: [
      { facts: { inCare: true, placement: 'P2', age: 15 }, holds: true, because: 'fifteen, on their own' },
      { facts: { inCare: true, placement: 'P2', age: 16 }, holds: false, because: 'sixteen may live so' },
      { facts: { inCare: true, placement: 'P2' }, holds: undefined, because: 'no age is recorded' },
    ],
  },
  {
    id: 'often-missing',
    title: 'Missing three times or more in a year',
    why: 'It is how exploitation shows first.',
    source: 'Statutory guidance on children who run away or go missing; three is this product’s proposal',
    holds: ({ inCare, missing }) => only(inCare, atLeast(missing, 3)),
    because: ({ missing }) => `Missing ${missing ?? 0} times in 12 months.`,
    supply:
      'List 8 of Annex A tells it of children in care; of others only the police and the case system do.',
    examples: [
      { facts: { inCare: true, missing: 3 }, holds: true, because: 'a third time' },
      { facts: { inCare: true, missing: 2 }, holds: false, because: 'twice' },
      { facts: { inCare: true }, holds: undefined, because: 'the extract leaves the number out' },
    ],
  },
  {
    id: 'no-return-interview',
    title: 'Missing, and offered no interview on return',
    why: 'Nobody asked the child where they were and who was there.',
    source: 'Statutory guidance on children who run away or go missing: an independent return interview',
    holds: ({ inCare, missing, interviewOffered }) =>
      only(inCare, both(atLeast(missing, 1), interviewOffered === undefined ? undefined : !interviewOffered)),
    because: ({ missing }) => `Missing ${missing ?? 0} times in 12 months; no interview was offered.`,
    supply: 'List 8 of Annex A: whether an interview was offered.',
    examples: [
      { facts: { inCare: true, missing: 1, interviewOffered: false }, holds: true, because: 'none offered' },
      { facts: { inCare: true, missing: 1, interviewOffered: true }, holds: false, because: 'one was' },
      { facts: { inCare: true, missing: 0 }, holds: false, because: 'never missing' },
      { facts: { inCare: true, missing: 1 }, holds: undefined, because: 'no extract tells' },
    ],
  },
  {
    id: 'stuck',
    title: 'Stuck, or promised and not done',
    why: 'Drift breaks no single limit, and costs a child months.',
    source: framework,
    holds: ({ stuck }) => stuck !== undefined,
    because: ({ stuck }) => stuck ?? '',
    supply: 'The permanence tracker: what was agreed and done.',
    examples: [
      { facts: { stuck: 'Family finding for 200 days.' }, holds: true, because: 'a tracker says so' },
      { facts: {}, holds: false, because: 'no tracker says so' },
    ],
  },
  {
    id: 'no-recorded-plan',
    title: 'In care for more than six months without a plan for permanence',
    why: 'The plan is due by the second review: without one nobody works towards a home that lasts.',
    source:
      'Statutory guidance on care planning; six months is by when the second review is due, and some weeks',
    holds: (facts) => only(both(facts.inCare, not(facts.planned)), longerThan(facts.enteredCareOn, 6, facts)),
    because: (facts) => `In care ${since(facts.enteredCareOn, facts)}; no plan is recorded.`,
    supply:
      'List 8 of Annex A: the day of entry, and the permanence plan; or the tracker, where it was agreed.',
    examples: [
      {
        facts: { inCare: true, enteredCareOn: isoDate('2026-05-19') },
        holds: true,
        because: 'six months, a day',
      },
      {
        facts: { inCare: true, enteredCareOn: isoDate('2026-05-20') },
        holds: false,
        because: 'six months today',
      },
      {
        facts: { inCare: true, enteredCareOn: isoDate('2020-01-01'), planned: true },
        holds: false,
        because: 'a plan is recorded',
      },
      {
        facts: { inCare: true, enteredCareOn: isoDate('2020-01-01'), planned: undefined },
        holds: undefined,
        because: 'the list has no column of plans',
      },
      {
        facts: { inCare: undefined, enteredCareOn: isoDate('2020-01-01') },
        holds: undefined,
        because: 'the list does not tell whether the child has left care',
      },
    ],
  },
  {
    id: 'three-placements',
    title: 'Three placements or more in a year',
    why: 'A child who keeps moving loses school, friends and whoever they trusted.',
    source: 'Stability is counted nationally: three or more placements in a year',
    holds: ({ inCare, placements }) => only(inCare, atLeast(placements, 3)),
    because: ({ placements }) => `Placements in 12 months: ${placements ?? 0}.`,
    supply: 'List 8 of Annex A: the number of placements.',
    examples: [
      { facts: { inCare: true, placements: 3 }, holds: true, because: 'a third placement' },
      { facts: { inCare: true, placements: 2 }, holds: false, because: 'two' },
      { facts: { inCare: true }, holds: undefined, because: 'the extract leaves the number out' },
    ],
  },
]
