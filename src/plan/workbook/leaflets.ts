import type { Leaflet } from '../../spreadsheets/index.ts'
import { longDate } from '../../kernel/index.ts'
import { countsInWords, countsOf } from '../model/area-delivery.ts'
import type { PlanArea } from '../model/plan.ts'
import type { PlanRead } from './read.ts'
import { areaLabel, impactInWords, ragOf } from './words.ts'

/** By whom the workbook is taken out, and for whom it is. */
export interface TakenBy {
  readonly council: string
  /** 'A. Made-up, Head of Service'. */
  readonly by: string
}

type Line = Leaflet['lines'][number]

const head = (...cells: readonly string[]): Line => ({ cells, bold: true })
const line = (...cells: readonly string[]): Line => ({ cells })
const gap = line('')

const versionInWords = ({ whole: { plan } }: PlanRead): string =>
  plan.approved === null
    ? 'A draft: no version has been approved yet'
    : `Version ${plan.approved.number}, approved on ${longDate(plan.approved.on)}, with every approved change since`

/** What each tab says above its table. */
export const markOfPlan = (read: PlanRead, { council, by }: TakenBy): readonly string[] => [
  `${read.whole.plan.title}, ${council}, as at ${longDate(read.whole.day)}`,
  `${versionInWords(read)}. Taken out by ${by}.`,
  read.change === undefined
    ? `${read.ofDay}: it is for reading, and cannot be brought back.`
    : 'Yellow cells can be changed; grey headings tell what is worked out. Bring it back at Plan, Excel.',
]

const whatMayBeChanged: readonly Line[] = [
  head('What may be changed'),
  line('Plan', 'Wording, kind, owner, start and due date; progress, next steps and help needed.'),
  line('Milestones', 'Wording and due date; the day it was met.'),
  line('Measures', 'Baseline, target, by when and tolerance; a new value of a measure kept by hand.'),
  line('New rows', 'Fill in one of the empty rows below a table, and leave its first cell empty.'),
  line('', 'A new action needs an area, what will be done, an owner and a due date;'),
  line('', 'a new milestone the action it is of, its words and a due date.'),
]

const whatHappens: readonly Line[] = [
  head('What happens when it comes back'),
  line(
    'First',
    'You see every difference before anything changes, and what somebody else changed meanwhile.',
  ),
  line(
    'Owner, wording, kind,',
    'Once the plan is approved these are asked for, with a reason, and count when they are approved.',
  ),
  line(
    'dates, targets',
    'Give the reason beside them, under “Reason for your changes”, or one for all when you bring it back.',
  ),
  line('Progress', 'Becomes a new dated update. Earlier updates stay.'),
  line('Worked out', 'What is worked out (RAG, delivery, impact, counts) is never read back.'),
  line('Rows that you delete', 'Delete nothing. An action is taken out on its own page, with a reason.'),
  line('Last column', 'Leave it as it is: by it the product sees what was changed here and what there.'),
]

const ragKey: readonly Line[] = [
  head('RAG, in words'),
  ...Object.entries(ragOf).map(([status, rag]) => line(rag, status)),
  line('', 'Impact is another scale: none yet, early signs, consistent, sustained.'),
]

/** The first tab: what this is, what may be edited, and what then happens. */
export const aboutLeaflet = (read: PlanRead, by: TakenBy): Leaflet => ({
  sheet: 'About',
  widths: [30, 100],
  lines: [
    head(read.whole.plan.title),
    line('Council', by.council),
    line('As at', longDate(read.whole.day)),
    line('Version', versionInWords(read)),
    line('Taken out by', by.by),
    gap,
    ...whatMayBeChanged,
    gap,
    ...whatHappens,
    gap,
    ...ragKey,
  ],
})

const areaLine = (area: PlanArea): Line =>
  line(
    areaLabel(area),
    area.findings.map(({ position, text }) => `Finding ${position}: ${text}`).join('\n'),
    area.outcome,
    area.sponsor?.title ?? 'nobody yet',
    countsInWords(countsOf(area.actions.map(({ delivery }) => delivery))),
    impactInWords(area),
  )

/** The areas with inspectors’ findings word for word: for reading. */
export const areasLeaflet = ({ whole }: PlanRead): Leaflet => ({
  sheet: 'Areas',
  widths: [28, 60, 44, 24, 24, 18],
  lines: [
    head('Area', 'Findings', 'What will be different for children', 'Sponsor', 'Actions', 'Impact'),
    ...whole.areas.map(areaLine),
  ],
})
