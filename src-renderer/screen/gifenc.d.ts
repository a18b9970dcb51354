/** The part of the GIF encoder that the recorder uses; the package carries no types. */
declare module 'gifenc' {
  export interface GifStream {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: number[][]; readonly delay: number },
    ): void
    finish(): void
    bytes(): Uint8Array
  }
  export const GIFEncoder: () => GifStream
  export const quantize: (rgba: Uint8ClampedArray, colors: number) => number[][]
  export const applyPalette: (rgba: Uint8ClampedArray, palette: number[][]) => Uint8Array
}
