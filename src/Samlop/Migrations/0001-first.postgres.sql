-- 0001-first on PostgreSQL.

-- appeal_ruling
CREATE TABLE appeal_ruling (
    "Id" uuid NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "Standing" character varying(20) NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "Source" character varying(2000) NOT NULL,
    "WrittenBy" uuid NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "SettledBy" uuid,
    "SettledAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_appeal_ruling" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_appeal_ruling_decided_by_two" CHECK (("SettledAt" IS NULL AND "SettledBy" IS NULL) OR ("SettledAt" IS NOT NULL AND "SettledBy" IS NOT NULL)),
    CONSTRAINT "CK_appeal_ruling_two_persons" CHECK ("SettledBy" <> "WrittenBy")
);

CREATE INDEX "IX_appeal_ruling_Kind_SettledAt" ON appeal_ruling ("Kind", "SettledAt");

-- appropriation
CREATE TABLE appropriation (
    "Id" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Chapter" character varying(4) NOT NULL,
    "Item" character varying(2) NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "AmountOre" bigint NOT NULL,
    "Source" character varying(500) NOT NULL,
    "Reason" character varying(1000),
    "EnteredBy" uuid NOT NULL,
    "EnteredAt" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "ConfirmedAt" timestamp with time zone,
    "ConfirmedBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_appropriation" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_appropriation_by_other" CHECK ("ConfirmedBy" IS NULL OR "ConfirmedBy" <> "EnteredBy"),
    CONSTRAINT "CK_appropriation_decided_by_two" CHECK (("ConfirmedAt" IS NULL AND "ConfirmedBy" IS NULL) OR ("ConfirmedAt" IS NOT NULL AND "ConfirmedBy" IS NOT NULL))
);

CREATE INDEX "IX_appropriation_Year_Chapter_Item" ON appropriation ("Year", "Chapter", "Item");

-- case_number_series
CREATE TABLE case_number_series (
    "Year" integer NOT NULL,
    "Last" integer NOT NULL,
    CONSTRAINT "PK_case_number_series" PRIMARY KEY ("Year")
);

-- job_lease
CREATE TABLE job_lease (
    "Name" character varying(80) NOT NULL,
    "Holder" uuid NOT NULL,
    "LastRun" timestamp with time zone NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_job_lease" PRIMARY KEY ("Name")
);

