// A zip says when each part was written; the same case must give the same bytes on any day.
const EPOCH = 0x00210000; // 1 January 1980, 00:00, as MS-DOS writes it

/** Sets the time of every part of a zip to the same moment; other files pass through. */
export function withoutTimes(bytes) {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return bytes;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = bytes.readUInt32LE(end + 16);
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    bytes.writeUInt32LE(EPOCH, at + 12);
    bytes.writeUInt32LE(EPOCH, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }

  return bytes;
}
