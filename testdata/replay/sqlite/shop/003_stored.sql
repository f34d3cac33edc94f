-- What rows would refuse, an empty table takes.
ALTER TABLE lines ADD COLUMN label text GENERATED ALWAYS AS (product || number) STORED;
ALTER TABLE lines ADD COLUMN note text NOT NULL;
