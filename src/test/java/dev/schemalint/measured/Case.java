package dev.schemalint.measured;

/** One statement to measure: setup is committed before it, pre runs in its session. Each is empty where there is none. */
record Case(String name, String setup, String pre, String sql) {}
