-- 0001-first on SQLite.

-- appeal_ruling
CREATE TABLE "appeal_ruling" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_appeal_ruling" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "SettledBy" TEXT NULL,
    "SettledAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_appeal_ruling_decided_by_two" CHECK (("SettledAt" IS NULL AND "SettledBy" IS NULL) OR ("SettledAt" IS NOT NULL AND "SettledBy" IS NOT NULL)),
    CONSTRAINT "CK_appeal_ruling_two_persons" CHECK ("SettledBy" <> "WrittenBy")
);

CREATE INDEX "IX_appeal_ruling_Kind_SettledAt" ON "appeal_ruling" ("Kind", "SettledAt");

-- appropriation
CREATE TABLE "appropriation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_appropriation" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Chapter" TEXT NOT NULL,
    "Item" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "EnteredBy" TEXT NOT NULL,
    "EnteredAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_appropriation_by_other" CHECK ("ConfirmedBy" IS NULL OR "ConfirmedBy" <> "EnteredBy"),
    CONSTRAINT "CK_appropriation_decided_by_two" CHECK (("ConfirmedAt" IS NULL AND "ConfirmedBy" IS NULL) OR ("ConfirmedAt" IS NOT NULL AND "ConfirmedBy" IS NOT NULL))
);

CREATE INDEX "IX_appropriation_Year_Chapter_Item" ON "appropriation" ("Year", "Chapter", "Item");

-- case_number_series
CREATE TABLE "case_number_series" (
    "Year" INTEGER NOT NULL CONSTRAINT "PK_case_number_series" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);

-- job_lease
CREATE TABLE "job_lease" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_job_lease" PRIMARY KEY,
    "Holder" TEXT NOT NULL,
    "LastRun" TEXT NOT NULL,
    "Until" TEXT NOT NULL
);

-- kept_text
CREATE TABLE "kept_text" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_kept_text" PRIMARY KEY,
    "KeyHash" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Form" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Content" BLOB NOT NULL
);

CREATE INDEX "IX_kept_text_At" ON "kept_text" ("At");

CREATE INDEX "IX_kept_text_KeyHash" ON "kept_text" ("KeyHash");

CREATE INDEX "IX_kept_text_User" ON "kept_text" ("User");

-- letter_template_version
CREATE TABLE "letter_template_version" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter_template_version" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "InForceAt" TEXT NULL,
    "InForceBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_letter_template_version_decided_by_two" CHECK (("InForceAt" IS NULL AND "InForceBy" IS NULL) OR ("InForceAt" IS NOT NULL AND "InForceBy" IS NOT NULL)),
    CONSTRAINT "CK_letter_template_version_two_persons" CHECK ("InForceBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_letter_template_version_Kind_Number" ON "letter_template_version" ("Kind", "Number");

-- organisation
CREATE TABLE "organisation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_organisation" PRIMARY KEY,
    "Name" TEXT COLLATE NORWEGIAN NOT NULL,
    "Kinds" TEXT NOT NULL,
    "Number" TEXT NULL,
    "RegionNumber" TEXT NULL,
    "Form" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Fictitious" INTEGER NOT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE INDEX "IX_organisation_Number" ON "organisation" ("Number");

-- outgoing_mail
CREATE TABLE "outgoing_mail" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_outgoing_mail" PRIMARY KEY,
    "To" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Sealed" TEXT NULL,
    "At" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "Tries" INTEGER NOT NULL,
    "NextTry" TEXT NULL
);

CREATE INDEX "IX_outgoing_mail_NextTry" ON "outgoing_mail" ("NextTry");

-- payment_order
CREATE TABLE "payment_order" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_payment_order" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Serial" INTEGER NOT NULL,
    "Chapter" TEXT NOT NULL,
    "Item" TEXT NOT NULL,
    "MadeBy" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "SentBy" TEXT NULL,
    "CancelledAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_payment_order_Year_Serial" ON "payment_order" ("Year", "Serial");

-- payment_order_series
CREATE TABLE "payment_order_series" (
    "Year" INTEGER NOT NULL CONSTRAINT "PK_payment_order_series" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);

-- portal_outage
CREATE TABLE "portal_outage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_portal_outage" PRIMARY KEY,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "ReplacedBy" TEXT NULL,
    "CorrectedAt" TEXT NULL,
    "CorrectionReason" TEXT NULL
);

CREATE INDEX "IX_portal_outage_From" ON "portal_outage" ("From");

-- principle_set
CREATE TABLE "principle_set" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_principle_set" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_principle_set_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "CK_principle_set_two_persons" CHECK ("PublishedBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_principle_set_Number" ON "principle_set" ("Number");

-- process
CREATE TABLE "process" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_process" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "User" TEXT NULL,
    "Organisation" TEXT NULL,
    "Role" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE INDEX "IX_process_Code_At" ON "process" ("Code", "At");

-- receipt_import
CREATE TABLE "receipt_import" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_receipt_import" PRIMARY KEY,
    "File" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ReadBy" TEXT NOT NULL,
    "ReadAt" TEXT NOT NULL,
    "TakenAt" TEXT NULL,
    "TakenBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_receipt_import_Hash" ON "receipt_import" ("Hash") WHERE "TakenAt" IS NOT NULL;

-- search_token
CREATE TABLE "search_token" (
    "Kind" TEXT NOT NULL,
    "Word" TEXT COLLATE BINARY NOT NULL,
    "Subject" TEXT NOT NULL,
    CONSTRAINT "PK_search_token" PRIMARY KEY ("Kind", "Word", "Subject")
);

CREATE INDEX "IX_search_token_Subject" ON "search_token" ("Subject");

-- seen_mark
CREATE TABLE "seen_mark" (
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_seen_mark" PRIMARY KEY ("User", "Organisation")
);

-- sent_reminder
CREATE TABLE "sent_reminder" (
    "Kind" TEXT NOT NULL,
    "Thing" TEXT NOT NULL,
    "Part" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Step" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_sent_reminder" PRIMARY KEY ("Kind", "Thing", "Part", "Date", "Step")
);

-- session
CREATE TABLE "session" (
    "KeyHash" TEXT NOT NULL CONSTRAINT "PK_session" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Issuer" TEXT NULL,
    "IssuerSession" TEXT NULL,
    "Identity" TEXT NULL,
    "Browser" TEXT NULL,
    "Ticket" BLOB NOT NULL,
    "Started" TEXT NOT NULL,
    "LastSeen" TEXT NOT NULL
);

CREATE INDEX "IX_session_IssuerSession" ON "session" ("IssuerSession");

CREATE INDEX "IX_session_LastSeen" ON "session" ("LastSeen");

CREATE INDEX "IX_session_User" ON "session" ("User");

-- sharing_version
CREATE TABLE "sharing_version" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sharing_version" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "InForceFrom" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_sharing_version_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "CK_sharing_version_two_persons" CHECK ("PublishedBy" <> "SavedBy")
);

CREATE UNIQUE INDEX "IX_sharing_version_Number" ON "sharing_version" ("Number");

-- stored_file
CREATE TABLE "stored_file" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_stored_file" PRIMARY KEY,
    "Hash" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "ContentType" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE INDEX "IX_stored_file_Hash" ON "stored_file" ("Hash");

-- submission
CREATE TABLE "submission" (
    "Token" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "IsFinal" INTEGER NOT NULL,
    "User" TEXT NULL,
    "UseCase" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Process" TEXT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    CONSTRAINT "PK_submission" PRIMARY KEY ("Token", "Number")
);

CREATE INDEX "IX_submission_At" ON "submission" ("At");

-- two_person_check
CREATE TABLE "two_person_check" (
    "Subject" TEXT NOT NULL CONSTRAINT "PK_two_person_check" PRIMARY KEY,
    "Version" INTEGER NOT NULL,
    "Preparers" TEXT NOT NULL
);

-- agreed_example
CREATE TABLE "agreed_example" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreed_example" PRIMARY KEY,
    "First" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "FromAgreement" TEXT NOT NULL,
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

CREATE UNIQUE INDEX "IX_agreed_example_First" ON "agreed_example" ("First") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE UNIQUE INDEX "IX_agreed_example_First_Number" ON "agreed_example" ("First", "Number");

CREATE INDEX "IX_agreed_example_FromAgreement" ON "agreed_example" ("FromAgreement");

CREATE INDEX "IX_agreed_example_Owner" ON "agreed_example" ("Owner");

CREATE INDEX "IX_agreed_example_Publisher" ON "agreed_example" ("Publisher");

-- agreement
CREATE TABLE "agreement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement" PRIMARY KEY,
    "KindCode" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Form" INTEGER NOT NULL,
    "Keeper" TEXT NOT NULL,
    "Parent" TEXT NULL,
    "CarriesOn" TEXT NULL,
    "ValidFrom" TEXT NULL,
    "ValidTo" TEXT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Serial" INTEGER NOT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "OutVersion" INTEGER NULL,
    "SignedVersion" INTEGER NULL,
    "HoldsFrom" TEXT NULL,
    "HoldsTo" TEXT NULL,
    "AmendingSince" TEXT NULL,
    "AmendingBecause" TEXT NULL,
    "EndedOn" TEXT NULL,
    CONSTRAINT "FK_agreement_agreement_CarriesOn" FOREIGN KEY ("CarriesOn") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_agreement_Parent" FOREIGN KEY ("Parent") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_organisation_Keeper" FOREIGN KEY ("Keeper") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_CarriesOn" ON "agreement" ("CarriesOn");

CREATE INDEX "IX_agreement_Keeper" ON "agreement" ("Keeper");

CREATE INDEX "IX_agreement_Parent" ON "agreement" ("Parent");

CREATE UNIQUE INDEX "IX_agreement_Year_Serial" ON "agreement" ("Year", "Serial");

