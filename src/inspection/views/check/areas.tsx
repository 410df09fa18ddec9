import { Button, Checkboxes, Details, errorFor, Input, Textarea } from '../../../design/index.ts'
import { frameworkTags } from '../../frameworks/index.ts'
import type { DraftArea } from '../../model/draft.ts'
import { TagInWords } from '../findings.tsx'
import type { CheckProps } from './parts.ts'

interface AreaProps {
  readonly area: DraftArea
  readonly index: number
  readonly count: number
  readonly fromReport: boolean
  readonly problems: CheckProps['problems']
}

const rowsFor = (text: string) =>
  Math.min(12, Math.max(3, Math.ceil(text.length / 62) + text.split('\n').length - 1))

const Step = ({ step, number, children }: { step: string; number: number; children: string }) => (
  <button type="submit" name="do" value={`${step} ${number}`} class="los-button-link">
    {children}
    <span class="govuk-visually-hidden"> (area {number})</span>
  </button>
)

const Steps = ({ number, count }: { number: number; count: number }) => (
  <p class="los-item-steps">
    {number > 1 && (
      <Step step="move up" number={number}>
        Move up
      </Step>
    )}
    {number < count && (
      <Step step="move down" number={number}>
        Move down
      </Step>
    )}
    {number > 1 && (
      <Step step="join" number={number}>
        Join to the one above
      </Step>
    )}
    <Step step="split" number={number}>
      Split at the empty line
    </Step>
    <Step step="remove" number={number}>
      Remove
    </Step>
  </p>
)

type MarksProps = Pick<AreaProps, 'area' | 'index' | 'problems'>

const Place = ({ area, index, problems }: MarksProps) => {
  const box = (field: 'page' | 'paragraph') => {
    const name = `areas-${index}-${field}`
    return { name, value: area[field], width: 3, error: errorFor(problems, name) } as const
  }
  return (
    <div class="los-row">
      <Input {...box('page')} label="Page of the PDF" inputmode="numeric" />
      <Input {...box('paragraph')} label="Paragraph, if numbered" />
    </div>
  )
}

const Tags = ({ area, index, problems }: MarksProps) => {
  const name = `areas-${index}-tags`
  // Whatever was read is offered, so that a tag we do not know is not dropped unseen.
  const tags = [...new Set([...frameworkTags, ...area.tags])]
  return (
    <Checkboxes
      name={name}
      label="National Framework tags that the report gives this area"
      look="small"
      value={area.tags}
      options={tags.map((tag) => ({ value: tag, text: <TagInWords tag={tag} /> }))}
      error={errorFor(problems, name)}
    />
  )
}

/** Most areas need none of it changed, so it is folded away, with what it holds in its name. */
const Marks = (props: MarksProps) => {
  const { area, index, problems } = props
  const page = area.page ? `Page ${area.page}` : 'No page'
  const paragraph = area.paragraph ? `, paragraph ${area.paragraph}` : ''
  const tags = area.tags.length > 0 ? area.tags.join(', ') : 'no National Framework tags'
  const wrong = problems.some(({ field }) => new RegExp(`^areas-${index}-(page|paragraph|tags)`).test(field))
  return (
    <Details summary={`${page}${paragraph}; ${tags}`} open={wrong}>
      <Place {...props} />
      <Tags {...props} />
    </Details>
  )
}

const Area = ({ area, index, count, fromReport, problems }: AreaProps) => {
  const name = `areas-${index}`
  return (
    <section class="los-item" id={name} aria-labelledby={`${name}-heading`}>
      <h3 class="govuk-heading-s" id={`${name}-heading`}>
        Area {index + 1}
        {fromReport && area.page && (
          <a class="govuk-link los-item__found" href={`#found-${index}`}>
            page {area.page}
            <span class="govuk-visually-hidden"> of the report’s text, for area {index + 1}</span>
          </a>
        )}
      </h3>
      <input type="hidden" name={`${name}-id`} value={area.id} />
      <Textarea
        name={`${name}-text`}
        label={{
          content: `The words of area ${index + 1}, exactly as printed`,
          class: 'govuk-visually-hidden',
        }}
        value={area.text}
        rows={rowsFor(area.text)}
        error={errorFor(problems, `${name}-text`)}
      />
      <Checkboxes
        name={`${name}-priority`}
        label=""
        look="small"
        value={area.priority ? ['yes'] : []}
        options={[{ value: 'yes', text: 'An area for priority action' }]}
      />
      <Marks area={area} index={index} problems={problems} />
      <Steps number={index + 1} count={count} />
    </section>
  )
}

/** Each area word for word, in the report's order: nothing missing, nothing split or run together. */
export const Areas = ({ draft, typed, problems }: CheckProps) => (
  <section id="areas">
    <h2 class="govuk-heading-m">Areas for improvement and for priority action</h2>
    <p class="govuk-body">
      Word for word. To split one, put an empty line where the second begins. Nothing is lost by moving,
      joining or splitting: everything else you typed is kept.
    </p>
    {typed.areas.map((area, index) => (
      <Area
        area={area}
        index={index}
        count={typed.areas.length}
        fromReport={draft.report !== undefined}
        problems={problems}
      />
    ))}
    <Button kind="secondary" name="do" value="add area">
      Add an area
    </Button>
  </section>
)
