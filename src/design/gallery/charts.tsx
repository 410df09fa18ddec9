import { addMonths, isoDate, longDate } from '../../kernel/index.ts'
import {
  BenchmarkBars,
  Caseloads,
  CohortDurations,
  ControlPicture,
  Journeys,
  SignalSparkline,
  TimelinePicture,
} from '../charts/index.ts'
import { controlPoints, stageCounts, timelineData, workingDays } from './chart-data.ts'

const start = isoDate('2019-04-01')
const percent = (value: number) => `${Math.round(value)}%`

const Control = () => (
  <ControlPicture
    title="Assessments within 45 working days, month by month"
    sentence="94% in March 2021, 48 of 51: within the usual range here, 87% to 99%. No signal: ups and downs like this come by chance. The last signal was in January 2021, for the better."
    points={controlPoints}
    target={{ value: 90, words: 'Target 90%' }}
    rebases={[
      {
        month: addMonths(start, 18),
        words: 'New baseline from October 2020: an assessment team of its own since September',
      },
    ]}
    centreWords="Average"
    axisWords={percent}
    bounds={[0, 100]}
    withheldWords="fewer than six"
    source="Annex A, list 4. Usual range from how much a month usually differs from the one before (XmR chart)."
    table={{
      caption: 'Assessments within 45 working days',
      firstCellIsHeader: true,
      head: ['Month', { content: 'Figure', format: 'numeric' }],
      rows: controlPoints.map(({ month, words }) => [
        longDate(month).replace('1 ', ''),
        { content: words, format: 'numeric' },
      ]),
    }}
  />
)

const Spark = () => (
  <p class="govuk-body">
    <SignalSparkline
      label="Assessments in time, last twelve months: no signal"
      months={controlPoints.slice(-12).map((point) => ({ ...point, value: point.value }))}
    />{' '}
    the last twelve months in a row of a table
  </p>
)

const Benchmarks = () => (
  <BenchmarkBars
    title="Children who became the subject of a plan for a second time, 2019-20"
    sentence="27% here in 2019-20, above the neighbours’ average of 22% and England’s 22%. Two neighbours’ figures are not published."
    heads={['Council', 'Share']}
    axisWords={percent}
    target={{ value: 20, words: 'Target 20%' }}
    bars={[
      { name: 'Kestrelshire', of: 'own', value: 27, words: '27% (11 of 41)' },
      { name: 'Heronmouth', of: 'neighbour', value: 18, words: '18%' },
      { name: 'Wrenborough', of: 'neighbour', value: undefined, words: 'c: suppressed, small number' },
      { name: 'Plover and Dunlin', of: 'neighbour', value: 25, words: '25%' },
      { name: 'Isle of Siskins', of: 'neighbour', value: undefined, words: 'z: not applicable' },
      { name: 'Average of neighbours', of: 'average', value: 22, words: '22%' },
      { name: 'England', of: 'England', value: 21.9, words: '22%' },
    ]}
    source="Made up, in the form of DfE’s published file."
  />
)

const Workers = () => (
  <Caseloads
    title="Children by worker, Team Kingfisher"
    sentence="Half of the seven workers have 17 children or fewer; two have more than the council’s limit of 20, and four children have nobody."
    most={20}
    unallocated={4}
    caseloads={[
      { name: 'Alder Example', children: 24 },
      { name: 'Beech Example', children: 21 },
      { name: 'Cedar Example', children: 19 },
      { name: 'Elm Example', children: 17 },
      { name: 'Hazel Example (newly qualified)', children: 12 },
      { name: 'Larch Example', children: 15 },
      { name: 'Rowan Example', children: 9 },
    ]}
  />
)

const PlanInTime = () => (
  <TimelinePicture
    title="Actions in time"
    sentence="Of three actions still to be delivered one is late. The last is due on 28 May 2021."
    {...timelineData}
    table={{
      caption: 'Actions from start to due day',
      firstCellIsHeader: true,
      head: ['Action', 'Due', 'Delivery'],
      rows: timelineData.groups.flatMap(({ bars }) =>
        bars.map(({ name, dueOn, words }) => [name, longDate(dueOn), words]),
      ),
    }}
  />
)

/** Charts, each with its sentence and its table. */
export const Charts = () => (
  <section>
    <h2 class="govuk-heading-m">Charts</h2>
    <Control />
    <Spark />
    <PlanInTime />
    <Benchmarks />
    <CohortDurations
      title="Working days from referral to the end of the assessment"
      sentence="Half of the 52 assessments that ended this quarter took 37.5 working days or fewer; 13 took longer than the 45 allowed, the longest 171."
      what="Assessments"
      unit="working days"
      days={workingDays}
      limit={{ days: 45, words: '45 working days' }}
    />
    <Journeys
      title="Children by stage on the way to permanence"
      sentence="More children are settled than in January 2020, 22 against 11, and fewer wait for a plan: 6 against 8."
      stages={['No plan yet', 'Plan agreed', 'Family finding', 'Matched', 'Settled']}
      months={stageCounts.map((counts, at) => ({ month: addMonths(start, at), counts }))}
    />
    <Workers />
  </section>
)
