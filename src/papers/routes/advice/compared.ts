import type { ChangedField } from '../../../design/index.ts'
import type { AdviceField, TypedAdvice } from '../../views/advice-form.tsx'

/** An answer as a reader sees it: a choice by its words, a day in one piece. */
function answer(field: AdviceField, typed: TypedAdvice): string {
  const value = typed[field.name] ?? ''
  switch (field.kind) {
    case 'line':
    case 'text':
      return value
    case 'choice':
      return field.options.find((option) => option.value === value)?.text ?? value
    case 'day':
      return ['day', 'month', 'year']
        .map((part) => typed[`${field.name}-${part}`] ?? '')
        .join(' ')
        .trim()
  }
}

/** Both versions of the answers, question by question. */
export const comparedAdvice = (
  fields: readonly AdviceField[],
  yours: TypedAdvice,
  stored: TypedAdvice,
): readonly ChangedField[] =>
  fields.map((field) => ({
    label: field.label,
    yours: answer(field, yours),
    stored: answer(field, stored),
  }))
