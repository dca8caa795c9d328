-- 0001-first on SQLite.

-- Tables are made anew: SQLite cannot change them where they are. With foreign keys on, dropping the old one deletes the children
-- of its rows. Whether every foreign key holds is asked before the migration is committed.
-- outside the transaction
PRAGMA foreign_keys = 0;

-- past_import_row
ALTER TABLE "past_import_row" ADD "LetterEntry" TEXT NULL;

ALTER TABLE "past_import_row" ADD "ReportEntry" TEXT NULL;

-- example_contact
ALTER TABLE "example_contact" ADD "SettledAt" TEXT NULL;

-- agreed_example
CREATE TABLE "agreed_example" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreed_example" PRIMARY KEY,
    "First" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Agreement" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Publisher" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Text" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "OvertakenAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_agreed_example_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_agreed_example_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreed_example_organisation_Publisher" FOREIGN KEY ("Publisher") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreed_example_Agreement" ON "agreed_example" ("Agreement");

CREATE UNIQUE INDEX "IX_agreed_example_First" ON "agreed_example" ("First") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_agreed_example_First_Number" ON "agreed_example" ("First", "Number");

CREATE INDEX "IX_agreed_example_Owner" ON "agreed_example" ("Owner");

CREATE INDEX "IX_agreed_example_Publisher" ON "agreed_example" ("Publisher");

-- bank_task
CREATE TABLE "bank_task" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_bank_task" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Trade" TEXT NOT NULL,
    "Goals" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "Equipment" TEXT NOT NULL,
    "Safety" TEXT NOT NULL,
    "Minutes" INTEGER NOT NULL,
    "Level" TEXT NULL,
    "Site" TEXT NOT NULL,
    "Origin" TEXT NULL,
    "OriginVersion" INTEGER NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_bank_task_bank_task_Origin" FOREIGN KEY ("Origin") REFERENCES "bank_task" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_Origin" ON "bank_task" ("Origin");

CREATE INDEX "IX_bank_task_Owner" ON "bank_task" ("Owner");

CREATE INDEX "IX_bank_task_Trade_PublishedAt" ON "bank_task" ("Trade", "PublishedAt");

-- gathering_series
CREATE TABLE "gathering_series" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_gathering_series" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "About" TEXT NOT NULL,
    "Cohort" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Seats" INTEGER NOT NULL,
    "Taken" INTEGER NOT NULL,
    "PublishedAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_gathering_series_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_series_Owner" ON "gathering_series" ("Owner");

-- guide
CREATE TABLE "guide" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Lead" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Phases" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Edition" INTEGER NULL,
    "ApprovedAt" TEXT NULL,
    "LookAgainOn" TEXT NULL,
    "LookedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_guide_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_LookAgainOn" ON "guide" ("LookAgainOn");

CREATE INDEX "IX_guide_Owner" ON "guide" ("Owner");

-- hourly_teacher
CREATE TABLE "hourly_teacher" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_hourly_teacher" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Teacher" TEXT NOT NULL,
    "Levels" TEXT NOT NULL,
    "Speaks" TEXT NOT NULL,
    "Delivery" TEXT NOT NULL,
    "Nationwide" INTEGER NOT NULL,
    "Places" TEXT NOT NULL,
    "HoursAWeek" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "Note" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "CheckedAt" TEXT NULL,
    "CheckedBy" TEXT NULL,
    "CheckedSeen" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_hourly_teacher_app_user_Teacher" FOREIGN KEY ("Teacher") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_hourly_teacher_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_hourly_teacher_Owner" ON "hourly_teacher" ("Owner");

CREATE INDEX "IX_hourly_teacher_Teacher" ON "hourly_teacher" ("Teacher");

-- short_course
CREATE TABLE "short_course" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_short_course" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Lead" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "Steps" INTEGER NOT NULL,
    "Current" TEXT NULL,
    "CurrentNumber" INTEGER NOT NULL,
    "PublishedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_short_course_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_short_course_Owner" ON "short_course" ("Owner");

-- bank_task_comment
CREATE TABLE "bank_task_comment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_bank_task_comment" PRIMARY KEY,
    "Task" TEXT NOT NULL,
    "For" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Reply" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_bank_task_comment_bank_task_Task" FOREIGN KEY ("Task") REFERENCES "bank_task" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_comment_organisation_For" FOREIGN KEY ("For") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_comment_For" ON "bank_task_comment" ("For");

CREATE INDEX "IX_bank_task_comment_Task_At" ON "bank_task_comment" ("Task", "At");

-- bank_task_file
CREATE TABLE "bank_task_file" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_bank_task_file" PRIMARY KEY,
    "Task" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_bank_task_file_bank_task_Task" FOREIGN KEY ("Task") REFERENCES "bank_task" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_bank_task_file_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_file_File" ON "bank_task_file" ("File");

CREATE INDEX "IX_bank_task_file_Task" ON "bank_task_file" ("Task");

