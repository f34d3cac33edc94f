package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.effect.postgresql.Casts.Cast;
import dev.schemalint.effect.postgresql.Casts.Context;
import dev.schemalint.effect.postgresql.Casts.Method;
import dev.schemalint.operation.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value on its way from one type to another, step by step, and what has become of its stored bytes.
 *
 * @param type what it is now; nothing when that is not known
 * @param stored whether the bytes are still those of the beginning
 * @param shorter whether a value may be too long on the way
 * @param refusal why a step is not possible
 */
record Conversion(
        Optional<TypeName> type,
        Stored stored,
        boolean shorter,
        Optional<Refusal> refusal,
        Optional<String> unsettled) {

    private static final Set<String> TIMESTAMPS = Set.of("timestamp", "timestamptz");

    /** What has become of the stored bytes; the later, the worse. */
    enum Stored {
        KEPT,
        /** Kept if the session's time zone is UTC, on versions that look at it. */
        KEPT_IN_UTC,
        CHANGED
    }

    static Conversion from(Optional<TypeName> type) {
        return new Conversion(type, Stored.KEPT, false, Optional.empty(), Optional.empty());
    }

    /** A value of which it is not known how it was computed. */
    Conversion computed() {
        return new Conversion(Optional.empty(), Stored.CHANGED, shorter, refusal, unsettled);
    }

    /** One step; where it is not written out, only casts that may be left unwritten count. */
    Conversion to(TypeName wanted, boolean written, Moment moment) {
        if (type.map(now -> same(now, wanted)).orElse(false)) {
            return this;
        }
        DomainType from = DomainType.of(type, moment);
        DomainType into = DomainType.of(Optional.of(wanted), moment);
        TypeName target = into.base().orElse(wanted);
        Conversion step = from.base()
                .map(source -> step(source, target, written, moment))
                .orElseGet(() -> changed(Optional.empty()));
        Stored after = into.constrained() ? Stored.CHANGED : step.stored;
        return new Conversion(
                Optional.of(wanted), worse(after), step.shorter, step.refusal, step.unsettled.or(into::unsettled));
    }

    private Conversion step(TypeName source, TypeName target, boolean written, Moment moment) {
        if (source.isArray() || target.isArray()) {
            return array(source, target, written, moment);
        }
        if (source.name().equals(target.name())) {
            return resized(source.modifiers(), target);
        }
        Optional<Cast> cast = moment.catalogs().casts().between(source.name(), target.name());
        if (cast.isPresent()) {
            if (!written && cast.get().context() == Context.EXPLICIT) {
                return changed(Optional.of(notAutomatic(target)));
            }
            if (cast.get().method() == Method.BINARY) {
                return resized(List.of(), target);
            }
            return TIMESTAMPS.contains(source.name()) && TIMESTAMPS.contains(target.name())
                    ? new Conversion(type, Stored.KEPT_IN_UTC, shorter, refusal, unsettled).resized(List.of(), target)
                    : changed(Optional.empty());
        }
        return changed(
                written || isString(target, moment) || !known(source, moment) || !known(target, moment)
                        ? Optional.empty()
                        : Optional.of(notAutomatic(target)));
    }

    /** Arrays are built anew, element by element, unless nothing changes. */
    private Conversion array(TypeName source, TypeName target, boolean written, Moment moment) {
        if (source.isArray() != target.isArray()) {
            return changed(written || isString(target, moment) ? Optional.empty() : Optional.of(notAutomatic(target)));
        }
        boolean same = source.name().equals(target.name())
                && (target.modifiers().isEmpty() || target.modifiers().equals(source.modifiers()));
        return same ? this : changed(Optional.empty());
    }

    private Conversion resized(List<String> from, TypeName target) {
        if (Lengths.fit(target.name(), from, target.modifiers())) {
            return this;
        }
        return new Conversion(type, Stored.CHANGED, true, refusal, unsettled);
    }

    private Conversion changed(Optional<Refusal> why) {
        return new Conversion(type, Stored.CHANGED, shorter, refusal.or(() -> why), unsettled);
    }

    private Stored worse(Stored other) {
        return stored.compareTo(other) >= 0 ? stored : other;
    }

    private static boolean same(TypeName one, TypeName two) {
        return one.schema().equals(two.schema())
                && one.name().equals(two.name())
                && one.modifiers().equals(two.modifiers())
                && one.dimensions() == two.dimensions();
    }

    private static boolean isString(TypeName type, Moment moment) {
        return !type.isArray()
                && moment.catalogs()
                        .types()
                        .named(type.name())
                        .map(Types.Type::isString)
                        .orElse(false);
    }

    private static boolean known(TypeName type, Moment moment) {
        return moment.catalogs().types().named(type.name()).isPresent()
                || moment.schema().isEnum(type.name())
                || moment.schema().isComposite(type.name());
    }

    private static Refusal notAutomatic(TypeName target) {
        return SqlState.DATATYPE_MISMATCH.because(
                "the column cannot be cast automatically to type " + target.written() + " without USING");
    }
}
