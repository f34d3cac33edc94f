package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import java.util.function.Supplier;

/** What a server of one version brings along; each table is read when it is first asked for. */
final class Catalogs {

    private final Version version;
    private final Facts facts;
    private final Supplier<Functions> functions = new Once<>(Functions::new);
    private final Supplier<Casts> casts;
    private final Supplier<Types> types;

    Catalogs(Version version) {
        this.version = version;
        this.facts = Facts.of(version);
        this.casts = new Once<>(() -> new Casts(version));
        this.types = new Once<>(() -> new Types(version));
    }

    Version version() {
        return version;
    }

    Facts facts() {
        return facts;
    }

    Functions functions() {
        return functions.get();
    }

    Casts casts() {
        return casts.get();
    }

    Types types() {
        return types.get();
    }
}
