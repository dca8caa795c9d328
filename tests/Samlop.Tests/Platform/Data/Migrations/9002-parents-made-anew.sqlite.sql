-- 9002-parents-made-anew on SQLite.

-- Tables are made anew: SQLite cannot change them where they are. With foreign keys on, dropping the old one deletes the children
-- of its rows. Whether every foreign key holds is asked before the migration is committed.
-- outside the transaction
PRAGMA foreign_keys = 0;

-- test_parent
CREATE INDEX "IX_test_parent_Name" ON "test_parent" ("Name");

CREATE TABLE "ef_temp_test_parent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_test_parent" PRIMARY KEY,
    "Name" TEXT NOT NULL DEFAULT ''
);

INSERT INTO "ef_temp_test_parent" ("Id", "Name")
SELECT "Id", IFNULL("Name", '')
FROM "test_parent";

DROP TABLE "test_parent";

ALTER TABLE "ef_temp_test_parent" RENAME TO "test_parent";

CREATE INDEX "IX_test_parent_Name" ON "test_parent" ("Name");
