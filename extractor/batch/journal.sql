-- The journal of an output folder: what is known of each content, and under which names it came.

CREATE TABLE documents (              -- a content, by its hash
    sha256    TEXT PRIMARY KEY,       -- hexadecimal digits
    size      INTEGER NOT NULL,       -- bytes
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'complete', 'partial', 'failed')),
    attempts  INTEGER NOT NULL DEFAULT 0,  -- workers that took it, all runs together; one that a kill cut short is not counted
    problems  TEXT NOT NULL DEFAULT '[]',  -- the plan's problems, as JSON
    recipe    TEXT,                   -- extractor and least confidence of its result
    run       INTEGER                 -- the run that settled it
) WITHOUT ROWID;

CREATE TABLE inputs (                 -- a name under which a content came
    name          TEXT PRIMARY KEY,   -- below the output folder, without .json
    origin        TEXT NOT NULL UNIQUE,  -- path, archive!/member or URL
    stamp         TEXT,               -- size and times by which an unchanged file is known without reading it
    sha256        TEXT REFERENCES documents,  -- NULL: its content could not be had
    problems      TEXT NOT NULL DEFAULT '[]', -- why it could not, as JSON
    recipe        TEXT,               -- that of the result that is written under this name; NULL: none
    result_size   INTEGER,            -- bytes of that result
    result_sha256 TEXT,
    run           INTEGER NOT NULL    -- the last run that met it
) WITHOUT ROWID;

CREATE INDEX inputs_by_content ON inputs (sha256);

CREATE TABLE runs (run INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT, recipe TEXT NOT NULL);
