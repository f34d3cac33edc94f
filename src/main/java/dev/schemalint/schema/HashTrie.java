package dev.schemalint.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableMap;
import org.pcollections.PMap;

/**
 * A large map by hash, immutable: five bits of the hash lead from a node to the next, so that a change copies three nodes
 * where there are tens of thousands of relations. A tree of two branches copies fifteen, and they stay as long as a
 * statement that saw them is remembered.
 */
final class HashTrie<K, V> extends AbstractUnmodifiableMap<K, V> implements PMap<K, V> {

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final HashTrie<?, ?> EMPTY = new HashTrie<>(new Node(0, new Object[0]), 0);

    private final Node root;
    private final int size;

    private HashTrie(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <K, V> HashTrie<K, V> empty() {
        return (HashTrie<K, V>) EMPTY;
    }

    /** What is held; those of one hash hang on each other. */
    private record Leaf(
            int hash, Object key, Object value, @Nullable Leaf next) {

        @Nullable
        Leaf of(Object wanted) {
            Leaf leaf = this;
            while (leaf != null && !leaf.key.equals(wanted)) {
                leaf = leaf.next;
            }
            return leaf;
        }

        @Nullable
        Leaf without(Object gone) {
            if (key.equals(gone)) {
                return next;
            }
            return next == null ? this : new Leaf(hash, key, value, next.without(gone));
        }
    }

    /**
     * Nodes and leaves, by the next bits of their hashes.
     *
     * @param taken a bit for each place that is taken
     */
    private record Node(int taken, Object[] slots) {

        private static int bit(int hash, int shift) {
            return 1 << (hash >>> shift & MASK);
        }

        private int index(int bit) {
            return Integer.bitCount(taken & bit - 1);
        }

        @Nullable
        Object at(int hash, int shift) {
            int bit = bit(hash, shift);
            return (taken & bit) == 0 ? null : slots[index(bit)];
        }

        Node with(Leaf leaf, int shift) {
            int bit = bit(leaf.hash, shift);
            int index = index(bit);
            if ((taken & bit) == 0) {
                Object[] more = new Object[slots.length + 1];
                System.arraycopy(slots, 0, more, 0, index);
                more[index] = leaf;
                System.arraycopy(slots, index, more, index + 1, slots.length - index);
                return new Node(taken | bit, more);
            }
            Object[] changed = slots.clone();
            if (slots[index] instanceof Node node) {
                changed[index] = node.with(leaf, shift + BITS);
            } else {
                Leaf other = (Leaf) slots[index];
                changed[index] = other.hash == leaf.hash
                        ? new Leaf(leaf.hash, leaf.key, leaf.value, other.without(leaf.key))
                        : new Node(0, new Object[0]).with(other, shift + BITS).with(leaf, shift + BITS);
            }
            return new Node(taken, changed);
        }

        /** Without a key that is there. */
        Node without(int hash, Object key, int shift) {
            int bit = bit(hash, shift);
            int index = index(bit);
            Object left = slots[index] instanceof Node node
                    ? node.without(hash, key, shift + BITS).shrunk()
                    : ((Leaf) slots[index]).without(key);
            if (left != null) {
                Object[] changed = slots.clone();
                changed[index] = left;
                return new Node(taken, changed);
            }
            Object[] fewer = new Object[slots.length - 1];
            System.arraycopy(slots, 0, fewer, 0, index);
            System.arraycopy(slots, index + 1, fewer, index, fewer.length - index);
            return new Node(taken & ~bit, fewer);
        }

        /** A leaf needs no node of its own. */
        private Object shrunk() {
            return slots.length == 1 && slots[0] instanceof Leaf ? slots[0] : this;
        }

        void each(Consumer<Leaf> taker) {
            for (Object slot : slots) {
                if (slot instanceof Node node) {
                    node.each(taker);
                } else {
                    for (Leaf leaf = (Leaf) slot; leaf != null; leaf = leaf.next) {
                        taker.accept(leaf);
                    }
                }
            }
        }
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 16;
    }

    private @Nullable Leaf leaf(Object key) {
        int hash = hash(key);
        Node node = root;
        int shift = 0;
        while (true) {
            Object slot = node.at(hash, shift);
            if (!(slot instanceof Node deeper)) {
                return slot instanceof Leaf leaf && leaf.hash == hash ? leaf.of(key) : null;
            }
            node = deeper;
            shift += BITS;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(@Nullable Object key) {
        Leaf leaf = key == null ? null : leaf(key);
        return leaf == null ? null : (V) leaf.value();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public HashTrie<K, V> plus(K key, V value) {
        Leaf leaf = new Leaf(hash(key), key, value, null);
        return new HashTrie<>(root.with(leaf, 0), containsKey(key) ? size : size + 1);
    }

    @Override
    public HashTrie<K, V> minus(@Nullable Object key) {
        return key == null || !containsKey(key) ? this : new HashTrie<>(root.without(hash(key), key, 0), size - 1);
    }

    @Override
    public HashTrie<K, V> plusAll(Map<? extends K, ? extends V> more) {
        HashTrie<K, V> all = this;
        for (Map.Entry<? extends K, ? extends V> one : more.entrySet()) {
            all = all.plus(one.getKey(), one.getValue());
        }
        return all;
    }

    @Override
    public HashTrie<K, V> minusAll(Collection<?> gone) {
        HashTrie<K, V> left = this;
        for (Object key : gone) {
            left = left.minus(key);
        }
        return left;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                List<Map.Entry<K, V>> entries = new ArrayList<>(size);
                root.each(leaf -> entries.add(entry(leaf)));
                return entries.iterator();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Map.Entry<K, V> entry(Leaf leaf) {
        return new AbstractMap.SimpleImmutableEntry<>((K) leaf.key(), (V) leaf.value());
    }
}
