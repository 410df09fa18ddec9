import { isoDate as on } from '../../../kernel/index.ts'
import type { Sitting } from './entry.ts'
import { action, agreed, barrier, decided, head, manager, matched, proposed } from './entry.ts'
import { sitting, step, view } from './entry.ts'
import { planted, recorded } from './whose.ts'

/** Days on which the permanence panel met, and on which planning meetings were held; the next one is in December. */
const [junePanel, julyPanel, septemberPanel, octoberPanel, novemberPanel] = [
  on('2020-06-18'),
  on('2020-07-16'),
  on('2020-09-17'),
  on('2020-10-15'),
  on('2020-11-12'),
]
const [firstMeeting, secondMeeting, nextMeeting] = [on('2020-10-22'), on('2020-11-19'), on('2020-12-03')]

const toNextMeeting = action(
  secondMeeting,
  'Bring this child to the permanence planning meeting of 3 December 2020',
  manager,
  nextMeeting,
)

/** Some of whom the extracts hold no plan at all: one stays so, one is put forward, one was decided late. */
const withoutPlan: readonly Sitting[] = [
  sitting(
    planted('no permanence plan by the second review', 1),
    barrier(on('2020-09-21'), 'assessment of carers outstanding', 'An aunt came forward in September.'),
    decided(firstMeeting, 'Ask for the aunt to be assessed; no plan is ready to be agreed.'),
    decided(secondMeeting, 'Put special guardianship forward; agree a plan once the assessment is in.'),
    proposed(secondMeeting, 'special guardianship', { parallel: 'long-term fostering' }),
    action(
      firstMeeting,
      'Commission the assessment of the aunt',
      manager,
      on('2020-11-06'),
      on('2020-11-04'),
    ),
    action(secondMeeting, 'Bring the assessment to panel', manager, on('2020-12-10')),
    toNextMeeting,
  ),
  sitting(
    planted('no permanence plan by the second review', 2),
    agreed(septemberPanel, 'adoption by early permanence', {
      parallel: 'kinship care',
      words: 'Decided three months late, after the reviewing officer’s challenge.',
    }),
    step(on('2020-10-05'), 'life-story work began'),
    action(septemberPanel, 'Match with approved early permanence carers', head, on('2020-12-04')),
  ),
]

/**
 * Settled for years: one match is agreed, one is on its way and overdue; of two sisters one has something in the way, and
 * of the other nothing is recorded.
 */
const settled: readonly Sitting[] = [
  sitting(
    planted('settled for years without a long-term match', 1),
    barrier(on('2020-09-21'), 'funding not agreed', 'The carers ask what a match would change for them.'),
  ),
  sitting(
    planted('settled for years without a long-term match', 2),
    agreed(julyPanel, 'long-term fostering', { parallel: 'independence' }),
    decided(firstMeeting, 'The match is ready: the papers go to the next fostering panel.'),
    action(firstMeeting, 'Send the match to the fostering panel', manager, on('2020-11-06')),
    step(on('2020-08-10'), 'life-story work began'),
  ),
  sitting(
    planted('settled for years without a long-term match', 3),
    agreed(junePanel, 'long-term fostering'),
    step(on('2020-06-29'), 'life-story work began'),
    matched(octoberPanel),
    step(
      on('2020-10-30'),
      'celebrated with the child',
      'A tea party, and a letter from the head of service.',
    ),
    action(octoberPanel, 'Finish the life-story book', manager, on('2020-12-18')),
  ),
  sitting(
    recorded('long-term fostering', 1),
    agreed(junePanel, 'long-term fostering'),
    step(on('2019-02-11'), 'life-story work began'),
    matched(julyPanel),
    step(on('2020-07-30'), 'life-story book given'),
    step(on('2020-07-31'), 'celebrated with the child', 'A picnic with the carers.'),
  ),
  sitting(
    recorded('long-term fostering', 2),
    agreed(julyPanel, 'long-term fostering'),
    matched(septemberPanel),
    step(on('2020-09-28'), 'life-story work began'),
  ),
  sitting(
    recorded('long-term fostering', 3),
    agreed(septemberPanel, 'long-term fostering', { parallel: 'independence' }),
    action(septemberPanel, 'Send the match to the fostering panel', manager, on('2020-12-11')),
  ),
  sitting(
    recorded('long-term fostering', 5),
    agreed(septemberPanel, 'long-term fostering'),
    barrier(on('2020-10-01'), 'funding not agreed', 'The fee for a long-term placement.', on('2020-10-20')),
    action(on('2020-10-20'), 'Send the match to the fostering panel', manager, on('2020-12-11')),
  ),
]

