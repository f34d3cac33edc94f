CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, body jsonb, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX events_body ON events USING gin (body);
CREATE INDEX events_alone ON ONLY events (at);
ALTER TABLE events ADD COLUMN source text NOT NULL DEFAULT 'web';
ALTER TABLE events ADD CONSTRAINT source_said CHECK (source <> '');
CREATE UNIQUE INDEX never ON events (id);
ALTER TABLE events_2024 DROP COLUMN body;
