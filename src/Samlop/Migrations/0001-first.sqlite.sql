-- 0001-first on SQLite.

-- visit_notice
CREATE TABLE "visit_notice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_visit_notice" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Trade" TEXT NULL,
    "County" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_visit_notice_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_notice_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_visit_notice_By" ON "visit_notice" ("By");

CREATE INDEX "IX_visit_notice_Kind_Role_To" ON "visit_notice" ("Kind", "Role", "To");

CREATE INDEX "IX_visit_notice_Organisation" ON "visit_notice" ("Organisation");

-- visit
CREATE TABLE "visit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_visit" PRIMARY KEY,
    "Notice" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "ToUser" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "FromUser" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Day" TEXT NULL,
    "AgreedAt" TEXT NULL,
    "DeclinedAt" TEXT NULL,
    "CalledOffAt" TEXT NULL,
    "Word" TEXT NULL,
    "DoneAt" TEXT NULL,
    "Learned" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_visit_app_user_FromUser" FOREIGN KEY ("FromUser") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_app_user_ToUser" FOREIGN KEY ("ToUser") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_organisation_From" FOREIGN KEY ("From") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_organisation_To" FOREIGN KEY ("To") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_visit_notice_Notice" FOREIGN KEY ("Notice") REFERENCES "visit_notice" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_visit_From_AskedAt" ON "visit" ("From", "AskedAt");

CREATE INDEX "IX_visit_FromUser" ON "visit" ("FromUser");

CREATE UNIQUE INDEX "IX_visit_Notice_From" ON "visit" ("Notice",
    "From") WHERE "DeclinedAt" IS NULL AND "CalledOffAt" IS NULL AND "DoneAt" IS NULL;

CREATE INDEX "IX_visit_To_AskedAt" ON "visit" ("To", "AskedAt");

CREATE INDEX "IX_visit_ToUser" ON "visit" ("ToUser");