-- bank_task_use
CREATE TABLE "bank_task_use" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_bank_task_use" PRIMARY KEY,
    "Task" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "StoppedAt" TEXT NULL,
    CONSTRAINT "FK_bank_task_use_bank_task_Task" FOREIGN KEY ("Task") REFERENCES "bank_task" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_use_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_use_Organisation" ON "bank_task_use" ("Organisation");

CREATE UNIQUE INDEX "IX_bank_task_use_Task_Organisation" ON "bank_task_use" ("Task", "Organisation") WHERE "StoppedAt" IS NULL;

-- bank_task_version
CREATE TABLE "bank_task_version" (
    "Task" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_bank_task_version" PRIMARY KEY ("Task", "Number"),
    CONSTRAINT "FK_bank_task_version_bank_task_Task" FOREIGN KEY ("Task") REFERENCES "bank_task" ("Id") ON DELETE RESTRICT
);

-- gathering
CREATE TABLE "gathering" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_gathering" PRIMARY KEY,
    "Series" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "Link" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "SetAt" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "CalledOffAt" TEXT NULL,
    "CalledOffBecause" TEXT NULL,
    "NotedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_gathering_gathering_series_Series" FOREIGN KEY ("Series") REFERENCES "gathering_series" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_Day" ON "gathering" ("Day");

CREATE INDEX "IX_gathering_Series" ON "gathering" ("Series");

-- gathering_sign_up
CREATE TABLE "gathering_sign_up" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_gathering_sign_up" PRIMARY KEY,
    "Series" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "LeftAt" TEXT NULL,
    "Present" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_gathering_sign_up_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_gathering_series_Series" FOREIGN KEY ("Series")
        REFERENCES "gathering_series" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_sign_up_Organisation" ON "gathering_sign_up" ("Organisation");

CREATE INDEX "IX_gathering_sign_up_Owner" ON "gathering_sign_up" ("Owner");

CREATE UNIQUE INDEX "IX_gathering_sign_up_Series_User" ON "gathering_sign_up" ("Series", "User") WHERE "LeftAt" IS NULL;

CREATE INDEX "IX_gathering_sign_up_User" ON "gathering_sign_up" ("User");

-- guide_edition
CREATE TABLE "guide_edition" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide_edition" PRIMARY KEY,
    "Guide" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "RoundSince" TEXT NULL,
    "Unanswered" INTEGER NOT NULL,
    "SentAt" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "OvertakenAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_guide_edition_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_guide_edition_guide_Guide" FOREIGN KEY ("Guide") REFERENCES "guide" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_edition_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_guide_edition_Guide" ON "guide_edition" ("Guide") WHERE "ApprovedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_guide_edition_Guide_Number" ON "guide_edition" ("Guide", "Number");

CREATE INDEX "IX_guide_edition_Owner" ON "guide_edition" ("Owner");

-- guide_feedback
CREATE TABLE "guide_feedback" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide_feedback" PRIMARY KEY,
    "Guide" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Edition" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Text" TEXT NULL,
    "By" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_guide_feedback_guide_Guide" FOREIGN KEY ("Guide") REFERENCES "guide" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_feedback_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_feedback_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_feedback_Guide" ON "guide_feedback" ("Guide");

CREATE INDEX "IX_guide_feedback_Organisation" ON "guide_feedback" ("Organisation");

CREATE INDEX "IX_guide_feedback_Owner_AnsweredAt" ON "guide_feedback" ("Owner", "AnsweredAt");

-- teacher_request
CREATE TABLE "teacher_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_teacher_request" PRIMARY KEY,
    "Teacher" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "AskedFor" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Delivery" TEXT NOT NULL,
    "HoursAWeek" INTEGER NOT NULL,
    "FirstDay" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "Accepted" INTEGER NOT NULL,
    "Answer" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_teacher_request_hourly_teacher_Teacher" FOREIGN KEY ("Teacher") REFERENCES "hourly_teacher" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_teacher_request_AskedFor" ON "teacher_request" ("AskedFor");

CREATE INDEX "IX_teacher_request_Owner" ON "teacher_request" ("Owner");

CREATE INDEX "IX_teacher_request_Teacher_FirstDay" ON "teacher_request" ("Teacher", "FirstDay");

-- course_assignment
CREATE TABLE "course_assignment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_course_assignment" PRIMARY KEY,
    "Course" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_course_assignment_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_assignment_short_course_Course" FOREIGN KEY ("Course") REFERENCES "short_course" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_course_assignment_Course" ON "course_assignment" ("Course");

CREATE UNIQUE INDEX "IX_course_assignment_Organisation_Role_Course" ON "course_assignment" ("Organisation", "Role",
    "Course") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_course_assignment_Organisation_Role_Due" ON "course_assignment" ("Organisation", "Role", "Due");

-- short_course_edition
CREATE TABLE "short_course_edition" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_short_course_edition" PRIMARY KEY,
    "Course" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Written" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_short_course_edition_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_short_course_edition_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_short_course_edition_short_course_Course" FOREIGN KEY ("Course") REFERENCES "short_course" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_short_course_edition_Course" ON "short_course_edition" ("Course") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL;

