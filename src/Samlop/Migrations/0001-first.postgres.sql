-- 0001-first on PostgreSQL.

-- visit_notice
CREATE TABLE visit_notice (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "Role" character varying(30) NOT NULL,
    "Trade" character varying(20),
    "County" character varying(2),
    "From" date NOT NULL,
    "To" date NOT NULL,
    "Text" character varying(1500) NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_visit_notice" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_visit_notice_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_notice_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_visit_notice_By" ON visit_notice ("By");

CREATE INDEX "IX_visit_notice_Kind_Role_To" ON visit_notice ("Kind", "Role", "To");

CREATE INDEX "IX_visit_notice_Organisation" ON visit_notice ("Organisation");

-- visit
CREATE TABLE visit (
    "Id" uuid NOT NULL,
    "Notice" uuid NOT NULL,
    "To" uuid NOT NULL,
    "ToUser" uuid NOT NULL,
    "From" uuid NOT NULL,
    "FromUser" uuid NOT NULL,
    "Text" character varying(1500) NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "Day" date,
    "AgreedAt" timestamp with time zone,
    "DeclinedAt" timestamp with time zone,
    "CalledOffAt" timestamp with time zone,
    "Word" character varying(1500),
    "DoneAt" timestamp with time zone,
    "Learned" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_visit" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_visit_app_user_FromUser" FOREIGN KEY ("FromUser") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_app_user_ToUser" FOREIGN KEY ("ToUser") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_organisation_From" FOREIGN KEY ("From") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_organisation_To" FOREIGN KEY ("To") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_visit_visit_notice_Notice" FOREIGN KEY ("Notice") REFERENCES visit_notice ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_visit_From_AskedAt" ON visit ("From", "AskedAt");

CREATE INDEX "IX_visit_FromUser" ON visit ("FromUser");

CREATE UNIQUE INDEX "IX_visit_Notice_From" ON visit ("Notice",
    "From") WHERE "DeclinedAt" IS NULL AND "CalledOffAt" IS NULL AND "DoneAt" IS NULL;

CREATE INDEX "IX_visit_To_AskedAt" ON visit ("To", "AskedAt");

CREATE INDEX "IX_visit_ToUser" ON visit ("ToUser");
