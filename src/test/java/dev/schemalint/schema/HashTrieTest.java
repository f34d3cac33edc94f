package dev.schemalint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

class HashTrieTest {

    /** Of which many have a hash in common, whole or in its last bits. */
    private record Key(int number) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && number == that.number;
        }

        @Override
        public int hashCode() {
            return number % 3 == 0 ? number % 7 << 10 : number * 0x01000193;
        }
    }

    @Property(tries = 300)
    void holdsWhatAnyMapHolds(@ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> steps) {
        PMap<Key, Integer> map = HashTrie.empty();
        Map<Key, Integer> expected = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            PMap<Key, Integer> before = map;
            Map<Key, Integer> asItWas = Map.copyOf(expected);
            Key key = new Key(Math.abs(steps.get(i)));
            if (steps.get(i) >= 0) {
                map = map.plus(key, i);
                expected.put(key, i);
            } else {
                map = map.minus(key);
                expected.remove(key);
            }
            assertThat(before).hasSize(asItWas.size()).containsAllEntriesOf(asItWas);
        }
        assertThat(map).isEqualTo(expected).hasSize(expected.size());
        for (int number = 0; number <= 60; number++) {
            assertThat(map.get(new Key(number))).isEqualTo(expected.get(new Key(number)));
        }
        assertThat(map.minusAll(expected.keySet())).isEmpty();
    }
}
