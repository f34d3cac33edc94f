package dev.schemalint.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableMap;
import org.pcollections.PMap;

/**
 * The parts of a table by name, in the order in which they came; immutable.
 *
 * <p>They are few, and walked far more often than changed: to copy two arrays costs less than to climb a tree each time.
 */
final class Ordered<V> extends AbstractUnmodifiableMap<String, V> implements PMap<String, V> {

    private static final Ordered<?> EMPTY = new Ordered<>(new String[0], new int[0], List.of());

    private final String[] names;
    private final int[] hashes;
    private final List<V> parts;

    private Ordered(String[] names, int[] hashes, List<V> parts) {
        this.names = names;
        this.hashes = hashes;
        this.parts = parts;
    }

    @SuppressWarnings("unchecked")
    static <V> Ordered<V> empty() {
        return (Ordered<V>) EMPTY;
    }

    private int find(@Nullable Object name) {
        int hash = name == null ? 0 : name.hashCode();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) >= 0;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int index = find(name);
        return index < 0 ? null : parts.get(index);
    }

    /** One of the same name is replaced where it stands. */
    @Override
    public Ordered<V> plus(String name, V part) {
        int index = find(name);
        int size = names.length;
        @SuppressWarnings("unchecked")
        V[] changed = (V[]) parts.toArray(new Object[index < 0 ? size + 1 : size]);
        changed[index < 0 ? size : index] = part;
        if (index >= 0) {
            return new Ordered<>(names, hashes, held(changed));
        }
        String[] moreNames = Arrays.copyOf(names, size + 1);
        int[] moreHashes = Arrays.copyOf(hashes, size + 1);
        moreNames[size] = name;
        moreHashes[size] = name.hashCode();
        return new Ordered<>(moreNames, moreHashes, held(changed));
    }

    @Override
    public Ordered<V> minus(@Nullable Object name) {
        return find(name) < 0 ? this : keeping(kept -> !kept.equals(name));
    }

    @Override
    public Ordered<V> plusAll(Map<? extends String, ? extends V> more) {
        Ordered<V> all = this;
        for (Map.Entry<? extends String, ? extends V> one : more.entrySet()) {
            all = all.plus(one.getKey(), one.getValue());
        }
        return all;
    }

    @Override
    public Ordered<V> minusAll(Collection<?> gone) {
        return keeping(name -> !gone.contains(name));
    }

    private Ordered<V> keeping(Predicate<String> wanted) {
        String[] keptNames = new String[names.length];
        int[] keptHashes = new int[names.length];
        List<V> kept = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (wanted.test(names[i])) {
                keptNames[kept.size()] = names[i];
                keptHashes[kept.size()] = hashes[i];
                kept.add(parts.get(i));
            }
        }
        int left = kept.size();
        return new Ordered<>(
                Arrays.copyOf(keptNames, left), Arrays.copyOf(keptHashes, left), Collections.unmodifiableList(kept));
    }

    private static <V> List<V> held(V[] parts) {
        return Collections.unmodifiableList(Arrays.asList(parts));
    }

    @Override
    public Collection<V> values() {
        return parts;
    }

    @Override
    public Set<String> keySet() {
        return new Walk<>(names.length, i -> names[i], this::containsKey);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new Walk<>(
                names.length,
                i -> new AbstractMap.SimpleImmutableEntry<>(names[i], parts.get(i)),
                entry -> entry instanceof Map.Entry<?, ?> wanted
                        && containsKey(wanted.getKey())
                        && parts.get(find(wanted.getKey())).equals(wanted.getValue()));
    }

    /** The names, or names and parts, one after the other. */
    private static final class Walk<E> extends AbstractSet<E> {
        private final int size;
        private final IntFunction<E> at;
        private final Predicate<@Nullable Object> holds;

        Walk(int size, IntFunction<E> at, Predicate<@Nullable Object> holds) {
            this.size = size;
            this.at = at;
            this.holds = holds;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean contains(@Nullable Object wanted) {
            return holds.test(wanted);
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public E next() {
                    if (next >= size) {
                        throw new NoSuchElementException();
                    }
                    return at.apply(next++);
                }
            };
        }
    }
}
