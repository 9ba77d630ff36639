-- One database per installation (decision 23). What could tell something about a person stands here only as a keyed
-- HMAC (a look-up) or as ciphertext under the key of its dossier.

CREATE TABLE instelling (
    naam   TEXT PRIMARY KEY,
    waarde TEXT NOT NULL
) STRICT;

-- Last number given out per gemeente and year. Numbers that lapse are not used again.
CREATE TABLE teller (
    gemeente TEXT    NOT NULL,
    jaar     INTEGER NOT NULL,
    stand    INTEGER NOT NULL,
    PRIMARY KEY (gemeente, jaar)
) STRICT;

-- `kop` is the id of the last event: the head on which every append swaps.
CREATE TABLE dossier (
    uuid       BLOB PRIMARY KEY CHECK (length(uuid) = 16),
    gemeente   TEXT    NOT NULL,
    kenmerk    BLOB    NOT NULL UNIQUE,
    kop        BLOB,
    volgnummer INTEGER NOT NULL DEFAULT 0,
    volgende   BLOB
) STRICT;

-- Transaction A: numbers, codes and salts under the idempotency key, before anything is rendered.
CREATE TABLE reservering (
    sleutel BLOB PRIMARY KEY,
    dossier BLOB    NOT NULL REFERENCES dossier (uuid),
    gemaakt INTEGER NOT NULL,
    staat   TEXT    NOT NULL CHECK (staat IN ('open', 'gebruikt')),
    inhoud  BLOB    NOT NULL
) STRICT;

-- Reservations that lapsed stay on record.
CREATE TABLE vervallen (
    nummer  INTEGER PRIMARY KEY,
    dossier BLOB    NOT NULL,
    gemaakt INTEGER NOT NULL,
    inhoud  BLOB    NOT NULL
) STRICT;

CREATE TABLE gebeurtenis (
    dossier    BLOB    NOT NULL REFERENCES dossier (uuid),
    volgnummer INTEGER NOT NULL,
    blad       INTEGER NOT NULL UNIQUE REFERENCES blad (plaats),
    inhoud     BLOB    NOT NULL,
    PRIMARY KEY (dossier, volgnummer)
) STRICT;

CREATE TABLE document (
    dossier    BLOB    NOT NULL REFERENCES dossier (uuid),
    volgnummer INTEGER NOT NULL,
    nummer     INTEGER NOT NULL,
    code       BLOB    NOT NULL UNIQUE,
    bestand    BLOB    NOT NULL,
    bron       BLOB    NOT NULL,
    PRIMARY KEY (dossier, volgnummer, nummer)
) STRICT;

-- The leaves of the log, 65 bytes each; nothing in them is personal.
CREATE TABLE blad (
    plaats INTEGER PRIMARY KEY,
    bytes  BLOB NOT NULL UNIQUE CHECK (length(bytes) = 65)
) STRICT;

CREATE TABLE checkpoint (
    grootte INTEGER PRIMARY KEY,
    noot    TEXT NOT NULL
) STRICT;

-- Acts that were recorded, so that the same request again gets the same answer.
CREATE TABLE herhaling (
    sleutel  BLOB PRIMARY KEY,
    verzoek  BLOB NOT NULL,
    dossier  BLOB NOT NULL REFERENCES dossier (uuid),
    antwoord BLOB NOT NULL
) STRICT;

-- Person and home (R40), as HMAC.
CREATE TABLE zoekwoord (
    woord   BLOB NOT NULL,
    dossier BLOB NOT NULL REFERENCES dossier (uuid),
    PRIMARY KEY (woord, dossier)
) STRICT, WITHOUT ROWID;

-- Who asked for what, refusals too.
CREATE TABLE toegang (
    nummer    INTEGER PRIMARY KEY,
    tijdstip  INTEGER NOT NULL,
    wie       TEXT    NOT NULL,
    handeling TEXT    NOT NULL,
    dossier   BLOB,
    toegelaten INTEGER NOT NULL
) STRICT;

-- State is never updated: these tables only grow.
CREATE TRIGGER gebeurtenis_blijft BEFORE UPDATE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'gebeurtenissen blijven'); END;
CREATE TRIGGER gebeurtenis_blijft_staan BEFORE DELETE ON gebeurtenis BEGIN SELECT RAISE(ABORT, 'gebeurtenissen blijven'); END;
CREATE TRIGGER document_blijft BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'documenten blijven'); END;
CREATE TRIGGER document_blijft_staan BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'documenten blijven'); END;
CREATE TRIGGER blad_blijft BEFORE UPDATE ON blad BEGIN SELECT RAISE(ABORT, 'bladen blijven'); END;
CREATE TRIGGER blad_blijft_staan BEFORE DELETE ON blad BEGIN SELECT RAISE(ABORT, 'bladen blijven'); END;
CREATE TRIGGER checkpoint_blijft BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints blijven'); END;
CREATE TRIGGER checkpoint_blijft_staan BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints blijven'); END;
CREATE TRIGGER toegang_blijft BEFORE UPDATE ON toegang BEGIN SELECT RAISE(ABORT, 'de toegang blijft'); END;
CREATE TRIGGER toegang_blijft_staan BEFORE DELETE ON toegang BEGIN SELECT RAISE(ABORT, 'de toegang blijft'); END;
