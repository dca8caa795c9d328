-- 0001-first on PostgreSQL.

-- past_import_row
ALTER TABLE past_import_row DROP CONSTRAINT "FK_past_import_row_journal_entry_LetterEntry";

ALTER TABLE past_import_row DROP CONSTRAINT "FK_past_import_row_journal_entry_ReportEntry";

DROP INDEX "IX_past_import_row_LetterEntry";

DROP INDEX "IX_past_import_row_ReportEntry";

-- agreed_example
ALTER TABLE agreed_example RENAME COLUMN "Agreement" TO "FromAgreement";

ALTER INDEX "IX_agreed_example_Agreement" RENAME TO "IX_agreed_example_FromAgreement";