-- kept_text
CREATE TABLE kept_text (
    "Id" uuid NOT NULL,
    "KeyHash" character(64) NOT NULL,
    "User" uuid NOT NULL,
    "Form" character(64) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Content" bytea NOT NULL,
    CONSTRAINT "PK_kept_text" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_kept_text_At" ON kept_text ("At");

CREATE INDEX "IX_kept_text_KeyHash" ON kept_text ("KeyHash");

CREATE INDEX "IX_kept_text_User" ON kept_text ("User");

-- letter_template_version
CREATE TABLE letter_template_version (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "InForceAt" timestamp with time zone,
    "InForceBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_letter_template_version" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_letter_template_version_decided_by_two" CHECK (("InForceAt" IS NULL AND "InForceBy" IS NULL) OR ("InForceAt" IS NOT NULL AND "InForceBy" IS NOT NULL)),
    CONSTRAINT "CK_letter_template_version_two_persons" CHECK ("InForceBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_letter_template_version_Kind_Number" ON letter_template_version ("Kind", "Number");

-- organisation
CREATE TABLE organisation (
    "Id" uuid NOT NULL,
    "Name" character varying(200) COLLATE "nb-NO-x-icu" NOT NULL,
    "Kinds" text[] NOT NULL,
    "Number" character varying(9),
    "RegionNumber" character varying(4),
    "Form" character varying(2),
    "ValidFrom" date NOT NULL,
    "ValidTo" date,
    "Fictitious" boolean NOT NULL,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_organisation" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_organisation_Number" ON organisation ("Number");

-- outgoing_mail
CREATE TABLE outgoing_mail (
    "Id" uuid NOT NULL,
    "To" character varying(254) NOT NULL,
    "Subject" character varying(300) NOT NULL,
    "Body" text NOT NULL,
    "Sealed" text,
    "At" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "Tries" integer NOT NULL,
    "NextTry" timestamp with time zone,
    CONSTRAINT "PK_outgoing_mail" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_outgoing_mail_NextTry" ON outgoing_mail ("NextTry");

-- payment_order
CREATE TABLE payment_order (
    "Id" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Serial" integer NOT NULL,
    "Chapter" character varying(4) NOT NULL,
    "Item" character varying(2) NOT NULL,
    "MadeBy" uuid NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "SentBy" uuid,
    "CancelledAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_payment_order" PRIMARY KEY ("Id")
);

CREATE UNIQUE INDEX "IX_payment_order_Year_Serial" ON payment_order ("Year", "Serial");

-- payment_order_series
CREATE TABLE payment_order_series (
    "Year" integer NOT NULL,
    "Last" integer NOT NULL,
    CONSTRAINT "PK_payment_order_series" PRIMARY KEY ("Year")
);

-- portal_outage
CREATE TABLE portal_outage (
    "Id" uuid NOT NULL,
    "From" timestamp with time zone NOT NULL,
    "To" timestamp with time zone NOT NULL,
    "What" character varying(1000) NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "ReplacedBy" uuid,
    "CorrectedAt" timestamp with time zone,
    "CorrectionReason" character varying(2000),
    CONSTRAINT "PK_portal_outage" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_portal_outage_From" ON portal_outage ("From");

-- principle_set
CREATE TABLE principle_set (
    "Id" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_principle_set" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_principle_set_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "CK_principle_set_two_persons" CHECK ("PublishedBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_principle_set_Number" ON principle_set ("Number");

-- process
CREATE TABLE process (
    "Id" uuid NOT NULL,
    "Code" character varying(80) NOT NULL,
    "User" uuid,
    "Organisation" uuid,
    "Role" character varying(60) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_process" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_process_Code_At" ON process ("Code", "At");

-- receipt_import
CREATE TABLE receipt_import (
    "Id" uuid NOT NULL,
    "File" character varying(200) NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "ReadBy" uuid NOT NULL,
    "ReadAt" timestamp with time zone NOT NULL,
    "TakenAt" timestamp with time zone,
    "TakenBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_receipt_import" PRIMARY KEY ("Id")
);

CREATE UNIQUE INDEX "IX_receipt_import_Hash" ON receipt_import ("Hash") WHERE "TakenAt" IS NOT NULL;

-- search_token
CREATE TABLE search_token (
    "Kind" character varying(60) NOT NULL,
    "Word" character varying(60) COLLATE "C" NOT NULL,
    "Subject" uuid NOT NULL,
    CONSTRAINT "PK_search_token" PRIMARY KEY ("Kind", "Word", "Subject")
);

CREATE INDEX "IX_search_token_Subject" ON search_token ("Subject");

-- seen_mark
CREATE TABLE seen_mark (
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Sequence" bigint NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_seen_mark" PRIMARY KEY ("User", "Organisation")
);

-- sent_reminder
CREATE TABLE sent_reminder (
    "Kind" character varying(60) NOT NULL,
    "Thing" uuid NOT NULL,
    "Part" integer NOT NULL,
    "Date" date NOT NULL,
    "Step" character varying(10) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_sent_reminder" PRIMARY KEY ("Kind", "Thing", "Part", "Date", "Step")
);

-- session
CREATE TABLE session (
    "KeyHash" character varying(64) NOT NULL,
    "User" uuid NOT NULL,
    "Issuer" character varying(30),
    "IssuerSession" character varying(255),
    "Identity" uuid,
    "Browser" character varying(30),
    "Ticket" bytea NOT NULL,
    "Started" timestamp with time zone NOT NULL,
    "LastSeen" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_session" PRIMARY KEY ("KeyHash")
);

CREATE INDEX "IX_session_IssuerSession" ON session ("IssuerSession");

CREATE INDEX "IX_session_LastSeen" ON session ("LastSeen");

CREATE INDEX "IX_session_User" ON session ("User");

-- sharing_version
CREATE TABLE sharing_version (
    "Id" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "InForceFrom" date,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_sharing_version" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_sharing_version_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "CK_sharing_version_two_persons" CHECK ("PublishedBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_sharing_version_Number" ON sharing_version ("Number");

-- stored_file
CREATE TABLE stored_file (
    "Id" uuid NOT NULL,
    "Hash" character(64) NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Size" bigint NOT NULL,
    "ContentType" character varying(120) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_stored_file" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_stored_file_Hash" ON stored_file ("Hash");

-- submission
CREATE TABLE submission (
    "Token" character varying(64) NOT NULL,
    "Number" integer NOT NULL,
    "Content" character(64) NOT NULL,
    "IsFinal" boolean NOT NULL,
    "User" uuid,
    "UseCase" character varying(200) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Process" uuid,
    "Answer" text NOT NULL,
    "AnsweredAt" character varying(1000),
    CONSTRAINT "PK_submission" PRIMARY KEY ("Token", "Number")
);

CREATE INDEX "IX_submission_At" ON submission ("At");

-- two_person_check
CREATE TABLE two_person_check (
    "Subject" uuid NOT NULL,
    "Version" integer NOT NULL,
    "Preparers" uuid[] NOT NULL,
    CONSTRAINT "PK_two_person_check" PRIMARY KEY ("Subject")
);

-- agreed_example
CREATE TABLE agreed_example (
    "Id" uuid NOT NULL,
    "First" uuid NOT NULL,
    "Number" integer NOT NULL,
    "FromAgreement" uuid NOT NULL,
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

CREATE UNIQUE INDEX "IX_agreed_example_First" ON agreed_example ("First") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_agreed_example_First_Number" ON agreed_example ("First", "Number");

CREATE INDEX "IX_agreed_example_FromAgreement" ON agreed_example ("FromAgreement");

CREATE INDEX "IX_agreed_example_Owner" ON agreed_example ("Owner");

CREATE INDEX "IX_agreed_example_Publisher" ON agreed_example ("Publisher");

-- agreement
CREATE TABLE agreement (
    "Id" uuid NOT NULL,
    "KindCode" character varying(20) NOT NULL,
    "Title" character varying(200) COLLATE "nb-NO-x-icu" NOT NULL,
    "Form" integer NOT NULL,
    "Keeper" uuid NOT NULL,
    "Parent" uuid,
    "CarriesOn" uuid,
    "ValidFrom" date,
    "ValidTo" date,
    "BegunBy" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "Year" integer NOT NULL,
    "Serial" integer NOT NULL,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    "OutVersion" integer,
    "SignedVersion" integer,
    "HoldsFrom" date,
    "HoldsTo" date,
    "AmendingSince" timestamp with time zone,
    "AmendingBecause" character varying(2000),
    "EndedOn" date,
    CONSTRAINT "PK_agreement" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_agreement_CarriesOn" FOREIGN KEY ("CarriesOn") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_agreement_Parent" FOREIGN KEY ("Parent") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_organisation_Keeper" FOREIGN KEY ("Keeper") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_CarriesOn" ON agreement ("CarriesOn");

CREATE INDEX "IX_agreement_Keeper" ON agreement ("Keeper");

CREATE INDEX "IX_agreement_Parent" ON agreement ("Parent");

CREATE UNIQUE INDEX "IX_agreement_Year_Serial" ON agreement ("Year", "Serial");

-- app_user
CREATE TABLE app_user (
    "Id" uuid NOT NULL,
    "Name" character varying(200) COLLATE "nb-NO-x-icu" NOT NULL,
    "Email" character varying(254) NOT NULL,
    "Language" character varying(5),
    "Persona" boolean NOT NULL,
    "AddedFor" uuid,
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    "EmailSetBy" uuid,
    CONSTRAINT "PK_app_user" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_app_user_app_user_EmailSetBy" FOREIGN KEY ("EmailSetBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_app_user_organisation_AddedFor" FOREIGN KEY ("AddedFor") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_app_user_AddedFor" ON app_user ("AddedFor");

CREATE INDEX "IX_app_user_Email" ON app_user ("Email");

CREATE INDEX "IX_app_user_EmailSetBy" ON app_user ("EmailSetBy");

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

-- call
CREATE TABLE call (
    "Id" uuid NOT NULL,
    "Number" character varying(10) NOT NULL,
    "Year" integer NOT NULL,
    "Serial" integer NOT NULL,
    "Owner" uuid NOT NULL,
    "Version" integer NOT NULL,
    "Title" character varying(300) COLLATE "nb-NO-x-icu" NOT NULL,
    "Search" text NOT NULL,
    "ClosesAt" timestamp with time zone,
    "Deadline" date,
    "DecisionPlanned" date,
    "FirstPublishedAt" timestamp with time zone,
    CONSTRAINT "PK_call" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_call_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_Number" ON call ("Number");

CREATE INDEX "IX_call_Owner" ON call ("Owner");

-- case_file
CREATE TABLE case_file (
    "Id" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Serial" integer NOT NULL,
    "Subject" uuid NOT NULL,
    "KindCode" character varying(60) NOT NULL,
    "Owner" uuid NOT NULL,
    "PublicTitle" character varying(300) COLLATE "nb-NO-x-icu" NOT NULL,
    "Title" character varying(300) NOT NULL,
    "Search" text NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "LastEntry" integer NOT NULL,
    "LastThread" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_case_file" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_case_file_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_file_Owner" ON case_file ("Owner");

CREATE UNIQUE INDEX "IX_case_file_Subject" ON case_file ("Subject");

CREATE UNIQUE INDEX "IX_case_file_Year_Serial" ON case_file ("Year", "Serial");

-- disclosure_request
CREATE TABLE disclosure_request (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "KeyHash" character varying(64) NOT NULL,
    "Name" character varying(200),
    "Address" character varying(300),
    "Words" character varying(2000),
    "AskedAt" timestamp with time zone NOT NULL,
    "DueOn" date NOT NULL,
    "PresentedAt" timestamp with time zone,
    "PresentedBy" uuid,
    "ReturnReason" character varying(2000),
    "DecidedAt" timestamp with time zone,
    "DecidedBy" uuid,
    "ComplainedAt" timestamp with time zone,
    "Complaint" character varying(4000),
    "ComplaintHandledAt" timestamp with time zone,
    "ComplaintHandledBy" uuid,
    "ComplaintAnswer" character varying(4000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_disclosure_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_disclosure_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_disclosure_request_KeyHash" ON disclosure_request ("KeyHash");

CREATE INDEX "IX_disclosure_request_Owner_DueOn" ON disclosure_request ("Owner", "DueOn");

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
    "LastDay" date,
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

-- ledger_mapping
CREATE TABLE ledger_mapping (
    "County" uuid NOT NULL,
    "Columns" text NOT NULL,
    "Targets" text NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_ledger_mapping" PRIMARY KEY ("County"),
    CONSTRAINT "FK_ledger_mapping_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

-- offer
CREATE TABLE offer (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "Title" character varying(150) COLLATE "nb-NO-x-icu" NOT NULL,
    "What" character varying(3000) NOT NULL,
    "HowToGetIn" character varying(3000) NOT NULL,
    "WhoDecides" character varying(300) NOT NULL,
    "Contact" character varying(300) NOT NULL,
    "Groups" text[] NOT NULL,
    "Residence" text[] NOT NULL,
    "Levels" text[] NOT NULL,
    "Starts" date[] NOT NULL,
    "LastStart" date,
    "Seats" integer,
    "FreeSeats" integer,
    "Language" character varying(3) NOT NULL,
    "Delivery" character varying(30) NOT NULL,
    "Nationwide" boolean NOT NULL,
    "Places" text[] NOT NULL,
    "Links" text[] NOT NULL,
    "WrittenBy" uuid NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "ConfirmedAt" timestamp with time zone,
    "ConfirmedBy" uuid,
    "ConfirmedTo" date,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawReason" character varying(500),
    "Search" text NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_offer" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_offer_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_offer_ConfirmedTo" ON offer ("ConfirmedTo");

CREATE INDEX "IX_offer_Owner" ON offer ("Owner");

-- organisation_successor
CREATE TABLE organisation_successor (
    "Organisation" uuid NOT NULL,
    "Successor" uuid NOT NULL,
    "From" date NOT NULL,
    CONSTRAINT "PK_organisation_successor" PRIMARY KEY ("Organisation", "Successor"),
    CONSTRAINT "CK_organisation_successor_another" CHECK ("Organisation" <> "Successor"),
    CONSTRAINT "FK_organisation_successor_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_organisation_successor_organisation_Successor" FOREIGN KEY ("Successor")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_organisation_successor_Successor" ON organisation_successor ("Successor");

-- past_import
CREATE TABLE past_import (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "File" character varying(120) NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "ReadBy" uuid NOT NULL,
    "ReadAt" timestamp with time zone NOT NULL,
    "TakenBy" uuid,
    "TakenAt" timestamp with time zone,
    "DiscardedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_past_import" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_past_import_decided_by_two" CHECK (("TakenAt" IS NULL AND "TakenBy" IS NULL) OR ("TakenAt" IS NOT NULL AND "TakenBy" IS NOT NULL)),
    CONSTRAINT "FK_past_import_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_import_Owner_Hash" ON past_import ("Owner", "Hash");

-- person
CREATE TABLE person (
    "Id" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "GivenName" character varying(200),
    "FamilyName" character varying(200) NOT NULL,
    "Search" text NOT NULL,
    "ListedAs" character varying(401) COLLATE "C" NOT NULL,
    "BirthDate" date,
    "BirthDateIsKnown" boolean NOT NULL,
    "Gender" character varying(40),
    "Law" character varying(40) NOT NULL,
    "Stage" character varying(40) NOT NULL,
    "Whole" uuid,
    "RecordNumber" integer,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_person" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_person_Whole" FOREIGN KEY ("Whole") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_ListedAs_Id_Search" ON person ("ListedAs", "Id", "Search");

CREATE INDEX "IX_person_Owner" ON person ("Owner");

CREATE INDEX "IX_person_Whole" ON person ("Whole");

-- rule_question
CREATE TABLE rule_question (
    "Id" uuid NOT NULL,
    "Law" character varying(100),
    "Rule" character varying(200),
    "Topic" character varying(100),
    "Text" character varying(2000) NOT NULL,
    "Language" character varying(2) NOT NULL,
    "Search" text NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedFor" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "Body" character varying(100),
    "Holder" uuid,
    "RoutedAt" timestamp with time zone,
    "RoutedBy" uuid,
    "RouteReason" character varying(1000),
    "MergedInto" uuid,
    "MergedAt" timestamp with time zone,
    "ClosedAt" timestamp with time zone,
    "ClosedBy" uuid,
    "CloseReason" character varying(1000),
    "DraftedAt" timestamp with time zone,
    "ProposedAt" timestamp with time zone,
    "AnsweredAt" timestamp with time zone,
    "HoldsTo" date,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_rule_question" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_rule_question_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_question_organisation_Holder" FOREIGN KEY ("Holder") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_question_rule_question_MergedInto" FOREIGN KEY ("MergedInto") REFERENCES rule_question ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_rule_question_AskedAt" ON rule_question ("AskedAt");

CREATE INDEX "IX_rule_question_AskedFor" ON rule_question ("AskedFor");

CREATE INDEX "IX_rule_question_Holder_AnsweredAt" ON rule_question ("Holder", "AnsweredAt");

CREATE INDEX "IX_rule_question_MergedInto" ON rule_question ("MergedInto");

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

-- principle
CREATE TABLE principle (
    "Set" uuid NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Number" integer NOT NULL,
    "Place" integer NOT NULL,
    "Title" character varying(300) NOT NULL,
    "Text" character varying(8000) NOT NULL,
    "IsRequired" boolean NOT NULL,
    CONSTRAINT "PK_principle" PRIMARY KEY ("Set", "Code"),
    CONSTRAINT "FK_principle_principle_set_Set" FOREIGN KEY ("Set") REFERENCES principle_set ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_principle_Number" ON principle ("Number");

-- process_event
CREATE TABLE process_event (
    "Sequence" bigint GENERATED BY DEFAULT AS IDENTITY,
    "Process" uuid NOT NULL,
    "Index" integer NOT NULL,
    "Code" character varying(80) NOT NULL,
    "Data" text NOT NULL,
    "SubjectKind" character varying(60) NOT NULL,
    "Subject" uuid NOT NULL,
    "Audience" character varying(20) NOT NULL,
    "AudienceOrganisation" uuid,
    "AudienceCategory" character varying(60),
    "HasReason" boolean NOT NULL,
    CONSTRAINT "PK_process_event" PRIMARY KEY ("Sequence"),
    CONSTRAINT "FK_process_event_process_Process" FOREIGN KEY ("Process") REFERENCES process ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_process_event_Process_Index" ON process_event ("Process", "Index");

CREATE INDEX "IX_process_event_Subject" ON process_event ("Subject");

-- receipt_row
CREATE TABLE receipt_row (
    "Import" uuid NOT NULL,
    "Line" integer NOT NULL,
    "Text" character varying(500) NOT NULL,
    "Kind" character varying(20),
    "Payment" uuid,
    "Reference" character varying(500),
    "Voucher" character varying(60),
    "Date" date,
    "AmountOre" bigint,
    "Outcome" character varying(20) NOT NULL,
    "Reason" character varying(60),
    "Flagged" boolean NOT NULL,
    "SettledAt" timestamp with time zone,
    "SettledBy" uuid,
    "Note" character varying(2000),
    CONSTRAINT "PK_receipt_row" PRIMARY KEY ("Import", "Line"),
    CONSTRAINT "FK_receipt_row_receipt_import_Import" FOREIGN KEY ("Import") REFERENCES receipt_import ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_receipt_row_Payment_Voucher" ON receipt_row ("Payment", "Voucher");

CREATE INDEX "IX_receipt_row_Reference" ON receipt_row ("Reference");

-- sharing_change
CREATE TABLE sharing_change (
    "Of" uuid NOT NULL,
    "Line" integer NOT NULL,
    "Before" text,
    "After" text NOT NULL,
    "Reason" character varying(1000) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_sharing_change" PRIMARY KEY ("Of", "Line"),
    CONSTRAINT "FK_sharing_change_sharing_version_Of" FOREIGN KEY ("Of") REFERENCES sharing_version ("Id") ON DELETE RESTRICT
);

-- check_round
CREATE TABLE check_round (
    "Subject" uuid NOT NULL,
    "Number" integer NOT NULL,
    "SentBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "Verdict" character varying(20),
    "Reasons" character varying(4000),
    CONSTRAINT "PK_check_round" PRIMARY KEY ("Subject", "Number"),
    CONSTRAINT "CK_check_round_two_persons" CHECK ("Verdict" IS NULL OR "Verdict" IN ('TakenBack', 'Lapsed') OR ("AnsweredBy" IS NOT NULL AND "AnsweredBy" <> "SentBy")),
    CONSTRAINT "FK_check_round_two_person_check_Subject" FOREIGN KEY ("Subject") REFERENCES two_person_check ("Subject") ON DELETE RESTRICT
);

CREATE INDEX "IX_check_round_Verdict_SentAt" ON check_round ("Verdict", "SentAt");

-- agreement_award
CREATE TABLE agreement_award (
    "Agreement" uuid NOT NULL,
    "Grant" uuid NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_agreement_award" PRIMARY KEY ("Agreement", "Grant"),
    CONSTRAINT "FK_agreement_award_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT
);

-- agreement_body
CREATE TABLE agreement_body (
    "Id" uuid NOT NULL,
    "KindCode" character varying(20) NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Mandate" character varying(4000) NOT NULL,
    "TimesAYear" integer NOT NULL,
    "Agreement" uuid NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    "IsAdded" boolean NOT NULL,
    "IsTakenOut" boolean NOT NULL,
    "Amended" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_agreement_body" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_body_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_Agreement" ON agreement_body ("Agreement");

-- agreement_party
CREATE TABLE agreement_party (
    "Id" uuid NOT NULL,
    "Agreement" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "As" integer NOT NULL,
    "Place" integer NOT NULL,
    "JoinedOn" date NOT NULL,
    "LeftOn" date,
    "LeftByItself" boolean NOT NULL,
    "IsTakenOut" boolean NOT NULL,
    "Promised" character varying(4000),
    "PromisedIn" character varying(20),
    CONSTRAINT "PK_agreement_party" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_party_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_party_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_party_Agreement_Organisation" ON agreement_party ("Agreement", "Organisation") WHERE "LeftOn" IS NULL;

CREATE INDEX "IX_agreement_party_Organisation" ON agreement_party ("Organisation");

-- agreement_proposal
CREATE TABLE agreement_proposal (
    "Id" uuid NOT NULL,
    "Agreement" uuid NOT NULL,
    "Topic" character varying(40) NOT NULL,
    "Text" character varying(8000) NOT NULL,
    "Why" character varying(2000) NOT NULL,
    "Earlier" uuid,
    "By" uuid NOT NULL,
    "For" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "Outcome" integer,
    "ClosedBy" uuid,
    "ClosedFor" uuid,
    "FellAt" timestamp with time zone,
    "Reason" character varying(2000),
    CONSTRAINT "PK_agreement_proposal" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_proposal_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_proposal_agreement_proposal_Earlier" FOREIGN KEY ("Earlier")
        REFERENCES agreement_proposal ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_proposal_organisation_For" FOREIGN KEY ("For") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_proposal_Agreement_Topic" ON agreement_proposal ("Agreement", "Topic") WHERE "ClosedAt" IS NULL;

CREATE INDEX "IX_agreement_proposal_Earlier" ON agreement_proposal ("Earlier");

CREATE INDEX "IX_agreement_proposal_For" ON agreement_proposal ("For");

-- agreement_role
CREATE TABLE agreement_role (
    "Id" uuid NOT NULL,
    "KindCode" character varying(30) NOT NULL,
    "Party" uuid NOT NULL,
    "Share" integer,
    "Employer" uuid NOT NULL,
    "SitsAt" character varying(200) NOT NULL,
    "PresenceOn" character varying(10),
    "PresenceAt" character varying(200) NOT NULL,
    "Agreement" uuid NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    "IsAdded" boolean NOT NULL,
    "IsTakenOut" boolean NOT NULL,
    "Amended" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_agreement_role" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_role_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_organisation_Employer" FOREIGN KEY ("Employer") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_organisation_Party" FOREIGN KEY ("Party") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_Agreement" ON agreement_role ("Agreement");

CREATE INDEX "IX_agreement_role_Employer" ON agreement_role ("Employer");

CREATE INDEX "IX_agreement_role_Party" ON agreement_role ("Party");

-- agreement_rows
CREATE TABLE agreement_rows (
    "Part" character varying(40) NOT NULL,
    "Agreement" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_agreement_rows" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_rows_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT
);

-- agreement_topic
CREATE TABLE agreement_topic (
    "Part" character varying(40) NOT NULL,
    "Agreement" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_agreement_topic" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_topic_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT
);

-- agreement_version
CREATE TABLE agreement_version (
    "Agreement" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Hash" character(64) NOT NULL,
    "Title" character varying(200) COLLATE "nb-NO-x-icu" NOT NULL,
    "Search" text NOT NULL,
    "From" date,
    "To" date,
    "PartyCount" integer NOT NULL,
    "SentBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    "SignedAt" timestamp with time zone,
    "HoldsFrom" date,
    "EndedAt" timestamp with time zone,
    "Ending" integer,
    "EndedBy" uuid,
    "EndedFor" uuid,
    "EndedByName" text,
    "EndedForName" text,
    "EndedBecause" character varying(2000),
    CONSTRAINT "PK_agreement_version" PRIMARY KEY ("Agreement", "Number"),
    CONSTRAINT "FK_agreement_version_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT
);

-- access_review
CREATE TABLE access_review (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "ConfirmedOn" date,
    "ConfirmedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_access_review" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_access_review_app_user_ConfirmedBy" FOREIGN KEY ("ConfirmedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_access_review_ConfirmedBy" ON access_review ("ConfirmedBy");

CREATE INDEX "IX_access_review_Organisation_ConfirmedOn" ON access_review ("Organisation", "ConfirmedOn");

-- agreement_brief_choice
CREATE TABLE agreement_brief_choice (
    "User" uuid NOT NULL,
    "Without" character varying(400) NOT NULL,
    CONSTRAINT "PK_agreement_brief_choice" PRIMARY KEY ("User"),
    CONSTRAINT "FK_agreement_brief_choice_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

-- agreement_leader_informed
CREATE TABLE agreement_leader_informed (
    "Agreement" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "LevelCode" character varying(20) NOT NULL,
    "Day" date NOT NULL,
    "By" uuid NOT NULL,
    "Number" integer NOT NULL,
    CONSTRAINT "PK_agreement_leader_informed" PRIMARY KEY ("Agreement", "Organisation", "LevelCode"),
    CONSTRAINT "FK_agreement_leader_informed_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_leader_informed_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_leader_informed_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_leader_informed_By" ON agreement_leader_informed ("By");

CREATE INDEX "IX_agreement_leader_informed_Organisation" ON agreement_leader_informed ("Organisation");

-- agreement_principle
CREATE TABLE agreement_principle (
    "Part" character varying(40) NOT NULL,
    "Agreement" uuid NOT NULL,
    "AnsweredTo" integer NOT NULL,
    "KeptBy" uuid,
    "KeptAt" timestamp with time zone,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_agreement_principle" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_principle_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_principle_app_user_KeptBy" FOREIGN KEY ("KeptBy") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_principle_KeptBy" ON agreement_principle ("KeptBy");

-- assignment_record
CREATE TABLE assignment_record (
    "Assignment" character varying(10) NOT NULL,
    "Serial" integer NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "Day" date NOT NULL,
    "State" character varying(20),
    "Part" character varying(20),
    "Deadline" character varying(20),
    "Text" character varying(1000),
    "By" uuid NOT NULL,
    "For" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_assignment_record" PRIMARY KEY ("Assignment", "Serial"),
    CONSTRAINT "FK_assignment_record_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assignment_record_organisation_For" FOREIGN KEY ("For") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_assignment_record_Assignment_Kind_Day" ON assignment_record ("Assignment", "Kind", "Day");

CREATE INDEX "IX_assignment_record_By" ON assignment_record ("By");

CREATE INDEX "IX_assignment_record_For" ON assignment_record ("For");

-- calendar_address
CREATE TABLE calendar_address (
    "User" uuid NOT NULL,
    "Hash" character(64) NOT NULL,
    "Sealed" character varying(500) NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_calendar_address" PRIMARY KEY ("User"),
    CONSTRAINT "FK_calendar_address_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_calendar_address_Hash" ON calendar_address ("Hash");

-- context_profile
CREATE TABLE context_profile (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Version" integer NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_context_profile" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_context_profile_app_user_SavedBy" FOREIGN KEY ("SavedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_context_profile_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_context_profile_Organisation" ON context_profile ("Organisation");

CREATE INDEX "IX_context_profile_SavedBy" ON context_profile ("SavedBy");

-- delegation
CREATE TABLE delegation (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "GivenBy" uuid NOT NULL,
    "To" uuid NOT NULL,
    "From" date NOT NULL,
    "Until" date NOT NULL,
    "SubjectKind" character varying(60),
    "SubjectId" uuid,
    "Acts" character varying(60)[] NOT NULL,
    "GivenAt" timestamp with time zone NOT NULL,
    "RevokedAt" timestamp with time zone,
    "RevokedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_delegation" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_delegation_app_user_To" FOREIGN KEY ("To") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_delegation_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_delegation_Organisation_Until" ON delegation ("Organisation", "Until");

CREATE INDEX "IX_delegation_To" ON delegation ("To");

-- example_contact
CREATE TABLE example_contact (
    "Id" uuid NOT NULL,
    "Example" character varying(80) NOT NULL,
    "From" uuid NOT NULL,
    "AskedBy" uuid NOT NULL,
    "To" uuid NOT NULL,
    "IsKept" boolean NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "LastFor" uuid NOT NULL,
    "LastAt" timestamp with time zone NOT NULL,
    "SettledAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_example_contact" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_example_contact_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_contact_organisation_From" FOREIGN KEY ("From") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_contact_organisation_To" FOREIGN KEY ("To") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_example_contact_AskedBy" ON example_contact ("AskedBy");

CREATE INDEX "IX_example_contact_From_LastAt" ON example_contact ("From", "LastAt");

CREATE INDEX "IX_example_contact_To_LastAt" ON example_contact ("To", "LastAt");

-- follow
CREATE TABLE follow (
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "Thing" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "ToldUpTo" bigint NOT NULL,
    CONSTRAINT "PK_follow" PRIMARY KEY ("User", "Organisation", "Kind", "Thing"),
    CONSTRAINT "FK_follow_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_follow_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_follow_Organisation" ON follow ("Organisation");

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
    "Writers" uuid[] NOT NULL,
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

-- impartiality_declaration
CREATE TABLE impartiality_declaration (
    "Id" uuid NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "Subject" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Answer" character varying(20) NOT NULL,
    "Ground" character varying(20),
    "AfterBar" boolean NOT NULL,
    "Text" character varying(2000),
    "DeclaredAt" timestamp with time zone NOT NULL,
    "FoundImpartial" boolean,
    "RuledBy" uuid,
    "RuledAt" timestamp with time zone,
    "RulingReason" character varying(2000),
    "WithdrawnAt" timestamp with time zone,
    "WithdrawalReason" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_impartiality_declaration" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_impartiality_declaration_two_persons" CHECK ("RuledBy" <> "User"),
    CONSTRAINT "FK_impartiality_declaration_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_impartiality_declaration_Kind_Subject_User" ON impartiality_declaration ("Kind", "Subject",
    "User") WHERE "WithdrawnAt" IS NULL;

CREATE INDEX "IX_impartiality_declaration_User_Kind_WithdrawnAt_Answer_Found~" ON impartiality_declaration ("User", "Kind", "WithdrawnAt",
    "Answer", "FoundImpartial", "Subject");

-- invitation
CREATE TABLE invitation (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Email" character varying(254) NOT NULL,
    "Roles" text[] NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "Language" character varying(5) NOT NULL,
    "InvitedBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    "LastDay" date NOT NULL,
    "KeyHash" character varying(64) NOT NULL,
    "AcceptedAt" timestamp with time zone,
    "AcceptedBy" uuid,
    "RevokedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_invitation" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_invitation_app_user_AcceptedBy" FOREIGN KEY ("AcceptedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_invitation_app_user_InvitedBy" FOREIGN KEY ("InvitedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_invitation_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_invitation_AcceptedBy" ON invitation ("AcceptedBy");

CREATE INDEX "IX_invitation_InvitedBy" ON invitation ("InvitedBy");

CREATE UNIQUE INDEX "IX_invitation_KeyHash" ON invitation ("KeyHash");

CREATE INDEX "IX_invitation_Organisation_SentAt" ON invitation ("Organisation", "SentAt");

-- keeping_period
CREATE TABLE keeping_period (
    "Id" uuid NOT NULL,
    "Category" character varying(40) NOT NULL,
    "Months" integer NOT NULL,
    "Start" character varying(40) NOT NULL,
    "Then" character varying(40) NOT NULL,
    "Source" character varying(1000) NOT NULL,
    "Disposal" character varying(300),
    "From" date NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "ApprovedBy" uuid,
    "ApprovedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_keeping_period" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_keeping_period_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_keeping_period_disposal" CHECK (("Then" = 'Delete') = ("Disposal" IS NOT NULL)),
    CONSTRAINT "CK_keeping_period_two_persons" CHECK ("ApprovedBy" <> "ProposedBy"),
    CONSTRAINT "FK_keeping_period_app_user_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_keeping_period_Category" ON keeping_period ("Category") WHERE "ApprovedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE INDEX "IX_keeping_period_ProposedBy" ON keeping_period ("ProposedBy");

-- membership
CREATE TABLE membership (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(60) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "LastUsed" date,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_membership" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_membership_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_membership_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_membership_Organisation" ON membership ("Organisation");

CREATE INDEX "IX_membership_User_From" ON membership ("User", "From");

-- notice
CREATE TABLE notice (
    "Id" uuid NOT NULL,
    "Kind" character varying(80) NOT NULL,
    "Group" character varying(60) NOT NULL,
    "User" uuid,
    "Email" character varying(254),
    "Language" character varying(5) NOT NULL,
    "Stop" character varying(200),
    "SubjectKind" character varying(60) NOT NULL,
    "Subject" uuid NOT NULL,
    "Matter" uuid NOT NULL,
    "Part" integer NOT NULL,
    "Line" character varying(1000) NOT NULL,
    "More" character varying(1000),
    "Path" character varying(300) NOT NULL,
    "Due" date,
    "From" uuid,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "Ended" character varying(20),
    CONSTRAINT "PK_notice" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_notice_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_notice_organisation_From" FOREIGN KEY ("From") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_notice_EndedAt" ON notice ("EndedAt");

CREATE INDEX "IX_notice_From" ON notice ("From");

CREATE INDEX "IX_notice_Kind_Subject" ON notice ("Kind", "Subject");

CREATE INDEX "IX_notice_User_EndedAt" ON notice ("User", "EndedAt");

-- notice_choice
CREATE TABLE notice_choice (
    "User" uuid NOT NULL,
    "Group" character varying(60) NOT NULL,
    "Way" character varying(20) NOT NULL,
    CONSTRAINT "PK_notice_choice" PRIMARY KEY ("User", "Group"),
    CONSTRAINT "FK_notice_choice_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

-- one_time_link
CREATE TABLE one_time_link (
    "Id" uuid NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "Subject" uuid NOT NULL,
    "Receiver" uuid NOT NULL,
    "Address" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "SentBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    "LastDay" date NOT NULL,
    "KeyHash" character varying(64) NOT NULL,
    "UsedAt" timestamp with time zone,
    "RevokedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_one_time_link" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_one_time_link_app_user_SentBy" FOREIGN KEY ("SentBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_one_time_link_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_one_time_link_KeyHash" ON one_time_link ("KeyHash");

CREATE UNIQUE INDEX "IX_one_time_link_Kind_Subject" ON one_time_link ("Kind", "Subject");

CREATE INDEX "IX_one_time_link_Organisation" ON one_time_link ("Organisation");

CREATE INDEX "IX_one_time_link_SentBy" ON one_time_link ("SentBy");

-- person_glass_attempt
CREATE TABLE person_glass_attempt (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "Reason" character varying(40) NOT NULL,
    "Words" character varying(2000),
    "Categories" text[] NOT NULL,
    "Step" character varying(40) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_glass_attempt" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_glass_attempt_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_attempt_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_glass_attempt_Body" ON person_glass_attempt ("Body");

CREATE INDEX "IX_person_glass_attempt_User" ON person_glass_attempt ("User");

-- person_officer_look
CREATE TABLE person_officer_look (
    "Id" uuid NOT NULL,
    "Thing" uuid NOT NULL,
    "Note" character varying(2000),
    "User" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_officer_look" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_officer_look_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_officer_look_Thing" ON person_officer_look ("Thing");

CREATE INDEX "IX_person_officer_look_User" ON person_officer_look ("User");

-- prepared_file
CREATE TABLE prepared_file (
    "Id" uuid NOT NULL,
    "Code" character varying(40) NOT NULL,
    "Subject" uuid NOT NULL,
    "Number" integer NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Size" bigint NOT NULL,
    "By" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_prepared_file" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_prepared_file_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prepared_file_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prepared_file_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_prepared_file_By_Code_Subject_Number" ON prepared_file ("By", "Code", "Subject", "Number");

CREATE INDEX "IX_prepared_file_File" ON prepared_file ("File");

CREATE INDEX "IX_prepared_file_Organisation" ON prepared_file ("Organisation");

-- stand_in
CREATE TABLE stand_in (
    "Id" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(60) NOT NULL,
    "Absent" uuid NOT NULL,
    "User" uuid NOT NULL,
    "From" date NOT NULL,
    "Until" date NOT NULL,
    "AppointedAt" timestamp with time zone NOT NULL,
    "RevokedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_stand_in" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_stand_in_app_user_Absent" FOREIGN KEY ("Absent") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_stand_in_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_stand_in_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_stand_in_Absent" ON stand_in ("Absent");

CREATE INDEX "IX_stand_in_Organisation" ON stand_in ("Organisation");

CREATE INDEX "IX_stand_in_User_Until" ON stand_in ("User", "Until");

-- steering_signal
CREATE TABLE steering_signal (
    "Id" uuid NOT NULL,
    "Giver" character varying(200) NOT NULL,
    "BindsOrganisation" uuid,
    "BindsKind" integer,
    "Title" character varying(200) COLLATE "nb-NO-x-icu" NOT NULL,
    "Day" date NOT NULL,
    "Link" character varying(500),
    "Quote" character varying(1000) NOT NULL,
    "Search" text NOT NULL,
    "EnteredBy" uuid NOT NULL,
    "EnteredFor" uuid NOT NULL,
    "EnteredAt" timestamp with time zone NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawnBy" uuid,
    "WithdrawnBecause" character varying(500),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_steering_signal" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_steering_signal_binds" CHECK (("BindsOrganisation" IS NULL) <> ("BindsKind" IS NULL)),
    CONSTRAINT "FK_steering_signal_app_user_EnteredBy" FOREIGN KEY ("EnteredBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_app_user_WithdrawnBy" FOREIGN KEY ("WithdrawnBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_organisation_BindsOrganisation" FOREIGN KEY ("BindsOrganisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_organisation_EnteredFor" FOREIGN KEY ("EnteredFor") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_steering_signal_BindsKind" ON steering_signal ("BindsKind");

CREATE INDEX "IX_steering_signal_BindsOrganisation" ON steering_signal ("BindsOrganisation");

CREATE INDEX "IX_steering_signal_Day" ON steering_signal ("Day");

CREATE INDEX "IX_steering_signal_EnteredBy" ON steering_signal ("EnteredBy");

CREATE INDEX "IX_steering_signal_EnteredFor" ON steering_signal ("EnteredFor");

CREATE INDEX "IX_steering_signal_WithdrawnBy" ON steering_signal ("WithdrawnBy");

-- translation_approval
CREATE TABLE translation_approval (
    "Id" uuid NOT NULL,
    "Page" character varying(50) NOT NULL,
    "Language" character varying(2) NOT NULL,
    "Hash" character varying(64) NOT NULL,
    "Competence" character varying(300) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_translation_approval" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_translation_approval_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_translation_approval_By" ON translation_approval ("By");

CREATE UNIQUE INDEX "IX_translation_approval_Page_Language_Hash" ON translation_approval ("Page", "Language",
    "Hash") WHERE "WithdrawnAt" IS NULL;

-- user_identity
CREATE TABLE user_identity (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Issuer" character varying(300) NOT NULL,
    "Subject" character varying(255) NOT NULL,
    "NumberHash" character varying(64),
    "TiedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "EndedBy" uuid,
    CONSTRAINT "PK_user_identity" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_user_identity_app_user_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_user_identity_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_user_identity_EndedBy" ON user_identity ("EndedBy");

CREATE UNIQUE INDEX "IX_user_identity_Issuer_Subject" ON user_identity ("Issuer", "Subject") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_user_identity_NumberHash" ON user_identity ("NumberHash");

CREATE INDEX "IX_user_identity_User" ON user_identity ("User");

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

-- audit_period
CREATE TABLE audit_period (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Office" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "GivenBy" uuid,
    "GivenAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "EndedBy" uuid,
    "EndedAt" timestamp with time zone,
    "EndReason" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_audit_period" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_audit_period_decided_by_two" CHECK (("GivenAt" IS NULL AND "GivenBy" IS NULL) OR ("GivenAt" IS NOT NULL AND "GivenBy" IS NOT NULL)),
    CONSTRAINT "FK_audit_period_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_audit_period_organisation_Office" FOREIGN KEY ("Office") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_audit_period_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_audit_period_Call" ON audit_period ("Call");

CREATE INDEX "IX_audit_period_Office_Call" ON audit_period ("Office", "Call");

CREATE INDEX "IX_audit_period_Owner" ON audit_period ("Owner");

-- call_follower
CREATE TABLE call_follower (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Email" character varying(254) NOT NULL,
    "Language" character varying(5) NOT NULL,
    "Key" character varying(64) NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "ConfirmedAt" timestamp with time zone,
    CONSTRAINT "PK_call_follower" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_call_follower_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_follower_Call_Email" ON call_follower ("Call", "Email");

CREATE UNIQUE INDEX "IX_call_follower_Key" ON call_follower ("Key");

-- call_question
CREATE TABLE call_question (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedFor" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "Text" character varying(2000) NOT NULL,
    "Answer" character varying(8000),
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "CorrectedAt" timestamp with time zone,
    "DeclinedAt" timestamp with time zone,
    "DeclinedBy" uuid,
    "DeclineReason" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_call_question" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_call_question_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_call_question_Call_AnsweredAt" ON call_question ("Call", "AnsweredAt");

-- call_version
CREATE TABLE call_version (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "ChangeNote" character varying(2000),
    "Imported" boolean NOT NULL,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "DiscardedAt" timestamp with time zone,
    CONSTRAINT "PK_call_version" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_call_version_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND ("PublishedBy" IS NOT NULL OR "Imported"))),
    CONSTRAINT "FK_call_version_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_version_Call_Ordinal" ON call_version ("Call", "Ordinal");

-- control_draw
CREATE TABLE control_draw (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Seed" character varying(200) NOT NULL,
    "LargeOre" bigint NOT NULL,
    "MiddleOre" bigint NOT NULL,
    "MiddlePercent" integer NOT NULL,
    "SmallPercent" integer NOT NULL,
    "RefusedPercent" integer NOT NULL,
    "Algorithm" character varying(60) NOT NULL,
    "FixedBy" uuid NOT NULL,
    "FixedAt" timestamp with time zone NOT NULL,
    "ClosedBy" uuid,
    "ClosedAt" timestamp with time zone,
    "ListHash" character varying(64),
    "DrawnBy" uuid,
    "DrawnAt" timestamp with time zone,
    "DroppedAt" timestamp with time zone,
    "DroppedBy" uuid,
    "DropReason" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_control_draw" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_control_draw_two_persons" CHECK ("DrawnBy" <> "FixedBy" AND "ClosedBy" <> "FixedBy"),
    CONSTRAINT "FK_control_draw_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_draw_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_control_draw_Call_Number" ON control_draw ("Call", "Number");

CREATE INDEX "IX_control_draw_Owner" ON control_draw ("Owner");

-- grant_application
CREATE TABLE grant_application (
    "Id" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "BegunBy" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "CopiedFrom" uuid,
    "Continues" integer,
    "Version" integer NOT NULL,
    "ConfirmedAt" timestamp with time zone,
    "FirstReceivedAt" timestamp with time zone,
    "ReceivedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "ReturnedAt" timestamp with time zone,
    "ReturnReasons" character varying(2000),
    CONSTRAINT "PK_grant_application" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_grant_application_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_application_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_grant_application_Call_County" ON grant_application ("Call", "County");

CREATE INDEX "IX_grant_application_County" ON grant_application ("County");

CREATE INDEX "IX_grant_application_FirstReceivedAt_Id" ON grant_application ("FirstReceivedAt" DESC, "Id");

-- portfolio_assessment
CREATE TABLE portfolio_assessment (
    "Call" uuid NOT NULL,
    "Text" character varying(8000) NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "Writers" uuid[] NOT NULL,
    "Fallen" uuid[] NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_portfolio_assessment" PRIMARY KEY ("Call"),
    CONSTRAINT "FK_portfolio_assessment_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT
);

-- case_draft
CREATE TABLE case_draft (
    "Code" character varying(40) NOT NULL,
    "Subject" uuid NOT NULL,
    "Number" integer NOT NULL,
    "By" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Kept" text NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_case_draft" PRIMARY KEY ("By", "Organisation", "Code", "Subject", "Number"),
    CONSTRAINT "FK_case_draft_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_draft_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_draft_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_draft_Case" ON case_draft ("Case");

CREATE INDEX "IX_case_draft_Organisation" ON case_draft ("Organisation");

-- case_party
CREATE TABLE case_party (
    "Case" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(40) NOT NULL,
    CONSTRAINT "PK_case_party" PRIMARY KEY ("Case", "Organisation"),
    CONSTRAINT "FK_case_party_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_party_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_party_Organisation" ON case_party ("Organisation");

-- case_thread
CREATE TABLE case_thread (
    "Id" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Owner" uuid NOT NULL,
    "Topic" character varying(120) NOT NULL,
    "Search" text NOT NULL,
    "OpenedBy" uuid NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_case_thread" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_case_thread_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_case_thread_Case_Number" ON case_thread ("Case", "Number");

-- journal_entry
CREATE TABLE journal_entry (
    "Id" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Direction" character varying(20) NOT NULL,
    "Sender" uuid NOT NULL,
    "DocumentDate" date NOT NULL,
    "RegisteredAt" timestamp with time zone NOT NULL,
    "RegisteredBy" uuid,
    "PublicTitle" character varying(300) NOT NULL,
    "Title" character varying(300) NOT NULL,
    "TitleCode" character varying(60),
    "TitleArguments" character varying(200),
    "SealsTitle" boolean NOT NULL,
    "GroundCode" character varying(20),
    "ByHand" boolean NOT NULL,
    "CancelledAt" timestamp with time zone,
    "CancelReason" character varying(2000),
    CONSTRAINT "PK_journal_entry" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_journal_entry_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_entry_organisation_Sender" FOREIGN KEY ("Sender") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_journal_entry_Case_Number" ON journal_entry ("Case", "Number");

CREATE INDEX "IX_journal_entry_Sender" ON journal_entry ("Sender");

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

-- offer_version
CREATE TABLE offer_version (
    "Offer" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_offer_version" PRIMARY KEY ("Offer", "Number"),
    CONSTRAINT "FK_offer_version_offer_Offer" FOREIGN KEY ("Offer") REFERENCES offer ("Id") ON DELETE RESTRICT
);

-- past_grant
CREATE TABLE past_grant (
    "Id" uuid NOT NULL,
    "Import" uuid NOT NULL,
    "Line" integer NOT NULL,
    "Owner" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Key" character varying(200) NOT NULL,
    "Year" integer NOT NULL,
    "Call" character varying(200) NOT NULL,
    "DecidedOre" bigint NOT NULL,
    "DecidedOn" date NOT NULL,
    "LetterOn" date,
    "PaidOre" bigint,
    "PaidOn" date,
    "Voucher" character varying(60),
    "ReportOn" date,
    "Source" character varying(500) NOT NULL,
    "RegisteredAt" timestamp with time zone NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_past_grant" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_past_grant_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_grant_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_grant_past_import_Import" FOREIGN KEY ("Import") REFERENCES past_import ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_grant_County_Year" ON past_grant ("County", "Year");

CREATE INDEX "IX_past_grant_Import" ON past_grant ("Import");

CREATE INDEX "IX_past_grant_Owner_Key" ON past_grant ("Owner", "Key");

-- past_import_file
CREATE TABLE past_import_file (
    "Import" uuid NOT NULL,
    "Number" integer NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    CONSTRAINT "PK_past_import_file" PRIMARY KEY ("Import", "Number"),
    CONSTRAINT "FK_past_import_file_past_import_Import" FOREIGN KEY ("Import") REFERENCES past_import ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_import_file_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_import_file_File" ON past_import_file ("File");

-- past_import_row
CREATE TABLE past_import_row (
    "Import" uuid NOT NULL,
    "Line" integer NOT NULL,
    "Text" character varying(1000) NOT NULL,
    "Outcome" character varying(20) NOT NULL,
    "Field" character varying(40),
    "Reason" character varying(40),
    "Others" character varying(600),
    "DecidedOre" bigint,
    "Grant" uuid,
    "LetterEntry" uuid,
    "ReportEntry" uuid,
    CONSTRAINT "PK_past_import_row" PRIMARY KEY ("Import", "Line"),
    CONSTRAINT "FK_past_import_row_past_import_Import" FOREIGN KEY ("Import") REFERENCES past_import ("Id") ON DELETE RESTRICT
);

-- past_withdrawal
CREATE TABLE past_withdrawal (
    "Id" uuid NOT NULL,
    "Import" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "DoneBy" uuid,
    "DoneAt" timestamp with time zone,
    "DroppedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_past_withdrawal" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_past_withdrawal_decided_by_two" CHECK (("DoneAt" IS NULL AND "DoneBy" IS NULL) OR ("DoneAt" IS NOT NULL AND "DoneBy" IS NOT NULL)),
    CONSTRAINT "FK_past_withdrawal_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_withdrawal_past_import_Import" FOREIGN KEY ("Import") REFERENCES past_import ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_withdrawal_Import" ON past_withdrawal ("Import");

CREATE INDEX "IX_past_withdrawal_Owner" ON past_withdrawal ("Owner");

-- graded_reference
CREATE TABLE graded_reference (
    "Id" uuid NOT NULL,
    "Code" character varying(9) NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "Recorder" uuid NOT NULL,
    "RecordedOn" date NOT NULL,
    "AskedFor" uuid,
    "AskedBy" uuid,
    "WaitsSince" timestamp with time zone,
    "LiftedOn" date,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_graded_reference" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_graded_reference_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_app_user_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_app_user_Recorder" FOREIGN KEY ("Recorder") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_graded_reference_AskedBy" ON graded_reference ("AskedBy");

CREATE INDEX "IX_graded_reference_AskedFor" ON graded_reference ("AskedFor");

CREATE UNIQUE INDEX "IX_graded_reference_Code" ON graded_reference ("Code");

CREATE INDEX "IX_graded_reference_Owner" ON graded_reference ("Owner");

CREATE INDEX "IX_graded_reference_Person" ON graded_reference ("Person");

CREATE INDEX "IX_graded_reference_Recorder" ON graded_reference ("Recorder");

-- person_address_grading
CREATE TABLE person_address_grading (
    "Id" uuid NOT NULL,
    "Grade" character varying(40) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_address_grading" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_address_grading_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_address_grading_Person" ON person_address_grading ("Person");

-- person_asked_consent
CREATE TABLE person_asked_consent (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "ReceiverKind" character varying(40) NOT NULL,
    "Receiver" uuid NOT NULL,
    "Category" character varying(40) NOT NULL,
    "Purpose" character varying(40) NOT NULL,
    "Until" date,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "AnsweredAt" timestamp with time zone,
    CONSTRAINT "PK_person_asked_consent" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_asked_consent_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_consent_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_consent_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_asked_consent_Owner" ON person_asked_consent ("Owner");

CREATE INDEX "IX_person_asked_consent_Person" ON person_asked_consent ("Person");

CREATE INDEX "IX_person_asked_consent_Receiver" ON person_asked_consent ("Receiver");

-- person_asked_document
CREATE TABLE person_asked_document (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ByKind" character varying(40) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Due" date,
    "LinkLastDay" date,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_person_asked_document" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_asked_document_organisation_By" FOREIGN KEY ("By") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_document_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_asked_document_By" ON person_asked_document ("By");

CREATE INDEX "IX_person_asked_document_Person" ON person_asked_document ("Person");

-- person_consent
CREATE TABLE person_consent (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "ReceiverKind" character varying(40) NOT NULL,
    "Receiver" uuid NOT NULL,
    "OwnerKind" character varying(40),
    "Owner" uuid,
    "Category" character varying(40) NOT NULL,
    "Purpose" character varying(40) NOT NULL,
    "From" date NOT NULL,
    "Until" date,
    "Way" character varying(40) NOT NULL,
    "IsToHealthPersonnel" boolean NOT NULL,
    "NamesChild" boolean NOT NULL,
    "NoticeVersion" integer,
    "NoticeLanguage" character varying(5),
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_person_consent" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_consent_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_consent_Owner" ON person_consent ("Owner");

CREATE INDEX "IX_person_consent_Person_Receiver" ON person_consent ("Person", "Receiver");

CREATE INDEX "IX_person_consent_Receiver" ON person_consent ("Receiver");

-- person_contact
CREATE TABLE person_contact (
    "Id" uuid NOT NULL,
    "Way" character varying(40) NOT NULL,
    "Value" character varying(254) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_contact" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_contact_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_contact_Person" ON person_contact ("Person");

-- person_contract
CREATE TABLE person_contract (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "BodyKind" character varying(40),
    "Body" uuid,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_contract" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_contract_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_contract_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_contract_Body" ON person_contract ("Body");

CREATE INDEX "IX_person_contract_Person" ON person_contract ("Person");

-- person_course
CREATE TABLE person_course (
    "Id" uuid NOT NULL,
    "BegunOn" date NOT NULL,
    "EndedOn" date,
    "Why" character varying(40),
    "EndedBy" uuid,
    "Version" integer NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_course" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_organisation_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_EndedBy" ON person_course ("EndedBy");

CREATE INDEX "IX_person_course_Owner" ON person_course ("Owner");

CREATE UNIQUE INDEX "IX_person_course_Person" ON person_course ("Person") WHERE "EndedOn" IS NULL;

CREATE INDEX "IX_person_course_RecordedBy" ON person_course ("RecordedBy");

-- person_document
CREATE TABLE person_document (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "File" uuid NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "CameBy" character varying(40) NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_document" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_document_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_document_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_document_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_document_File" ON person_document ("File");

CREATE INDEX "IX_person_document_Owner" ON person_document ("Owner");

CREATE INDEX "IX_person_document_Person" ON person_document ("Person");

-- person_glass
CREATE TABLE person_glass (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "Reason" character varying(40) NOT NULL,
    "Words" character varying(2000) NOT NULL,
    "Categories" text[] NOT NULL,
    "From" timestamp with time zone NOT NULL,
    "To" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_glass" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_glass_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_glass_Body" ON person_glass ("Body");

CREATE INDEX "IX_person_glass_Person_User" ON person_glass ("Person", "User");

CREATE INDEX "IX_person_glass_User" ON person_glass ("User");

-- person_health
CREATE TABLE person_health (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Children" integer,
    "Words" character varying(200),
    "OfChild" boolean NOT NULL,
    "UnderHealthPersonnelAct" boolean NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_health" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_health_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_health_Person" ON person_health ("Person");

-- person_language
CREATE TABLE person_language (
    "Id" uuid NOT NULL,
    "Language" character varying(10) NOT NULL,
    "Dialect" character varying(100),
    "Interpreter" character varying(40) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_language" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_language_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_language_Person" ON person_language ("Person");

-- person_livelihood
CREATE TABLE person_livelihood (
    "Id" uuid NOT NULL,
    "Income" character varying(40) NOT NULL,
    "Payer" character varying(100),
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_livelihood" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_livelihood_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_livelihood_Person" ON person_livelihood ("Person");

-- person_name_key
CREATE TABLE person_name_key (
    "Person" uuid NOT NULL,
    "Key" character varying(20) NOT NULL,
    CONSTRAINT "PK_person_name_key" PRIMARY KEY ("Person", "Key"),
    CONSTRAINT "FK_person_name_key_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_name_key_Key" ON person_name_key ("Key");

-- person_named_viewer
CREATE TABLE person_named_viewer (
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "From" date NOT NULL,
    "Organisation" uuid,
    "To" date,
    CONSTRAINT "PK_person_named_viewer" PRIMARY KEY ("Person", "User", "From"),
    CONSTRAINT "FK_person_named_viewer_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_named_viewer_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_named_viewer_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_named_viewer_Organisation" ON person_named_viewer ("Organisation");

CREATE INDEX "IX_person_named_viewer_User" ON person_named_viewer ("User");

-- person_norwegian
CREATE TABLE person_norwegian (
    "Id" uuid NOT NULL,
    "Skill" character varying(40) NOT NULL,
    "Level" character varying(40) NOT NULL,
    "Test" character varying(40) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_norwegian" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_norwegian_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_norwegian_Person" ON person_norwegian ("Person");

-- person_note
CREATE TABLE person_note (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "WrittenBy" uuid NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "On" date NOT NULL,
    "Corrects" uuid,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_note" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_note_app_user_WrittenBy" FOREIGN KEY ("WrittenBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_person_note_Corrects" FOREIGN KEY ("Corrects") REFERENCES person_note ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_note_Corrects" ON person_note ("Corrects");

CREATE INDEX "IX_person_note_Owner" ON person_note ("Owner");

CREATE INDEX "IX_person_note_Person_On" ON person_note ("Person", "On");

CREATE INDEX "IX_person_note_WrittenBy" ON person_note ("WrittenBy");

-- person_number
CREATE TABLE person_number (
    "Id" uuid NOT NULL,
    "IsDNumber" boolean NOT NULL,
    "Content" bytea NOT NULL,
    "Lookup" character(64) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_number" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_number_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_number_Lookup" ON person_number ("Lookup");

CREATE INDEX "IX_person_number_Person" ON person_number ("Person");

-- person_order
CREATE TABLE person_order (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "ByKind" character varying(40) NOT NULL,
    "By" uuid NOT NULL,
    "Section" character varying(200) NOT NULL,
    "Law" character varying(40) NOT NULL,
    "Categories" text[] NOT NULL,
    "From" date NOT NULL,
    "Until" date,
    "RecordedAt" timestamp with time zone,
    "IsToldToPerson" boolean NOT NULL,
    CONSTRAINT "PK_person_order" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_order_organisation_By" FOREIGN KEY ("By") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_order_By" ON person_order ("By");

CREATE INDEX "IX_person_order_Person_By" ON person_order ("Person", "By");

-- person_pair
CREATE TABLE person_pair (
    "Id" uuid NOT NULL,
    "Earlier" uuid NOT NULL,
    "Later" uuid NOT NULL,
    "FoundAt" timestamp with time zone NOT NULL,
    "SameNumber" boolean NOT NULL,
    "SameBirthDate" boolean NOT NULL,
    "LikeName" boolean NOT NULL,
    "Waiting" uuid,
    "MergedBy" uuid,
    "SaidTwoAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_person_pair" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_pair_person_Earlier" FOREIGN KEY ("Earlier") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_pair_person_Later" FOREIGN KEY ("Later") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_pair_Earlier_Later" ON person_pair ("Earlier", "Later");

CREATE INDEX "IX_person_pair_Later" ON person_pair ("Later");

-- person_permit
CREATE TABLE person_permit (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Section" character varying(60),
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_permit" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_permit_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_permit_Person" ON person_permit ("Person");

-- person_placement
CREATE TABLE person_placement (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "NavMeasure" boolean NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_placement" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_placement_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_placement_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_placement_Body" ON person_placement ("Body");

CREATE INDEX "IX_person_placement_Person_Body" ON person_placement ("Person", "Body");

-- person_programme
CREATE TABLE person_programme (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Municipality" character varying(4),
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_programme" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_programme_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_programme_Person" ON person_programme ("Person");

-- person_relation
CREATE TABLE person_relation (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "IsOwn" boolean NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_person_relation" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_relation_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_relation_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_relation_Person_User" ON person_relation ("Person", "User");

CREATE INDEX "IX_person_relation_User" ON person_relation ("User");

-- person_residence
CREATE TABLE person_residence (
    "Id" uuid NOT NULL,
    "Municipality" character varying(4) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_residence" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_residence_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_residence_Person" ON person_residence ("Person");

-- person_rights_request
CREATE TABLE person_rights_request (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "AskedKind" character varying(40),
    "Asked" uuid NOT NULL,
    "Category" character varying(40),
    "FactKind" character varying(40),
    "Fact" uuid,
    "LookedAt" timestamp with time zone,
    "Words" text NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "Due" date NOT NULL,
    "ProlongedBecause" text,
    "Answer" character varying(40),
    "AnswerWords" text,
    "Section" character varying(40),
    "SectionWords" character varying(200),
    "AnsweredAt" timestamp with time zone,
    "TakenBackAt" timestamp with time zone,
    "LiftedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_person_rights_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_rights_request_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_rights_request_organisation_Asked" FOREIGN KEY ("Asked") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_rights_request_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_rights_request_Asked" ON person_rights_request ("Asked");

CREATE INDEX "IX_person_rights_request_AskedBy" ON person_rights_request ("AskedBy");

CREATE INDEX "IX_person_rights_request_Person" ON person_rights_request ("Person");

-- person_schooling
CREATE TABLE person_schooling (
    "Id" uuid NOT NULL,
    "Level" character varying(40) NOT NULL,
    "Subject" character varying(100),
    "Country" character varying(100) NOT NULL,
    "Years" integer,
    "Document" character varying(40) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_schooling" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_schooling_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_schooling_Person" ON person_schooling ("Person");

-- person_share_request
CREATE TABLE person_share_request (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "AskerKind" character varying(40) NOT NULL,
    "Asker" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Category" character varying(40) NOT NULL,
    "Purpose" character varying(40) NOT NULL,
    "Words" character varying(2000),
    "At" timestamp with time zone NOT NULL,
    "Due" date NOT NULL,
    "Answer" character varying(40),
    "Section" character varying(200),
    "AnsweredAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_person_share_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_share_request_app_user_AnsweredBy" FOREIGN KEY ("AnsweredBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_organisation_Asker" FOREIGN KEY ("Asker") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_share_request_AnsweredBy" ON person_share_request ("AnsweredBy");

CREATE INDEX "IX_person_share_request_Asker" ON person_share_request ("Asker");

CREATE INDEX "IX_person_share_request_Due" ON person_share_request ("Due");

CREATE INDEX "IX_person_share_request_Person_Asker" ON person_share_request ("Person", "Asker");

CREATE INDEX "IX_person_share_request_User" ON person_share_request ("User");

-- person_tie
CREATE TABLE person_tie (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "User" uuid,
    "Capacity" character varying(200) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "PlaceTo" date,
    "RestsOn" character varying(200) NOT NULL,
    CONSTRAINT "PK_person_tie" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_tie_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_tie_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_tie_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_tie_Body" ON person_tie ("Body");

CREATE INDEX "IX_person_tie_Person_Body" ON person_tie ("Person", "Body");

CREATE INDEX "IX_person_tie_User" ON person_tie ("User");

-- person_told
CREATE TABLE person_told (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "ReceiverKind" character varying(40) NOT NULL,
    "Receiver" uuid NOT NULL,
    "Purpose" character varying(40) NOT NULL,
    "On" date NOT NULL,
    "Way" character varying(40) NOT NULL,
    "Language" character varying(5),
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_told" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_told_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_told_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_told_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_told_Owner" ON person_told ("Owner");

CREATE INDEX "IX_person_told_Person_Receiver" ON person_told ("Person", "Receiver");

CREATE INDEX "IX_person_told_Receiver" ON person_told ("Receiver");

-- person_user
CREATE TABLE person_user (
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_user" PRIMARY KEY ("Person", "User", "From"),
    CONSTRAINT "FK_person_user_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_user_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_user_User" ON person_user ("User");

-- person_work
CREATE TABLE person_work (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Occupation" character varying(100) NOT NULL,
    "Employer" character varying(100),
    "Country" character varying(100) NOT NULL,
    "YearsAlone" boolean NOT NULL,
    "Words" character varying(300),
    "Source" character varying(40) NOT NULL,
    "Person" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_person_work" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_work_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_work_Person" ON person_work ("Person");

-- rule_question_follower
CREATE TABLE rule_question_follower (
    "Question" uuid NOT NULL,
    "User" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_rule_question_follower" PRIMARY KEY ("Question", "User"),
    CONSTRAINT "FK_rule_question_follower_rule_question_Question" FOREIGN KEY ("Question") REFERENCES rule_question ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_rule_question_follower_User" ON rule_question_follower ("User");

-- rule_reading
CREATE TABLE rule_reading (
    "Id" uuid NOT NULL,
    "Question" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "Topic" character varying(100),
    "Law" character varying(100) NOT NULL,
    "Section" character varying(200) NOT NULL,
    "From" date,
    "To" date,
    "Nb" character varying(8000) NOT NULL,
    "Nn" character varying(8000) NOT NULL,
    "En" character varying(8000) NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "SavedBy" uuid NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "PublishedAt" timestamp with time zone,
    "PublishedBy" uuid,
    "DiscardedAt" timestamp with time zone,
    "OvertakenFrom" date,
    "OvertakenBy" character varying(300),
    "OvertakenSaidBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_rule_reading" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_rule_reading_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_rule_reading_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_reading_rule_question_Question" FOREIGN KEY ("Question") REFERENCES rule_question ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_rule_reading_Owner" ON rule_reading ("Owner");

CREATE UNIQUE INDEX "IX_rule_reading_Question" ON rule_reading ("Question") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL;

CREATE INDEX "IX_rule_reading_Topic_PublishedAt" ON rule_reading ("Topic", "PublishedAt");

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

-- erased_reason
CREATE TABLE erased_reason (
    "Event" bigint NOT NULL,
    CONSTRAINT "PK_erased_reason" PRIMARY KEY ("Event"),
    CONSTRAINT "FK_erased_reason_process_event_Event" FOREIGN KEY ("Event") REFERENCES process_event ("Sequence") ON DELETE RESTRICT
);

-- event_reason
CREATE TABLE event_reason (
    "Event" bigint NOT NULL,
    "Text" character varying(4000) NOT NULL,
    CONSTRAINT "PK_event_reason" PRIMARY KEY ("Event"),
    CONSTRAINT "FK_event_reason_process_event_Event" FOREIGN KEY ("Event") REFERENCES process_event ("Sequence") ON DELETE RESTRICT
);

-- event_subject
CREATE TABLE event_subject (
    "Event" bigint NOT NULL,
    "Kind" character varying(60) NOT NULL,
    "Subject" uuid NOT NULL,
    CONSTRAINT "PK_event_subject" PRIMARY KEY ("Event", "Kind", "Subject"),
    CONSTRAINT "FK_event_subject_process_event_Event" FOREIGN KEY ("Event") REFERENCES process_event ("Sequence") ON DELETE RESTRICT
);

CREATE INDEX "IX_event_subject_Subject_Event" ON event_subject ("Subject", "Event");

-- agreement_body_seat
CREATE TABLE agreement_body_seat (
    "Body" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "IsObserver" boolean NOT NULL,
    CONSTRAINT "PK_agreement_body_seat" PRIMARY KEY ("Body", "Organisation"),
    CONSTRAINT "FK_agreement_body_seat_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES agreement_body ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_body_seat_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_seat_Organisation" ON agreement_body_seat ("Organisation");

-- agreement_body_sitting
CREATE TABLE agreement_body_sitting (
    "Id" uuid NOT NULL,
    "Body" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "User" uuid,
    "IsAbsent" boolean NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_agreement_body_sitting" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_body_sitting_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES agreement_body ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_body_sitting_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_body_sitting_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_sitting_Body" ON agreement_body_sitting ("Body");

CREATE INDEX "IX_agreement_body_sitting_Organisation" ON agreement_body_sitting ("Organisation");

CREATE INDEX "IX_agreement_body_sitting_User" ON agreement_body_sitting ("User");

-- agreement_meeting
CREATE TABLE agreement_meeting (
    "Id" uuid NOT NULL,
    "Body" uuid NOT NULL,
    "Day" date NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Length" integer NOT NULL,
    "Place" character varying(300) NOT NULL,
    "Agenda" character varying(4000) NOT NULL,
    "CalledBy" uuid NOT NULL,
    "CalledFor" uuid NOT NULL,
    "CalledAt" timestamp with time zone NOT NULL,
    "SetAt" timestamp with time zone NOT NULL,
    "Revision" integer NOT NULL,
    "AskedAs" integer NOT NULL,
    "CalledOffAt" timestamp with time zone,
    "CalledOffBecause" character varying(500),
    "FellWithAgreement" boolean NOT NULL,
    "Minutes" character varying(8000),
    "MinutesBy" uuid,
    "MinutesAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_agreement_meeting" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_meeting_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES agreement_body ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_meeting_app_user_CalledBy" FOREIGN KEY ("CalledBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_meeting_organisation_CalledFor" FOREIGN KEY ("CalledFor") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_meeting_Body" ON agreement_meeting ("Body");

CREATE INDEX "IX_agreement_meeting_CalledBy" ON agreement_meeting ("CalledBy");

CREATE INDEX "IX_agreement_meeting_CalledFor" ON agreement_meeting ("CalledFor");

CREATE INDEX "IX_agreement_meeting_Day" ON agreement_meeting ("Day");

-- agreement_expectation_draft
CREATE TABLE agreement_expectation_draft (
    "Part" character varying(40) NOT NULL,
    "Party" uuid NOT NULL,
    "Agreement" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_agreement_expectation_draft" PRIMARY KEY ("Party", "Part"),
    CONSTRAINT "FK_agreement_expectation_draft_agreement_Agreement" FOREIGN KEY ("Agreement")
        REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_expectation_draft_agreement_party_Party" FOREIGN KEY ("Party")
        REFERENCES agreement_party ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_expectation_draft_Agreement" ON agreement_expectation_draft ("Agreement");

-- agreement_expectations
CREATE TABLE agreement_expectations (
    "Party" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Agreement" uuid NOT NULL,
    "Content" text NOT NULL,
    "GivenBy" uuid NOT NULL,
    "GivenAt" timestamp with time zone NOT NULL,
    "AfterSending" boolean NOT NULL,
    CONSTRAINT "PK_agreement_expectations" PRIMARY KEY ("Party", "Number"),
    CONSTRAINT "FK_agreement_expectations_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_expectations_agreement_party_Party" FOREIGN KEY ("Party") REFERENCES agreement_party ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_expectations_Agreement" ON agreement_expectations ("Agreement");

-- agreement_role_holding
CREATE TABLE agreement_role_holding (
    "Id" uuid NOT NULL,
    "Role" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Note" character varying(2000) NOT NULL,
    "OfferedBy" uuid NOT NULL,
    "OfferedAt" timestamp with time zone NOT NULL,
    "AcceptedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "Mentor" uuid,
    CONSTRAINT "PK_agreement_role_holding" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_role_holding_agreement_role_Role" FOREIGN KEY ("Role") REFERENCES agreement_role ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_role_holding_app_user_OfferedBy" FOREIGN KEY ("OfferedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_holding_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_holding_OfferedBy" ON agreement_role_holding ("OfferedBy");

CREATE INDEX "IX_agreement_role_holding_Role" ON agreement_role_holding ("Role");

CREATE INDEX "IX_agreement_role_holding_User" ON agreement_role_holding ("User");

-- agreement_role_promise
CREATE TABLE agreement_role_promise (
    "Id" uuid NOT NULL,
    "Role" uuid NOT NULL,
    "Text" character varying(300) NOT NULL,
    "DueOn" date NOT NULL,
    "MadeBy" uuid NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "ClosedAt" timestamp with time zone,
    "ClosedBy" uuid,
    "DroppedBecause" character varying(300),
    CONSTRAINT "PK_agreement_role_promise" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_role_promise_agreement_role_Role" FOREIGN KEY ("Role") REFERENCES agreement_role ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_role_promise_app_user_MadeBy" FOREIGN KEY ("MadeBy") REFERENCES app_user ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_promise_MadeBy" ON agreement_role_promise ("MadeBy");

CREATE INDEX "IX_agreement_role_promise_Role" ON agreement_role_promise ("Role");

-- agreement_rows_step
CREATE TABLE agreement_rows_step (
    "Agreement" uuid NOT NULL,
    "Part" character varying(40) NOT NULL,
    "Row" character varying(60) NOT NULL,
    "Column" character varying(60) NOT NULL,
    "Value" character varying(60) NOT NULL,
    "Settles" boolean NOT NULL,
    "By" uuid NOT NULL,
    "For" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_agreement_rows_step" PRIMARY KEY ("Agreement", "Part", "Row"),
    CONSTRAINT "FK_agreement_rows_step_agreement_rows_Agreement_Part" FOREIGN KEY ("Agreement",
        "Part") REFERENCES agreement_rows ("Agreement", "Part") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_rows_step_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_rows_step_organisation_For" FOREIGN KEY ("For") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_rows_step_By" ON agreement_rows_step ("By");

CREATE INDEX "IX_agreement_rows_step_For" ON agreement_rows_step ("For");

-- agreement_rows_wait
CREATE TABLE agreement_rows_wait (
    "Agreement" uuid NOT NULL,
    "Part" character varying(40) NOT NULL,
    "Row" character varying(60) NOT NULL,
    "Due" date NOT NULL,
    "SettledBy" uuid,
    CONSTRAINT "PK_agreement_rows_wait" PRIMARY KEY ("Agreement", "Part", "Row"),
    CONSTRAINT "FK_agreement_rows_wait_agreement_rows_Agreement_Part" FOREIGN KEY ("Agreement",
        "Part") REFERENCES agreement_rows ("Agreement", "Part") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_rows_wait_organisation_SettledBy" FOREIGN KEY ("SettledBy") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_rows_wait_SettledBy" ON agreement_rows_wait ("SettledBy");

-- agreement_version_text
CREATE TABLE agreement_version_text (
    "Agreement" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Json" text NOT NULL,
    CONSTRAINT "PK_agreement_version_text" PRIMARY KEY ("Agreement", "Number"),
    CONSTRAINT "FK_agreement_version_text_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_version_text_agreement_version_Agreement_Number" FOREIGN KEY ("Agreement",
        "Number") REFERENCES agreement_version ("Agreement", "Number") ON DELETE RESTRICT
);

-- context_profile_line
CREATE TABLE context_profile_line (
    "Id" uuid NOT NULL,
    "Profile" uuid NOT NULL,
    "Condition" character varying(40) NOT NULL,
    "Trade" character varying(100),
    "Answer" character varying(40) NOT NULL,
    "Note" character varying(500),
    CONSTRAINT "PK_context_profile_line" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_context_profile_line_context_profile_Profile" FOREIGN KEY ("Profile") REFERENCES context_profile ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_context_profile_line_Profile" ON context_profile_line ("Profile");

-- agreement_signature
CREATE TABLE agreement_signature (
    "Id" uuid NOT NULL,
    "Agreement" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Hash" character(64) NOT NULL,
    "Party" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "OrganisationName" character varying(200) NOT NULL,
    "SignedBy" uuid NOT NULL,
    "SignerName" character varying(200) NOT NULL,
    "SignerTitle" character varying(100) NOT NULL,
    "Principal" uuid,
    "PrincipalName" character varying(200),
    "Under" uuid,
    "Reason" integer,
    "At" timestamp with time zone NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawnBy" uuid,
    "WithdrawnByName" text,
    "WithdrawnBecause" character varying(2000),
    CONSTRAINT "PK_agreement_signature" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_agreement_signature_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES agreement ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_agreement_party_Party" FOREIGN KEY ("Party") REFERENCES agreement_party ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_agreement_version_Agreement_Number" FOREIGN KEY ("Agreement",
        "Number") REFERENCES agreement_version ("Agreement", "Number") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_delegation_Under" FOREIGN KEY ("Under") REFERENCES delegation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_signature_Agreement_Number_Party" ON agreement_signature ("Agreement", "Number",
    "Party") WHERE "WithdrawnAt" IS NULL;

CREATE INDEX "IX_agreement_signature_Party" ON agreement_signature ("Party");

CREATE INDEX "IX_agreement_signature_Under" ON agreement_signature ("Under");

-- example_message
CREATE TABLE example_message (
    "Contact" uuid NOT NULL,
    "Number" integer NOT NULL,
    "By" uuid NOT NULL,
    "For" uuid NOT NULL,
    "Text" character varying(2000) NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_example_message" PRIMARY KEY ("Contact", "Number"),
    CONSTRAINT "FK_example_message_app_user_By" FOREIGN KEY ("By") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_message_example_contact_Contact" FOREIGN KEY ("Contact") REFERENCES example_contact ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_message_organisation_For" FOREIGN KEY ("For") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_example_message_By" ON example_message ("By");

CREATE INDEX "IX_example_message_For" ON example_message ("For");

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
    "EndedFrom" date,
    "EndedAt" timestamp with time zone,
    "EndedBy" uuid,
    "EndReason" character varying(1000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_teacher_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_teacher_request_hourly_teacher_Teacher" FOREIGN KEY ("Teacher") REFERENCES hourly_teacher ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_teacher_request_AskedFor" ON teacher_request ("AskedFor");

CREATE INDEX "IX_teacher_request_Owner" ON teacher_request ("Owner");

CREATE INDEX "IX_teacher_request_Teacher_FirstDay" ON teacher_request ("Teacher", "FirstDay");

-- disposal
CREATE TABLE disposal (
    "Id" uuid NOT NULL,
    "Category" character varying(40) NOT NULL,
    "Period" uuid NOT NULL,
    "Day" date NOT NULL,
    "Facts" integer NOT NULL,
    "Persons" integer NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "ApprovedBy" uuid,
    "ApprovedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "End" character varying(40),
    "Failed" integer,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_disposal" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_disposal_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_disposal_two_persons" CHECK ("ApprovedBy" <> "ProposedBy"),
    CONSTRAINT "FK_disposal_app_user_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disposal_keeping_period_Period" FOREIGN KEY ("Period") REFERENCES keeping_period ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_disposal_Category" ON disposal ("Category") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_disposal_Period" ON disposal ("Period");

CREATE INDEX "IX_disposal_ProposedBy" ON disposal ("ProposedBy");

-- access_review_choice
CREATE TABLE access_review_choice (
    "Review" uuid NOT NULL,
    "Membership" uuid NOT NULL,
    "LastDay" date,
    "ChosenBy" uuid NOT NULL,
    CONSTRAINT "PK_access_review_choice" PRIMARY KEY ("Review", "Membership"),
    CONSTRAINT "FK_access_review_choice_access_review_Review" FOREIGN KEY ("Review") REFERENCES access_review ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_choice_app_user_ChosenBy" FOREIGN KEY ("ChosenBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_choice_membership_Membership" FOREIGN KEY ("Membership") REFERENCES membership ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_access_review_choice_ChosenBy" ON access_review_choice ("ChosenBy");

CREATE INDEX "IX_access_review_choice_Membership" ON access_review_choice ("Membership");

-- role_proposal
CREATE TABLE role_proposal (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(60) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "Prolongs" uuid,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "ApprovedBy" uuid,
    "ApprovedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "Gave" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_role_proposal" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_role_proposal_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_role_proposal_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_role_proposal_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_role_proposal_membership_Prolongs" FOREIGN KEY ("Prolongs") REFERENCES membership ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_role_proposal_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_role_proposal_Organisation" ON role_proposal ("Organisation");

CREATE INDEX "IX_role_proposal_Prolongs" ON role_proposal ("Prolongs");

CREATE INDEX "IX_role_proposal_User" ON role_proposal ("User");

-- sign_in_move
CREATE TABLE sign_in_move (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Identity" uuid NOT NULL,
    "NumberHash" character varying(64),
    "IsRecorded" boolean NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "ApprovedBy" uuid,
    "ApprovedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_sign_in_move" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_sign_in_move_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_sign_in_move_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_sign_in_move_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sign_in_move_user_identity_Identity" FOREIGN KEY ("Identity") REFERENCES user_identity ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sign_in_move_Identity" ON sign_in_move ("Identity");

CREATE INDEX "IX_sign_in_move_User" ON sign_in_move ("User");

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

-- call_part
CREATE TABLE call_part (
    "Part" character varying(40) NOT NULL,
    "CallVersion" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "SavedBy" uuid,
    CONSTRAINT "PK_call_part" PRIMARY KEY ("CallVersion", "Part"),
    CONSTRAINT "FK_call_part_call_version_CallVersion" FOREIGN KEY ("CallVersion") REFERENCES call_version ("Id") ON DELETE RESTRICT
);

-- application_attachment
CREATE TABLE application_attachment (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Hash" character(64) NOT NULL,
    "Size" bigint NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Partner" character varying(60),
    "AddedBy" uuid NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    CONSTRAINT "PK_application_attachment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_application_attachment_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_application_attachment_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_application_attachment_Application" ON application_attachment ("Application");

CREATE INDEX "IX_application_attachment_File" ON application_attachment ("File");

-- application_part
CREATE TABLE application_part (
    "Part" character varying(40) NOT NULL,
    "Application" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_application_part" PRIMARY KEY ("Application", "Part"),
    CONSTRAINT "FK_application_part_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

-- assessment
CREATE TABLE assessment (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Assessor" uuid NOT NULL,
    "DueOn" date NOT NULL,
    "DueSetAt" timestamp with time zone NOT NULL,
    "InsteadOf" uuid,
    "AssignedBy" uuid NOT NULL,
    "AssignedAt" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "SavedAt" timestamp with time zone,
    "HandedInAt" timestamp with time zone,
    "SentVersion" integer,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_assessment" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_assessment_app_user_Assessor" FOREIGN KEY ("Assessor") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assessment_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_assessment_Application" ON assessment ("Application");

CREATE UNIQUE INDEX "IX_assessment_Application_Assessor" ON assessment ("Application", "Assessor") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_assessment_Assessor_HandedInAt" ON assessment ("Assessor", "HandedInAt");

-- carried_amount
CREATE TABLE carried_amount (
    "Application" uuid NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Year" integer NOT NULL,
    "FromYear" integer NOT NULL,
    "AmountOre" bigint NOT NULL,
    "LookedAtBy" uuid,
    "LookedAt" timestamp with time zone,
    CONSTRAINT "PK_carried_amount" PRIMARY KEY ("Application", "Code"),
    CONSTRAINT "FK_carried_amount_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

-- confirmation
CREATE TABLE confirmation (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Hash" character(64) NOT NULL,
    "By" uuid NOT NULL,
    "Under" uuid,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_confirmation" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_confirmation_delegation_Under" FOREIGN KEY ("Under") REFERENCES delegation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_confirmation_Application" ON confirmation ("Application");

CREATE INDEX "IX_confirmation_Under" ON confirmation ("Under");

-- consensus_note
CREATE TABLE consensus_note (
    "Application" uuid NOT NULL,
    "Overall" character varying(20),
    "SavedBy" uuid,
    "SavedAt" timestamp with time zone,
    "PresentedAt" timestamp with time zone,
    "CompletedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_consensus_note" PRIMARY KEY ("Application"),
    CONSTRAINT "FK_consensus_note_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

-- control_case
CREATE TABLE control_case (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Draw" uuid,
    "Reason" character varying(2000),
    "OpenedBy" uuid NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "FindingsSentAt" timestamp with time zone,
    "AnswerBy" date,
    "AnsweredAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "Answer" character varying(4000),
    "Outcome" character varying(20),
    "Conclusion" character varying(4000),
    "ProposedAt" timestamp with time zone,
    "ConcludedBy" uuid,
    "ConcludedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_control_case" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_control_case_decided_by_two" CHECK (("ConcludedAt" IS NULL AND "ConcludedBy" IS NULL) OR ("ConcludedAt" IS NOT NULL AND "ConcludedBy" IS NOT NULL)),
    CONSTRAINT "FK_control_case_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_control_draw_Draw" FOREIGN KEY ("Draw") REFERENCES control_draw ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_control_case_Application" ON control_case ("Application");

CREATE INDEX "IX_control_case_Call" ON control_case ("Call");

CREATE INDEX "IX_control_case_ConcludedAt_AnswerBy" ON control_case ("ConcludedAt", "AnswerBy");

CREATE INDEX "IX_control_case_County_OpenedAt" ON control_case ("County", "OpenedAt");

CREATE INDEX "IX_control_case_Draw" ON control_case ("Draw");

CREATE INDEX "IX_control_case_Owner" ON control_case ("Owner");

-- decision
CREATE TABLE decision (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Replaces" uuid,
    "Renewal" character varying(2000),
    "BegunAt" timestamp with time zone NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "AmountOre" bigint NOT NULL,
    "Content" text NOT NULL,
    "SavedBy" uuid NOT NULL,
    "Writers" uuid[] NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "ProposedAt" timestamp with time zone,
    "Fell" character varying(20),
    "DecidedAt" timestamp with time zone,
    "DecidedBy" uuid,
    "DeclinedAt" timestamp with time zone,
    "Basis" text,
    "BasisHash" character(64),
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_decision" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_decision_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "CK_decision_two_persons" CHECK ("DecidedBy" <> "SavedBy"),
    CONSTRAINT "FK_decision_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_decision_decision_Replaces" FOREIGN KEY ("Replaces") REFERENCES decision ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_decision_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_decision_Application_Number" ON decision ("Application", "Number");

CREATE INDEX "IX_decision_Call_DecidedAt" ON decision ("Call", "DecidedAt");

CREATE INDEX "IX_decision_DecidedAt_DiscardedAt" ON decision ("DecidedAt", "DiscardedAt");

CREATE INDEX "IX_decision_Replaces" ON decision ("Replaces");

-- drawn_case
CREATE TABLE drawn_case (
    "Draw" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Case" character varying(20) NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "AmountOre" bigint NOT NULL,
    "Stratum" character varying(20) NOT NULL,
    "Digest" character varying(64),
    "Place" integer,
    "Why" character varying(20),
    CONSTRAINT "PK_drawn_case" PRIMARY KEY ("Draw", "Number"),
    CONSTRAINT "FK_drawn_case_control_draw_Draw" FOREIGN KEY ("Draw") REFERENCES control_draw ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_drawn_case_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_drawn_case_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_drawn_case_Application" ON drawn_case ("Application");

CREATE INDEX "IX_drawn_case_County" ON drawn_case ("County");

-- ended_partner
CREATE TABLE ended_partner (
    "Application" uuid NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Name" character varying(500) NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Organisation" uuid NOT NULL,
    "EndedOn" date NOT NULL,
    "Answer" character varying(40),
    "Successor" uuid,
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    CONSTRAINT "PK_ended_partner" PRIMARY KEY ("Application", "Code"),
    CONSTRAINT "FK_ended_partner_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ended_partner_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ended_partner_organisation_Successor" FOREIGN KEY ("Successor") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ended_partner_Organisation" ON ended_partner ("Organisation");

CREATE INDEX "IX_ended_partner_Successor" ON ended_partner ("Successor");

-- formal_check
CREATE TABLE formal_check (
    "Application" uuid NOT NULL,
    "Result" character varying(20) NOT NULL,
    "Ground" character varying(20),
    "Note" character varying(2000),
    "By" uuid NOT NULL,
    "Checkers" uuid[] NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "SentVersion" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_formal_check" PRIMARY KEY ("Application"),
    CONSTRAINT "FK_formal_check_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_formal_check_By" ON formal_check ("By");

-- partner_ask
CREATE TABLE partner_ask (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Partner" character varying(60) NOT NULL,
    "Organisation" uuid NOT NULL,
    "ToldJson" text NOT NULL,
    "Due" date NOT NULL,
    "Note" character varying(1000),
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    CONSTRAINT "PK_partner_ask" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_partner_ask_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_partner_ask_Application_Organisation" ON partner_ask ("Application", "Organisation") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_partner_ask_Call" ON partner_ask ("Call");

CREATE INDEX "IX_partner_ask_County" ON partner_ask ("County");

CREATE INDEX "IX_partner_ask_Organisation" ON partner_ask ("Organisation");

-- sent_continuation
CREATE TABLE sent_continuation (
    "Application" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Json" text NOT NULL,
    "Hash" character(64) NOT NULL,
    CONSTRAINT "PK_sent_continuation" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_continuation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

-- case_asking
CREATE TABLE case_asking (
    "Thread" uuid NOT NULL,
    "Message" integer NOT NULL,
    "Of" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "By" uuid NOT NULL,
    "AskedBy" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "AnswerBy" date,
    "EndedAt" timestamp with time zone,
    "Ended" character varying(20),
    "Answer" integer,
    CONSTRAINT "PK_case_asking" PRIMARY KEY ("Thread", "Message", "Of"),
    CONSTRAINT "FK_case_asking_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES case_thread ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_organisation_By" FOREIGN KEY ("By") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_organisation_Of" FOREIGN KEY ("Of") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_asking_AskedBy_EndedAt" ON case_asking ("AskedBy", "EndedAt");

CREATE INDEX "IX_case_asking_By" ON case_asking ("By");

CREATE INDEX "IX_case_asking_Case_EndedAt" ON case_asking ("Case", "EndedAt");

CREATE INDEX "IX_case_asking_Of_EndedAt" ON case_asking ("Of", "EndedAt");

-- case_thread_party
CREATE TABLE case_thread_party (
    "Thread" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    CONSTRAINT "PK_case_thread_party" PRIMARY KEY ("Thread", "Organisation"),
    CONSTRAINT "FK_case_thread_party_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES case_thread ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_party_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_thread_party_Organisation" ON case_thread_party ("Organisation");

-- case_thread_read
CREATE TABLE case_thread_read (
    "Thread" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "UpTo" integer NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_case_thread_read" PRIMARY KEY ("Thread", "User", "Organisation"),
    CONSTRAINT "FK_case_thread_read_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_read_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES case_thread ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_read_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_thread_read_Organisation" ON case_thread_read ("Organisation");

CREATE INDEX "IX_case_thread_read_User" ON case_thread_read ("User");

-- application_supplement
CREATE TABLE application_supplement (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Partner" character varying(60),
    "Text" character varying(2000) NOT NULL,
    "Entry" uuid NOT NULL,
    "SentBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    "SeenAt" timestamp with time zone,
    "SeenBy" uuid,
    "ClosedAt" timestamp with time zone,
    CONSTRAINT "PK_application_supplement" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_application_supplement_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_application_supplement_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_application_supplement_Application_SeenAt" ON application_supplement ("Application", "SeenAt");

CREATE INDEX "IX_application_supplement_Entry" ON application_supplement ("Entry");

-- case_message
CREATE TABLE case_message (
    "Entry" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Thread" uuid NOT NULL,
    "Number" integer NOT NULL,
    "From" character varying(20) NOT NULL,
    "Sender" uuid NOT NULL,
    "SentBy" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Text" character varying(8000) NOT NULL,
    "OpenedAt" timestamp with time zone,
    "OpenedBy" uuid,
    CONSTRAINT "PK_case_message" PRIMARY KEY ("Entry"),
    CONSTRAINT "FK_case_message_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_message_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES case_thread ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_message_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_message_Case_Number" ON case_message ("Case", "Number");

CREATE INDEX "IX_case_message_Thread_Number" ON case_message ("Thread", "Number");

-- case_request
CREATE TABLE case_request (
    "Id" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "Subject" uuid NOT NULL,
    "Owner" uuid NOT NULL,
    "KindCode" character varying(60) NOT NULL,
    "Of" uuid NOT NULL,
    "Question" character varying(4000) NOT NULL,
    "DueOn" date NOT NULL,
    "DueSetAt" timestamp with time zone NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "AskedEntry" uuid NOT NULL,
    "Answer" character varying(8000),
    "AnsweredBy" uuid,
    "AnsweredAt" timestamp with time zone,
    "AnsweredEntry" uuid,
    "ReadAt" timestamp with time zone,
    "ReadBy" uuid,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawnBecause" character varying(1000),
    "ClosedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_case_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_case_request_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_journal_entry_AnsweredEntry" FOREIGN KEY ("AnsweredEntry")
        REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_journal_entry_AskedEntry" FOREIGN KEY ("AskedEntry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_organisation_Of" FOREIGN KEY ("Of") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_request_AnsweredEntry" ON case_request ("AnsweredEntry");

CREATE INDEX "IX_case_request_AskedEntry" ON case_request ("AskedEntry");

CREATE INDEX "IX_case_request_Case" ON case_request ("Case");

CREATE INDEX "IX_case_request_Of" ON case_request ("Of");

CREATE INDEX "IX_case_request_Owner" ON case_request ("Owner");

CREATE INDEX "IX_case_request_Subject_AskedAt" ON case_request ("Subject", "AskedAt");

-- disclosure_document
CREATE TABLE disclosure_document (
    "Request" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Case" uuid NOT NULL,
    "Entry" uuid NOT NULL,
    "Document" integer NOT NULL,
    "File" uuid NOT NULL,
    "Outcome" character varying(20),
    "GroundCode" character varying(20),
    "Reason" character varying(2000),
    "MarksJson" character varying(20000),
    "Copy" uuid,
    "CopyHash" character varying(64),
    CONSTRAINT "PK_disclosure_document" PRIMARY KEY ("Request", "Number"),
    CONSTRAINT "FK_disclosure_document_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_disclosure_request_Request" FOREIGN KEY ("Request")
        REFERENCES disclosure_request ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_stored_file_Copy" FOREIGN KEY ("Copy") REFERENCES stored_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_disclosure_document_Case" ON disclosure_document ("Case");

CREATE INDEX "IX_disclosure_document_Copy" ON disclosure_document ("Copy");

CREATE INDEX "IX_disclosure_document_Entry" ON disclosure_document ("Entry");

CREATE INDEX "IX_disclosure_document_File" ON disclosure_document ("File");

-- journal_document
CREATE TABLE journal_document (
    "Entry" uuid NOT NULL,
    "Number" integer NOT NULL,
    "File" uuid NOT NULL,
    CONSTRAINT "PK_journal_document" PRIMARY KEY ("Entry", "Number"),
    CONSTRAINT "FK_journal_document_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_document_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_journal_document_File" ON journal_document ("File");

-- journal_receiver
CREATE TABLE journal_receiver (
    "Entry" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "IsSealed" boolean NOT NULL,
    CONSTRAINT "PK_journal_receiver" PRIMARY KEY ("Entry", "Organisation"),
    CONSTRAINT "FK_journal_receiver_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_receiver_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_journal_receiver_Organisation" ON journal_receiver ("Organisation");

-- letter
CREATE TABLE letter (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Matter" uuid NOT NULL,
    "Case" uuid NOT NULL,
    "CaseSubject" uuid NOT NULL,
    "Sender" uuid NOT NULL,
    "Receiver" uuid NOT NULL,
    "Form" character varying(2) NOT NULL,
    "TemplateVersion" integer NOT NULL,
    "Title" character varying(4000) NOT NULL,
    "CaseNumber" character varying(20) NOT NULL,
    "About" character varying(100) NOT NULL,
    "Search" text NOT NULL,
    "Content" text NOT NULL,
    "Hash" character(64) NOT NULL,
    "Pdf" uuid NOT NULL,
    "Archive" uuid NOT NULL,
    "Html" uuid NOT NULL,
    "Entry" uuid NOT NULL,
    "DispatchedAt" timestamp with time zone NOT NULL,
    "DispatchedBy" uuid NOT NULL,
    "OpenedAt" timestamp with time zone,
    "OpenedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_letter" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_letter_case_file_Case" FOREIGN KEY ("Case") REFERENCES case_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_organisation_Sender" FOREIGN KEY ("Sender") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Archive" FOREIGN KEY ("Archive") REFERENCES stored_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Html" FOREIGN KEY ("Html") REFERENCES stored_file ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Pdf" FOREIGN KEY ("Pdf") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_letter_Archive" ON letter ("Archive");

CREATE INDEX "IX_letter_Case" ON letter ("Case");

CREATE INDEX "IX_letter_CaseSubject" ON letter ("CaseSubject");

CREATE INDEX "IX_letter_Entry" ON letter ("Entry");

CREATE INDEX "IX_letter_Html" ON letter ("Html");

CREATE UNIQUE INDEX "IX_letter_Matter_Kind" ON letter ("Matter", "Kind");

CREATE INDEX "IX_letter_Pdf" ON letter ("Pdf");

CREATE INDEX "IX_letter_Receiver_DispatchedAt" ON letter ("Receiver", "DispatchedAt");

CREATE INDEX "IX_letter_Sender" ON letter ("Sender");

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

-- naming
CREATE TABLE naming (
    "Id" uuid NOT NULL,
    "Reference" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "RestsOn" character varying(500) NOT NULL,
    "ProposedBy" uuid NOT NULL,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "ApprovedBy" uuid,
    "ApprovedAt" timestamp with time zone,
    "WithdrawnAt" timestamp with time zone,
    "EndedOn" date,
    "EndedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_naming" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_naming_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_naming_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_naming_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_naming_graded_reference_Reference" FOREIGN KEY ("Reference") REFERENCES graded_reference ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_naming_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_naming_Organisation" ON naming ("Organisation");

CREATE INDEX "IX_naming_Reference" ON naming ("Reference");

CREATE INDEX "IX_naming_User" ON naming ("User");

-- person_consent_scan
CREATE TABLE person_consent_scan (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Consent" uuid NOT NULL,
    "File" uuid NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_consent_scan" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_consent_scan_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_scan_person_consent_Consent" FOREIGN KEY ("Consent") REFERENCES person_consent ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_scan_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_consent_scan_Consent" ON person_consent_scan ("Consent");

CREATE INDEX "IX_person_consent_scan_File" ON person_consent_scan ("File");

CREATE INDEX "IX_person_consent_scan_Person" ON person_consent_scan ("Person");

-- person_course_finding
CREATE TABLE person_course_finding (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "DoneBy" uuid,
    "On" date NOT NULL,
    "Words" character varying(1000),
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "Course" uuid NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_course_finding" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_finding_app_user_DoneBy" FOREIGN KEY ("DoneBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_person_course_Course" FOREIGN KEY ("Course") REFERENCES person_course ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_finding_Body" ON person_course_finding ("Body");

CREATE INDEX "IX_person_course_finding_Course" ON person_course_finding ("Course");

CREATE INDEX "IX_person_course_finding_DoneBy" ON person_course_finding ("DoneBy");

CREATE INDEX "IX_person_course_finding_Owner" ON person_course_finding ("Owner");

CREATE INDEX "IX_person_course_finding_Person" ON person_course_finding ("Person");

CREATE INDEX "IX_person_course_finding_RecordedBy" ON person_course_finding ("RecordedBy");

-- person_course_goal
CREATE TABLE person_course_goal (
    "Id" uuid NOT NULL,
    "Words" character varying(500),
    "IsWish" boolean NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "Course" uuid NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_course_goal" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_goal_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_person_course_Course" FOREIGN KEY ("Course") REFERENCES person_course ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_goal_Course" ON person_course_goal ("Course");

CREATE INDEX "IX_person_course_goal_Owner" ON person_course_goal ("Owner");

CREATE INDEX "IX_person_course_goal_Person" ON person_course_goal ("Person");

CREATE INDEX "IX_person_course_goal_RecordedBy" ON person_course_goal ("RecordedBy");

-- person_course_member
CREATE TABLE person_course_member (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "BodyKind" character varying(40) NOT NULL,
    "Body" uuid NOT NULL,
    "Role" character varying(40) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "Course" uuid NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_course_member" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_member_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_organisation_Body" FOREIGN KEY ("Body") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_person_course_Course" FOREIGN KEY ("Course") REFERENCES person_course ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_member_Body" ON person_course_member ("Body");

CREATE INDEX "IX_person_course_member_Course" ON person_course_member ("Course");

CREATE INDEX "IX_person_course_member_Owner" ON person_course_member ("Owner");

CREATE INDEX "IX_person_course_member_Person" ON person_course_member ("Person");

CREATE INDEX "IX_person_course_member_RecordedBy" ON person_course_member ("RecordedBy");

CREATE INDEX "IX_person_course_member_User" ON person_course_member ("User");

-- person_course_stage
CREATE TABLE person_course_stage (
    "Id" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "From" date NOT NULL,
    "To" date,
    "ResponsibleKind" character varying(40) NOT NULL,
    "Responsible" uuid NOT NULL,
    "FollowUpUntil" date,
    "ReceivedAt" timestamp with time zone,
    "ReceivedBy" uuid,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "Course" uuid NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_course_stage" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_stage_app_user_ReceivedBy" FOREIGN KEY ("ReceivedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_organisation_Responsible" FOREIGN KEY ("Responsible")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_person_course_Course" FOREIGN KEY ("Course") REFERENCES person_course ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_course_stage_Course_From" ON person_course_stage ("Course", "From") WHERE "TakenBackAt" IS NULL;

CREATE INDEX "IX_person_course_stage_Owner" ON person_course_stage ("Owner");

CREATE INDEX "IX_person_course_stage_Person" ON person_course_stage ("Person");

CREATE INDEX "IX_person_course_stage_ReceivedBy" ON person_course_stage ("ReceivedBy");

CREATE INDEX "IX_person_course_stage_RecordedBy" ON person_course_stage ("RecordedBy");

CREATE INDEX "IX_person_course_stage_Responsible" ON person_course_stage ("Responsible");

-- person_course_step
CREATE TABLE person_course_step (
    "Id" uuid NOT NULL,
    "Words" character varying(300),
    "ResponsibleKind" character varying(40),
    "Responsible" uuid,
    "Due" date,
    "ClosedOn" date,
    "Outcome" character varying(40),
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "Course" uuid NOT NULL,
    "TakenBackAt" timestamp with time zone,
    CONSTRAINT "PK_person_course_step" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_course_step_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_organisation_Responsible" FOREIGN KEY ("Responsible")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_person_course_Course" FOREIGN KEY ("Course") REFERENCES person_course ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_step_Course" ON person_course_step ("Course");

CREATE INDEX "IX_person_course_step_Owner" ON person_course_step ("Owner");

CREATE INDEX "IX_person_course_step_Person" ON person_course_step ("Person");

CREATE INDEX "IX_person_course_step_RecordedBy" ON person_course_step ("RecordedBy");

CREATE INDEX "IX_person_course_step_Responsible" ON person_course_step ("Responsible");

-- person_note_part
CREATE TABLE person_note_part (
    "Id" uuid NOT NULL,
    "Note" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "OwnerKind" character varying(40) NOT NULL,
    "Owner" uuid NOT NULL,
    "On" date NOT NULL,
    "Number" integer NOT NULL,
    "Category" character varying(40) NOT NULL,
    "MentionsAnother" boolean NOT NULL,
    "Words" character varying(1000),
    CONSTRAINT "PK_person_note_part" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_note_part_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_part_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_part_person_note_Note" FOREIGN KEY ("Note") REFERENCES person_note ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_note_part_Note_Number" ON person_note_part ("Note", "Number");

CREATE INDEX "IX_person_note_part_Owner" ON person_note_part ("Owner");

CREATE INDEX "IX_person_note_part_Person" ON person_note_part ("Person");

-- person_order_answer
CREATE TABLE person_order_answer (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Order" uuid NOT NULL,
    "ByKind" character varying(40) NOT NULL,
    "By" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Verdict" character varying(40) NOT NULL,
    "Words" character varying(2000),
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_order_answer" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_order_answer_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_organisation_By" FOREIGN KEY ("By") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_person_order_Order" FOREIGN KEY ("Order") REFERENCES person_order ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_order_answer_By" ON person_order_answer ("By");

CREATE INDEX "IX_person_order_answer_Order" ON person_order_answer ("Order");

CREATE INDEX "IX_person_order_answer_Person" ON person_order_answer ("Person");

CREATE INDEX "IX_person_order_answer_User" ON person_order_answer ("User");

-- person_merge_step
CREATE TABLE person_merge_step (
    "Id" uuid NOT NULL,
    "Pair" uuid NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Stays" uuid NOT NULL,
    "Leads" uuid NOT NULL,
    "AskedKind" character varying(40),
    "Asked" uuid,
    "ProposedAt" timestamp with time zone NOT NULL,
    "WaitsSince" timestamp with time zone,
    "DecidedBy" uuid,
    "DecidedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "PartedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_person_merge_step" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_person_merge_step_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_person_merge_step_organisation_Asked" FOREIGN KEY ("Asked") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_Leads" FOREIGN KEY ("Leads") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_Stays" FOREIGN KEY ("Stays") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_pair_Pair" FOREIGN KEY ("Pair") REFERENCES person_pair ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_merge_step_Asked" ON person_merge_step ("Asked");

CREATE INDEX "IX_person_merge_step_Leads" ON person_merge_step ("Leads");

CREATE INDEX "IX_person_merge_step_Pair" ON person_merge_step ("Pair");

CREATE INDEX "IX_person_merge_step_Stays" ON person_merge_step ("Stays");

-- person_statement
CREATE TABLE person_statement (
    "Person" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Tie" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "WordsVersion" integer NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_statement" PRIMARY KEY ("Person", "User", "Tie"),
    CONSTRAINT "FK_person_statement_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_person_tie_Tie" FOREIGN KEY ("Tie") REFERENCES person_tie ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_statement_Organisation" ON person_statement ("Organisation");

CREATE INDEX "IX_person_statement_Tie" ON person_statement ("Tie");

CREATE INDEX "IX_person_statement_User" ON person_statement ("User");

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

-- agreement_meeting_answer
CREATE TABLE agreement_meeting_answer (
    "Meeting" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "IsComing" boolean NOT NULL,
    "Revision" integer NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_agreement_meeting_answer" PRIMARY KEY ("Meeting", "Organisation"),
    CONSTRAINT "FK_agreement_meeting_answer_agreement_meeting_Meeting" FOREIGN KEY ("Meeting")
        REFERENCES agreement_meeting ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_meeting_answer_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_meeting_answer_Organisation" ON agreement_meeting_answer ("Organisation");

-- disposal_held
CREATE TABLE disposal_held (
    "Disposal" uuid NOT NULL,
    "Reason" character varying(40) NOT NULL,
    "Facts" integer NOT NULL,
    "Persons" integer NOT NULL,
    CONSTRAINT "PK_disposal_held" PRIMARY KEY ("Disposal", "Reason"),
    CONSTRAINT "FK_disposal_held_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES disposal ("Id") ON DELETE RESTRICT
);

-- disposal_record
CREATE TABLE disposal_record (
    "Disposal" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Facts" integer NOT NULL,
    CONSTRAINT "PK_disposal_record" PRIMARY KEY ("Disposal", "Person"),
    CONSTRAINT "FK_disposal_record_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES disposal ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disposal_record_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_disposal_record_Person" ON disposal_record ("Person");

-- person_disposed
CREATE TABLE person_disposed (
    "Id" uuid NOT NULL,
    "Person" uuid NOT NULL,
    "Disposal" uuid NOT NULL,
    "Facts" integer NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_person_disposed" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_person_disposed_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES disposal ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_disposed_person_Person" FOREIGN KEY ("Person") REFERENCES person ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_disposed_Disposal" ON person_disposed ("Disposal");

CREATE INDEX "IX_person_disposed_Person" ON person_disposed ("Person");

-- group_proposal
CREATE TABLE group_proposal (
    "Id" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Group" uuid NOT NULL,
    "Organisation" uuid NOT NULL,
    "Role" character varying(60) NOT NULL,
    "Ends" uuid,
    "EndsVersion" integer,
    "ProposedAt" timestamp with time zone NOT NULL,
    "AcceptedAt" timestamp with time zone,
    "Gave" uuid,
    "Proposed" uuid,
    "DeclinedAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "LapsedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_group_proposal" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_group_proposal_app_user_AnsweredBy" FOREIGN KEY ("AnsweredBy") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_app_user_User" FOREIGN KEY ("User") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_membership_Ends" FOREIGN KEY ("Ends") REFERENCES membership ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_membership_Gave" FOREIGN KEY ("Gave") REFERENCES membership ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_role_proposal_Proposed" FOREIGN KEY ("Proposed") REFERENCES role_proposal ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_group_proposal_AnsweredBy" ON group_proposal ("AnsweredBy");

CREATE INDEX "IX_group_proposal_Ends" ON group_proposal ("Ends");

CREATE INDEX "IX_group_proposal_Gave" ON group_proposal ("Gave");

CREATE INDEX "IX_group_proposal_Organisation_ProposedAt" ON group_proposal ("Organisation", "ProposedAt");

CREATE INDEX "IX_group_proposal_Proposed" ON group_proposal ("Proposed");

CREATE INDEX "IX_group_proposal_User" ON group_proposal ("User");

-- criterion_grade
CREATE TABLE criterion_grade (
    "Assessment" uuid NOT NULL,
    "Criterion" character varying(80) NOT NULL,
    "Grade" character varying(20),
    "Reason" character varying(4000),
    "ChangedIn" integer NOT NULL,
    CONSTRAINT "PK_criterion_grade" PRIMARY KEY ("Assessment", "Criterion"),
    CONSTRAINT "FK_criterion_grade_assessment_Assessment" FOREIGN KEY ("Assessment") REFERENCES assessment ("Id") ON DELETE RESTRICT
);

-- passage_note
CREATE TABLE passage_note (
    "Id" uuid NOT NULL,
    "Assessment" uuid NOT NULL,
    "Part" character varying(80) NOT NULL,
    "Field" character varying(80) NOT NULL,
    "Quote" character varying(1000) NOT NULL,
    "Before" character varying(40) NOT NULL,
    "After" character varying(40) NOT NULL,
    "SentVersion" integer NOT NULL,
    "Text" character varying(2000) NOT NULL,
    "WrittenAt" timestamp with time zone NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_passage_note" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_passage_note_assessment_Assessment" FOREIGN KEY ("Assessment") REFERENCES assessment ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_passage_note_Assessment" ON passage_note ("Assessment");

-- confirmation_request
CREATE TABLE confirmation_request (
    "Id" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Hash" character(64) NOT NULL,
    "Of" uuid NOT NULL,
    "Due" date NOT NULL,
    "Note" character varying(1000),
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "EndedAt" timestamp with time zone,
    "Confirmation" uuid,
    CONSTRAINT "PK_confirmation_request" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_confirmation_request_app_user_Of" FOREIGN KEY ("Of") REFERENCES app_user ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_request_confirmation_Confirmation" FOREIGN KEY ("Confirmation")
        REFERENCES confirmation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_request_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_confirmation_request_Application" ON confirmation_request ("Application");

CREATE INDEX "IX_confirmation_request_Confirmation" ON confirmation_request ("Confirmation");

CREATE INDEX "IX_confirmation_request_Of" ON confirmation_request ("Of");

-- sent_version
CREATE TABLE sent_version (
    "Application" uuid NOT NULL,
    "Number" integer NOT NULL,
    "CallVersion" uuid NOT NULL,
    "ClosesAt" timestamp with time zone,
    "ReceivedAt" timestamp with time zone NOT NULL,
    "CompletesFrom" timestamp with time zone,
    "SentBy" uuid NOT NULL,
    "Confirmation" uuid NOT NULL,
    "Hash" character(64) NOT NULL,
    "SeenAt" timestamp with time zone,
    "SeenBy" uuid,
    CONSTRAINT "PK_sent_version" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_version_call_version_CallVersion" FOREIGN KEY ("CallVersion") REFERENCES call_version ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_version_confirmation_Confirmation" FOREIGN KEY ("Confirmation") REFERENCES confirmation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_version_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sent_version_CallVersion" ON sent_version ("CallVersion");

CREATE INDEX "IX_sent_version_Confirmation" ON sent_version ("Confirmation");

CREATE INDEX "IX_sent_version_SeenAt_ReceivedAt" ON sent_version ("SeenAt", "ReceivedAt");

-- consensus_answer
CREATE TABLE consensus_answer (
    "Application" uuid NOT NULL,
    "User" uuid NOT NULL,
    "Dissent" character varying(4000),
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_consensus_answer" PRIMARY KEY ("Application", "User"),
    CONSTRAINT "FK_consensus_answer_consensus_note_Application" FOREIGN KEY ("Application")
        REFERENCES consensus_note ("Application") ON DELETE CASCADE
);

-- consensus_grade
CREATE TABLE consensus_grade (
    "Application" uuid NOT NULL,
    "Criterion" character varying(80) NOT NULL,
    "Grade" character varying(20),
    "Reason" character varying(4000),
    CONSTRAINT "PK_consensus_grade" PRIMARY KEY ("Application", "Criterion"),
    CONSTRAINT "FK_consensus_grade_consensus_note_Application" FOREIGN KEY ("Application")
        REFERENCES consensus_note ("Application") ON DELETE RESTRICT
);

-- control_finding
CREATE TABLE control_finding (
    "Control" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Severity" character varying(20) NOT NULL,
    "Text" character varying(4000) NOT NULL,
    "About" character varying(300) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_control_finding" PRIMARY KEY ("Control", "Number"),
    CONSTRAINT "FK_control_finding_control_case_Control" FOREIGN KEY ("Control") REFERENCES control_case ("Id") ON DELETE CASCADE
);

-- decision_proposal
CREATE TABLE decision_proposal (
    "Decision" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Content" text NOT NULL,
    "Hash" character(64) NOT NULL,
    "SentVersion" integer NOT NULL,
    "SentBy" uuid NOT NULL,
    "SentAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_decision_proposal" PRIMARY KEY ("Decision", "Number"),
    CONSTRAINT "FK_decision_proposal_decision_Decision" FOREIGN KEY ("Decision") REFERENCES decision ("Id") ON DELETE RESTRICT
);

-- partner_answer
CREATE TABLE partner_answer (
    "Ask" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Joins" boolean NOT NULL,
    "Words" character varying(2000),
    "Promised" character varying(4000),
    "By" uuid NOT NULL,
    "Under" uuid,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_partner_answer" PRIMARY KEY ("Ask", "Number"),
    CONSTRAINT "FK_partner_answer_delegation_Under" FOREIGN KEY ("Under") REFERENCES delegation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_answer_partner_ask_Ask" FOREIGN KEY ("Ask") REFERENCES partner_ask ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_partner_answer_Under" ON partner_answer ("Under");

-- case_request_file
CREATE TABLE case_request_file (
    "Request" uuid NOT NULL,
    "Number" integer NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Size" bigint NOT NULL,
    "AddedBy" uuid NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_case_request_file" PRIMARY KEY ("Request", "Number"),
    CONSTRAINT "FK_case_request_file_case_request_Request" FOREIGN KEY ("Request") REFERENCES case_request ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_case_request_file_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_request_file_File" ON case_request_file ("File");

-- award
CREATE TABLE award (
    "Id" uuid NOT NULL,
    "Letter" uuid NOT NULL,
    "Decision" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "Call" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "AmountOre" bigint NOT NULL,
    "AnswerBy" date NOT NULL,
    "ReportDueOn" date,
    "AccountsDueOn" date,
    "GivenAt" timestamp with time zone NOT NULL,
    "LetterOpenedAt" timestamp with time zone,
    "Answer" character varying(20),
    "AnsweredAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "Under" uuid,
    "DeclineReason" character varying(2000),
    "LeftAt" timestamp with time zone,
    "LeftBy" uuid,
    "LeftReason" character varying(2000),
    "AccountSettledAt" timestamp with time zone,
    "ReplacedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_award" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_award_call_Call" FOREIGN KEY ("Call") REFERENCES call ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_decision_Decision" FOREIGN KEY ("Decision") REFERENCES decision ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_delegation_Under" FOREIGN KEY ("Under") REFERENCES delegation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_grant_application_Application" FOREIGN KEY ("Application") REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_letter_Letter" FOREIGN KEY ("Letter") REFERENCES letter ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_AccountsDueOn" ON award ("AccountsDueOn");

CREATE INDEX "IX_award_Answer_AnswerBy" ON award ("Answer", "AnswerBy");

CREATE INDEX "IX_award_Application" ON award ("Application");

CREATE INDEX "IX_award_Call" ON award ("Call");

CREATE INDEX "IX_award_County_GivenAt" ON award ("County", "GivenAt");

CREATE UNIQUE INDEX "IX_award_Decision" ON award ("Decision");

CREATE UNIQUE INDEX "IX_award_Letter" ON award ("Letter");

CREATE INDEX "IX_award_ReportDueOn" ON award ("ReportDueOn");

CREATE INDEX "IX_award_Under" ON award ("Under");

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

-- sent_content
CREATE TABLE sent_content (
    "Application" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Json" text NOT NULL,
    "Partners" text,
    CONSTRAINT "PK_sent_content" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_content_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_content_sent_version_Application_Number" FOREIGN KEY ("Application",
        "Number") REFERENCES sent_version ("Application", "Number") ON DELETE RESTRICT
);

-- accounts
CREATE TABLE accounts (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Number" integer NOT NULL,
    "AwardedOre" bigint NOT NULL,
    "DueOn" date,
    "BegunAt" timestamp with time zone NOT NULL,
    "BegunBy" uuid NOT NULL,
    "ChargedOre" bigint NOT NULL,
    "PresentedAt" timestamp with time zone,
    "OwnerApprovedAt" timestamp with time zone,
    "SentAt" timestamp with time zone,
    "SentBy" uuid,
    "Entry" uuid,
    "Content" text,
    "Hash" character(64),
    "Outcome" character varying(20),
    "TreatedAt" timestamp with time zone,
    "ApprovedOre" bigint,
    "InHandOre" bigint,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_accounts" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_accounts_decided_by_two" CHECK (("SentAt" IS NULL AND "SentBy" IS NULL) OR ("SentAt" IS NOT NULL AND "SentBy" IS NOT NULL)),
    CONSTRAINT "FK_accounts_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_accounts_Application" ON accounts ("Application");

CREATE UNIQUE INDEX "IX_accounts_Award_Year_Number" ON accounts ("Award", "Year", "Number");

CREATE INDEX "IX_accounts_County_Year" ON accounts ("County", "Year");

CREATE INDEX "IX_accounts_Entry" ON accounts ("Entry");

-- answer_date_extension
CREATE TABLE answer_date_extension (
    "Award" uuid NOT NULL,
    "Number" integer NOT NULL,
    "From" date NOT NULL,
    "To" date NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_answer_date_extension" PRIMARY KEY ("Award", "Number"),
    CONSTRAINT "FK_answer_date_extension_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT
);

-- award_account
CREATE TABLE award_account (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Number" character(11) NOT NULL,
    "Known" boolean NOT NULL,
    "EnteredBy" uuid NOT NULL,
    "EnteredAt" timestamp with time zone NOT NULL,
    "SettledAt" timestamp with time zone,
    "SettledBy" uuid,
    CONSTRAINT "PK_award_account" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_award_account_decided_by_two" CHECK (("SettledAt" IS NULL AND "SettledBy" IS NULL) OR ("SettledAt" IS NOT NULL AND ("SettledBy" IS NOT NULL OR "Known"))),
    CONSTRAINT "FK_award_account_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_account_Award" ON award_account ("Award");

-- award_condition
CREATE TABLE award_condition (
    "Award" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Text" text NOT NULL,
    "Due" date,
    "MetAt" timestamp with time zone,
    "MetBy" uuid,
    "MetNote" character varying(2000),
    "MetEntry" uuid,
    "ConfirmedAt" timestamp with time zone,
    "ConfirmedBy" uuid,
    "ReopenReason" character varying(2000),
    "ReopenedAt" timestamp with time zone,
    CONSTRAINT "PK_award_condition" PRIMARY KEY ("Award", "Number"),
    CONSTRAINT "FK_award_condition_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_condition_journal_entry_MetEntry" FOREIGN KEY ("MetEntry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_condition_MetEntry" ON award_condition ("MetEntry");

-- award_target
CREATE TABLE award_target (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "Text" character varying(200) NOT NULL,
    "Definition" character varying(2000) NOT NULL,
    "Goal" integer NOT NULL,
    "Unit" character varying(30) NOT NULL,
    "LastDay" date NOT NULL,
    "FirstYear" integer NOT NULL,
    "LastYear" integer NOT NULL,
    "Replaces" uuid,
    "ReplaceReason" character varying(2000),
    "SetBy" uuid NOT NULL,
    "SetAt" timestamp with time zone NOT NULL,
    "ProposedAt" timestamp with time zone,
    "ApprovedAt" timestamp with time zone,
    "ApprovedBy" uuid,
    "ReplacedAt" timestamp with time zone,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_award_target" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_award_target_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_award_target_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_award_target_Replaces" FOREIGN KEY ("Replaces") REFERENCES award_target ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_target_Application" ON award_target ("Application");

CREATE UNIQUE INDEX "IX_award_target_Award_Number" ON award_target ("Award", "Number");

CREATE INDEX "IX_award_target_County" ON award_target ("County");

CREATE UNIQUE INDEX "IX_award_target_Replaces" ON award_target ("Replaces") WHERE "DiscardedAt" IS NULL;

-- continuation
CREATE TABLE continuation (
    "Application" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Earlier" uuid NOT NULL,
    "EarlierVersion" integer NOT NULL,
    "FromYear" integer NOT NULL,
    "FirstYear" integer NOT NULL,
    "BegunBy" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_continuation" PRIMARY KEY ("Application"),
    CONSTRAINT "FK_continuation_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_continuation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_continuation_Award" ON continuation ("Award");

-- grant_report
CREATE TABLE grant_report (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "BegunBy" uuid NOT NULL,
    "BegunAt" timestamp with time zone NOT NULL,
    "FirstReceivedAt" timestamp with time zone,
    "ReceivedAt" timestamp with time zone,
    "ReturnedAt" timestamp with time zone,
    "ReturnReasons" character varying(2000),
    "CompleteAt" timestamp with time zone,
    "ProposedAt" timestamp with time zone,
    "ApprovedAt" timestamp with time zone,
    "ApprovedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_grant_report" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_grant_report_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_grant_report_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_report_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_report_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_grant_report_Application" ON grant_report ("Application");

CREATE UNIQUE INDEX "IX_grant_report_Award_Year" ON grant_report ("Award", "Year");

CREATE INDEX "IX_grant_report_County" ON grant_report ("County");

-- payment
CREATE TABLE payment (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Number" integer NOT NULL,
    "AmountOre" bigint NOT NULL,
    "From" date NOT NULL,
    "PreparedBy" uuid NOT NULL,
    "PreparedAt" timestamp with time zone NOT NULL,
    "SentAt" timestamp with time zone,
    "AttestedAt" timestamp with time zone,
    "AttestedBy" uuid,
    "NeedsThree" boolean NOT NULL,
    "ApprovedAt" timestamp with time zone,
    "ApprovedBy" uuid,
    "Account" character(11),
    "Order" uuid,
    "OrderSentAt" timestamp with time zone,
    "PaidOn" date,
    "Voucher" character varying(60),
    "FailedAt" timestamp with time zone,
    "DiscardedAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_payment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_payment_amount" CHECK ("AmountOre" > 0),
    CONSTRAINT "CK_payment_approved_attested" CHECK ("ApprovedAt" IS NULL OR "AttestedAt" IS NOT NULL),
    CONSTRAINT "CK_payment_approved_by_other" CHECK ("ApprovedBy" IS NULL OR "ApprovedBy" <> "PreparedBy"),
    CONSTRAINT "CK_payment_attested_by_other" CHECK ("AttestedBy" IS NULL OR "AttestedBy" <> "PreparedBy"),
    CONSTRAINT "CK_payment_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_payment_ordered_approved" CHECK ("Order" IS NULL OR "ApprovedAt" IS NOT NULL),
    CONSTRAINT "CK_payment_paid_sent" CHECK ("PaidOn" IS NULL OR "OrderSentAt" IS NOT NULL),
    CONSTRAINT "CK_payment_three" CHECK (NOT "NeedsThree" OR "ApprovedBy" IS NULL OR "ApprovedBy" <> "AttestedBy"),
    CONSTRAINT "FK_payment_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_payment_payment_order_Order" FOREIGN KEY ("Order") REFERENCES payment_order ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_payment_Award_Number" ON payment ("Award", "Number");

CREATE INDEX "IX_payment_Order" ON payment ("Order");

-- payment_plan
CREATE TABLE payment_plan (
    "Id" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Number" integer NOT NULL,
    "AwardedOre" bigint NOT NULL,
    "DeductedOre" bigint NOT NULL,
    "UnneededOre" bigint NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_payment_plan" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_payment_plan_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_payment_plan_Award_Number" ON payment_plan ("Award", "Number");

-- accounts_file
CREATE TABLE accounts_file (
    "Id" uuid NOT NULL,
    "Accounts" uuid NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Hash" character(64) NOT NULL,
    "Size" bigint NOT NULL,
    "Kind" character varying(20) NOT NULL,
    "AddedBy" uuid NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "RemovedAt" timestamp with time zone,
    CONSTRAINT "PK_accounts_file" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_accounts_file_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_file_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_accounts_file_Accounts" ON accounts_file ("Accounts");

CREATE INDEX "IX_accounts_file_File" ON accounts_file ("File");

-- accounts_line
CREATE TABLE accounts_line (
    "Accounts" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Cost" character varying(60) NOT NULL,
    "Name" text NOT NULL,
    "BudgetOre" bigint NOT NULL,
    "PostedCostsOre" bigint NOT NULL,
    "PostedIncomeOre" bigint NOT NULL,
    "TypedCostsOre" bigint NOT NULL,
    "TypedIncomeOre" bigint NOT NULL,
    "OwnOre" bigint NOT NULL,
    "Explanation" character varying(2000),
    CONSTRAINT "PK_accounts_line" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_accounts_line_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT
);

-- accounts_treatment
CREATE TABLE accounts_treatment (
    "Id" uuid NOT NULL,
    "Accounts" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Outcome" character varying(20) NOT NULL,
    "Content" text NOT NULL,
    "AmountOre" bigint NOT NULL,
    "Reason" character varying(2000),
    "Note" character varying(2000),
    "PreparedBy" uuid NOT NULL,
    "PreparedAt" timestamp with time zone NOT NULL,
    "ProposedAt" timestamp with time zone,
    "DecidedAt" timestamp with time zone,
    "DecidedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_accounts_treatment" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_accounts_treatment_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_accounts_treatment_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_accounts_treatment_Accounts_Number" ON accounts_treatment ("Accounts", "Number");

-- ledger_import
CREATE TABLE ledger_import (
    "Accounts" uuid NOT NULL,
    "Number" integer NOT NULL,
    "File" uuid NOT NULL,
    "Name" character varying(120) NOT NULL,
    "Hash" character(64) NOT NULL,
    "ReceivedBy" uuid NOT NULL,
    "ReceivedAt" timestamp with time zone NOT NULL,
    "TakenAt" timestamp with time zone,
    "Rows" integer,
    "SumOre" bigint,
    CONSTRAINT "PK_ledger_import" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_ledger_import_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ledger_import_stored_file_File" FOREIGN KEY ("File") REFERENCES stored_file ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ledger_import_File" ON ledger_import ("File");

-- posting
CREATE TABLE posting (
    "Accounts" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Import" integer NOT NULL,
    "Line" integer NOT NULL,
    "Date" date NOT NULL,
    "Voucher" character varying(60) NOT NULL,
    "Account" character varying(60) NOT NULL,
    "Text" character varying(300) NOT NULL,
    "Search" text NOT NULL,
    "AmountOre" bigint NOT NULL,
    "IsIncome" boolean NOT NULL,
    "HasTwin" boolean NOT NULL,
    CONSTRAINT "PK_posting" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_posting_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT
);

-- settlement
CREATE TABLE settlement (
    "Id" uuid NOT NULL,
    "Accounts" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Number" integer NOT NULL,
    "CarryOre" bigint NOT NULL,
    "DeductOre" bigint NOT NULL,
    "ClaimOre" bigint NOT NULL,
    "WaiveOre" bigint NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "Note" character varying(2000),
    "PreparedBy" uuid NOT NULL,
    "PreparedAt" timestamp with time zone NOT NULL,
    "ProposedAt" timestamp with time zone,
    "DecidedAt" timestamp with time zone,
    "DecidedBy" uuid,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_settlement" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_settlement_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_settlement_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES accounts ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_settlement_Accounts_Number" ON settlement ("Accounts", "Number");

CREATE INDEX "IX_settlement_Application" ON settlement ("Application");

CREATE INDEX "IX_settlement_Award" ON settlement ("Award");

CREATE INDEX "IX_settlement_County" ON settlement ("County");

-- target_result
CREATE TABLE target_result (
    "Target" uuid NOT NULL,
    "Year" integer NOT NULL,
    "Number" integer NOT NULL,
    "Count" integer,
    "Of" integer,
    "Words" character varying(2000),
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_target_result" PRIMARY KEY ("Target", "Year", "Number"),
    CONSTRAINT "FK_target_result_award_target_Target" FOREIGN KEY ("Target") REFERENCES award_target ("Id") ON DELETE RESTRICT
);

-- report_assessment
CREATE TABLE report_assessment (
    "Report" uuid NOT NULL,
    "Number" integer NOT NULL,
    "SentVersion" integer NOT NULL,
    "Note" character varying(4000) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_assessment" PRIMARY KEY ("Report", "Number"),
    CONSTRAINT "FK_report_assessment_grant_report_Report" FOREIGN KEY ("Report") REFERENCES grant_report ("Id") ON DELETE RESTRICT
);

-- report_correction
CREATE TABLE report_correction (
    "Report" uuid NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Value" integer,
    "Words" character varying(2000) NOT NULL,
    "By" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_correction" PRIMARY KEY ("Report", "Code"),
    CONSTRAINT "FK_report_correction_grant_report_Report" FOREIGN KEY ("Report") REFERENCES grant_report ("Id") ON DELETE CASCADE
);

-- report_part
CREATE TABLE report_part (
    "Part" character varying(40) NOT NULL,
    "Report" uuid NOT NULL,
    "Content" text NOT NULL,
    "Version" integer NOT NULL,
    "SavedAt" timestamp with time zone,
    "SavedBy" uuid,
    CONSTRAINT "PK_report_part" PRIMARY KEY ("Report", "Part"),
    CONSTRAINT "FK_report_part_grant_report_Report" FOREIGN KEY ("Report") REFERENCES grant_report ("Id") ON DELETE RESTRICT
);

-- sent_report
CREATE TABLE sent_report (
    "Report" uuid NOT NULL,
    "Number" integer NOT NULL,
    "ReceivedAt" timestamp with time zone NOT NULL,
    "DueOn" date,
    "SentBy" uuid NOT NULL,
    "Under" uuid,
    "EarlyBecause" character varying(1000),
    "Entry" uuid,
    "Json" text NOT NULL,
    "Hash" character(64) NOT NULL,
    CONSTRAINT "PK_sent_report" PRIMARY KEY ("Report", "Number"),
    CONSTRAINT "FK_sent_report_delegation_Under" FOREIGN KEY ("Under") REFERENCES delegation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_report_grant_report_Report" FOREIGN KEY ("Report") REFERENCES grant_report ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_report_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES journal_entry ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sent_report_Entry" ON sent_report ("Entry");

CREATE INDEX "IX_sent_report_Under" ON sent_report ("Under");

-- payment_block_lift
CREATE TABLE payment_block_lift (
    "Id" uuid NOT NULL,
    "Payment" uuid NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Reason" character varying(2000) NOT NULL,
    "Until" date NOT NULL,
    "AskedBy" uuid NOT NULL,
    "AskedAt" timestamp with time zone NOT NULL,
    "GivenAt" timestamp with time zone,
    "GivenBy" uuid,
    "SentAt" timestamp with time zone,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_payment_block_lift" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_payment_block_lift_by_other" CHECK ("GivenBy" IS NULL OR "GivenBy" <> "AskedBy"),
    CONSTRAINT "CK_payment_block_lift_decided_by_two" CHECK (("GivenAt" IS NULL AND "GivenBy" IS NULL) OR ("GivenAt" IS NOT NULL AND "GivenBy" IS NOT NULL)),
    CONSTRAINT "FK_payment_block_lift_payment_Payment" FOREIGN KEY ("Payment") REFERENCES payment ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_payment_block_lift_Payment" ON payment_block_lift ("Payment");

-- payment_block_result
CREATE TABLE payment_block_result (
    "Payment" uuid NOT NULL,
    "Run" integer NOT NULL,
    "Code" character varying(60) NOT NULL,
    "Period" integer NOT NULL,
    "Verdict" character varying(20) NOT NULL,
    "By" uuid,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_payment_block_result" PRIMARY KEY ("Payment", "Run", "Code"),
    CONSTRAINT "FK_payment_block_result_payment_Payment" FOREIGN KEY ("Payment") REFERENCES payment ("Id") ON DELETE RESTRICT
);

-- payment_order_line
CREATE TABLE payment_order_line (
    "Order" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Payment" uuid NOT NULL,
    "AmountOre" bigint NOT NULL,
    "Name" character varying(200) NOT NULL,
    "OrganisationNumber" character varying(9),
    "Account" character(11) NOT NULL,
    "Case" character varying(20) NOT NULL,
    "Reference" character varying(140) NOT NULL,
    CONSTRAINT "PK_payment_order_line" PRIMARY KEY ("Order", "Number"),
    CONSTRAINT "FK_payment_order_line_payment_Payment" FOREIGN KEY ("Payment") REFERENCES payment ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_payment_order_line_payment_order_Order" FOREIGN KEY ("Order") REFERENCES payment_order ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_payment_order_line_Order_Payment" ON payment_order_line ("Order", "Payment");

CREATE INDEX "IX_payment_order_line_Payment" ON payment_order_line ("Payment");

-- recovery
CREATE TABLE recovery (
    "Id" uuid NOT NULL,
    "Settlement" uuid NOT NULL,
    "Award" uuid NOT NULL,
    "Application" uuid NOT NULL,
    "County" uuid NOT NULL,
    "Year" integer NOT NULL,
    "AmountOre" bigint NOT NULL,
    "NoticedOre" bigint,
    "WaivedOre" bigint NOT NULL,
    "NoticeReason" character varying(2000) NOT NULL,
    "AnswerBy" date NOT NULL,
    "NoticedAt" timestamp with time zone NOT NULL,
    "NoticedBy" uuid NOT NULL,
    "Answer" character varying(2000),
    "AnsweredAt" timestamp with time zone,
    "AnsweredBy" uuid,
    "ProposedOre" bigint,
    "DecisionReason" character varying(2000),
    "Note" character varying(2000),
    "PayBy" date,
    "DueOn" date,
    "ProposedAt" timestamp with time zone,
    "DecidedAt" timestamp with time zone,
    "DecidedBy" uuid,
    "LetterSentAt" timestamp with time zone,
    "LetterOpenedAt" timestamp with time zone,
    "ClosedAt" timestamp with time zone,
    "ClosedBy" uuid,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawnBy" uuid,
    "WithdrawReason" character varying(2000),
    "Version" integer NOT NULL,
    CONSTRAINT "PK_recovery" PRIMARY KEY ("Id"),
    CONSTRAINT "CK_recovery_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_recovery_award_Award" FOREIGN KEY ("Award") REFERENCES award ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES grant_application ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_organisation_County" FOREIGN KEY ("County") REFERENCES organisation ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_settlement_Settlement" FOREIGN KEY ("Settlement") REFERENCES settlement ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_recovery_Application" ON recovery ("Application");

CREATE INDEX "IX_recovery_Award" ON recovery ("Award");

CREATE INDEX "IX_recovery_County_NoticedAt" ON recovery ("County", "NoticedAt");

CREATE INDEX "IX_recovery_Settlement" ON recovery ("Settlement");

-- repayment
CREATE TABLE repayment (
    "Recovery" uuid NOT NULL,
    "Number" integer NOT NULL,
    "On" date NOT NULL,
    "Voucher" character varying(60) NOT NULL,
    "AmountOre" bigint NOT NULL,
    "HasTwin" boolean NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_repayment" PRIMARY KEY ("Recovery", "Number"),
    CONSTRAINT "FK_repayment_recovery_Recovery" FOREIGN KEY ("Recovery") REFERENCES recovery ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_repayment_Recovery_Voucher" ON repayment ("Recovery", "Voucher");