-- app_user
CREATE TABLE "app_user" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_app_user" PRIMARY KEY,
    "Name" TEXT COLLATE NORWEGIAN NOT NULL,
    "Email" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Persona" INTEGER NOT NULL,
    "AddedFor" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "EmailSetBy" TEXT NULL,
    CONSTRAINT "FK_app_user_app_user_EmailSetBy" FOREIGN KEY ("EmailSetBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_app_user_organisation_AddedFor" FOREIGN KEY ("AddedFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_app_user_AddedFor" ON "app_user" ("AddedFor");

CREATE INDEX "IX_app_user_Email" ON "app_user" ("Email");

CREATE INDEX "IX_app_user_EmailSetBy" ON "app_user" ("EmailSetBy");

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

-- call
CREATE TABLE "call" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_call" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Serial" INTEGER NOT NULL,
    "Owner" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Search" TEXT NOT NULL,
    "ClosesAt" TEXT NULL,
    "Deadline" TEXT NULL,
    "DecisionPlanned" TEXT NULL,
    "FirstPublishedAt" TEXT NULL,
    CONSTRAINT "FK_call_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_Number" ON "call" ("Number");

CREATE INDEX "IX_call_Owner" ON "call" ("Owner");

-- case_file
CREATE TABLE "case_file" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_case_file" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Serial" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "PublicTitle" TEXT COLLATE NORWEGIAN NOT NULL,
    "Title" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "LastEntry" INTEGER NOT NULL,
    "LastThread" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_case_file_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_file_Owner" ON "case_file" ("Owner");

CREATE UNIQUE INDEX "IX_case_file_Subject" ON "case_file" ("Subject");

CREATE UNIQUE INDEX "IX_case_file_Year_Serial" ON "case_file" ("Year", "Serial");

-- disclosure_request
CREATE TABLE "disclosure_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_disclosure_request" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "KeyHash" TEXT NOT NULL,
    "Name" TEXT NULL,
    "Address" TEXT NULL,
    "Words" TEXT NULL,
    "AskedAt" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "PresentedAt" TEXT NULL,
    "PresentedBy" TEXT NULL,
    "ReturnReason" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "ComplainedAt" TEXT NULL,
    "Complaint" TEXT NULL,
    "ComplaintHandledAt" TEXT NULL,
    "ComplaintHandledBy" TEXT NULL,
    "ComplaintAnswer" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_disclosure_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_disclosure_request_KeyHash" ON "disclosure_request" ("KeyHash");

CREATE INDEX "IX_disclosure_request_Owner_DueOn" ON "disclosure_request" ("Owner", "DueOn");

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
    "LastDay" TEXT NULL,
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

-- ledger_mapping
CREATE TABLE "ledger_mapping" (
    "County" TEXT NOT NULL CONSTRAINT "PK_ledger_mapping" PRIMARY KEY,
    "Columns" TEXT NOT NULL,
    "Targets" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ledger_mapping_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

-- offer
CREATE TABLE "offer" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_offer" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "What" TEXT NOT NULL,
    "HowToGetIn" TEXT NOT NULL,
    "WhoDecides" TEXT NOT NULL,
    "Contact" TEXT NOT NULL,
    "Groups" TEXT NOT NULL,
    "Residence" TEXT NOT NULL,
    "Levels" TEXT NOT NULL,
    "Starts" TEXT NOT NULL,
    "LastStart" TEXT NULL,
    "Seats" INTEGER NULL,
    "FreeSeats" INTEGER NULL,
    "Language" TEXT NOT NULL,
    "Delivery" TEXT NOT NULL,
    "Nationwide" INTEGER NOT NULL,
    "Places" TEXT NOT NULL,
    "Links" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "ConfirmedTo" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Search" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_offer_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_offer_ConfirmedTo" ON "offer" ("ConfirmedTo");

CREATE INDEX "IX_offer_Owner" ON "offer" ("Owner");

-- organisation_successor
CREATE TABLE "organisation_successor" (
    "Organisation" TEXT NOT NULL,
    "Successor" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    CONSTRAINT "PK_organisation_successor" PRIMARY KEY ("Organisation", "Successor"),
    CONSTRAINT "CK_organisation_successor_another" CHECK ("Organisation" <> "Successor"),
    CONSTRAINT "FK_organisation_successor_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_organisation_successor_organisation_Successor" FOREIGN KEY ("Successor")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_organisation_successor_Successor" ON "organisation_successor" ("Successor");

-- past_import
CREATE TABLE "past_import" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_past_import" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ReadBy" TEXT NOT NULL,
    "ReadAt" TEXT NOT NULL,
    "TakenBy" TEXT NULL,
    "TakenAt" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_past_import_decided_by_two" CHECK (("TakenAt" IS NULL AND "TakenBy" IS NULL) OR ("TakenAt" IS NOT NULL AND "TakenBy" IS NOT NULL)),
    CONSTRAINT "FK_past_import_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_import_Owner_Hash" ON "past_import" ("Owner", "Hash");

-- person
CREATE TABLE "person" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "GivenName" TEXT NULL,
    "FamilyName" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "ListedAs" TEXT COLLATE BINARY NOT NULL,
    "BirthDate" TEXT NULL,
    "BirthDateIsKnown" INTEGER NOT NULL,
    "Gender" TEXT NULL,
    "Law" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "Whole" TEXT NULL,
    "RecordNumber" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_person_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_person_Whole" FOREIGN KEY ("Whole") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_ListedAs_Id_Search" ON "person" ("ListedAs", "Id", "Search");

CREATE INDEX "IX_person_Owner" ON "person" ("Owner");

CREATE INDEX "IX_person_Whole" ON "person" ("Whole");

-- rule_question
CREATE TABLE "rule_question" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_rule_question" PRIMARY KEY,
    "Law" TEXT NULL,
    "Rule" TEXT NULL,
    "Topic" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedFor" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Body" TEXT NULL,
    "Holder" TEXT NULL,
    "RoutedAt" TEXT NULL,
    "RoutedBy" TEXT NULL,
    "RouteReason" TEXT NULL,
    "MergedInto" TEXT NULL,
    "MergedAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "CloseReason" TEXT NULL,
    "DraftedAt" TEXT NULL,
    "ProposedAt" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "HoldsTo" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_rule_question_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_question_organisation_Holder" FOREIGN KEY ("Holder") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_question_rule_question_MergedInto" FOREIGN KEY ("MergedInto") REFERENCES "rule_question" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_rule_question_AskedAt" ON "rule_question" ("AskedAt");

CREATE INDEX "IX_rule_question_AskedFor" ON "rule_question" ("AskedFor");

CREATE INDEX "IX_rule_question_Holder_AnsweredAt" ON "rule_question" ("Holder", "AnsweredAt");

CREATE INDEX "IX_rule_question_MergedInto" ON "rule_question" ("MergedInto");

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

-- principle
CREATE TABLE "principle" (
    "Set" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "IsRequired" INTEGER NOT NULL,
    CONSTRAINT "PK_principle" PRIMARY KEY ("Set", "Code"),
    CONSTRAINT "FK_principle_principle_set_Set" FOREIGN KEY ("Set") REFERENCES "principle_set" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_principle_Number" ON "principle" ("Number");

-- process_event
CREATE TABLE "process_event" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_process_event" PRIMARY KEY AUTOINCREMENT,
    "Process" TEXT NOT NULL,
    "Index" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    "SubjectKind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "AudienceOrganisation" TEXT NULL,
    "AudienceCategory" TEXT NULL,
    "HasReason" INTEGER NOT NULL,
    CONSTRAINT "FK_process_event_process_Process" FOREIGN KEY ("Process") REFERENCES "process" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_process_event_Process_Index" ON "process_event" ("Process", "Index");

CREATE INDEX "IX_process_event_Subject" ON "process_event" ("Subject");

-- receipt_row
CREATE TABLE "receipt_row" (
    "Import" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "Payment" TEXT NULL,
    "Reference" TEXT NULL,
    "Voucher" TEXT NULL,
    "Date" TEXT NULL,
    "AmountOre" INTEGER NULL,
    "Outcome" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Flagged" INTEGER NOT NULL,
    "SettledAt" TEXT NULL,
    "SettledBy" TEXT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "PK_receipt_row" PRIMARY KEY ("Import", "Line"),
    CONSTRAINT "FK_receipt_row_receipt_import_Import" FOREIGN KEY ("Import") REFERENCES "receipt_import" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_receipt_row_Payment_Voucher" ON "receipt_row" ("Payment", "Voucher");

CREATE INDEX "IX_receipt_row_Reference" ON "receipt_row" ("Reference");

-- sharing_change
CREATE TABLE "sharing_change" (
    "Of" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_sharing_change" PRIMARY KEY ("Of", "Line"),
    CONSTRAINT "FK_sharing_change_sharing_version_Of" FOREIGN KEY ("Of") REFERENCES "sharing_version" ("Id") ON DELETE RESTRICT
);

-- check_round
CREATE TABLE "check_round" (
    "Subject" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "SentBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "Verdict" TEXT NULL,
    "Reasons" TEXT NULL,
    CONSTRAINT "PK_check_round" PRIMARY KEY ("Subject", "Number"),
    CONSTRAINT "CK_check_round_two_persons" CHECK ("Verdict" IS NULL OR "Verdict" IN ('TakenBack', 'Lapsed') OR ("AnsweredBy" IS NOT NULL AND "AnsweredBy" <> "SentBy")),
    CONSTRAINT "FK_check_round_two_person_check_Subject" FOREIGN KEY ("Subject")
        REFERENCES "two_person_check" ("Subject") ON DELETE RESTRICT
);

CREATE INDEX "IX_check_round_Verdict_SentAt" ON "check_round" ("Verdict", "SentAt");

-- agreement_award
CREATE TABLE "agreement_award" (
    "Agreement" TEXT NOT NULL,
    "Grant" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_agreement_award" PRIMARY KEY ("Agreement", "Grant"),
    CONSTRAINT "FK_agreement_award_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT
);

-- agreement_body
CREATE TABLE "agreement_body" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_body" PRIMARY KEY,
    "KindCode" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Mandate" TEXT NOT NULL,
    "TimesAYear" INTEGER NOT NULL,
    "Agreement" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    "IsAdded" INTEGER NOT NULL,
    "IsTakenOut" INTEGER NOT NULL,
    "Amended" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_agreement_body_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_Agreement" ON "agreement_body" ("Agreement");

-- agreement_party
CREATE TABLE "agreement_party" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_party" PRIMARY KEY,
    "Agreement" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "As" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "JoinedOn" TEXT NOT NULL,
    "LeftOn" TEXT NULL,
    "LeftByItself" INTEGER NOT NULL,
    "IsTakenOut" INTEGER NOT NULL,
    "Promised" TEXT NULL,
    "PromisedIn" TEXT NULL,
    CONSTRAINT "FK_agreement_party_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_party_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_party_Agreement_Organisation" ON "agreement_party" ("Agreement", "Organisation") WHERE "LeftOn" IS NULL;

CREATE INDEX "IX_agreement_party_Organisation" ON "agreement_party" ("Organisation");

-- agreement_proposal
CREATE TABLE "agreement_proposal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_proposal" PRIMARY KEY,
    "Agreement" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Why" TEXT NOT NULL,
    "Earlier" TEXT NULL,
    "By" TEXT NOT NULL,
    "For" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "Outcome" INTEGER NULL,
    "ClosedBy" TEXT NULL,
    "ClosedFor" TEXT NULL,
    "FellAt" TEXT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "FK_agreement_proposal_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_proposal_agreement_proposal_Earlier" FOREIGN KEY ("Earlier")
        REFERENCES "agreement_proposal" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_proposal_organisation_For" FOREIGN KEY ("For") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_proposal_Agreement_Topic" ON "agreement_proposal" ("Agreement", "Topic") WHERE "ClosedAt" IS NULL;

CREATE INDEX "IX_agreement_proposal_Earlier" ON "agreement_proposal" ("Earlier");

CREATE INDEX "IX_agreement_proposal_For" ON "agreement_proposal" ("For");

-- agreement_role
CREATE TABLE "agreement_role" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_role" PRIMARY KEY,
    "KindCode" TEXT NOT NULL,
    "Party" TEXT NOT NULL,
    "Share" INTEGER NULL,
    "Employer" TEXT NOT NULL,
    "SitsAt" TEXT NOT NULL,
    "PresenceOn" TEXT NULL,
    "PresenceAt" TEXT NOT NULL,
    "Agreement" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    "IsAdded" INTEGER NOT NULL,
    "IsTakenOut" INTEGER NOT NULL,
    "Amended" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_agreement_role_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_organisation_Employer" FOREIGN KEY ("Employer") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_organisation_Party" FOREIGN KEY ("Party") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_Agreement" ON "agreement_role" ("Agreement");

CREATE INDEX "IX_agreement_role_Employer" ON "agreement_role" ("Employer");

CREATE INDEX "IX_agreement_role_Party" ON "agreement_role" ("Party");

-- agreement_rows
CREATE TABLE "agreement_rows" (
    "Part" TEXT NOT NULL,
    "Agreement" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_agreement_rows" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_rows_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT
);

-- agreement_topic
CREATE TABLE "agreement_topic" (
    "Part" TEXT NOT NULL,
    "Agreement" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_agreement_topic" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_topic_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT
);

-- agreement_version
CREATE TABLE "agreement_version" (
    "Agreement" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Search" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "PartyCount" INTEGER NOT NULL,
    "SentBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "SignedAt" TEXT NULL,
    "HoldsFrom" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Ending" INTEGER NULL,
    "EndedBy" TEXT NULL,
    "EndedFor" TEXT NULL,
    "EndedByName" TEXT NULL,
    "EndedForName" TEXT NULL,
    "EndedBecause" TEXT NULL,
    CONSTRAINT "PK_agreement_version" PRIMARY KEY ("Agreement", "Number"),
    CONSTRAINT "FK_agreement_version_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT
);

-- access_review
CREATE TABLE "access_review" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_access_review" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "ConfirmedOn" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_access_review_app_user_ConfirmedBy" FOREIGN KEY ("ConfirmedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_access_review_ConfirmedBy" ON "access_review" ("ConfirmedBy");

CREATE INDEX "IX_access_review_Organisation_ConfirmedOn" ON "access_review" ("Organisation", "ConfirmedOn");

-- agreement_brief_choice
CREATE TABLE "agreement_brief_choice" (
    "User" TEXT NOT NULL CONSTRAINT "PK_agreement_brief_choice" PRIMARY KEY,
    "Without" TEXT NOT NULL,
    CONSTRAINT "FK_agreement_brief_choice_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

-- agreement_leader_informed
CREATE TABLE "agreement_leader_informed" (
    "Agreement" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "LevelCode" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    CONSTRAINT "PK_agreement_leader_informed" PRIMARY KEY ("Agreement", "Organisation", "LevelCode"),
    CONSTRAINT "FK_agreement_leader_informed_agreement_Agreement" FOREIGN KEY ("Agreement")
        REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_leader_informed_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_leader_informed_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_leader_informed_By" ON "agreement_leader_informed" ("By");

CREATE INDEX "IX_agreement_leader_informed_Organisation" ON "agreement_leader_informed" ("Organisation");

-- agreement_principle
CREATE TABLE "agreement_principle" (
    "Part" TEXT NOT NULL,
    "Agreement" TEXT NOT NULL,
    "AnsweredTo" INTEGER NOT NULL,
    "KeptBy" TEXT NULL,
    "KeptAt" TEXT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_agreement_principle" PRIMARY KEY ("Agreement", "Part"),
    CONSTRAINT "FK_agreement_principle_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_principle_app_user_KeptBy" FOREIGN KEY ("KeptBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_principle_KeptBy" ON "agreement_principle" ("KeptBy");

-- assignment_record
CREATE TABLE "assignment_record" (
    "Assignment" TEXT NOT NULL,
    "Serial" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "State" TEXT NULL,
    "Part" TEXT NULL,
    "Deadline" TEXT NULL,
    "Text" TEXT NULL,
    "By" TEXT NOT NULL,
    "For" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_assignment_record" PRIMARY KEY ("Assignment", "Serial"),
    CONSTRAINT "FK_assignment_record_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assignment_record_organisation_For" FOREIGN KEY ("For") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_assignment_record_Assignment_Kind_Day" ON "assignment_record" ("Assignment", "Kind", "Day");

CREATE INDEX "IX_assignment_record_By" ON "assignment_record" ("By");

CREATE INDEX "IX_assignment_record_For" ON "assignment_record" ("For");

-- calendar_address
CREATE TABLE "calendar_address" (
    "User" TEXT NOT NULL CONSTRAINT "PK_calendar_address" PRIMARY KEY,
    "Hash" TEXT NOT NULL,
    "Sealed" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    CONSTRAINT "FK_calendar_address_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_calendar_address_Hash" ON "calendar_address" ("Hash");

-- context_profile
CREATE TABLE "context_profile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_context_profile" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "FK_context_profile_app_user_SavedBy" FOREIGN KEY ("SavedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_context_profile_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_context_profile_Organisation" ON "context_profile" ("Organisation");

CREATE INDEX "IX_context_profile_SavedBy" ON "context_profile" ("SavedBy");

-- delegation
CREATE TABLE "delegation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_delegation" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "SubjectKind" TEXT NULL,
    "SubjectId" TEXT NULL,
    "Acts" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "RevokedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_delegation_app_user_To" FOREIGN KEY ("To") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_delegation_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_delegation_Organisation_Until" ON "delegation" ("Organisation", "Until");

CREATE INDEX "IX_delegation_To" ON "delegation" ("To");

-- example_contact
CREATE TABLE "example_contact" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_example_contact" PRIMARY KEY,
    "Example" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "IsKept" INTEGER NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "LastFor" TEXT NOT NULL,
    "LastAt" TEXT NOT NULL,
    "SettledAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_example_contact_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_contact_organisation_From" FOREIGN KEY ("From") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_contact_organisation_To" FOREIGN KEY ("To") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_example_contact_AskedBy" ON "example_contact" ("AskedBy");

CREATE INDEX "IX_example_contact_From_LastAt" ON "example_contact" ("From", "LastAt");

CREATE INDEX "IX_example_contact_To_LastAt" ON "example_contact" ("To", "LastAt");

-- follow
CREATE TABLE "follow" (
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Thing" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ToldUpTo" INTEGER NOT NULL,
    CONSTRAINT "PK_follow" PRIMARY KEY ("User", "Organisation", "Kind", "Thing"),
    CONSTRAINT "FK_follow_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_follow_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_follow_Organisation" ON "follow" ("Organisation");

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
    "Writers" TEXT NOT NULL,
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

-- impartiality_declaration
CREATE TABLE "impartiality_declaration" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_impartiality_declaration" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "Ground" TEXT NULL,
    "AfterBar" INTEGER NOT NULL,
    "Text" TEXT NULL,
    "DeclaredAt" TEXT NOT NULL,
    "FoundImpartial" INTEGER NULL,
    "RuledBy" TEXT NULL,
    "RuledAt" TEXT NULL,
    "RulingReason" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawalReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_impartiality_declaration_two_persons" CHECK ("RuledBy" <> "User"),
    CONSTRAINT "FK_impartiality_declaration_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_impartiality_declaration_Kind_Subject_User" ON "impartiality_declaration" ("Kind", "Subject",
    "User") WHERE "WithdrawnAt" IS NULL;

CREATE INDEX "IX_impartiality_declaration_User_Kind_WithdrawnAt_Answer_FoundImpartial_Subject" ON "impartiality_declaration" ("User",
    "Kind", "WithdrawnAt", "Answer", "FoundImpartial", "Subject");

-- invitation
CREATE TABLE "invitation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_invitation" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Roles" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "Language" TEXT NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "KeyHash" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    "AcceptedBy" TEXT NULL,
    "RevokedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_invitation_app_user_AcceptedBy" FOREIGN KEY ("AcceptedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_invitation_app_user_InvitedBy" FOREIGN KEY ("InvitedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_invitation_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_invitation_AcceptedBy" ON "invitation" ("AcceptedBy");

CREATE INDEX "IX_invitation_InvitedBy" ON "invitation" ("InvitedBy");

CREATE UNIQUE INDEX "IX_invitation_KeyHash" ON "invitation" ("KeyHash");

CREATE INDEX "IX_invitation_Organisation_SentAt" ON "invitation" ("Organisation", "SentAt");

-- keeping_period
CREATE TABLE "keeping_period" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_keeping_period" PRIMARY KEY,
    "Category" TEXT NOT NULL,
    "Months" INTEGER NOT NULL,
    "Start" TEXT NOT NULL,
    "Then" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Disposal" TEXT NULL,
    "From" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_keeping_period_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_keeping_period_disposal" CHECK (("Then" = 'Delete') = ("Disposal" IS NOT NULL)),
    CONSTRAINT "CK_keeping_period_two_persons" CHECK ("ApprovedBy" <> "ProposedBy"),
    CONSTRAINT "FK_keeping_period_app_user_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_keeping_period_Category" ON "keeping_period" ("Category") WHERE "ApprovedAt" IS NULL AND "WithdrawnAt" IS NULL;

CREATE INDEX "IX_keeping_period_ProposedBy" ON "keeping_period" ("ProposedBy");

-- membership
CREATE TABLE "membership" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_membership" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "LastUsed" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_membership_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_membership_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_membership_Organisation" ON "membership" ("Organisation");

CREATE INDEX "IX_membership_User_From" ON "membership" ("User", "From");

-- notice
CREATE TABLE "notice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_notice" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "User" TEXT NULL,
    "Email" TEXT NULL,
    "Language" TEXT NOT NULL,
    "Stop" TEXT NULL,
    "SubjectKind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Matter" TEXT NOT NULL,
    "Part" INTEGER NOT NULL,
    "Line" TEXT NOT NULL,
    "More" TEXT NULL,
    "Path" TEXT NOT NULL,
    "Due" TEXT NULL,
    "From" TEXT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Ended" TEXT NULL,
    CONSTRAINT "FK_notice_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_notice_organisation_From" FOREIGN KEY ("From") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_notice_EndedAt" ON "notice" ("EndedAt");

CREATE INDEX "IX_notice_From" ON "notice" ("From");

CREATE INDEX "IX_notice_Kind_Subject" ON "notice" ("Kind", "Subject");

CREATE INDEX "IX_notice_User_EndedAt" ON "notice" ("User", "EndedAt");

-- notice_choice
CREATE TABLE "notice_choice" (
    "User" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    CONSTRAINT "PK_notice_choice" PRIMARY KEY ("User", "Group"),
    CONSTRAINT "FK_notice_choice_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

-- one_time_link
CREATE TABLE "one_time_link" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_one_time_link" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Receiver" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "SentBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "KeyHash" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    "RevokedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_one_time_link_app_user_SentBy" FOREIGN KEY ("SentBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_one_time_link_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_one_time_link_KeyHash" ON "one_time_link" ("KeyHash");

CREATE UNIQUE INDEX "IX_one_time_link_Kind_Subject" ON "one_time_link" ("Kind", "Subject");

CREATE INDEX "IX_one_time_link_Organisation" ON "one_time_link" ("Organisation");

CREATE INDEX "IX_one_time_link_SentBy" ON "one_time_link" ("SentBy");

-- person_glass_attempt
CREATE TABLE "person_glass_attempt" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_glass_attempt" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Words" TEXT NULL,
    "Categories" TEXT NOT NULL,
    "Step" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_person_glass_attempt_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_attempt_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_glass_attempt_Body" ON "person_glass_attempt" ("Body");

CREATE INDEX "IX_person_glass_attempt_User" ON "person_glass_attempt" ("User");

-- person_officer_look
CREATE TABLE "person_officer_look" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_officer_look" PRIMARY KEY,
    "Thing" TEXT NOT NULL,
    "Note" TEXT NULL,
    "User" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_person_officer_look_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_officer_look_Thing" ON "person_officer_look" ("Thing");

CREATE INDEX "IX_person_officer_look_User" ON "person_officer_look" ("User");

-- prepared_file
CREATE TABLE "prepared_file" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_prepared_file" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_prepared_file_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prepared_file_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prepared_file_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_prepared_file_By_Code_Subject_Number" ON "prepared_file" ("By", "Code", "Subject", "Number");

CREATE INDEX "IX_prepared_file_File" ON "prepared_file" ("File");

CREATE INDEX "IX_prepared_file_Organisation" ON "prepared_file" ("Organisation");

-- stand_in
CREATE TABLE "stand_in" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_stand_in" PRIMARY KEY,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Absent" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "AppointedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_stand_in_app_user_Absent" FOREIGN KEY ("Absent") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_stand_in_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_stand_in_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_stand_in_Absent" ON "stand_in" ("Absent");

CREATE INDEX "IX_stand_in_Organisation" ON "stand_in" ("Organisation");

CREATE INDEX "IX_stand_in_User_Until" ON "stand_in" ("User", "Until");

-- steering_signal
CREATE TABLE "steering_signal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_steering_signal" PRIMARY KEY,
    "Giver" TEXT NOT NULL,
    "BindsOrganisation" TEXT NULL,
    "BindsKind" INTEGER NULL,
    "Title" TEXT COLLATE NORWEGIAN NOT NULL,
    "Day" TEXT NOT NULL,
    "Link" TEXT NULL,
    "Quote" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "EnteredBy" TEXT NOT NULL,
    "EnteredFor" TEXT NOT NULL,
    "EnteredAt" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NULL,
    "WithdrawnBecause" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_steering_signal_binds" CHECK (("BindsOrganisation" IS NULL) <> ("BindsKind" IS NULL)),
    CONSTRAINT "FK_steering_signal_app_user_EnteredBy" FOREIGN KEY ("EnteredBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_app_user_WithdrawnBy" FOREIGN KEY ("WithdrawnBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_organisation_BindsOrganisation" FOREIGN KEY ("BindsOrganisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_steering_signal_organisation_EnteredFor" FOREIGN KEY ("EnteredFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_steering_signal_BindsKind" ON "steering_signal" ("BindsKind");

CREATE INDEX "IX_steering_signal_BindsOrganisation" ON "steering_signal" ("BindsOrganisation");

CREATE INDEX "IX_steering_signal_Day" ON "steering_signal" ("Day");

CREATE INDEX "IX_steering_signal_EnteredBy" ON "steering_signal" ("EnteredBy");

CREATE INDEX "IX_steering_signal_EnteredFor" ON "steering_signal" ("EnteredFor");

CREATE INDEX "IX_steering_signal_WithdrawnBy" ON "steering_signal" ("WithdrawnBy");

-- translation_approval
CREATE TABLE "translation_approval" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_translation_approval" PRIMARY KEY,
    "Page" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Competence" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    CONSTRAINT "FK_translation_approval_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_translation_approval_By" ON "translation_approval" ("By");

CREATE UNIQUE INDEX "IX_translation_approval_Page_Language_Hash" ON "translation_approval" ("Page", "Language",
    "Hash") WHERE "WithdrawnAt" IS NULL;

-- user_identity
CREATE TABLE "user_identity" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_user_identity" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Issuer" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "NumberHash" TEXT NULL,
    "TiedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndedBy" TEXT NULL,
    CONSTRAINT "FK_user_identity_app_user_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_user_identity_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_user_identity_EndedBy" ON "user_identity" ("EndedBy");

CREATE UNIQUE INDEX "IX_user_identity_Issuer_Subject" ON "user_identity" ("Issuer", "Subject") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_user_identity_NumberHash" ON "user_identity" ("NumberHash");

CREATE INDEX "IX_user_identity_User" ON "user_identity" ("User");

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

-- audit_period
CREATE TABLE "audit_period" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_audit_period" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Office" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "GivenBy" TEXT NULL,
    "GivenAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "EndedBy" TEXT NULL,
    "EndedAt" TEXT NULL,
    "EndReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_audit_period_decided_by_two" CHECK (("GivenAt" IS NULL AND "GivenBy" IS NULL) OR ("GivenAt" IS NOT NULL AND "GivenBy" IS NOT NULL)),
    CONSTRAINT "FK_audit_period_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_audit_period_organisation_Office" FOREIGN KEY ("Office") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_audit_period_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_audit_period_Call" ON "audit_period" ("Call");

CREATE INDEX "IX_audit_period_Office_Call" ON "audit_period" ("Office", "Call");

CREATE INDEX "IX_audit_period_Owner" ON "audit_period" ("Owner");

-- call_follower
CREATE TABLE "call_follower" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_call_follower" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "ConfirmedAt" TEXT NULL,
    CONSTRAINT "FK_call_follower_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_follower_Call_Email" ON "call_follower" ("Call", "Email");

CREATE UNIQUE INDEX "IX_call_follower_Key" ON "call_follower" ("Key");

-- call_question
CREATE TABLE "call_question" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_call_question" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedFor" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "CorrectedAt" TEXT NULL,
    "DeclinedAt" TEXT NULL,
    "DeclinedBy" TEXT NULL,
    "DeclineReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_call_question_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_call_question_Call_AnsweredAt" ON "call_question" ("Call", "AnsweredAt");

-- call_version
CREATE TABLE "call_version" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_call_version" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "ChangeNote" TEXT NULL,
    "Imported" INTEGER NOT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    CONSTRAINT "CK_call_version_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND ("PublishedBy" IS NOT NULL OR "Imported"))),
    CONSTRAINT "FK_call_version_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_call_version_Call_Ordinal" ON "call_version" ("Call", "Ordinal");

-- control_draw
CREATE TABLE "control_draw" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_control_draw" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Seed" TEXT NOT NULL,
    "LargeOre" INTEGER NOT NULL,
    "MiddleOre" INTEGER NOT NULL,
    "MiddlePercent" INTEGER NOT NULL,
    "SmallPercent" INTEGER NOT NULL,
    "RefusedPercent" INTEGER NOT NULL,
    "Algorithm" TEXT NOT NULL,
    "FixedBy" TEXT NOT NULL,
    "FixedAt" TEXT NOT NULL,
    "ClosedBy" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "ListHash" TEXT NULL,
    "DrawnBy" TEXT NULL,
    "DrawnAt" TEXT NULL,
    "DroppedAt" TEXT NULL,
    "DroppedBy" TEXT NULL,
    "DropReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_control_draw_two_persons" CHECK ("DrawnBy" <> "FixedBy" AND "ClosedBy" <> "FixedBy"),
    CONSTRAINT "FK_control_draw_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_draw_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_control_draw_Call_Number" ON "control_draw" ("Call", "Number");

CREATE INDEX "IX_control_draw_Owner" ON "control_draw" ("Owner");

-- grant_application
CREATE TABLE "grant_application" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_grant_application" PRIMARY KEY,
    "Call" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "CopiedFrom" TEXT NULL,
    "Continues" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    "ConfirmedAt" TEXT NULL,
    "FirstReceivedAt" TEXT NULL,
    "ReceivedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "ReturnedAt" TEXT NULL,
    "ReturnReasons" TEXT NULL,
    CONSTRAINT "FK_grant_application_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_application_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_grant_application_Call_County" ON "grant_application" ("Call", "County");

CREATE INDEX "IX_grant_application_County" ON "grant_application" ("County");

CREATE INDEX "IX_grant_application_FirstReceivedAt_Id" ON "grant_application" ("FirstReceivedAt" DESC, "Id");

-- portfolio_assessment
CREATE TABLE "portfolio_assessment" (
    "Call" TEXT NOT NULL CONSTRAINT "PK_portfolio_assessment" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "Writers" TEXT NOT NULL,
    "Fallen" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_portfolio_assessment_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT
);

-- case_draft
CREATE TABLE "case_draft" (
    "Code" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "Kept" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "PK_case_draft" PRIMARY KEY ("By", "Organisation", "Code", "Subject", "Number"),
    CONSTRAINT "FK_case_draft_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_draft_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_draft_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_draft_Case" ON "case_draft" ("Case");

CREATE INDEX "IX_case_draft_Organisation" ON "case_draft" ("Organisation");

-- case_party
CREATE TABLE "case_party" (
    "Case" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    CONSTRAINT "PK_case_party" PRIMARY KEY ("Case", "Organisation"),
    CONSTRAINT "FK_case_party_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_party_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_party_Organisation" ON "case_party" ("Organisation");

-- case_thread
CREATE TABLE "case_thread" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_case_thread" PRIMARY KEY,
    "Case" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Owner" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "OpenedBy" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_case_thread_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_case_thread_Case_Number" ON "case_thread" ("Case", "Number");

-- journal_entry
CREATE TABLE "journal_entry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_journal_entry" PRIMARY KEY,
    "Case" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Direction" TEXT NOT NULL,
    "Sender" TEXT NOT NULL,
    "DocumentDate" TEXT NOT NULL,
    "RegisteredAt" TEXT NOT NULL,
    "RegisteredBy" TEXT NULL,
    "PublicTitle" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TitleCode" TEXT NULL,
    "TitleArguments" TEXT NULL,
    "SealsTitle" INTEGER NOT NULL,
    "GroundCode" TEXT NULL,
    "ByHand" INTEGER NOT NULL,
    "CancelledAt" TEXT NULL,
    "CancelReason" TEXT NULL,
    CONSTRAINT "FK_journal_entry_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_entry_organisation_Sender" FOREIGN KEY ("Sender") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_journal_entry_Case_Number" ON "journal_entry" ("Case", "Number");

CREATE INDEX "IX_journal_entry_Sender" ON "journal_entry" ("Sender");

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

-- offer_version
CREATE TABLE "offer_version" (
    "Offer" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_offer_version" PRIMARY KEY ("Offer", "Number"),
    CONSTRAINT "FK_offer_version_offer_Offer" FOREIGN KEY ("Offer") REFERENCES "offer" ("Id") ON DELETE RESTRICT
);

-- past_grant
CREATE TABLE "past_grant" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_past_grant" PRIMARY KEY,
    "Import" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Owner" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Call" TEXT NOT NULL,
    "DecidedOre" INTEGER NOT NULL,
    "DecidedOn" TEXT NOT NULL,
    "LetterOn" TEXT NULL,
    "PaidOre" INTEGER NULL,
    "PaidOn" TEXT NULL,
    "Voucher" TEXT NULL,
    "ReportOn" TEXT NULL,
    "Source" TEXT NOT NULL,
    "RegisteredAt" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_past_grant_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_grant_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_grant_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_grant_County_Year" ON "past_grant" ("County", "Year");

CREATE INDEX "IX_past_grant_Import" ON "past_grant" ("Import");

CREATE INDEX "IX_past_grant_Owner_Key" ON "past_grant" ("Owner", "Key");

-- past_import_file
CREATE TABLE "past_import_file" (
    "Import" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_past_import_file" PRIMARY KEY ("Import", "Number"),
    CONSTRAINT "FK_past_import_file_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_import_file_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_import_file_File" ON "past_import_file" ("File");

-- past_import_row
CREATE TABLE "past_import_row" (
    "Import" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Field" TEXT NULL,
    "Reason" TEXT NULL,
    "Others" TEXT NULL,
    "DecidedOre" INTEGER NULL,
    "Grant" TEXT NULL,
    "LetterEntry" TEXT NULL,
    "ReportEntry" TEXT NULL,
    CONSTRAINT "PK_past_import_row" PRIMARY KEY ("Import", "Line"),
    CONSTRAINT "FK_past_import_row_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT
);

-- past_withdrawal
CREATE TABLE "past_withdrawal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_past_withdrawal" PRIMARY KEY,
    "Import" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "DoneBy" TEXT NULL,
    "DoneAt" TEXT NULL,
    "DroppedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_past_withdrawal_decided_by_two" CHECK (("DoneAt" IS NULL AND "DoneBy" IS NULL) OR ("DoneAt" IS NOT NULL AND "DoneBy" IS NOT NULL)),
    CONSTRAINT "FK_past_withdrawal_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_past_withdrawal_past_import_Import" FOREIGN KEY ("Import") REFERENCES "past_import" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_past_withdrawal_Import" ON "past_withdrawal" ("Import");

CREATE INDEX "IX_past_withdrawal_Owner" ON "past_withdrawal" ("Owner");

-- graded_reference
CREATE TABLE "graded_reference" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_graded_reference" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Recorder" TEXT NOT NULL,
    "RecordedOn" TEXT NOT NULL,
    "AskedFor" TEXT NULL,
    "AskedBy" TEXT NULL,
    "WaitsSince" TEXT NULL,
    "LiftedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_graded_reference_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_app_user_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_app_user_Recorder" FOREIGN KEY ("Recorder") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_graded_reference_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_graded_reference_AskedBy" ON "graded_reference" ("AskedBy");

CREATE INDEX "IX_graded_reference_AskedFor" ON "graded_reference" ("AskedFor");

CREATE UNIQUE INDEX "IX_graded_reference_Code" ON "graded_reference" ("Code");

CREATE INDEX "IX_graded_reference_Owner" ON "graded_reference" ("Owner");

CREATE INDEX "IX_graded_reference_Person" ON "graded_reference" ("Person");

CREATE INDEX "IX_graded_reference_Recorder" ON "graded_reference" ("Recorder");

-- person_address_grading
CREATE TABLE "person_address_grading" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_address_grading" PRIMARY KEY,
    "Grade" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_address_grading_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_address_grading_Person" ON "person_address_grading" ("Person");

-- person_asked_consent
CREATE TABLE "person_asked_consent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_asked_consent" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "ReceiverKind" TEXT NOT NULL,
    "Receiver" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Until" TEXT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    CONSTRAINT "FK_person_asked_consent_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_consent_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_consent_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_asked_consent_Owner" ON "person_asked_consent" ("Owner");

CREATE INDEX "IX_person_asked_consent_Person" ON "person_asked_consent" ("Person");

CREATE INDEX "IX_person_asked_consent_Receiver" ON "person_asked_consent" ("Receiver");

-- person_asked_document
CREATE TABLE "person_asked_document" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_asked_document" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ByKind" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Due" TEXT NULL,
    "LinkLastDay" TEXT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_person_asked_document_organisation_By" FOREIGN KEY ("By") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_asked_document_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_asked_document_By" ON "person_asked_document" ("By");

CREATE INDEX "IX_person_asked_document_Person" ON "person_asked_document" ("Person");

-- person_consent
CREATE TABLE "person_consent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_consent" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "ReceiverKind" TEXT NOT NULL,
    "Receiver" TEXT NOT NULL,
    "OwnerKind" TEXT NULL,
    "Owner" TEXT NULL,
    "Category" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NULL,
    "Way" TEXT NOT NULL,
    "IsToHealthPersonnel" INTEGER NOT NULL,
    "NamesChild" INTEGER NOT NULL,
    "NoticeVersion" INTEGER NULL,
    "NoticeLanguage" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    CONSTRAINT "FK_person_consent_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_consent_Owner" ON "person_consent" ("Owner");

CREATE INDEX "IX_person_consent_Person_Receiver" ON "person_consent" ("Person", "Receiver");

CREATE INDEX "IX_person_consent_Receiver" ON "person_consent" ("Receiver");

-- person_contact
CREATE TABLE "person_contact" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_contact" PRIMARY KEY,
    "Way" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_contact_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_contact_Person" ON "person_contact" ("Person");

-- person_contract
CREATE TABLE "person_contract" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_contract" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "BodyKind" TEXT NULL,
    "Body" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_contract_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_contract_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_contract_Body" ON "person_contract" ("Body");

CREATE INDEX "IX_person_contract_Person" ON "person_contract" ("Person");

-- person_course
CREATE TABLE "person_course" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course" PRIMARY KEY,
    "BegunOn" TEXT NOT NULL,
    "EndedOn" TEXT NULL,
    "Why" TEXT NULL,
    "EndedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    CONSTRAINT "FK_person_course_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_organisation_EndedBy" FOREIGN KEY ("EndedBy") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_EndedBy" ON "person_course" ("EndedBy");

CREATE INDEX "IX_person_course_Owner" ON "person_course" ("Owner");

CREATE UNIQUE INDEX "IX_person_course_Person" ON "person_course" ("Person") WHERE "EndedOn" IS NULL;

CREATE INDEX "IX_person_course_RecordedBy" ON "person_course" ("RecordedBy");

-- person_document
CREATE TABLE "person_document" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_document" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "CameBy" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_document_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_document_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_document_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_document_File" ON "person_document" ("File");

CREATE INDEX "IX_person_document_Owner" ON "person_document" ("Owner");

CREATE INDEX "IX_person_document_Person" ON "person_document" ("Person");

-- person_glass
CREATE TABLE "person_glass" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_glass" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Categories" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    CONSTRAINT "FK_person_glass_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_glass_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_glass_Body" ON "person_glass" ("Body");

CREATE INDEX "IX_person_glass_Person_User" ON "person_glass" ("Person", "User");

CREATE INDEX "IX_person_glass_User" ON "person_glass" ("User");

-- person_health
CREATE TABLE "person_health" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_health" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Children" INTEGER NULL,
    "Words" TEXT NULL,
    "OfChild" INTEGER NOT NULL,
    "UnderHealthPersonnelAct" INTEGER NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_health_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_health_Person" ON "person_health" ("Person");

-- person_language
CREATE TABLE "person_language" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_language" PRIMARY KEY,
    "Language" TEXT NOT NULL,
    "Dialect" TEXT NULL,
    "Interpreter" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_language_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_language_Person" ON "person_language" ("Person");

-- person_livelihood
CREATE TABLE "person_livelihood" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_livelihood" PRIMARY KEY,
    "Income" TEXT NOT NULL,
    "Payer" TEXT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_livelihood_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_livelihood_Person" ON "person_livelihood" ("Person");

-- person_name_key
CREATE TABLE "person_name_key" (
    "Person" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    CONSTRAINT "PK_person_name_key" PRIMARY KEY ("Person", "Key"),
    CONSTRAINT "FK_person_name_key_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_name_key_Key" ON "person_name_key" ("Key");

-- person_named_viewer
CREATE TABLE "person_named_viewer" (
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Organisation" TEXT NULL,
    "To" TEXT NULL,
    CONSTRAINT "PK_person_named_viewer" PRIMARY KEY ("Person", "User", "From"),
    CONSTRAINT "FK_person_named_viewer_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_named_viewer_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_named_viewer_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_named_viewer_Organisation" ON "person_named_viewer" ("Organisation");

CREATE INDEX "IX_person_named_viewer_User" ON "person_named_viewer" ("User");

-- person_norwegian
CREATE TABLE "person_norwegian" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_norwegian" PRIMARY KEY,
    "Skill" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Test" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_norwegian_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_norwegian_Person" ON "person_norwegian" ("Person");

-- person_note
CREATE TABLE "person_note" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_note" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Corrects" TEXT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_note_app_user_WrittenBy" FOREIGN KEY ("WrittenBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_person_note_Corrects" FOREIGN KEY ("Corrects") REFERENCES "person_note" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_note_Corrects" ON "person_note" ("Corrects");

CREATE INDEX "IX_person_note_Owner" ON "person_note" ("Owner");

CREATE INDEX "IX_person_note_Person_On" ON "person_note" ("Person", "On");

CREATE INDEX "IX_person_note_WrittenBy" ON "person_note" ("WrittenBy");

-- person_number
CREATE TABLE "person_number" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_number" PRIMARY KEY,
    "IsDNumber" INTEGER NOT NULL,
    "Content" BLOB NOT NULL,
    "Lookup" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_number_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_number_Lookup" ON "person_number" ("Lookup");

CREATE INDEX "IX_person_number_Person" ON "person_number" ("Person");

-- person_order
CREATE TABLE "person_order" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_order" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ByKind" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Section" TEXT NOT NULL,
    "Law" TEXT NOT NULL,
    "Categories" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NULL,
    "RecordedAt" TEXT NULL,
    "IsToldToPerson" INTEGER NOT NULL,
    CONSTRAINT "FK_person_order_organisation_By" FOREIGN KEY ("By") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_order_By" ON "person_order" ("By");

CREATE INDEX "IX_person_order_Person_By" ON "person_order" ("Person", "By");

-- person_pair
CREATE TABLE "person_pair" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_pair" PRIMARY KEY,
    "Earlier" TEXT NOT NULL,
    "Later" TEXT NOT NULL,
    "FoundAt" TEXT NOT NULL,
    "SameNumber" INTEGER NOT NULL,
    "SameBirthDate" INTEGER NOT NULL,
    "LikeName" INTEGER NOT NULL,
    "Waiting" TEXT NULL,
    "MergedBy" TEXT NULL,
    "SaidTwoAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_person_pair_person_Earlier" FOREIGN KEY ("Earlier") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_pair_person_Later" FOREIGN KEY ("Later") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_pair_Earlier_Later" ON "person_pair" ("Earlier", "Later");

CREATE INDEX "IX_person_pair_Later" ON "person_pair" ("Later");

-- person_permit
CREATE TABLE "person_permit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_permit" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Section" TEXT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_permit_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_permit_Person" ON "person_permit" ("Person");

-- person_placement
CREATE TABLE "person_placement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_placement" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "NavMeasure" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_placement_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_placement_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_placement_Body" ON "person_placement" ("Body");

CREATE INDEX "IX_person_placement_Person_Body" ON "person_placement" ("Person", "Body");

-- person_programme
CREATE TABLE "person_programme" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_programme" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Municipality" TEXT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_programme_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_programme_Person" ON "person_programme" ("Person");

-- person_relation
CREATE TABLE "person_relation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_relation" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "IsOwn" INTEGER NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_person_relation_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_relation_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_relation_Person_User" ON "person_relation" ("Person", "User");

CREATE INDEX "IX_person_relation_User" ON "person_relation" ("User");

-- person_residence
CREATE TABLE "person_residence" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_residence" PRIMARY KEY,
    "Municipality" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_residence_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_residence_Person" ON "person_residence" ("Person");

-- person_rights_request
CREATE TABLE "person_rights_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_rights_request" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AskedKind" TEXT NULL,
    "Asked" TEXT NOT NULL,
    "Category" TEXT NULL,
    "FactKind" TEXT NULL,
    "Fact" TEXT NULL,
    "LookedAt" TEXT NULL,
    "Words" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "ProlongedBecause" TEXT NULL,
    "Answer" TEXT NULL,
    "AnswerWords" TEXT NULL,
    "Section" TEXT NULL,
    "SectionWords" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "TakenBackAt" TEXT NULL,
    "LiftedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_person_rights_request_app_user_AskedBy" FOREIGN KEY ("AskedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_rights_request_organisation_Asked" FOREIGN KEY ("Asked") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_rights_request_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_rights_request_Asked" ON "person_rights_request" ("Asked");

CREATE INDEX "IX_person_rights_request_AskedBy" ON "person_rights_request" ("AskedBy");

CREATE INDEX "IX_person_rights_request_Person" ON "person_rights_request" ("Person");

-- person_schooling
CREATE TABLE "person_schooling" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_schooling" PRIMARY KEY,
    "Level" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "Country" TEXT NOT NULL,
    "Years" INTEGER NULL,
    "Document" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_schooling_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_schooling_Person" ON "person_schooling" ("Person");

-- person_share_request
CREATE TABLE "person_share_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_share_request" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "AskerKind" TEXT NOT NULL,
    "Asker" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Words" TEXT NULL,
    "At" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "Section" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    CONSTRAINT "FK_person_share_request_app_user_AnsweredBy" FOREIGN KEY ("AnsweredBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_organisation_Asker" FOREIGN KEY ("Asker") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_share_request_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_share_request_AnsweredBy" ON "person_share_request" ("AnsweredBy");

CREATE INDEX "IX_person_share_request_Asker" ON "person_share_request" ("Asker");

CREATE INDEX "IX_person_share_request_Due" ON "person_share_request" ("Due");

CREATE INDEX "IX_person_share_request_Person_Asker" ON "person_share_request" ("Person", "Asker");

CREATE INDEX "IX_person_share_request_User" ON "person_share_request" ("User");

-- person_tie
CREATE TABLE "person_tie" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_tie" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "User" TEXT NULL,
    "Capacity" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "PlaceTo" TEXT NULL,
    "RestsOn" TEXT NOT NULL,
    CONSTRAINT "FK_person_tie_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_tie_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_tie_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_tie_Body" ON "person_tie" ("Body");

CREATE INDEX "IX_person_tie_Person_Body" ON "person_tie" ("Person", "Body");

CREATE INDEX "IX_person_tie_User" ON "person_tie" ("User");

-- person_told
CREATE TABLE "person_told" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_told" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "ReceiverKind" TEXT NOT NULL,
    "Receiver" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "Language" TEXT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_told_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_told_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_told_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_told_Owner" ON "person_told" ("Owner");

CREATE INDEX "IX_person_told_Person_Receiver" ON "person_told" ("Person", "Receiver");

CREATE INDEX "IX_person_told_Receiver" ON "person_told" ("Receiver");

-- person_user
CREATE TABLE "person_user" (
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "PK_person_user" PRIMARY KEY ("Person", "User", "From"),
    CONSTRAINT "FK_person_user_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_user_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_user_User" ON "person_user" ("User");

-- person_work
CREATE TABLE "person_work" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_work" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Occupation" TEXT NOT NULL,
    "Employer" TEXT NULL,
    "Country" TEXT NOT NULL,
    "YearsAlone" INTEGER NOT NULL,
    "Words" TEXT NULL,
    "Source" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_person_work_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_work_Person" ON "person_work" ("Person");

-- rule_question_follower
CREATE TABLE "rule_question_follower" (
    "Question" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_rule_question_follower" PRIMARY KEY ("Question", "User"),
    CONSTRAINT "FK_rule_question_follower_rule_question_Question" FOREIGN KEY ("Question")
        REFERENCES "rule_question" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_rule_question_follower_User" ON "rule_question_follower" ("User");

-- rule_reading
CREATE TABLE "rule_reading" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_rule_reading" PRIMARY KEY,
    "Question" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "Topic" TEXT NULL,
    "Law" TEXT NOT NULL,
    "Section" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "Nb" TEXT NOT NULL,
    "Nn" TEXT NOT NULL,
    "En" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedBy" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "OvertakenFrom" TEXT NULL,
    "OvertakenBy" TEXT NULL,
    "OvertakenSaidBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_rule_reading_decided_by_two" CHECK (("PublishedAt" IS NULL AND "PublishedBy" IS NULL) OR ("PublishedAt" IS NOT NULL AND "PublishedBy" IS NOT NULL)),
    CONSTRAINT "FK_rule_reading_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rule_reading_rule_question_Question" FOREIGN KEY ("Question") REFERENCES "rule_question" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_rule_reading_Owner" ON "rule_reading" ("Owner");

CREATE UNIQUE INDEX "IX_rule_reading_Question" ON "rule_reading" ("Question") WHERE "PublishedAt" IS NULL AND "DiscardedAt" IS NULL;

CREATE INDEX "IX_rule_reading_Topic_PublishedAt" ON "rule_reading" ("Topic", "PublishedAt");

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

-- erased_reason
CREATE TABLE "erased_reason" (
    "Event" INTEGER NOT NULL CONSTRAINT "PK_erased_reason" PRIMARY KEY,
    CONSTRAINT "FK_erased_reason_process_event_Event" FOREIGN KEY ("Event") REFERENCES "process_event" ("Sequence") ON DELETE RESTRICT
);

-- event_reason
CREATE TABLE "event_reason" (
    "Event" INTEGER NOT NULL CONSTRAINT "PK_event_reason" PRIMARY KEY,
    "Text" TEXT NOT NULL,
    CONSTRAINT "FK_event_reason_process_event_Event" FOREIGN KEY ("Event") REFERENCES "process_event" ("Sequence") ON DELETE RESTRICT
);

-- event_subject
CREATE TABLE "event_subject" (
    "Event" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    CONSTRAINT "PK_event_subject" PRIMARY KEY ("Event", "Kind", "Subject"),
    CONSTRAINT "FK_event_subject_process_event_Event" FOREIGN KEY ("Event") REFERENCES "process_event" ("Sequence") ON DELETE RESTRICT
);

CREATE INDEX "IX_event_subject_Subject_Event" ON "event_subject" ("Subject", "Event");

-- agreement_body_seat
CREATE TABLE "agreement_body_seat" (
    "Body" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "IsObserver" INTEGER NOT NULL,
    CONSTRAINT "PK_agreement_body_seat" PRIMARY KEY ("Body", "Organisation"),
    CONSTRAINT "FK_agreement_body_seat_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES "agreement_body" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_body_seat_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_seat_Organisation" ON "agreement_body_seat" ("Organisation");

-- agreement_body_sitting
CREATE TABLE "agreement_body_sitting" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_body_sitting" PRIMARY KEY,
    "Body" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "User" TEXT NULL,
    "IsAbsent" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_agreement_body_sitting_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES "agreement_body" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_body_sitting_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_body_sitting_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_body_sitting_Body" ON "agreement_body_sitting" ("Body");

CREATE INDEX "IX_agreement_body_sitting_Organisation" ON "agreement_body_sitting" ("Organisation");

CREATE INDEX "IX_agreement_body_sitting_User" ON "agreement_body_sitting" ("User");

-- agreement_meeting
CREATE TABLE "agreement_meeting" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_meeting" PRIMARY KEY,
    "Body" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "Agenda" TEXT NOT NULL,
    "CalledBy" TEXT NOT NULL,
    "CalledFor" TEXT NOT NULL,
    "CalledAt" TEXT NOT NULL,
    "SetAt" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "AskedAs" INTEGER NOT NULL,
    "CalledOffAt" TEXT NULL,
    "CalledOffBecause" TEXT NULL,
    "FellWithAgreement" INTEGER NOT NULL,
    "Minutes" TEXT NULL,
    "MinutesBy" TEXT NULL,
    "MinutesAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_agreement_meeting_agreement_body_Body" FOREIGN KEY ("Body") REFERENCES "agreement_body" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_meeting_app_user_CalledBy" FOREIGN KEY ("CalledBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_meeting_organisation_CalledFor" FOREIGN KEY ("CalledFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_meeting_Body" ON "agreement_meeting" ("Body");

CREATE INDEX "IX_agreement_meeting_CalledBy" ON "agreement_meeting" ("CalledBy");

CREATE INDEX "IX_agreement_meeting_CalledFor" ON "agreement_meeting" ("CalledFor");

CREATE INDEX "IX_agreement_meeting_Day" ON "agreement_meeting" ("Day");

-- agreement_expectation_draft
CREATE TABLE "agreement_expectation_draft" (
    "Part" TEXT NOT NULL,
    "Party" TEXT NOT NULL,
    "Agreement" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_agreement_expectation_draft" PRIMARY KEY ("Party", "Part"),
    CONSTRAINT "FK_agreement_expectation_draft_agreement_Agreement" FOREIGN KEY ("Agreement")
        REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_expectation_draft_agreement_party_Party" FOREIGN KEY ("Party")
        REFERENCES "agreement_party" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_expectation_draft_Agreement" ON "agreement_expectation_draft" ("Agreement");

-- agreement_expectations
CREATE TABLE "agreement_expectations" (
    "Party" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Agreement" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "AfterSending" INTEGER NOT NULL,
    CONSTRAINT "PK_agreement_expectations" PRIMARY KEY ("Party", "Number"),
    CONSTRAINT "FK_agreement_expectations_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_expectations_agreement_party_Party" FOREIGN KEY ("Party")
        REFERENCES "agreement_party" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_expectations_Agreement" ON "agreement_expectations" ("Agreement");

-- agreement_role_holding
CREATE TABLE "agreement_role_holding" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_role_holding" PRIMARY KEY,
    "Role" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "OfferedBy" TEXT NOT NULL,
    "OfferedAt" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Mentor" TEXT NULL,
    CONSTRAINT "FK_agreement_role_holding_agreement_role_Role" FOREIGN KEY ("Role") REFERENCES "agreement_role" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_role_holding_app_user_OfferedBy" FOREIGN KEY ("OfferedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_role_holding_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_holding_OfferedBy" ON "agreement_role_holding" ("OfferedBy");

CREATE INDEX "IX_agreement_role_holding_Role" ON "agreement_role_holding" ("Role");

CREATE INDEX "IX_agreement_role_holding_User" ON "agreement_role_holding" ("User");

-- agreement_role_promise
CREATE TABLE "agreement_role_promise" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_role_promise" PRIMARY KEY,
    "Role" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "MadeBy" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "DroppedBecause" TEXT NULL,
    CONSTRAINT "FK_agreement_role_promise_agreement_role_Role" FOREIGN KEY ("Role") REFERENCES "agreement_role" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_role_promise_app_user_MadeBy" FOREIGN KEY ("MadeBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_role_promise_MadeBy" ON "agreement_role_promise" ("MadeBy");

CREATE INDEX "IX_agreement_role_promise_Role" ON "agreement_role_promise" ("Role");

-- agreement_rows_step
CREATE TABLE "agreement_rows_step" (
    "Agreement" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "Row" TEXT NOT NULL,
    "Column" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Settles" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "For" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_agreement_rows_step" PRIMARY KEY ("Agreement", "Part", "Row"),
    CONSTRAINT "FK_agreement_rows_step_agreement_rows_Agreement_Part" FOREIGN KEY ("Agreement",
        "Part") REFERENCES "agreement_rows" ("Agreement", "Part") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_rows_step_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_rows_step_organisation_For" FOREIGN KEY ("For") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_rows_step_By" ON "agreement_rows_step" ("By");

CREATE INDEX "IX_agreement_rows_step_For" ON "agreement_rows_step" ("For");

-- agreement_rows_wait
CREATE TABLE "agreement_rows_wait" (
    "Agreement" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "Row" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "SettledBy" TEXT NULL,
    CONSTRAINT "PK_agreement_rows_wait" PRIMARY KEY ("Agreement", "Part", "Row"),
    CONSTRAINT "FK_agreement_rows_wait_agreement_rows_Agreement_Part" FOREIGN KEY ("Agreement",
        "Part") REFERENCES "agreement_rows" ("Agreement", "Part") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_rows_wait_organisation_SettledBy" FOREIGN KEY ("SettledBy") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_rows_wait_SettledBy" ON "agreement_rows_wait" ("SettledBy");

-- agreement_version_text
CREATE TABLE "agreement_version_text" (
    "Agreement" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_agreement_version_text" PRIMARY KEY ("Agreement", "Number"),
    CONSTRAINT "FK_agreement_version_text_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_version_text_agreement_version_Agreement_Number" FOREIGN KEY ("Agreement",
        "Number") REFERENCES "agreement_version" ("Agreement", "Number") ON DELETE RESTRICT
);

-- context_profile_line
CREATE TABLE "context_profile_line" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_context_profile_line" PRIMARY KEY,
    "Profile" TEXT NOT NULL,
    "Condition" TEXT NOT NULL,
    "Trade" TEXT NULL,
    "Answer" TEXT NOT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "FK_context_profile_line_context_profile_Profile" FOREIGN KEY ("Profile")
        REFERENCES "context_profile" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_context_profile_line_Profile" ON "context_profile_line" ("Profile");

-- agreement_signature
CREATE TABLE "agreement_signature" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_agreement_signature" PRIMARY KEY,
    "Agreement" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Party" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "OrganisationName" TEXT NOT NULL,
    "SignedBy" TEXT NOT NULL,
    "SignerName" TEXT NOT NULL,
    "SignerTitle" TEXT NOT NULL,
    "Principal" TEXT NULL,
    "PrincipalName" TEXT NULL,
    "Under" TEXT NULL,
    "Reason" INTEGER NULL,
    "At" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NULL,
    "WithdrawnByName" TEXT NULL,
    "WithdrawnBecause" TEXT NULL,
    CONSTRAINT "FK_agreement_signature_agreement_Agreement" FOREIGN KEY ("Agreement") REFERENCES "agreement" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_agreement_party_Party" FOREIGN KEY ("Party") REFERENCES "agreement_party" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_agreement_version_Agreement_Number" FOREIGN KEY ("Agreement",
        "Number") REFERENCES "agreement_version" ("Agreement", "Number") ON DELETE RESTRICT,
    CONSTRAINT "FK_agreement_signature_delegation_Under" FOREIGN KEY ("Under") REFERENCES "delegation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_agreement_signature_Agreement_Number_Party" ON "agreement_signature" ("Agreement", "Number",
    "Party") WHERE "WithdrawnAt" IS NULL;

CREATE INDEX "IX_agreement_signature_Party" ON "agreement_signature" ("Party");

CREATE INDEX "IX_agreement_signature_Under" ON "agreement_signature" ("Under");

-- example_message
CREATE TABLE "example_message" (
    "Contact" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "For" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_example_message" PRIMARY KEY ("Contact", "Number"),
    CONSTRAINT "FK_example_message_app_user_By" FOREIGN KEY ("By") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_message_example_contact_Contact" FOREIGN KEY ("Contact") REFERENCES "example_contact" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_example_message_organisation_For" FOREIGN KEY ("For") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_example_message_By" ON "example_message" ("By");

CREATE INDEX "IX_example_message_For" ON "example_message" ("For");

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
    "EndedFrom" TEXT NULL,
    "EndedAt" TEXT NULL,
    "EndedBy" TEXT NULL,
    "EndReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_teacher_request_hourly_teacher_Teacher" FOREIGN KEY ("Teacher") REFERENCES "hourly_teacher" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_AskedFor" FOREIGN KEY ("AskedFor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_teacher_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_teacher_request_AskedFor" ON "teacher_request" ("AskedFor");

CREATE INDEX "IX_teacher_request_Owner" ON "teacher_request" ("Owner");

CREATE INDEX "IX_teacher_request_Teacher_FirstDay" ON "teacher_request" ("Teacher", "FirstDay");

-- disposal
CREATE TABLE "disposal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_disposal" PRIMARY KEY,
    "Category" TEXT NOT NULL,
    "Period" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Persons" INTEGER NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "End" TEXT NULL,
    "Failed" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_disposal_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_disposal_two_persons" CHECK ("ApprovedBy" <> "ProposedBy"),
    CONSTRAINT "FK_disposal_app_user_ProposedBy" FOREIGN KEY ("ProposedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disposal_keeping_period_Period" FOREIGN KEY ("Period") REFERENCES "keeping_period" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_disposal_Category" ON "disposal" ("Category") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_disposal_Period" ON "disposal" ("Period");

CREATE INDEX "IX_disposal_ProposedBy" ON "disposal" ("ProposedBy");

-- access_review_choice
CREATE TABLE "access_review_choice" (
    "Review" TEXT NOT NULL,
    "Membership" TEXT NOT NULL,
    "LastDay" TEXT NULL,
    "ChosenBy" TEXT NOT NULL,
    CONSTRAINT "PK_access_review_choice" PRIMARY KEY ("Review", "Membership"),
    CONSTRAINT "FK_access_review_choice_access_review_Review" FOREIGN KEY ("Review") REFERENCES "access_review" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_choice_app_user_ChosenBy" FOREIGN KEY ("ChosenBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_access_review_choice_membership_Membership" FOREIGN KEY ("Membership") REFERENCES "membership" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_access_review_choice_ChosenBy" ON "access_review_choice" ("ChosenBy");

CREATE INDEX "IX_access_review_choice_Membership" ON "access_review_choice" ("Membership");

-- role_proposal
CREATE TABLE "role_proposal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_role_proposal" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "Prolongs" TEXT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "Gave" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_role_proposal_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_role_proposal_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_role_proposal_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_role_proposal_membership_Prolongs" FOREIGN KEY ("Prolongs") REFERENCES "membership" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_role_proposal_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_role_proposal_Organisation" ON "role_proposal" ("Organisation");

CREATE INDEX "IX_role_proposal_Prolongs" ON "role_proposal" ("Prolongs");

CREATE INDEX "IX_role_proposal_User" ON "role_proposal" ("User");

-- sign_in_move
CREATE TABLE "sign_in_move" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sign_in_move" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Identity" TEXT NOT NULL,
    "NumberHash" TEXT NULL,
    "IsRecorded" INTEGER NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_sign_in_move_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_sign_in_move_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_sign_in_move_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sign_in_move_user_identity_Identity" FOREIGN KEY ("Identity") REFERENCES "user_identity" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sign_in_move_Identity" ON "sign_in_move" ("Identity");

CREATE INDEX "IX_sign_in_move_User" ON "sign_in_move" ("User");

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

-- call_part
CREATE TABLE "call_part" (
    "Part" TEXT NOT NULL,
    "CallVersion" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_call_part" PRIMARY KEY ("CallVersion", "Part"),
    CONSTRAINT "FK_call_part_call_version_CallVersion" FOREIGN KEY ("CallVersion") REFERENCES "call_version" ("Id") ON DELETE RESTRICT
);

-- application_attachment
CREATE TABLE "application_attachment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_application_attachment" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Partner" TEXT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "FK_application_attachment_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_application_attachment_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_application_attachment_Application" ON "application_attachment" ("Application");

CREATE INDEX "IX_application_attachment_File" ON "application_attachment" ("File");

-- application_part
CREATE TABLE "application_part" (
    "Part" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_application_part" PRIMARY KEY ("Application", "Part"),
    CONSTRAINT "FK_application_part_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

-- assessment
CREATE TABLE "assessment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_assessment" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Assessor" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "DueSetAt" TEXT NOT NULL,
    "InsteadOf" TEXT NULL,
    "AssignedBy" TEXT NOT NULL,
    "AssignedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "SavedAt" TEXT NULL,
    "HandedInAt" TEXT NULL,
    "SentVersion" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_assessment_app_user_Assessor" FOREIGN KEY ("Assessor") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_assessment_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_assessment_Application" ON "assessment" ("Application");

CREATE UNIQUE INDEX "IX_assessment_Application_Assessor" ON "assessment" ("Application", "Assessor") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_assessment_Assessor_HandedInAt" ON "assessment" ("Assessor", "HandedInAt");

-- carried_amount
CREATE TABLE "carried_amount" (
    "Application" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "FromYear" INTEGER NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "LookedAtBy" TEXT NULL,
    "LookedAt" TEXT NULL,
    CONSTRAINT "PK_carried_amount" PRIMARY KEY ("Application", "Code"),
    CONSTRAINT "FK_carried_amount_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

-- confirmation
CREATE TABLE "confirmation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_confirmation" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Under" TEXT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_confirmation_delegation_Under" FOREIGN KEY ("Under") REFERENCES "delegation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_confirmation_Application" ON "confirmation" ("Application");

CREATE INDEX "IX_confirmation_Under" ON "confirmation" ("Under");

-- consensus_note
CREATE TABLE "consensus_note" (
    "Application" TEXT NOT NULL CONSTRAINT "PK_consensus_note" PRIMARY KEY,
    "Overall" TEXT NULL,
    "SavedBy" TEXT NULL,
    "SavedAt" TEXT NULL,
    "PresentedAt" TEXT NULL,
    "CompletedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_consensus_note_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

-- control_case
CREATE TABLE "control_case" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_control_case" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Call" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Draw" TEXT NULL,
    "Reason" TEXT NULL,
    "OpenedBy" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "FindingsSentAt" TEXT NULL,
    "AnswerBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "Answer" TEXT NULL,
    "Outcome" TEXT NULL,
    "Conclusion" TEXT NULL,
    "ProposedAt" TEXT NULL,
    "ConcludedBy" TEXT NULL,
    "ConcludedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_control_case_decided_by_two" CHECK (("ConcludedAt" IS NULL AND "ConcludedBy" IS NULL) OR ("ConcludedAt" IS NOT NULL AND "ConcludedBy" IS NOT NULL)),
    CONSTRAINT "FK_control_case_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_control_draw_Draw" FOREIGN KEY ("Draw") REFERENCES "control_draw" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_control_case_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_control_case_Application" ON "control_case" ("Application");

CREATE INDEX "IX_control_case_Call" ON "control_case" ("Call");

CREATE INDEX "IX_control_case_ConcludedAt_AnswerBy" ON "control_case" ("ConcludedAt", "AnswerBy");

CREATE INDEX "IX_control_case_County_OpenedAt" ON "control_case" ("County", "OpenedAt");

CREATE INDEX "IX_control_case_Draw" ON "control_case" ("Draw");

CREATE INDEX "IX_control_case_Owner" ON "control_case" ("Owner");

-- decision
CREATE TABLE "decision" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_decision" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Call" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Replaces" TEXT NULL,
    "Renewal" TEXT NULL,
    "BegunAt" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "Writers" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "ProposedAt" TEXT NULL,
    "Fell" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "DeclinedAt" TEXT NULL,
    "Basis" TEXT NULL,
    "BasisHash" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_decision_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "CK_decision_two_persons" CHECK ("DecidedBy" <> "SavedBy"),
    CONSTRAINT "FK_decision_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_decision_decision_Replaces" FOREIGN KEY ("Replaces") REFERENCES "decision" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_decision_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_decision_Application_Number" ON "decision" ("Application", "Number");

CREATE INDEX "IX_decision_Call_DecidedAt" ON "decision" ("Call", "DecidedAt");

CREATE INDEX "IX_decision_DecidedAt_DiscardedAt" ON "decision" ("DecidedAt", "DiscardedAt");

CREATE INDEX "IX_decision_Replaces" ON "decision" ("Replaces");

-- drawn_case
CREATE TABLE "drawn_case" (
    "Draw" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "Stratum" TEXT NOT NULL,
    "Digest" TEXT NULL,
    "Place" INTEGER NULL,
    "Why" TEXT NULL,
    CONSTRAINT "PK_drawn_case" PRIMARY KEY ("Draw", "Number"),
    CONSTRAINT "FK_drawn_case_control_draw_Draw" FOREIGN KEY ("Draw") REFERENCES "control_draw" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_drawn_case_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_drawn_case_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_drawn_case_Application" ON "drawn_case" ("Application");

CREATE INDEX "IX_drawn_case_County" ON "drawn_case" ("County");

-- ended_partner
CREATE TABLE "ended_partner" (
    "Application" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "EndedOn" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "Successor" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    CONSTRAINT "PK_ended_partner" PRIMARY KEY ("Application", "Code"),
    CONSTRAINT "FK_ended_partner_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ended_partner_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ended_partner_organisation_Successor" FOREIGN KEY ("Successor") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ended_partner_Organisation" ON "ended_partner" ("Organisation");

CREATE INDEX "IX_ended_partner_Successor" ON "ended_partner" ("Successor");

-- formal_check
CREATE TABLE "formal_check" (
    "Application" TEXT NOT NULL CONSTRAINT "PK_formal_check" PRIMARY KEY,
    "Result" TEXT NOT NULL,
    "Ground" TEXT NULL,
    "Note" TEXT NULL,
    "By" TEXT NOT NULL,
    "Checkers" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "SentVersion" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_formal_check_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_formal_check_By" ON "formal_check" ("By");

-- partner_ask
CREATE TABLE "partner_ask" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_partner_ask" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Call" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Partner" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "ToldJson" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "Note" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_partner_ask_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_ask_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_partner_ask_Application_Organisation" ON "partner_ask" ("Application", "Organisation") WHERE "EndedAt" IS NULL;

CREATE INDEX "IX_partner_ask_Call" ON "partner_ask" ("Call");

CREATE INDEX "IX_partner_ask_County" ON "partner_ask" ("County");

CREATE INDEX "IX_partner_ask_Organisation" ON "partner_ask" ("Organisation");

-- sent_continuation
CREATE TABLE "sent_continuation" (
    "Application" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "PK_sent_continuation" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_continuation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

-- case_asking
CREATE TABLE "case_asking" (
    "Thread" TEXT NOT NULL,
    "Message" INTEGER NOT NULL,
    "Of" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "AnswerBy" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Ended" TEXT NULL,
    "Answer" INTEGER NULL,
    CONSTRAINT "PK_case_asking" PRIMARY KEY ("Thread", "Message", "Of"),
    CONSTRAINT "FK_case_asking_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES "case_thread" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_organisation_By" FOREIGN KEY ("By") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_asking_organisation_Of" FOREIGN KEY ("Of") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_asking_AskedBy_EndedAt" ON "case_asking" ("AskedBy", "EndedAt");

CREATE INDEX "IX_case_asking_By" ON "case_asking" ("By");

CREATE INDEX "IX_case_asking_Case_EndedAt" ON "case_asking" ("Case", "EndedAt");

CREATE INDEX "IX_case_asking_Of_EndedAt" ON "case_asking" ("Of", "EndedAt");

-- case_thread_party
CREATE TABLE "case_thread_party" (
    "Thread" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    CONSTRAINT "PK_case_thread_party" PRIMARY KEY ("Thread", "Organisation"),
    CONSTRAINT "FK_case_thread_party_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES "case_thread" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_party_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_thread_party_Organisation" ON "case_thread_party" ("Organisation");

-- case_thread_read
CREATE TABLE "case_thread_read" (
    "Thread" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "UpTo" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_case_thread_read" PRIMARY KEY ("Thread", "User", "Organisation"),
    CONSTRAINT "FK_case_thread_read_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_read_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES "case_thread" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_thread_read_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_thread_read_Organisation" ON "case_thread_read" ("Organisation");

CREATE INDEX "IX_case_thread_read_User" ON "case_thread_read" ("User");

-- application_supplement
CREATE TABLE "application_supplement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_application_supplement" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Partner" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Entry" TEXT NOT NULL,
    "SentBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "SeenAt" TEXT NULL,
    "SeenBy" TEXT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_application_supplement_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_application_supplement_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_application_supplement_Application_SeenAt" ON "application_supplement" ("Application", "SeenAt");

CREATE INDEX "IX_application_supplement_Entry" ON "application_supplement" ("Entry");

-- case_message
CREATE TABLE "case_message" (
    "Entry" TEXT NOT NULL CONSTRAINT "PK_case_message" PRIMARY KEY,
    "Case" TEXT NOT NULL,
    "Thread" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "Sender" TEXT NOT NULL,
    "SentBy" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "OpenedAt" TEXT NULL,
    "OpenedBy" TEXT NULL,
    CONSTRAINT "FK_case_message_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_message_case_thread_Thread" FOREIGN KEY ("Thread") REFERENCES "case_thread" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_message_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_message_Case_Number" ON "case_message" ("Case", "Number");

CREATE INDEX "IX_case_message_Thread_Number" ON "case_message" ("Thread", "Number");

-- case_request
CREATE TABLE "case_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_case_request" PRIMARY KEY,
    "Case" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "Of" TEXT NOT NULL,
    "Question" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "DueSetAt" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "AskedEntry" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredEntry" TEXT NULL,
    "ReadAt" TEXT NULL,
    "ReadBy" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBecause" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_case_request_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_journal_entry_AnsweredEntry" FOREIGN KEY ("AnsweredEntry")
        REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_journal_entry_AskedEntry" FOREIGN KEY ("AskedEntry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_organisation_Of" FOREIGN KEY ("Of") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_case_request_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_request_AnsweredEntry" ON "case_request" ("AnsweredEntry");

CREATE INDEX "IX_case_request_AskedEntry" ON "case_request" ("AskedEntry");

CREATE INDEX "IX_case_request_Case" ON "case_request" ("Case");

CREATE INDEX "IX_case_request_Of" ON "case_request" ("Of");

CREATE INDEX "IX_case_request_Owner" ON "case_request" ("Owner");

CREATE INDEX "IX_case_request_Subject_AskedAt" ON "case_request" ("Subject", "AskedAt");

-- disclosure_document
CREATE TABLE "disclosure_document" (
    "Request" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Case" TEXT NOT NULL,
    "Entry" TEXT NOT NULL,
    "Document" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "GroundCode" TEXT NULL,
    "Reason" TEXT NULL,
    "MarksJson" TEXT NULL,
    "Copy" TEXT NULL,
    "CopyHash" TEXT NULL,
    CONSTRAINT "PK_disclosure_document" PRIMARY KEY ("Request", "Number"),
    CONSTRAINT "FK_disclosure_document_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_disclosure_request_Request" FOREIGN KEY ("Request")
        REFERENCES "disclosure_request" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_stored_file_Copy" FOREIGN KEY ("Copy") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_document_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_disclosure_document_Case" ON "disclosure_document" ("Case");

CREATE INDEX "IX_disclosure_document_Copy" ON "disclosure_document" ("Copy");

CREATE INDEX "IX_disclosure_document_Entry" ON "disclosure_document" ("Entry");

CREATE INDEX "IX_disclosure_document_File" ON "disclosure_document" ("File");

-- journal_document
CREATE TABLE "journal_document" (
    "Entry" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    CONSTRAINT "PK_journal_document" PRIMARY KEY ("Entry", "Number"),
    CONSTRAINT "FK_journal_document_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_document_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_journal_document_File" ON "journal_document" ("File");

-- journal_receiver
CREATE TABLE "journal_receiver" (
    "Entry" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "IsSealed" INTEGER NOT NULL,
    CONSTRAINT "PK_journal_receiver" PRIMARY KEY ("Entry", "Organisation"),
    CONSTRAINT "FK_journal_receiver_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_journal_receiver_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_journal_receiver_Organisation" ON "journal_receiver" ("Organisation");

-- letter
CREATE TABLE "letter" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_letter" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Matter" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "CaseSubject" TEXT NOT NULL,
    "Sender" TEXT NOT NULL,
    "Receiver" TEXT NOT NULL,
    "Form" TEXT NOT NULL,
    "TemplateVersion" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "CaseNumber" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Pdf" TEXT NOT NULL,
    "Archive" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "Entry" TEXT NOT NULL,
    "DispatchedAt" TEXT NOT NULL,
    "DispatchedBy" TEXT NOT NULL,
    "OpenedAt" TEXT NULL,
    "OpenedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_letter_case_file_Case" FOREIGN KEY ("Case") REFERENCES "case_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_organisation_Receiver" FOREIGN KEY ("Receiver") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_organisation_Sender" FOREIGN KEY ("Sender") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Archive" FOREIGN KEY ("Archive") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Html" FOREIGN KEY ("Html") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letter_stored_file_Pdf" FOREIGN KEY ("Pdf") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_letter_Archive" ON "letter" ("Archive");

CREATE INDEX "IX_letter_Case" ON "letter" ("Case");

CREATE INDEX "IX_letter_CaseSubject" ON "letter" ("CaseSubject");

CREATE INDEX "IX_letter_Entry" ON "letter" ("Entry");

CREATE INDEX "IX_letter_Html" ON "letter" ("Html");

CREATE UNIQUE INDEX "IX_letter_Matter_Kind" ON "letter" ("Matter", "Kind");

CREATE INDEX "IX_letter_Pdf" ON "letter" ("Pdf");

CREATE INDEX "IX_letter_Receiver_DispatchedAt" ON "letter" ("Receiver", "DispatchedAt");

CREATE INDEX "IX_letter_Sender" ON "letter" ("Sender");

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

-- naming
CREATE TABLE "naming" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_naming" PRIMARY KEY,
    "Reference" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "RestsOn" TEXT NOT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "EndedOn" TEXT NULL,
    "EndedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_naming_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_naming_two_persons" CHECK ("ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))),
    CONSTRAINT "FK_naming_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_naming_graded_reference_Reference" FOREIGN KEY ("Reference") REFERENCES "graded_reference" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_naming_organisation_Organisation" FOREIGN KEY ("Organisation") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_naming_Organisation" ON "naming" ("Organisation");

CREATE INDEX "IX_naming_Reference" ON "naming" ("Reference");

CREATE INDEX "IX_naming_User" ON "naming" ("User");

-- person_consent_scan
CREATE TABLE "person_consent_scan" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_consent_scan" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Consent" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_consent_scan_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_scan_person_consent_Consent" FOREIGN KEY ("Consent")
        REFERENCES "person_consent" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_consent_scan_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_consent_scan_Consent" ON "person_consent_scan" ("Consent");

CREATE INDEX "IX_person_consent_scan_File" ON "person_consent_scan" ("File");

CREATE INDEX "IX_person_consent_scan_Person" ON "person_consent_scan" ("Person");

-- person_course_finding
CREATE TABLE "person_course_finding" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course_finding" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "DoneBy" TEXT NULL,
    "On" TEXT NOT NULL,
    "Words" TEXT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_course_finding_app_user_DoneBy" FOREIGN KEY ("DoneBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_finding_person_course_Course" FOREIGN KEY ("Course") REFERENCES "person_course" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_finding_Body" ON "person_course_finding" ("Body");

CREATE INDEX "IX_person_course_finding_Course" ON "person_course_finding" ("Course");

CREATE INDEX "IX_person_course_finding_DoneBy" ON "person_course_finding" ("DoneBy");

CREATE INDEX "IX_person_course_finding_Owner" ON "person_course_finding" ("Owner");

CREATE INDEX "IX_person_course_finding_Person" ON "person_course_finding" ("Person");

CREATE INDEX "IX_person_course_finding_RecordedBy" ON "person_course_finding" ("RecordedBy");

-- person_course_goal
CREATE TABLE "person_course_goal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course_goal" PRIMARY KEY,
    "Words" TEXT NULL,
    "IsWish" INTEGER NOT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_course_goal_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_goal_person_course_Course" FOREIGN KEY ("Course") REFERENCES "person_course" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_goal_Course" ON "person_course_goal" ("Course");

CREATE INDEX "IX_person_course_goal_Owner" ON "person_course_goal" ("Owner");

CREATE INDEX "IX_person_course_goal_Person" ON "person_course_goal" ("Person");

CREATE INDEX "IX_person_course_goal_RecordedBy" ON "person_course_goal" ("RecordedBy");

-- person_course_member
CREATE TABLE "person_course_member" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course_member" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "BodyKind" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_course_member_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_organisation_Body" FOREIGN KEY ("Body") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_member_person_course_Course" FOREIGN KEY ("Course") REFERENCES "person_course" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_member_Body" ON "person_course_member" ("Body");

CREATE INDEX "IX_person_course_member_Course" ON "person_course_member" ("Course");

CREATE INDEX "IX_person_course_member_Owner" ON "person_course_member" ("Owner");

CREATE INDEX "IX_person_course_member_Person" ON "person_course_member" ("Person");

CREATE INDEX "IX_person_course_member_RecordedBy" ON "person_course_member" ("RecordedBy");

CREATE INDEX "IX_person_course_member_User" ON "person_course_member" ("User");

-- person_course_stage
CREATE TABLE "person_course_stage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course_stage" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "ResponsibleKind" TEXT NOT NULL,
    "Responsible" TEXT NOT NULL,
    "FollowUpUntil" TEXT NULL,
    "ReceivedAt" TEXT NULL,
    "ReceivedBy" TEXT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_course_stage_app_user_ReceivedBy" FOREIGN KEY ("ReceivedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_organisation_Responsible" FOREIGN KEY ("Responsible")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_stage_person_course_Course" FOREIGN KEY ("Course") REFERENCES "person_course" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_course_stage_Course_From" ON "person_course_stage" ("Course", "From") WHERE "TakenBackAt" IS NULL;

CREATE INDEX "IX_person_course_stage_Owner" ON "person_course_stage" ("Owner");

CREATE INDEX "IX_person_course_stage_Person" ON "person_course_stage" ("Person");

CREATE INDEX "IX_person_course_stage_ReceivedBy" ON "person_course_stage" ("ReceivedBy");

CREATE INDEX "IX_person_course_stage_RecordedBy" ON "person_course_stage" ("RecordedBy");

CREATE INDEX "IX_person_course_stage_Responsible" ON "person_course_stage" ("Responsible");

-- person_course_step
CREATE TABLE "person_course_step" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_course_step" PRIMARY KEY,
    "Words" TEXT NULL,
    "ResponsibleKind" TEXT NULL,
    "Responsible" TEXT NULL,
    "Due" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "Outcome" TEXT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Course" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    CONSTRAINT "FK_person_course_step_app_user_RecordedBy" FOREIGN KEY ("RecordedBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_organisation_Responsible" FOREIGN KEY ("Responsible")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_course_step_person_course_Course" FOREIGN KEY ("Course") REFERENCES "person_course" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_course_step_Course" ON "person_course_step" ("Course");

CREATE INDEX "IX_person_course_step_Owner" ON "person_course_step" ("Owner");

CREATE INDEX "IX_person_course_step_Person" ON "person_course_step" ("Person");

CREATE INDEX "IX_person_course_step_RecordedBy" ON "person_course_step" ("RecordedBy");

CREATE INDEX "IX_person_course_step_Responsible" ON "person_course_step" ("Responsible");

-- person_note_part
CREATE TABLE "person_note_part" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_note_part" PRIMARY KEY,
    "Note" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "OwnerKind" TEXT NOT NULL,
    "Owner" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Category" TEXT NOT NULL,
    "MentionsAnother" INTEGER NOT NULL,
    "Words" TEXT NULL,
    CONSTRAINT "FK_person_note_part_organisation_Owner" FOREIGN KEY ("Owner") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_part_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_note_part_person_note_Note" FOREIGN KEY ("Note") REFERENCES "person_note" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_person_note_part_Note_Number" ON "person_note_part" ("Note", "Number");

CREATE INDEX "IX_person_note_part_Owner" ON "person_note_part" ("Owner");

CREATE INDEX "IX_person_note_part_Person" ON "person_note_part" ("Person");

-- person_order_answer
CREATE TABLE "person_order_answer" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_order_answer" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Order" TEXT NOT NULL,
    "ByKind" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Verdict" TEXT NOT NULL,
    "Words" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_person_order_answer_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_organisation_By" FOREIGN KEY ("By") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_order_answer_person_order_Order" FOREIGN KEY ("Order") REFERENCES "person_order" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_order_answer_By" ON "person_order_answer" ("By");

CREATE INDEX "IX_person_order_answer_Order" ON "person_order_answer" ("Order");

CREATE INDEX "IX_person_order_answer_Person" ON "person_order_answer" ("Person");

CREATE INDEX "IX_person_order_answer_User" ON "person_order_answer" ("User");

-- person_merge_step
CREATE TABLE "person_merge_step" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_merge_step" PRIMARY KEY,
    "Pair" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Stays" TEXT NOT NULL,
    "Leads" TEXT NOT NULL,
    "AskedKind" TEXT NULL,
    "Asked" TEXT NULL,
    "ProposedAt" TEXT NOT NULL,
    "WaitsSince" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "PartedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_person_merge_step_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_person_merge_step_organisation_Asked" FOREIGN KEY ("Asked") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_Leads" FOREIGN KEY ("Leads") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_Stays" FOREIGN KEY ("Stays") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_merge_step_person_pair_Pair" FOREIGN KEY ("Pair") REFERENCES "person_pair" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_merge_step_Asked" ON "person_merge_step" ("Asked");

CREATE INDEX "IX_person_merge_step_Leads" ON "person_merge_step" ("Leads");

CREATE INDEX "IX_person_merge_step_Pair" ON "person_merge_step" ("Pair");

CREATE INDEX "IX_person_merge_step_Stays" ON "person_merge_step" ("Stays");

-- person_statement
CREATE TABLE "person_statement" (
    "Person" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Tie" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "WordsVersion" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_person_statement" PRIMARY KEY ("Person", "User", "Tie"),
    CONSTRAINT "FK_person_statement_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_statement_person_tie_Tie" FOREIGN KEY ("Tie") REFERENCES "person_tie" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_statement_Organisation" ON "person_statement" ("Organisation");

CREATE INDEX "IX_person_statement_Tie" ON "person_statement" ("Tie");

CREATE INDEX "IX_person_statement_User" ON "person_statement" ("User");

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

-- agreement_meeting_answer
CREATE TABLE "agreement_meeting_answer" (
    "Meeting" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "IsComing" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_agreement_meeting_answer" PRIMARY KEY ("Meeting", "Organisation"),
    CONSTRAINT "FK_agreement_meeting_answer_agreement_meeting_Meeting" FOREIGN KEY ("Meeting")
        REFERENCES "agreement_meeting" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agreement_meeting_answer_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_agreement_meeting_answer_Organisation" ON "agreement_meeting_answer" ("Organisation");

-- disposal_held
CREATE TABLE "disposal_held" (
    "Disposal" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Persons" INTEGER NOT NULL,
    CONSTRAINT "PK_disposal_held" PRIMARY KEY ("Disposal", "Reason"),
    CONSTRAINT "FK_disposal_held_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES "disposal" ("Id") ON DELETE RESTRICT
);

-- disposal_record
CREATE TABLE "disposal_record" (
    "Disposal" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "Facts" INTEGER NOT NULL,
    CONSTRAINT "PK_disposal_record" PRIMARY KEY ("Disposal", "Person"),
    CONSTRAINT "FK_disposal_record_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES "disposal" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_disposal_record_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_disposal_record_Person" ON "disposal_record" ("Person");

-- person_disposed
CREATE TABLE "person_disposed" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_person_disposed" PRIMARY KEY,
    "Person" TEXT NOT NULL,
    "Disposal" TEXT NOT NULL,
    "Facts" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_person_disposed_disposal_Disposal" FOREIGN KEY ("Disposal") REFERENCES "disposal" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_person_disposed_person_Person" FOREIGN KEY ("Person") REFERENCES "person" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_person_disposed_Disposal" ON "person_disposed" ("Disposal");

CREATE INDEX "IX_person_disposed_Person" ON "person_disposed" ("Person");

-- group_proposal
CREATE TABLE "group_proposal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_group_proposal" PRIMARY KEY,
    "User" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Ends" TEXT NULL,
    "EndsVersion" INTEGER NULL,
    "ProposedAt" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    "Gave" TEXT NULL,
    "Proposed" TEXT NULL,
    "DeclinedAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "LapsedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_group_proposal_app_user_AnsweredBy" FOREIGN KEY ("AnsweredBy") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_app_user_User" FOREIGN KEY ("User") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_membership_Ends" FOREIGN KEY ("Ends") REFERENCES "membership" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_membership_Gave" FOREIGN KEY ("Gave") REFERENCES "membership" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_organisation_Organisation" FOREIGN KEY ("Organisation")
        REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_group_proposal_role_proposal_Proposed" FOREIGN KEY ("Proposed") REFERENCES "role_proposal" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_group_proposal_AnsweredBy" ON "group_proposal" ("AnsweredBy");

CREATE INDEX "IX_group_proposal_Ends" ON "group_proposal" ("Ends");

CREATE INDEX "IX_group_proposal_Gave" ON "group_proposal" ("Gave");

CREATE INDEX "IX_group_proposal_Organisation_ProposedAt" ON "group_proposal" ("Organisation", "ProposedAt");

CREATE INDEX "IX_group_proposal_Proposed" ON "group_proposal" ("Proposed");

CREATE INDEX "IX_group_proposal_User" ON "group_proposal" ("User");

-- criterion_grade
CREATE TABLE "criterion_grade" (
    "Assessment" TEXT NOT NULL,
    "Criterion" TEXT NOT NULL,
    "Grade" TEXT NULL,
    "Reason" TEXT NULL,
    "ChangedIn" INTEGER NOT NULL,
    CONSTRAINT "PK_criterion_grade" PRIMARY KEY ("Assessment", "Criterion"),
    CONSTRAINT "FK_criterion_grade_assessment_Assessment" FOREIGN KEY ("Assessment") REFERENCES "assessment" ("Id") ON DELETE RESTRICT
);

-- passage_note
CREATE TABLE "passage_note" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_passage_note" PRIMARY KEY,
    "Assessment" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Quote" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "After" TEXT NOT NULL,
    "SentVersion" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_passage_note_assessment_Assessment" FOREIGN KEY ("Assessment") REFERENCES "assessment" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_passage_note_Assessment" ON "passage_note" ("Assessment");

-- confirmation_request
CREATE TABLE "confirmation_request" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_confirmation_request" PRIMARY KEY,
    "Application" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Of" TEXT NOT NULL,
    "Due" TEXT NOT NULL,
    "Note" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Confirmation" TEXT NULL,
    CONSTRAINT "FK_confirmation_request_app_user_Of" FOREIGN KEY ("Of") REFERENCES "app_user" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_request_confirmation_Confirmation" FOREIGN KEY ("Confirmation")
        REFERENCES "confirmation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_confirmation_request_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_confirmation_request_Application" ON "confirmation_request" ("Application");

CREATE INDEX "IX_confirmation_request_Confirmation" ON "confirmation_request" ("Confirmation");

CREATE INDEX "IX_confirmation_request_Of" ON "confirmation_request" ("Of");

-- sent_version
CREATE TABLE "sent_version" (
    "Application" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "CallVersion" TEXT NOT NULL,
    "ClosesAt" TEXT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "CompletesFrom" TEXT NULL,
    "SentBy" TEXT NOT NULL,
    "Confirmation" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "SeenAt" TEXT NULL,
    "SeenBy" TEXT NULL,
    CONSTRAINT "PK_sent_version" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_version_call_version_CallVersion" FOREIGN KEY ("CallVersion") REFERENCES "call_version" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_version_confirmation_Confirmation" FOREIGN KEY ("Confirmation") REFERENCES "confirmation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_version_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sent_version_CallVersion" ON "sent_version" ("CallVersion");

CREATE INDEX "IX_sent_version_Confirmation" ON "sent_version" ("Confirmation");

CREATE INDEX "IX_sent_version_SeenAt_ReceivedAt" ON "sent_version" ("SeenAt", "ReceivedAt");

-- consensus_answer
CREATE TABLE "consensus_answer" (
    "Application" TEXT NOT NULL,
    "User" TEXT NOT NULL,
    "Dissent" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_consensus_answer" PRIMARY KEY ("Application", "User"),
    CONSTRAINT "FK_consensus_answer_consensus_note_Application" FOREIGN KEY ("Application")
        REFERENCES "consensus_note" ("Application") ON DELETE CASCADE
);

-- consensus_grade
CREATE TABLE "consensus_grade" (
    "Application" TEXT NOT NULL,
    "Criterion" TEXT NOT NULL,
    "Grade" TEXT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "PK_consensus_grade" PRIMARY KEY ("Application", "Criterion"),
    CONSTRAINT "FK_consensus_grade_consensus_note_Application" FOREIGN KEY ("Application")
        REFERENCES "consensus_note" ("Application") ON DELETE RESTRICT
);

-- control_finding
CREATE TABLE "control_finding" (
    "Control" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Severity" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_control_finding" PRIMARY KEY ("Control", "Number"),
    CONSTRAINT "FK_control_finding_control_case_Control" FOREIGN KEY ("Control") REFERENCES "control_case" ("Id") ON DELETE CASCADE
);

-- decision_proposal
CREATE TABLE "decision_proposal" (
    "Decision" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "SentVersion" INTEGER NOT NULL,
    "SentBy" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    CONSTRAINT "PK_decision_proposal" PRIMARY KEY ("Decision", "Number"),
    CONSTRAINT "FK_decision_proposal_decision_Decision" FOREIGN KEY ("Decision") REFERENCES "decision" ("Id") ON DELETE RESTRICT
);

-- partner_answer
CREATE TABLE "partner_answer" (
    "Ask" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Joins" INTEGER NOT NULL,
    "Words" TEXT NULL,
    "Promised" TEXT NULL,
    "By" TEXT NOT NULL,
    "Under" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_partner_answer" PRIMARY KEY ("Ask", "Number"),
    CONSTRAINT "FK_partner_answer_delegation_Under" FOREIGN KEY ("Under") REFERENCES "delegation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_partner_answer_partner_ask_Ask" FOREIGN KEY ("Ask") REFERENCES "partner_ask" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_partner_answer_Under" ON "partner_answer" ("Under");

-- case_request_file
CREATE TABLE "case_request_file" (
    "Request" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    CONSTRAINT "PK_case_request_file" PRIMARY KEY ("Request", "Number"),
    CONSTRAINT "FK_case_request_file_case_request_Request" FOREIGN KEY ("Request") REFERENCES "case_request" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_case_request_file_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_case_request_file_File" ON "case_request_file" ("File");

-- award
CREATE TABLE "award" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_award" PRIMARY KEY,
    "Letter" TEXT NOT NULL,
    "Decision" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "Call" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "AnswerBy" TEXT NOT NULL,
    "ReportDueOn" TEXT NULL,
    "AccountsDueOn" TEXT NULL,
    "GivenAt" TEXT NOT NULL,
    "LetterOpenedAt" TEXT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "Under" TEXT NULL,
    "DeclineReason" TEXT NULL,
    "LeftAt" TEXT NULL,
    "LeftBy" TEXT NULL,
    "LeftReason" TEXT NULL,
    "AccountSettledAt" TEXT NULL,
    "ReplacedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_award_call_Call" FOREIGN KEY ("Call") REFERENCES "call" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_decision_Decision" FOREIGN KEY ("Decision") REFERENCES "decision" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_delegation_Under" FOREIGN KEY ("Under") REFERENCES "delegation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_letter_Letter" FOREIGN KEY ("Letter") REFERENCES "letter" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_AccountsDueOn" ON "award" ("AccountsDueOn");

CREATE INDEX "IX_award_Answer_AnswerBy" ON "award" ("Answer", "AnswerBy");

CREATE INDEX "IX_award_Application" ON "award" ("Application");

CREATE INDEX "IX_award_Call" ON "award" ("Call");

CREATE INDEX "IX_award_County_GivenAt" ON "award" ("County", "GivenAt");

CREATE UNIQUE INDEX "IX_award_Decision" ON "award" ("Decision");

CREATE UNIQUE INDEX "IX_award_Letter" ON "award" ("Letter");

CREATE INDEX "IX_award_ReportDueOn" ON "award" ("ReportDueOn");

CREATE INDEX "IX_award_Under" ON "award" ("Under");

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

-- sent_content
CREATE TABLE "sent_content" (
    "Application" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "Partners" TEXT NULL,
    CONSTRAINT "PK_sent_content" PRIMARY KEY ("Application", "Number"),
    CONSTRAINT "FK_sent_content_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_content_sent_version_Application_Number" FOREIGN KEY ("Application",
        "Number") REFERENCES "sent_version" ("Application", "Number") ON DELETE RESTRICT
);

-- accounts
CREATE TABLE "accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_accounts" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "AwardedOre" INTEGER NOT NULL,
    "DueOn" TEXT NULL,
    "BegunAt" TEXT NOT NULL,
    "BegunBy" TEXT NOT NULL,
    "ChargedOre" INTEGER NOT NULL,
    "PresentedAt" TEXT NULL,
    "OwnerApprovedAt" TEXT NULL,
    "SentAt" TEXT NULL,
    "SentBy" TEXT NULL,
    "Entry" TEXT NULL,
    "Content" TEXT NULL,
    "Hash" TEXT NULL,
    "Outcome" TEXT NULL,
    "TreatedAt" TEXT NULL,
    "ApprovedOre" INTEGER NULL,
    "InHandOre" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_accounts_decided_by_two" CHECK (("SentAt" IS NULL AND "SentBy" IS NULL) OR ("SentAt" IS NOT NULL AND "SentBy" IS NOT NULL)),
    CONSTRAINT "FK_accounts_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_accounts_Application" ON "accounts" ("Application");

CREATE UNIQUE INDEX "IX_accounts_Award_Year_Number" ON "accounts" ("Award", "Year", "Number");

CREATE INDEX "IX_accounts_County_Year" ON "accounts" ("County", "Year");

CREATE INDEX "IX_accounts_Entry" ON "accounts" ("Entry");

-- answer_date_extension
CREATE TABLE "answer_date_extension" (
    "Award" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_answer_date_extension" PRIMARY KEY ("Award", "Number"),
    CONSTRAINT "FK_answer_date_extension_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT
);

-- award_account
CREATE TABLE "award_account" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_award_account" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Known" INTEGER NOT NULL,
    "EnteredBy" TEXT NOT NULL,
    "EnteredAt" TEXT NOT NULL,
    "SettledAt" TEXT NULL,
    "SettledBy" TEXT NULL,
    CONSTRAINT "CK_award_account_decided_by_two" CHECK (("SettledAt" IS NULL AND "SettledBy" IS NULL) OR ("SettledAt" IS NOT NULL AND ("SettledBy" IS NOT NULL OR "Known"))),
    CONSTRAINT "FK_award_account_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_account_Award" ON "award_account" ("Award");

-- award_condition
CREATE TABLE "award_condition" (
    "Award" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Due" TEXT NULL,
    "MetAt" TEXT NULL,
    "MetBy" TEXT NULL,
    "MetNote" TEXT NULL,
    "MetEntry" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "ReopenReason" TEXT NULL,
    "ReopenedAt" TEXT NULL,
    CONSTRAINT "PK_award_condition" PRIMARY KEY ("Award", "Number"),
    CONSTRAINT "FK_award_condition_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_condition_journal_entry_MetEntry" FOREIGN KEY ("MetEntry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_condition_MetEntry" ON "award_condition" ("MetEntry");

-- award_target
CREATE TABLE "award_target" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_award_target" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Definition" TEXT NOT NULL,
    "Goal" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "FirstYear" INTEGER NOT NULL,
    "LastYear" INTEGER NOT NULL,
    "Replaces" TEXT NULL,
    "ReplaceReason" TEXT NULL,
    "SetBy" TEXT NOT NULL,
    "SetAt" TEXT NOT NULL,
    "ProposedAt" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "ReplacedAt" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_award_target_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_award_target_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_award_target_Replaces" FOREIGN KEY ("Replaces") REFERENCES "award_target" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_award_target_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_award_target_Application" ON "award_target" ("Application");

CREATE UNIQUE INDEX "IX_award_target_Award_Number" ON "award_target" ("Award", "Number");

CREATE INDEX "IX_award_target_County" ON "award_target" ("County");

CREATE UNIQUE INDEX "IX_award_target_Replaces" ON "award_target" ("Replaces") WHERE "DiscardedAt" IS NULL;

-- continuation
CREATE TABLE "continuation" (
    "Application" TEXT NOT NULL CONSTRAINT "PK_continuation" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Earlier" TEXT NOT NULL,
    "EarlierVersion" INTEGER NOT NULL,
    "FromYear" INTEGER NOT NULL,
    "FirstYear" INTEGER NOT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    CONSTRAINT "FK_continuation_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_continuation_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_continuation_Award" ON "continuation" ("Award");

-- grant_report
CREATE TABLE "grant_report" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_grant_report" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "BegunBy" TEXT NOT NULL,
    "BegunAt" TEXT NOT NULL,
    "FirstReceivedAt" TEXT NULL,
    "ReceivedAt" TEXT NULL,
    "ReturnedAt" TEXT NULL,
    "ReturnReasons" TEXT NULL,
    "CompleteAt" TEXT NULL,
    "ProposedAt" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_grant_report_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "FK_grant_report_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_report_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_grant_report_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_grant_report_Application" ON "grant_report" ("Application");

CREATE UNIQUE INDEX "IX_grant_report_Award_Year" ON "grant_report" ("Award", "Year");

CREATE INDEX "IX_grant_report_County" ON "grant_report" ("County");

-- payment
CREATE TABLE "payment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_payment" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "PreparedBy" TEXT NOT NULL,
    "PreparedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "AttestedAt" TEXT NULL,
    "AttestedBy" TEXT NULL,
    "NeedsThree" INTEGER NOT NULL,
    "ApprovedAt" TEXT NULL,
    "ApprovedBy" TEXT NULL,
    "Account" TEXT NULL,
    "Order" TEXT NULL,
    "OrderSentAt" TEXT NULL,
    "PaidOn" TEXT NULL,
    "Voucher" TEXT NULL,
    "FailedAt" TEXT NULL,
    "DiscardedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_payment_amount" CHECK ("AmountOre" > 0),
    CONSTRAINT "CK_payment_approved_attested" CHECK ("ApprovedAt" IS NULL OR "AttestedAt" IS NOT NULL),
    CONSTRAINT "CK_payment_approved_by_other" CHECK ("ApprovedBy" IS NULL OR "ApprovedBy" <> "PreparedBy"),
    CONSTRAINT "CK_payment_attested_by_other" CHECK ("AttestedBy" IS NULL OR "AttestedBy" <> "PreparedBy"),
    CONSTRAINT "CK_payment_decided_by_two" CHECK (("ApprovedAt" IS NULL AND "ApprovedBy" IS NULL) OR ("ApprovedAt" IS NOT NULL AND "ApprovedBy" IS NOT NULL)),
    CONSTRAINT "CK_payment_ordered_approved" CHECK ("Order" IS NULL OR "ApprovedAt" IS NOT NULL),
    CONSTRAINT "CK_payment_paid_sent" CHECK ("PaidOn" IS NULL OR "OrderSentAt" IS NOT NULL),
    CONSTRAINT "CK_payment_three" CHECK (NOT "NeedsThree" OR "ApprovedBy" IS NULL OR "ApprovedBy" <> "AttestedBy"),
    CONSTRAINT "FK_payment_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_payment_payment_order_Order" FOREIGN KEY ("Order") REFERENCES "payment_order" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_payment_Award_Number" ON "payment" ("Award", "Number");

CREATE INDEX "IX_payment_Order" ON "payment" ("Order");

-- payment_plan
CREATE TABLE "payment_plan" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_payment_plan" PRIMARY KEY,
    "Award" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "AwardedOre" INTEGER NOT NULL,
    "DeductedOre" INTEGER NOT NULL,
    "UnneededOre" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_payment_plan_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_payment_plan_Award_Number" ON "payment_plan" ("Award", "Number");

-- accounts_file
CREATE TABLE "accounts_file" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_accounts_file" PRIMARY KEY,
    "Accounts" TEXT NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "AddedBy" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "FK_accounts_file_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_accounts_file_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_accounts_file_Accounts" ON "accounts_file" ("Accounts");

CREATE INDEX "IX_accounts_file_File" ON "accounts_file" ("File");

-- accounts_line
CREATE TABLE "accounts_line" (
    "Accounts" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Cost" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "BudgetOre" INTEGER NOT NULL,
    "PostedCostsOre" INTEGER NOT NULL,
    "PostedIncomeOre" INTEGER NOT NULL,
    "TypedCostsOre" INTEGER NOT NULL,
    "TypedIncomeOre" INTEGER NOT NULL,
    "OwnOre" INTEGER NOT NULL,
    "Explanation" TEXT NULL,
    CONSTRAINT "PK_accounts_line" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_accounts_line_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT
);

-- accounts_treatment
CREATE TABLE "accounts_treatment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_accounts_treatment" PRIMARY KEY,
    "Accounts" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "Reason" TEXT NULL,
    "Note" TEXT NULL,
    "PreparedBy" TEXT NOT NULL,
    "PreparedAt" TEXT NOT NULL,
    "ProposedAt" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_accounts_treatment_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_accounts_treatment_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_accounts_treatment_Accounts_Number" ON "accounts_treatment" ("Accounts", "Number");

-- ledger_import
CREATE TABLE "ledger_import" (
    "Accounts" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "File" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ReceivedBy" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "TakenAt" TEXT NULL,
    "Rows" INTEGER NULL,
    "SumOre" INTEGER NULL,
    CONSTRAINT "PK_ledger_import" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_ledger_import_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ledger_import_stored_file_File" FOREIGN KEY ("File") REFERENCES "stored_file" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ledger_import_File" ON "ledger_import" ("File");

-- posting
CREATE TABLE "posting" (
    "Accounts" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Import" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Voucher" TEXT NOT NULL,
    "Account" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "IsIncome" INTEGER NOT NULL,
    "HasTwin" INTEGER NOT NULL,
    CONSTRAINT "PK_posting" PRIMARY KEY ("Accounts", "Number"),
    CONSTRAINT "FK_posting_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT
);

-- settlement
CREATE TABLE "settlement" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_settlement" PRIMARY KEY,
    "Accounts" TEXT NOT NULL,
    "Award" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "CarryOre" INTEGER NOT NULL,
    "DeductOre" INTEGER NOT NULL,
    "ClaimOre" INTEGER NOT NULL,
    "WaiveOre" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Note" TEXT NULL,
    "PreparedBy" TEXT NOT NULL,
    "PreparedAt" TEXT NOT NULL,
    "ProposedAt" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_settlement_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_settlement_accounts_Accounts" FOREIGN KEY ("Accounts") REFERENCES "accounts" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_settlement_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_settlement_Accounts_Number" ON "settlement" ("Accounts", "Number");

CREATE INDEX "IX_settlement_Application" ON "settlement" ("Application");

CREATE INDEX "IX_settlement_Award" ON "settlement" ("Award");

CREATE INDEX "IX_settlement_County" ON "settlement" ("County");

-- target_result
CREATE TABLE "target_result" (
    "Target" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Count" INTEGER NULL,
    "Of" INTEGER NULL,
    "Words" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_target_result" PRIMARY KEY ("Target", "Year", "Number"),
    CONSTRAINT "FK_target_result_award_target_Target" FOREIGN KEY ("Target") REFERENCES "award_target" ("Id") ON DELETE RESTRICT
);

-- report_assessment
CREATE TABLE "report_assessment" (
    "Report" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "SentVersion" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_report_assessment" PRIMARY KEY ("Report", "Number"),
    CONSTRAINT "FK_report_assessment_grant_report_Report" FOREIGN KEY ("Report") REFERENCES "grant_report" ("Id") ON DELETE RESTRICT
);

-- report_correction
CREATE TABLE "report_correction" (
    "Report" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Value" INTEGER NULL,
    "Words" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_report_correction" PRIMARY KEY ("Report", "Code"),
    CONSTRAINT "FK_report_correction_grant_report_Report" FOREIGN KEY ("Report") REFERENCES "grant_report" ("Id") ON DELETE CASCADE
);

-- report_part
CREATE TABLE "report_part" (
    "Part" TEXT NOT NULL,
    "Report" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NULL,
    "SavedBy" TEXT NULL,
    CONSTRAINT "PK_report_part" PRIMARY KEY ("Report", "Part"),
    CONSTRAINT "FK_report_part_grant_report_Report" FOREIGN KEY ("Report") REFERENCES "grant_report" ("Id") ON DELETE RESTRICT
);

-- sent_report
CREATE TABLE "sent_report" (
    "Report" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "DueOn" TEXT NULL,
    "SentBy" TEXT NOT NULL,
    "Under" TEXT NULL,
    "EarlyBecause" TEXT NULL,
    "Entry" TEXT NULL,
    "Json" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "PK_sent_report" PRIMARY KEY ("Report", "Number"),
    CONSTRAINT "FK_sent_report_delegation_Under" FOREIGN KEY ("Under") REFERENCES "delegation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_report_grant_report_Report" FOREIGN KEY ("Report") REFERENCES "grant_report" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_sent_report_journal_entry_Entry" FOREIGN KEY ("Entry") REFERENCES "journal_entry" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_sent_report_Entry" ON "sent_report" ("Entry");

CREATE INDEX "IX_sent_report_Under" ON "sent_report" ("Under");

-- payment_block_lift
CREATE TABLE "payment_block_lift" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_payment_block_lift" PRIMARY KEY,
    "Payment" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "GivenAt" TEXT NULL,
    "GivenBy" TEXT NULL,
    "SentAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_payment_block_lift_by_other" CHECK ("GivenBy" IS NULL OR "GivenBy" <> "AskedBy"),
    CONSTRAINT "CK_payment_block_lift_decided_by_two" CHECK (("GivenAt" IS NULL AND "GivenBy" IS NULL) OR ("GivenAt" IS NOT NULL AND "GivenBy" IS NOT NULL)),
    CONSTRAINT "FK_payment_block_lift_payment_Payment" FOREIGN KEY ("Payment") REFERENCES "payment" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_payment_block_lift_Payment" ON "payment_block_lift" ("Payment");

-- payment_block_result
CREATE TABLE "payment_block_result" (
    "Payment" TEXT NOT NULL,
    "Run" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Period" INTEGER NOT NULL,
    "Verdict" TEXT NOT NULL,
    "By" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_payment_block_result" PRIMARY KEY ("Payment", "Run", "Code"),
    CONSTRAINT "FK_payment_block_result_payment_Payment" FOREIGN KEY ("Payment") REFERENCES "payment" ("Id") ON DELETE RESTRICT
);

-- payment_order_line
CREATE TABLE "payment_order_line" (
    "Order" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Payment" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "OrganisationNumber" TEXT NULL,
    "Account" TEXT NOT NULL,
    "Case" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    CONSTRAINT "PK_payment_order_line" PRIMARY KEY ("Order", "Number"),
    CONSTRAINT "FK_payment_order_line_payment_Payment" FOREIGN KEY ("Payment") REFERENCES "payment" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_payment_order_line_payment_order_Order" FOREIGN KEY ("Order") REFERENCES "payment_order" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_payment_order_line_Order_Payment" ON "payment_order_line" ("Order", "Payment");

CREATE INDEX "IX_payment_order_line_Payment" ON "payment_order_line" ("Payment");

-- recovery
CREATE TABLE "recovery" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_recovery" PRIMARY KEY,
    "Settlement" TEXT NOT NULL,
    "Award" TEXT NOT NULL,
    "Application" TEXT NOT NULL,
    "County" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "NoticedOre" INTEGER NULL,
    "WaivedOre" INTEGER NOT NULL,
    "NoticeReason" TEXT NOT NULL,
    "AnswerBy" TEXT NOT NULL,
    "NoticedAt" TEXT NOT NULL,
    "NoticedBy" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "AnsweredBy" TEXT NULL,
    "ProposedOre" INTEGER NULL,
    "DecisionReason" TEXT NULL,
    "Note" TEXT NULL,
    "PayBy" TEXT NULL,
    "DueOn" TEXT NULL,
    "ProposedAt" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "LetterSentAt" TEXT NULL,
    "LetterOpenedAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NULL,
    "WithdrawReason" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_recovery_decided_by_two" CHECK (("DecidedAt" IS NULL AND "DecidedBy" IS NULL) OR ("DecidedAt" IS NOT NULL AND "DecidedBy" IS NOT NULL)),
    CONSTRAINT "FK_recovery_award_Award" FOREIGN KEY ("Award") REFERENCES "award" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_grant_application_Application" FOREIGN KEY ("Application")
        REFERENCES "grant_application" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_organisation_County" FOREIGN KEY ("County") REFERENCES "organisation" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recovery_settlement_Settlement" FOREIGN KEY ("Settlement") REFERENCES "settlement" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_recovery_Application" ON "recovery" ("Application");

CREATE INDEX "IX_recovery_Award" ON "recovery" ("Award");

CREATE INDEX "IX_recovery_County_NoticedAt" ON "recovery" ("County", "NoticedAt");

CREATE INDEX "IX_recovery_Settlement" ON "recovery" ("Settlement");

-- repayment
CREATE TABLE "repayment" (
    "Recovery" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "On" TEXT NOT NULL,
    "Voucher" TEXT NOT NULL,
    "AmountOre" INTEGER NOT NULL,
    "HasTwin" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    CONSTRAINT "PK_repayment" PRIMARY KEY ("Recovery", "Number"),
    CONSTRAINT "FK_repayment_recovery_Recovery" FOREIGN KEY ("Recovery") REFERENCES "recovery" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_repayment_Recovery_Voucher" ON "repayment" ("Recovery", "Voucher");
