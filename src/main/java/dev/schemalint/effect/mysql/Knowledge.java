package dev.schemalint.effect.mysql;

/** All that is known of one server. */
record Knowledge(Server server, Facts facts, Features features, Charsets charsets) {

    static Knowledge of(Server server) {
        return new Knowledge(server, Facts.of(server), Features.of(server), new Charsets());
    }
}
