/** The address of a style or script file, with the hash of its content once it has been built. */
export const assetPath = (name: string): string => `/assets/${name}`
