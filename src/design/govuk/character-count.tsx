import { Hint } from './hint.tsx'
import { classNames, type Attributes } from './slot.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'
import { translations, type Plural } from './translations.ts'

export interface CharacterCountWords {
  readonly charactersUnderLimit?: Plural | undefined
  readonly charactersAtLimit?: string | undefined
  readonly charactersOverLimit?: Plural | undefined
  readonly wordsUnderLimit?: Plural | undefined
  readonly wordsAtLimit?: string | undefined
  readonly wordsOverLimit?: Plural | undefined
}

export interface CharacterCountProps extends TextareaProps {
  /** At most so many; none where a script sets it later. */
  readonly limit?: number | undefined
  /**
   * What is counted. `length`, the default, counts as JavaScript does (an emoji may be several);
   * `characters` counts as people do.
   */
  readonly counts?: 'length' | 'characters' | 'words' | undefined
  /** Say how many are left only once this share (in per cent) is used. */
  readonly threshold?: number | undefined
  /** `%{count}` stands for the limit. */
  readonly description?: string | undefined
  readonly words?: CharacterCountWords | undefined
  readonly messageClass?: string | undefined
}

const descriptionOf = ({ limit, counts, description }: CharacterCountProps): string | undefined =>
  limit === undefined
    ? undefined
    : (description ?? `You can enter up to %{count} ${counts === 'words' ? 'words' : 'characters'}`).replace(
        '%{count}',
        String(limit),
      )

const moduleAttributes = (props: CharacterCountProps): Attributes => ({
  'data-module': 'govuk-character-count',
  'data-maxlength': props.limit,
  'data-threshold': props.threshold,
  'data-count-type': props.counts,
  ...translations({
    textareaDescription:
      props.limit === undefined && props.description ? { other: props.description } : undefined,
    ...props.words,
  }),
})

/** A text of limited length: the limit is said before anyone types. */
export const CharacterCount = (props: CharacterCountProps) => {
  const infoId = `${props.id ?? props.name}-info`
  return (
    <Textarea
      {...props}
      describedBy={infoId}
      group={{
        class: classNames('govuk-character-count', props.group?.class),
        attributes: { ...moduleAttributes(props), ...props.group?.attributes },
      }}
      class={classNames('govuk-js-character-count', props.class)}
      after={
        <>
          <Hint id={infoId} class={classNames('govuk-character-count__message', props.messageClass)}>
            {descriptionOf(props)}
          </Hint>
          {props.after}
        </>
      }
    />
  )
}
