// The server counts bytes of UTF-8, schemalint counts UTF-16 units.

export class Places {
  constructor(text) {
    this.ascii = /^[\x00-\x7f]*$/.test(text);
    this.text = text;
  }

  /** The UTF-16 offset of a byte offset. */
  unit(byte) {
    if (this.ascii) {
      return byte;
    }
    this.units ??= unitsByByte(this.text);
    return this.units[byte] ?? this.text.length;
  }
}

function unitsByByte(text) {
  const units = [];
  let unit = 0;
  for (const character of text) {
    const code = character.codePointAt(0);
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (let i = 0; i < bytes; i++) {
      units.push(unit);
    }
    unit += character.length;
  }
  units.push(unit);
  return units;
}
