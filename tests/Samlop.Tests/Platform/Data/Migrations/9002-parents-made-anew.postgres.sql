-- 9002-parents-made-anew on PostgreSQL.

-- test_parent
UPDATE test_parent SET "Name" = '' WHERE "Name" IS NULL;
ALTER TABLE test_parent ALTER COLUMN "Name" SET NOT NULL;
ALTER TABLE test_parent ALTER COLUMN "Name" SET DEFAULT '';

CREATE INDEX "IX_test_parent_Name" ON test_parent ("Name");
