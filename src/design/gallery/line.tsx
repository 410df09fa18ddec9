import { isoDate } from '../../kernel/index.ts'
import { Figure, OnTheLine, SideBySide, Timeline } from '../components/index.ts'
import { monthly, MonthlyChart } from './chart.tsx'

const Finding = () => (
  <>
    <h3 class="govuk-heading-s">The finding, word for word</h3>
    <blockquote class="los-quotation">
      <p>The timeliness and quality of assessments, and how plans show what will change for the child.</p>
      <p class="los-quotation__source">Report, paragraph 20, page 4</p>
    </blockquote>
  </>
)

const Measures = () => (
  <Figure
    sentence="71% of assessments were finished within 45 working days in October, 37 of 52: lower than the 84% usual here since April. A signal, not chance."
    tableBeside
    source="Annex A, list 4, received 24 November 2020. Target 90%, set by the Improvement Board."
    table={{
      caption: 'Assessments within 45 working days',
      head: [
        'Month',
        { content: 'In time', format: 'numeric' },
        { content: 'Of', format: 'numeric' },
        { content: 'Share', format: 'numeric' },
      ],
      firstCellIsHeader: true,
      rows: monthly.map(({ month, met, of }) => [
        month,
        { content: met, format: 'numeric' },
        { content: of, format: 'numeric' },
        { content: `${Math.round((100 * met) / of)}%`, format: 'numeric' },
      ]),
    }}
  >
    <MonthlyChart />
  </Figure>
)

const Meetings = () => (
  <Timeline
    label="What meetings said and decided"
    entries={[
      {
        day: isoDate('2020-10-08'),
        title: 'Improvement Board: more evidence asked for',
        tone: 'watch',
        source: 'Minute 4, by the board’s secretary',
        children: <p>The audit sample was twelve cases, all from one team.</p>,
      },
      {
        day: isoDate('2020-11-12'),
        title: 'Practice Oversight Group: relapse decision due',
        tone: 'bad',
        source: 'Minute 2',
        enteredLate: 6,
        children: (
          <p>Assessments outside tolerance for two months. The head of service reports on 3 December.</p>
        ),
      },
      {
        day: isoDate('2020-07-09'),
        title: 'Statement sent to Ofsted',
        tone: 'done',
        source: 'Submission record',
        children: <p>Twelve days before it was due.</p>,
      },
    ]}
  />
)

export const Line = () => (
  <section>
    <h2 class="govuk-heading-m">The line of an area</h2>
    <OnTheLine
      current="measures"
      hrefs={{
        finding: '#finding',
        analysis: '#analysis',
        outcome: '#outcome',
        actions: '#actions',
        measures: '#measures',
        evidence: '#evidence',
        decisions: '#decisions',
      }}
      notes={{ actions: '9, of which 2 late', measures: '3', children: 'comes with the children’s lists' }}
    >
      <Finding />
      <Measures />
      <Meetings />
    </OnTheLine>
  </section>
)

export const Compared = () => (
  <section>
    <h2 class="govuk-heading-m">Two things side by side</h2>
    <SideBySide
      headingLevel={3}
      left={{
        heading: 'What was read',
        children: (
          <ol class="govuk-list govuk-list--number">
            <li>Management oversight of casework</li>
            <li>The quality of assessments and plans</li>
          </ol>
        ),
      }}
      right={{
        heading: 'What the report says, page 1',
        children: (
          <blockquote class="los-quotation">
            <p>
              What needs to improve: the quality and frequency of management oversight; the quality of
              assessments and plans.
            </p>
          </blockquote>
        ),
      }}
    />
  </section>
)
