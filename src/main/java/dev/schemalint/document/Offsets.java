package dev.schemalint.document;

/** Turns the YAML library's positions, which count characters, into offsets, which count UTF-16 units. */
interface Offsets {

    int at(int character);

    static Offsets of(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters == text.length()) {
            return character -> character;
        }
        int[] offsets = new int[characters + 1];
        for (int i = 0; i < characters; i++) {
            offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
        }
        return character -> offsets[character];
    }
}
