import type { MemberQuestion, QuestionTopic } from './model.ts'

/** Asked of every area. */
export const generalQuestions: readonly MemberQuestion[] = [
  {
    asks: 'What is different for children now, and how do you know?',
    why: 'Inspectors find that plans count what adults did, and say little of what changed for a child.',
    goodAnswer:
      'Names a change for children, with evidence of two kinds, one of them audits or what children and families say.',
    measures: [],
  },
  {
    asks: 'What has been promised to this committee that is not done, and why?',
    why: 'What is promised in a meeting is easily lost by the next.',
    goodAnswer: 'Goes through the ledger of promises one by one, with a day for each that is late.',
    measures: [],
  },
  {
    asks: 'What are you most worried about here, and what would you see first if it went wrong?',
    why: 'Reports that are all good have missed problems before inspectors found them.',
    goodAnswer: 'Names a risk, the sign that would show it early, and who watches it.',
    measures: [],
  },
]

/** The published bank, by subject. The council adds its own for each area. */
export const questionTopics: readonly QuestionTopic[] = [
  {
    id: 'oversight',
    title: 'Management oversight and supervision',
    about: /oversight|supervision|management/i,
    questions: [
      {
        asks: 'How many workers hold more children than they should, and what is done about each?',
        why: 'Where caseloads are too high, visits and plans slip first.',
        goodAnswer: 'Gives the number now and a year ago, and what was moved or added, not an average alone.',
        measures: ['caseload'],
      },
      {
        asks: 'When a manager disagrees with a plan for a child, where is that written and what changes?',
        why: 'Oversight that agrees with everything is none.',
        goodAnswer: 'Shows decisions that were changed on review, and how many.',
        measures: [],
      },
    ],
  },
  {
    id: 'assessments',
    title: 'Assessments and plans',
    about: /assess|plans?\b.*quality|quality.*(assess|plan)|front door/i,
    questions: [
      {
        asks: 'How many assessments take longer than they may, and were those children seen?',
        why: 'A child who waits for an assessment waits for help.',
        goodAnswer: 'Tells how long the longest have waited, why, and who saw each child meanwhile.',
        measures: [
          'assessments-within-45-working-days',
          'assessments-child-seen',
          'open-assessments-over-45-working-days',
        ],
      },
      {
        asks: 'How many families came back within a year of our having closed their case?',
        why: 'Closing too soon looks like quick work and is paid for later.',
        goodAnswer: 'Has looked at some of them and says what the first assessment missed.',
        measures: ['re-referrals-within-12-months'],
      },
    ],
  },
  {
    id: 'commissioning',
    title: 'Commissioning and placements',
    about: /commission|contract|placement|sufficien/i,
    questions: [
      {
        asks: 'How many of our children live outside the county, and for how many is that best for them?',
        why: 'Far from home, contact, school and health are harder to keep.',
        goodAnswer:
          'Tells apart those placed for a reason of their own from those for whom nothing nearer was found.',
        measures: ['in-care-out-of-area', 'in-care-by-placement-type'],
      },
      {
        asks: 'When did somebody from the council last visit each provider, and what did the visit change?',
        why: 'Inspectors found contracts watched over by informal talk.',
        goodAnswer: 'A day for each provider, and at least one thing that was put right.',
        measures: [],
      },
    ],
  },
  {
    id: 'housing',
    title: 'Housing of young people and care leavers',
    about: /housing|homeless|care lea|leaving care/i,
    questions: [
      {
        asks: 'Has any young person slept in bed and breakfast since we last met, for how many nights, and why?',
        why: 'It is unlikely to be suitable for a young person of 16 or 17, and is to be rare and short.',
        goodAnswer: 'A number, the nights, and where each lives now; none that is not followed up.',
        measures: ['care-leavers-in-bed-and-breakfast', 'care-leavers-suitable-accommodation'],
      },
      {
        asks: 'With how many care leavers have we lost touch, and who looks for them?',
        why: 'Whoever is not in touch gets none of what they are owed.',
        goodAnswer: 'Counts those lost apart from those who said no, and names a person for each.',
        measures: ['care-leavers-in-touch', 'care-leavers-no-contact-8-weeks'],
      },
    ],
  },
  {
    id: 'pre-proceedings',
    title: 'Pre-proceedings and child protection',
    about: /proceeding|protection|court|legal/i,
    questions: [
      {
        asks: 'How many children have been on a child protection plan for more than two years, and what happens next for them?',
        why: 'A plan that changes nothing for so long does not protect.',
        goodAnswer: 'Says for each whether risk fell, or whether it goes to court, without naming anybody.',
        measures: ['protection-plans-over-729-days', 'protection-plans-repeat'],
      },
      {
        asks: 'How many children on a plan were not seen when they should have been?',
        why: 'Seeing the child is the least that a plan promises.',
        goodAnswer: 'A number that falls, with the longest gap and its reason.',
        measures: ['protection-visits-over-10-working-days', 'protection-seen-alone'],
      },
    ],
  },
  {
    id: 'permanence',
    title: 'Permanence',
    about: /permanence|adopt|long.term/i,
    questions: [
      {
        asks: 'How many children have no agreed plan for a home that lasts, four months after they came into care?',
        why: 'Each month of not knowing is long for a child.',
        goodAnswer: 'The number, how long the longest has waited, and what each waits for.',
        measures: ['in-care-no-permanence-plan-4-months', 'in-care-by-permanence-plan'],
      },
      {
        asks: 'How many have moved three times or more this year, and what did we learn from it?',
        why: 'Every move costs a child friends, school and trust.',
        goodAnswer: 'Looks at the reasons together, and changed something because of them.',
        measures: ['in-care-three-placements', 'in-care-same-placement-two-years'],
      },
    ],
  },
  {
    id: 'foster-carers',
    title: 'Foster carers',
    about: /foster|carer/i,
    questions: [
      {
        asks: 'How many foster carers’ annual reviews are late, and what do carers say of how they are supported?',
        why: 'Whether a home is safe and good enough is looked at in the review; carers who are not heard leave.',
        goodAnswer: 'Late reviews with their dates, and what was changed after carers spoke.',
        measures: [],
      },
      {
        asks: 'How many carers did we gain and lose this year, and why did they leave?',
        why: 'Too few carers send children far from home.',
        goodAnswer: 'Both numbers, with reasons that carers gave themselves.',
        measures: ['in-care-by-placement-type'],
      },
    ],
  },
]

/** The published questions for an area, by what its title is about; the general ones always. */
export const questionsFor = (title: string): readonly MemberQuestion[] => [
  ...questionTopics.filter(({ about }) => about.test(title)).flatMap(({ questions }) => questions),
  ...generalQuestions,
]
