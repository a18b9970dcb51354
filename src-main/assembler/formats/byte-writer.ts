/** A growing array of bytes, written in little-endian order. */
export interface ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  length: number
}

export function createByteWriter(): ByteWriter {
  return { bytes: new Uint8Array(1 << 10), length: 0 }
}

function reserve(writer: ByteWriter, count: number): void {
  if (writer.length + count <= writer.bytes.length) return
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + count))
  larger.set(writer.bytes)
  writer.bytes = larger
}

/** Appends the lowest `size` bytes of a number of up to 32 bits; the bytes above are zero. */
export function append(writer: ByteWriter, value: number, size: number): void {
  reserve(writer, size)
  for (let i = 0; i < size; i++) writer.bytes[writer.length++] = i < 4 ? value >> (i * 8) : 0
}

export function appendBytes(writer: ByteWriter, bytes: Uint8Array): void {
  reserve(writer, bytes.length)
  writer.bytes.set(bytes, writer.length)
  writer.length += bytes.length
}

/** Appends Latin-1 text. */
export function appendText(writer: ByteWriter, text: string): void {
  reserve(writer, text.length)
  for (let i = 0; i < text.length; i++) writer.bytes[writer.length++] = text.charCodeAt(i)
}

export function alignWriter(writer: ByteWriter, alignment: number): void {
  while (writer.length % alignment !== 0) append(writer, 0, 1)
}

/** Overwrites bytes that are there already. */
export function patch(writer: ByteWriter, position: number, value: number, size: number): void {
  for (let i = 0; i < size; i++) writer.bytes[position + i] = i < 4 ? value >> (i * 8) : 0
}

export function written(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  return writer.bytes.slice(0, writer.length)
}
