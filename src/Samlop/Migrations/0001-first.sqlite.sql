-- 0001-first on SQLite.

-- Tables are made anew: SQLite cannot change them where they are. With foreign keys on, dropping the old one deletes the children
-- of its rows. Whether every foreign key holds is asked before the migration is committed.
-- outside the transaction
PRAGMA foreign_keys = 0;

DROP INDEX "IX_past_import_row_LetterEntry";

DROP INDEX "IX_past_import_row_ReportEntry";

-- agreed_example
ALTER TABLE "agreed_example" RENAME COLUMN "Agreement" TO "FromAgreement";

DROP INDEX "IX_agreed_example_Agreement";

CREATE INDEX "IX_agreed_example_FromAgreement" ON "agreed_example" ("FromAgreement");

-- past_import_row
CREATE TABLE "ef_temp_past_import_row" (
    "Import" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DecidedOre" INTEGER NULL,
    "Field" TEXT NULL,
    "Grant" TEXT NULL,
    "LetterEntry" TEXT NULL,
    "Others" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "ReportEntry" TEXT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "PK_past_import_row" PRIMARY KEY ("Import", "Line"),
    CONSTRAINT "FK_past_import_row_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_past_import_row" ("Import", "Line", "DecidedOre", "Field", "Grant", "LetterEntry", "Others", "Outcome", "Reason",
    "ReportEntry", "Text")
SELECT "Import", "Line", "DecidedOre", "Field", "Grant", "LetterEntry", "Others", "Outcome", "Reason", "ReportEntry", "Text"
FROM "past_import_row";

DROP TABLE "past_import_row";

ALTER TABLE "ef_temp_past_import_row" RENAME TO "past_import_row";
