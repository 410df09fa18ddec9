declare const brand: unique symbol

/** A `T` that only its own reader can make: a `ChildId` is never taken for an `ActionId`, though both are strings. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
