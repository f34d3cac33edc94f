BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1f2a9c

CREATE TABLE orders (
    id BIGSERIAL NOT NULL, 
    note TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('1f2a9c') RETURNING alembic_version.version_num;

-- Running upgrade 1f2a9c -> 7d41e0

CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

ALTER TABLE customers ALTER COLUMN name SET NOT NULL;

UPDATE alembic_version SET version_num='7d41e0' WHERE alembic_version.version_num = '1f2a9c';

COMMIT;

