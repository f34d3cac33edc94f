package dev.schemalint.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hash by which GitHub recognises a line when the file around it changes: a rolling hash of a hundred characters
 * from the line's beginning on, spaces and tabs left out, computed as GitHub's own action does.
 */
final class LineHashes {

    private static final int WINDOW = 100;
    private static final long BASE = 37;
    private static final char END_OF_FILE = 0xFFFF;
    private static final int NONE = -1;

    private final Map<Integer, String> byLine = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final char[] window = new char[WINDOW];
    private final int[] lines = new int[WINDOW];
    private final long outgoing = power(BASE, WINDOW);
    private long hash;
    private int index;
    private int line;
    private boolean atLineStart = true;
    private boolean afterCarriageReturn;

    private LineHashes() {
        Arrays.fill(lines, NONE);
    }

    /** The hashes of all lines of a text, which are counted from 1. */
    static Map<Integer, String> of(String text) {
        LineHashes hashes = new LineHashes();
        for (int i = 0; i < text.length(); i++) {
            hashes.take(text.charAt(i));
        }
        hashes.take(END_OF_FILE);
        for (int i = 0; i < WINDOW; i++) {
            hashes.finishLine();
            hashes.roll((char) 0);
        }
        return Map.copyOf(hashes.byLine);
    }

    private void take(char next) {
        boolean skipped = next == ' ' || next == '\t' || afterCarriageReturn && next == '\n';
        afterCarriageReturn = !skipped && next == '\r';
        if (skipped) {
            return;
        }
        char current = next == '\r' ? '\n' : next;
        finishLine();
        if (atLineStart) {
            line++;
            lines[index] = line;
        }
        atLineStart = current == '\n';
        roll(current);
    }

    private void finishLine() {
        if (lines[index] != NONE) {
            String hex = Long.toHexString(hash);
            byLine.put(lines[index], hex + ":" + seen.merge(hex, 1, Integer::sum));
            lines[index] = NONE;
        }
    }

    private void roll(char next) {
        char leaving = window[index];
        window[index] = next;
        hash = BASE * hash + next - outgoing * leaving;
        index = (index + 1) % WINDOW;
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
