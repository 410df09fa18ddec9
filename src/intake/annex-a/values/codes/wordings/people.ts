import type { Wordings } from './wording.ts'

export const gender: Wordings = {
  spellings: [
    ['M', '1 | 1 Male'],
    ['F', '2 | 2 Female'],
    ['U', '0 | 9 | I'],
  ],
  patterns: [
    [/^indeterminate/, 'N'],
    [/trans ?gender|non binary|dysphoria|unable to classify|^neither/, 'N'],
    [/not |\bun(?:known|born|specified)|withheld|^x$/, 'U'],
    [/indeterminate|^other$|intersex/, 'N'],
    [/\bfemale\b|^girl$|^woman$/, 'F'],
    [/\bmale\b|^boy$|^man$/, 'M'],
  ],
}
