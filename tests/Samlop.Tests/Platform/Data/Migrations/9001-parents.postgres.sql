-- 9001-parents on PostgreSQL: as a later version would, it moves what the log holds.

CREATE TABLE test_parent (
    "Id" text NOT NULL,
    "Name" text,
    CONSTRAINT "PK_test_parent" PRIMARY KEY ("Id")
);

CREATE TABLE test_child (
    "Id" text NOT NULL,
    "Parent" text NOT NULL,
    CONSTRAINT "PK_test_child" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_test_child_test_parent_Parent" FOREIGN KEY ("Parent") REFERENCES test_parent ("Id") ON DELETE CASCADE
);

INSERT INTO test_parent ("Id", "Name")
SELECT "Id"::text, NULL FROM process;

INSERT INTO test_child ("Id", "Parent")
SELECT "Id" || '-first', "Id" FROM test_parent UNION ALL SELECT "Id" || '-second', "Id" FROM test_parent;
