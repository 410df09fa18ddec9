export { replaceNames } from '../store/names.ts'
export { endRestriction, restrictionOf, restrictRecord } from '../store/restrictions.ts'
