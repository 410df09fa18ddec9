export const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false

/** The browser itself keeps a `__Host-` cookie to https and to this one host. */
export const sessionCookie = (publicUrl: string | undefined): string =>
  isSecure(publicUrl) ? '__Host-los' : 'los_session'
