-- 9001-parents on SQLite: as a later version would, it moves what the log holds.

CREATE TABLE "test_parent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_test_parent" PRIMARY KEY,
    "Name" TEXT NULL
);

CREATE TABLE "test_child" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_test_child" PRIMARY KEY,
    "Parent" TEXT NOT NULL,
    CONSTRAINT "FK_test_child_test_parent_Parent" FOREIGN KEY ("Parent") REFERENCES "test_parent" ("Id") ON DELETE CASCADE
);

INSERT INTO "test_parent" ("Id", "Name")
SELECT "Id", NULL FROM process;

INSERT INTO "test_child" ("Id", "Parent")
SELECT "Id" || '-first', "Id" FROM "test_parent" UNION ALL SELECT "Id" || '-second', "Id" FROM "test_parent";
