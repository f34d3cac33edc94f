package dev.schemalint.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who runs a server for its users, or what ties several servers together: both forbid some of what the engine allows. */
public enum Service {
    BLUEGREEN("rds-bluegreen"),
    RDS("rds"),
    AURORA("aurora"),
    CLOUDSQL("cloudsql"),
    MANAGED_INSTANCE("azure-mi"),
    AZURE("azure"),
    SUPABASE("supabase"),
    NEON("neon"),
    PLANETSCALE("planetscale"),
    VITESS("vitess"),
    GALERA("galera"),
    CLOUD("cloud");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** A name may be written with dashes or without, and say more behind it: {@code cloud-sql}, {@code azuresql}. */
    public static Optional<Service> named(String text) {
        String plain = plain(text);
        return List.of(values()).stream()
                .filter(service -> plain.startsWith(plain(service.id)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    static String all() {
        return String.join(", ", List.of(values()).stream().map(Service::id).toList());
    }
}
