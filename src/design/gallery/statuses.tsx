import { isoDate } from '../../kernel/index.ts'
import {
  ComputedDate,
  deliveryStatuses,
  GradeTag,
  ImpactTag,
  impacts,
  KeyFacts,
  ShapeTag,
  StatusTag,
} from '../components/index.ts'
import { SummaryList, type Slot } from '../govuk/index.ts'

const grades = ['outstanding', 'good', 'requires improvement to be good', 'inadequate'] as const

const Row = ({ children }: { readonly children: Slot }) => <div class="los-gallery__row">{children}</div>

export const Facts = () => (
  <KeyFacts
    facts={[
      { label: 'Plan day', figure: '143', note: 'of 540' },
      { label: 'Areas on track', figure: '4', note: 'of 7', href: '#areas' },
      { label: 'Children behind the exceptions', figure: '23', note: 'in 5 trackers', href: '#monday' },
      { label: 'Intake fit', figure: '96%', note: '24 November, 11 entered late', href: '#intake' },
    ]}
  />
)

const Clocks = () => (
  <Row>
    <ShapeTag shape="disc" tone="good">
      running
    </ShapeTag>
    <ShapeTag shape="triangle" tone="bad">
      late
    </ShapeTag>
    <ShapeTag shape="dashes" tone="quiet">
      not known
    </ShapeTag>
    <ShapeTag shape="tick" tone="done">
      met
    </ShapeTag>
  </Row>
)

const Scales = () => (
  <SummaryList
    rows={[
      {
        key: 'Delivery',
        value: (
          <Row>
            {deliveryStatuses.map((status) => (
              <StatusTag status={status} />
            ))}
          </Row>
        ),
      },
      {
        key: 'Impact',
        value: (
          <Row>
            {impacts.map((impact) => (
              <ImpactTag impact={impact} />
            ))}
          </Row>
        ),
      },
      {
        key: 'Grades',
        value: (
          <Row>
            {grades.map((grade) => (
              <GradeTag grade={grade} />
            ))}
          </Row>
        ),
      },
      { key: 'Clocks', value: <Clocks /> },
    ]}
  />
)

export const Statuses = () => (
  <section>
    <h2 class="govuk-heading-m">Delivery, impact, grades</h2>
    <p class="govuk-body">
      Three scales that nobody may take for each other. Delivery is what we did; impact is what became
      different for children; a grade is what an inspector judged.
    </p>
    <Scales />
  </section>
)

export const Dates = () => (
  <section>
    <h2 class="govuk-heading-m">A date that says how it was reached</h2>
    <SummaryList
      rows={[
        {
          key: 'Statement due',
          value: (
            <ComputedDate
              day={isoDate('2020-07-21')}
              note="sent 9 July, 12 days early"
              why={
                <>
                  <p class="govuk-body-s">
                    70 working days from the day the report was received, 8 April 2020, which does not count
                    itself.
                  </p>
                  <p class="govuk-body-s">
                    Good Friday, Easter Monday, 8 May and 25 May are not working days.
                  </p>
                </>
              }
            />
          ),
        },
        {
          key: 'Lead',
          value: 'Head of Safeguarding and Quality Assurance',
          actions: [{ href: '#', text: 'Change', hiddenText: 'the lead' }],
        },
      ]}
    />
  </section>
)
