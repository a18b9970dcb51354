import * as v from 'valibot'

/** Raw bytes; every transport carries them as such. */
export const bytesSchema = v.custom<Uint8Array>(
  (input) => input instanceof Uint8Array,
  'Expected a Uint8Array',
)
