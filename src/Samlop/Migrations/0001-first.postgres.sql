-- 0001-first on PostgreSQL.

-- past_import_row
ALTER TABLE past_import_row ADD "LetterEntry" uuid;

ALTER TABLE past_import_row ADD "ReportEntry" uuid;

-- example_contact
ALTER TABLE example_contact ADD "SettledAt" timestamp with time zone;

-- agreed_example
CREATE TABLE agreed_example (
    "Id" uuid NOT NULL,
    "First" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Agreement" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Publisher" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "Text" text NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "OvertakenAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(1000),
    "DiscardedAt" timestamp with time zone,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_agreed_example" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_agreed_example_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_agreed_example_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreed_example_organisation_Publisher" FOREIGN KEY ("Publisher") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreed_example_Agreement" ON agreed_example ("Agreement");

CREATE UNIQUE INDEX "IX_agreed_example_First" ON agreed_example ("First") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_agreed_example_First_Number" ON agreed_example ("First", "Number");

CREATE INDEX "IX_agreed_example_Owner" ON agreed_example ("Owner");

CREATE INDEX "IX_agreed_example_Publisher" ON agreed_example ("Publisher");

-- bank_task
CREATE TABLE bank_task (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "Trade" character varying(20) NOT NULL,
    "Goals" text[] NOT NULL,
    "What" character varying(6000) NOT NULL,
    "Equipment" character varying(1000) NOT NULL,
    "Safety" character varying(2000) NOT NULL,
    "Minutes" integer NOT NULL,
    "Level" character varying(30),
    "Site" character varying(30) NOT NULL,
    "Origin" uuid,
    "OriginVersion" integer,
    "WrittenBy" uuid NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(500),
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_bank_task" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_bank_task_bank_task_Origin" FOREIGN KEY ("Origin") REFERENCES bank_task ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_Origin" ON bank_task ("Origin");

CREATE INDEX "IX_bank_task_Owner" ON bank_task ("Owner");

CREATE INDEX "IX_bank_task_Trade_PublishedAt" ON bank_task ("Trade", "PublishedAt");

-- gathering_series
CREATE TABLE gathering_series (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "About" character varying(2000) NOT NULL,
    "Cohort" character varying(100) NOT NULL,
    "Roles" text[] NOT NULL,
    "Seats" integer NOT NULL,
    "Taken" integer NOT NULL,
    "PublishedAt" timestamp with time zone,
    "ClosedAt" timestamp with time zone,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_gathering_series" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_gathering_series_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_series_Owner" ON gathering_series ("Owner");

-- guide
CREATE TABLE guide (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "BegunBy" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "Lead" character varying(3000) NOT NULL,
    "Language" character varying(2) NOT NULL,
    "Phases" text[] NOT NULL,
    "Roles" text[] NOT NULL,
    "Edition" integer,
    "ApprovedAt" timestamp with time zone,
    "LookAgainOn" date,
    "LookedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(1000),
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_guide_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_LookAgainOn" ON guide ("LookAgainOn");

CREATE INDEX "IX_guide_Owner" ON guide ("Owner");

-- hourly_teacher
CREATE TABLE hourly_teacher (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Teacher" uuid NOT NULL,
    "Levels" text[] NOT NULL,
    "Speaks" character varying(200) NOT NULL,
    "Delivery" character varying(30) NOT NULL,
    "Nationwide" boolean NOT NULL,
    "Places" text[] NOT NULL,
    "HoursAWeek" integer NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "Note" character varying(1000) NOT NULL,
    "WrittenBy" uuid NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "CheckedAt" timestamp with time zone,
    "CheckedBy" uuid,
    "CheckedSeen" character varying(1000),
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(1000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_hourly_teacher" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_hourly_teacher_app_user_Teacher" FOREIGN KEY ("Teacher") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_hourly_teacher_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_hourly_teacher_Owner" ON hourly_teacher ("Owner");

CREATE INDEX "IX_hourly_teacher_Teacher" ON hourly_teacher ("Teacher");

-- short_course
CREATE TABLE short_course (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "Lead" character varying(1000) NOT NULL,
    "Language" character varying(2) NOT NULL,
    "Roles" text[] NOT NULL,
    "Steps" integer NOT NULL,
    "Current" uuid,
    "CurrentNumber" integer NOT NULL,
    "PublishedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(500),
    "DiscardedAt" timestamp with time zone,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_short_course" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_short_course_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_short_course_Owner" ON short_course ("Owner");

-- bank_task_comment
CREATE TABLE bank_task_comment (
    "Id" uuid NOT NULL,
    "Task" uuid NOT NULL,
    "For" uuid NOT NULL,
    "By" uuid NOT NULL,
    "Text" character varying(2000) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Reply" character varying(2000),
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_bank_task_comment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_bank_task_comment_bank_task_Task" FOREIGN KEY ("Task") REFERENCES bank_task ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_comment_organisation_For" FOREIGN KEY ("For") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_comment_For" ON bank_task_comment ("For");

CREATE INDEX "IX_bank_task_comment_Task_At" ON bank_task_comment ("Task", "At");

-- bank_task_file
CREATE TABLE bank_task_file (
    "Id" uuid NOT NULL,
    "Task" uuid NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    CONSTRAINT "PK_bank_task_file" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_bank_task_file_bank_task_Task" FOREIGN KEY ("Task") REFERENCES bank_task ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_bank_task_file_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_file_File" ON bank_task_file ("File");

CREATE INDEX "IX_bank_task_file_Task" ON bank_task_file ("Task");

-- bank_task_use
CREATE TABLE bank_task_use (
    "Id" uuid NOT NULL,
    "Task" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "StoppedAt" timestamp with time zone,
    CONSTRAINT "PK_bank_task_use" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_bank_task_use_bank_task_Task" FOREIGN KEY ("Task") REFERENCES bank_task ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_bank_task_use_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_bank_task_use_Organisation" ON bank_task_use ("Organisation");

CREATE UNIQUE INDEX "IX_bank_task_use_Task_Organisation" ON bank_task_use ("Task", "Organisation") WHERE "StoppedAt" IS NULL;

-- bank_task_version
CREATE TABLE bank_task_version (
    "Task" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_bank_task_version" PRIMARY KEY ("Task", "Number"),
    CONSTRAINT "FK_bank_task_version_bank_task_Task" FOREIGN KEY ("Task") REFERENCES bank_task ("Id") ON DELETE RESTRICT
);

-- gathering
CREATE TABLE gathering (
    "Id" uuid NOT NULL,
    "Series" uuid NOT NULL,
    "Day" date NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Length" integer NOT NULL,
    "Place" character varying(200) NOT NULL,
    "Link" character varying(300) NOT NULL,
    "Topic" character varying(300) NOT NULL,
    "SetAt" timestamp with time zone NOT NULL,
    "Revision" integer NOT NULL,
    "CalledOffAt" timestamp with time zone,
    "CalledOffBecause" character varying(500),
    "NotedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_gathering" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_gathering_gathering_series_Series" FOREIGN KEY ("Series") REFERENCES gathering_series ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_Day" ON gathering ("Day");

CREATE INDEX "IX_gathering_Series" ON gathering ("Series");

-- gathering_sign_up
CREATE TABLE gathering_sign_up (
    "Id" uuid NOT NULL,
    "Series" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "LeftAt" timestamp with time zone,
    "Present" uuid[] NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_gathering_sign_up" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_gathering_sign_up_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_gathering_series_Series" FOREIGN KEY ("Series") REFERENCES gathering_series ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_gathering_sign_up_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_gathering_sign_up_Organisation" ON gathering_sign_up ("Organisation");

CREATE INDEX "IX_gathering_sign_up_Owner" ON gathering_sign_up ("Owner");

CREATE UNIQUE INDEX "IX_gathering_sign_up_Series_User" ON gathering_sign_up ("Series", "User") WHERE "LeftAt" IS NULL;

CREATE INDEX "IX_gathering_sign_up_User" ON gathering_sign_up ("User");

-- guide_edition
CREATE TABLE guide_edition (
    "Id" uuid NOT NULL,
    "Guide" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Number" integer NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Revision" integer NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "RoundSince" timestamp with time zone,
    "Unanswered" integer NOT NULL,
    "SentAt" timestamp with time zone,
    "ApprovedAt" timestamp with time zone,
    "ApprovedBy" uuid,
    "OvertakenAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide_edition" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_guide_edition_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_guide_edition_guide_Guide" FOREIGN KEY ("Guide") REFERENCES guide ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_edition_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_guide_edition_Guide" ON guide_edition ("Guide") WHERE "ApprovedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_guide_edition_Guide_Number" ON guide_edition ("Guide", "Number");

CREATE INDEX "IX_guide_edition_Owner" ON guide_edition ("Owner");

-- guide_feedback
CREATE TABLE guide_feedback (
    "Id" uuid NOT NULL,
    "Guide" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Edition" integer NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "Text" character varying(2000),
    "By" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Answer" character varying(2000),
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide_feedback" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_guide_feedback_guide_Guide" FOREIGN KEY ("Guide") REFERENCES guide ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_feedback_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_feedback_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_feedback_Guide" ON guide_feedback ("Guide");

CREATE INDEX "IX_guide_feedback_Organisation" ON guide_feedback ("Organisation");

CREATE INDEX "IX_guide_feedback_Owner_AnsweredAt" ON guide_feedback ("Owner", "AnsweredAt");

-- teacher_request
CREATE TABLE teacher_request (
    "Id" uuid NOT NULL,
    "Teacher" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "AskedFor" uuid NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "Level" character varying(30) NOT NULL,
    "Delivery" character varying(30) NOT NULL,
    "HoursAWeek" integer NOT NULL,
    "FirstDay" date NOT NULL,
    "LastDay" date NOT NULL,
    "Text" character varying(1000) NOT NULL,
    "AnsweredAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "Accepted" boolean NOT NULL,
    "Answer" character varying(1000),
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_teacher_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_teacher_request_hourly_teacher_Teacher" FOREIGN KEY ("Teacher") REFERENCES hourly_teacher ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_teacher_request_AskedFor" ON teacher_request ("AskedFor");

CREATE INDEX "IX_teacher_request_Owner" ON teacher_request ("Owner");

CREATE INDEX "IX_teacher_request_Teacher_FirstDay" ON teacher_request ("Teacher", "FirstDay");

-- course_assignment
CREATE TABLE course_assignment (
    "Id" uuid NOT NULL,
    "Course" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(30) NOT NULL,
    "Due" date NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_course_assignment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_course_assignment_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_assignment_short_course_Course" FOREIGN KEY ("Course") REFERENCES short_course ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_course_assignment_Course" ON course_assignment ("Course");

CREATE UNIQUE INDEX "IX_course_assignment_Organisation_Role_Course" ON course_assignment ("Organisation", "Role",
    "Course") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_course_assignment_Organisation_Role_Due" ON course_assignment ("Organisation", "Role", "Due");

-- short_course_edition
CREATE TABLE short_course_edition (
    "Id" uuid NOT NULL,
    "Course" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Written" text NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_short_course_edition" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_short_course_edition_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_short_course_edition_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_short_course_edition_short_course_Course" FOREIGN KEY ("Course") REFERENCES short_course ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_short_course_edition_Course" ON short_course_edition ("Course") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL;

CREATE INDEX "IX_short_course_edition_Owner" ON short_course_edition ("Owner");

-- guide_outside_review
CREATE TABLE guide_outside_review (
    "Id" uuid NOT NULL,
    "Edition" uuid NOT NULL,
    "Guide" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Revision" integer NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "Who" character varying(200) NOT NULL,
    "Email" character varying(320),
    "AskedBy" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "AnsweredAt" timestamp with time zone,
    "Name" character varying(150),
    "StandsForIt" boolean,
    "Text" character varying(3000),
    "TakenBackAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide_outside_review" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_guide_outside_review_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES guide_edition ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_outside_review_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_outside_review_Edition" ON guide_outside_review ("Edition");

CREATE INDEX "IX_guide_outside_review_Owner" ON guide_outside_review ("Owner");

-- guide_revision
CREATE TABLE guide_revision (
    "Edition" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_guide_revision" PRIMARY KEY ("Edition", "Number"),
    CONSTRAINT "FK_guide_revision_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES guide_edition ("Id") ON DELETE RESTRICT
);

-- guide_round
CREATE TABLE guide_round (
    "Id" uuid NOT NULL,
    "Guide" uuid NOT NULL,
    "Edition" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Revision" integer NOT NULL,
    "Due" date NOT NULL,
    "Text" character varying(2000) NOT NULL,
    "OpenedBy" uuid NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide_round" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_guide_round_guide_Guide" FOREIGN KEY ("Guide") REFERENCES guide ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_round_guide_edition_Edition" FOREIGN KEY ("Edition") REFERENCES guide_edition ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_round_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_guide_round_Edition_Number" ON guide_round ("Edition", "Number");

CREATE INDEX "IX_guide_round_Guide" ON guide_round ("Guide");

CREATE INDEX "IX_guide_round_Owner" ON guide_round ("Owner");

-- course_taking
CREATE TABLE course_taking (
    "Id" uuid NOT NULL,
    "Course" uuid NOT NULL,
    "Edition" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "Reached" integer NOT NULL,
    "Written" text NOT NULL,
    "PassedAt" timestamp with time zone,
    "Right" integer,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_course_taking" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_course_taking_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_short_course_Course" FOREIGN KEY ("Course") REFERENCES short_course ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_course_taking_short_course_edition_Edition" FOREIGN KEY ("Edition")
        REFERENCES short_course_edition ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_course_taking_Course_User_PassedAt" ON course_taking ("Course", "User", "PassedAt");

CREATE INDEX "IX_course_taking_Edition" ON course_taking ("Edition");

CREATE INDEX "IX_course_taking_Organisation" ON course_taking ("Organisation");

CREATE UNIQUE INDEX "IX_course_taking_User_Course" ON course_taking ("User", "Course") WHERE "PassedAt" IS NULL;

-- guide_comment
CREATE TABLE guide_comment (
    "Id" uuid NOT NULL,
    "Round" uuid NOT NULL,
    "Edition" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Activity" character varying(30),
    "Text" character varying(3000) NOT NULL,
    "Outcome" character varying(30),
    "Answer" character varying(3000),
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_guide_comment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_guide_comment_guide_round_Round" FOREIGN KEY ("Round") REFERENCES guide_round ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_comment_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_comment_Organisation" ON guide_comment ("Organisation");

CREATE INDEX "IX_guide_comment_Owner_AnsweredAt" ON guide_comment ("Owner", "AnsweredAt");

CREATE INDEX "IX_guide_comment_Round" ON guide_comment ("Round");

-- guide_invitation
CREATE TABLE guide_invitation (
    "Round" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "FinishedAt" timestamp with time zone,
    "FinishedBy" uuid,
    CONSTRAINT "PK_guide_invitation" PRIMARY KEY ("Round", "Organisation"),
    CONSTRAINT "FK_guide_invitation_guide_round_Round" FOREIGN KEY ("Round") REFERENCES guide_round ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_guide_invitation_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_guide_invitation_Organisation" ON guide_invitation ("Organisation");

-- past_import_row
CREATE INDEX "IX_past_import_row_LetterEntry" ON past_import_row ("LetterEntry");

CREATE INDEX "IX_past_import_row_ReportEntry" ON past_import_row ("ReportEntry");

ALTER TABLE past_import_row ADD CONSTRAINT "FK_past_import_row_journal_entry_LetterEntry" FOREIGN KEY ("LetterEntry")
    REFERENCES journal_entry ("Id") ON DELETE RESTRICT;

ALTER TABLE past_import_row ADD CONSTRAINT "FK_past_import_row_journal_entry_ReportEntry" FOREIGN KEY ("ReportEntry")
    REFERENCES journal_entry ("Id") ON DELETE RESTRICT;