/** To stay within the family, or with carers who become guardians. */
const family: readonly Sitting[] = [
  ...[6, 7].map((place) =>
    sitting(
      recorded('long-term fostering', place),
      agreed(octoberPanel, 'special guardianship', {
        parallel: 'long-term fostering',
        words: 'The carers ask to become guardians of both.',
      }),
      step(on('2020-10-26'), 'assessment of carers began'),
      action(octoberPanel, 'Finish the assessment of the carers as guardians', manager, on('2021-01-15')),
    ),
  ),
  sitting(
    recorded('long-term fostering', 11),
    agreed(octoberPanel, 'kinship care', { parallel: 'long-term fostering' }),
    barrier(octoberPanel, 'assessment of carers outstanding', 'A grandmother, out of the county.'),
    action(octoberPanel, 'Ask the other council for its checks', manager, on('2020-11-30')),
  ),
  sitting(
    recorded('return home'),
    agreed(on('2020-07-23'), 'return home', { parallel: 'kinship care', place: 'looked-after review' }),
    barrier(on('2020-09-07'), 'waiting for court'),
    action(on('2020-09-07'), 'See that the final statement is filed', manager, on('2020-12-07')),
  ),
  sitting(
    planted('accommodated by agreement for more than a year'),
    agreed(julyPanel, 'return home', { parallel: 'long-term fostering' }),
    barrier(on('2020-08-24'), 'time with family not agreed'),
    decided(firstMeeting, 'Overnight stays at half term, then a day for going home.'),
    decided(secondMeeting, 'The stays did not happen: a written plan for going home within two weeks.'),
    action(secondMeeting, 'Write the plan for going home with the mother', manager, nextMeeting),
  ),
  sitting(
    planted('placed with parents on a care order'),
    agreed(junePanel, 'return home', { words: 'At home since April 2019, and doing well there.' }),
    decided(firstMeeting, 'Apply to discharge the care order.'),
    action(firstMeeting, 'Ask the solicitor to apply to discharge the care order', manager, on('2020-11-13')),
  ),
]

const adoption: readonly Sitting[] = [
  ...[0, 1].map((place) =>
    sitting(
      planted('family finding for more than a year', place),
      agreed(on('2019-07-10'), 'adoption', {
        place: 'looked-after review',
        words: 'Together with the brother.',
      }),
      step(on('2019-09-30'), 'family finding began'),
      barrier(on('2020-03-02'), 'no family found', 'For two brothers together.'),
      step(on('2020-02-10'), 'life-story work began'),
      decided(
        secondMeeting,
        'Look for a family in the whole region, for the two together, until the spring.',
      ),
      toNextMeeting,
    ),
  ),
  sitting(
    recorded('adoption'),
    agreed(novemberPanel, 'adoption', { parallel: 'kinship care' }),
    action(novemberPanel, 'Ask the solicitor to apply for a placement order', manager, on('2020-12-09')),
  ),
]

/** In homes, or on the way to living independently. */
const older: readonly Sitting[] = [
  sitting(
    planted('in a placement of no registered kind'),
    agreed(octoberPanel, 'residential care', { parallel: 'long-term fostering' }),
    barrier(on('2020-10-06'), 'no family found', 'No registered home offered a place in seven weeks.'),
    decided(secondMeeting, 'The head of commissioning takes the search over, and reports each week.'),
    action(secondMeeting, 'Find a registered home', 'Head of Commissioning', on('2020-11-27')),
  ),
  sitting(
    planted('in a hostel'),
    agreed(septemberPanel, 'independence', { parallel: 'residential care' }),
    action(octoberPanel, 'Offer supported lodgings in place of the hostel', manager, on('2020-10-30')),
  ),
  sitting(planted('unaccompanied'), agreed(junePanel, 'independence', { parallel: 'long-term fostering' })),
  sitting(
    recorded('supported living'),
    agreed(julyPanel, 'independence'),
    action(julyPanel, 'Agree a first tenancy with the housing office', manager, nextMeeting),
  ),
  sitting(
    recorded('residential'),
    agreed(on('2020-08-03'), 'residential care', {
      parallel: 'long-term fostering',
      place: 'looked-after review',
    }),
    step(on('2020-11-02'), 'life-story work began'),
  ),
]

/** What the reviewing officer said of some of these plans at the latest review. */
const views: readonly Sitting[] = [
  view(planted('no permanence plan by the second review', 2), 'agrees with the plan'),
  view(planted('settled for years without a long-term match', 2), 'asks for changes', 'A match, and soon.'),
  view(planted('placed with parents on a care order'), 'challenges the plan', 'Nothing keeps the order.'),
  view(planted('in a placement of no registered kind'), 'challenges the plan', 'No child should live there.'),
  view(recorded('long-term fostering', 1), 'agrees with the plan'),
  view(recorded('residential'), 'agrees with the plan'),
]

/** What managers and the reviewing officer recorded in the permanence tracker, about half of the children in care. */
export const permanenceSittings: readonly Sitting[] = [
  ...withoutPlan,
  ...settled,
  ...family,
  ...adoption,
  ...older,
  ...views,
]
