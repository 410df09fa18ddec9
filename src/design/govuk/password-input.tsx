import { Button } from './button.tsx'
import type { FieldProps } from './field.tsx'
import { Input } from './input.tsx'
import { classNames } from './slot.ts'
import { translations } from './translations.ts'

export interface PasswordWords {
  readonly showPassword?: string | undefined
  readonly hidePassword?: string | undefined
  readonly showPasswordAriaLabel?: string | undefined
  readonly hidePasswordAriaLabel?: string | undefined
  readonly passwordShownAnnouncement?: string | undefined
  readonly passwordHiddenAnnouncement?: string | undefined
}

export interface PasswordInputProps extends FieldProps {
  /** `new-password` where one is chosen: browsers then offer a strong one. */
  readonly autocomplete?: 'current-password' | 'new-password' | undefined
  readonly value?: string | undefined
  readonly words?: PasswordWords | undefined
  readonly buttonClass?: string | undefined
}

const Toggle = ({ id, words, buttonClass }: PasswordInputProps) => (
  <Button
    type="button"
    kind="secondary"
    class={classNames('govuk-password-input__toggle govuk-js-password-input-toggle', buttonClass)}
    attributes={{
      'aria-controls': id,
      'aria-label': words?.showPasswordAriaLabel ?? 'Show password',
      hidden: true,
    }}
  >
    {words?.showPassword ?? 'Show'}
  </Button>
)

export const PasswordInput = ({ words, buttonClass, ...props }: PasswordInputProps) => {
  const id = props.id ?? props.name
  return (
    <Input
      {...props}
      group={{
        class: classNames('govuk-password-input', props.group?.class),
        attributes: {
          'data-module': 'govuk-password-input',
          ...translations({ ...words }),
          ...props.group?.attributes,
        },
      }}
      wrapper={{ class: 'govuk-password-input__wrapper' }}
      class={classNames('govuk-password-input__input govuk-js-password-input-input', props.class)}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      after={
        <>
          <Toggle {...props} id={id} words={words} buttonClass={buttonClass} />
          {props.after}
        </>
      }
    />
  )
}