CREATE INDEX "IX_short_course_edition_Owner" ON "short_course_edition" ("Owner");

-- guide_outside_review
CREATE TABLE "guide_outside_review" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide_outside_review" PRIMARY KEY,
    "Edition" TEXT NOT NULL,
    "Guide" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Who" TEXT NOT NULL,
    "Email" TEXT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "Name" TEXT NULL,
    "StandsForIt" INTEGER NULL,
    "Text" TEXT NULL,
    "TakenBackAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_guide_outside_review_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES "guide_edition" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_outside_review_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_outside_review_Edition" ON "guide_outside_review" ("Edition");

CREATE INDEX "IX_guide_outside_review_Owner" ON "guide_outside_review" ("Owner");

-- guide_revision
CREATE TABLE "guide_revision" (
    "Edition" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_guide_revision" PRIMARY KEY ("Edition", "Number"),
    CONSTRAINT "FK_guide_revision_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES "guide_edition" ("Id") ON DELETE RESTRICT
);

-- guide_round
CREATE TABLE "guide_round" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide_round" PRIMARY KEY,
    "Guide" TEXT NOT NULL,
    "Edition" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Due" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "OpenedBy" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_guide_round_guide_Guide" FOREIGN KEY ("Guide") REFERENCES "guide" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_round_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES "guide_edition" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_round_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_guide_round_Edition_Number" ON "guide_round" ("Edition", "Number");

CREATE INDEX "IX_guide_round_Guide" ON "guide_round" ("Guide");

CREATE INDEX "IX_guide_round_Owner" ON "guide_round" ("Owner");

-- course_taking
CREATE TABLE "course_taking" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_course_taking" PRIMARY KEY,
    "Course" TEXT NOT NULL,
    "Edition" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "Reached" INTEGER NOT NULL,
    "Written" TEXT NOT NULL,
    "PassedAt" TEXT NULL,
    "Right" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_course_taking_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_short_course_Course" FOREIGN KEY ("Course") REFERENCES "short_course" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_short_course_edition_Edition" FOREIGN KEY ("Edition")
        REFERENCES "short_course_edition" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_course_taking_Course_User_PassedAt" ON "course_taking" ("Course", "User", "PassedAt");

CREATE INDEX "IX_course_taking_Edition" ON "course_taking" ("Edition");

CREATE INDEX "IX_course_taking_Organisation" ON "course_taking" ("Organisation");

CREATE UNIQUE INDEX "IX_course_taking_User_Course" ON "course_taking" ("User", "Course") WHERE "PassedAt" IS NULL;

-- guide_comment
CREATE TABLE "guide_comment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_guide_comment" PRIMARY KEY,
    "Round" TEXT NOT NULL,
    "Edition" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Activity" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_guide_comment_guide_round_Round" FOREIGN KEY ("Round") REFERENCES "guide_round" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_comment_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_comment_Organisation" ON "guide_comment" ("Organisation");

CREATE INDEX "IX_guide_comment_Owner_AnsweredAt" ON "guide_comment" ("Owner", "AnsweredAt");

CREATE INDEX "IX_guide_comment_Round" ON "guide_comment" ("Round");

-- guide_invitation
CREATE TABLE "guide_invitation" (
    "Round" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "FinishedAt" TEXT NULL,
    "FinishedBy" TEXT NULL,
    CONSTRAINT "PK_guide_invitation" PRIMARY KEY ("Round", "Organisation"),
    CONSTRAINT "FK_guide_invitation_guide_round_Round" FOREIGN KEY ("Round") REFERENCES "guide_round" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_invitation_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_invitation_Organisation" ON "guide_invitation" ("Organisation");

-- past_import_row
CREATE INDEX "IX_past_import_row_LetterEntry" ON "past_import_row" ("LetterEntry");

CREATE INDEX "IX_past_import_row_ReportEntry" ON "past_import_row" ("ReportEntry");

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
    CONSTRAINT "FK_past_import_row_journal_entry_LetterEntry" FOREIGN KEY ("LetterEntry")
        REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_import_row_journal_entry_ReportEntry" FOREIGN KEY ("ReportEntry")
        REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_import_row_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_past_import_row" ("Import", "Line", "DecidedOre", "Field", "Grant", "LetterEntry", "Others", "Outcome", "Reason",
    "ReportEntry", "Text")
SELECT "Import", "Line", "DecidedOre", "Field", "Grant", "LetterEntry", "Others", "Outcome", "Reason", "ReportEntry", "Text"
FROM "past_import_row";

DROP TABLE "past_import_row";

ALTER TABLE "ef_temp_past_import_row" RENAME TO "past_import_row";

CREATE INDEX "IX_past_import_row_LetterEntry" ON "past_import_row" ("LetterEntry");

CREATE INDEX "IX_past_import_row_ReportEntry" ON "past_import_row" ("ReportEntry");
