SET lock_timeout = '5s';

ALTER TABLE orders ALTER COLUMN note TYPE text;
ALTER TABLE orders ADD CONSTRAINT note_filled CHECK (note <> '') NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT note_filled;
