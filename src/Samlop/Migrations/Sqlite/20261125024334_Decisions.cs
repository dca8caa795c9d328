using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CompletesFrom",
                table: "sent_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "person",
                type: "TEXT",
                maxLength: 5,
                nullable: false,
                defaultValue: "nb");

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "organisation",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "delegation",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "ConfirmApplications");

            migrationBuilder.AddColumn<Guid>(
                name: "Application",
                table: "case_file",
                type: "TEXT",
                nullable: true);

            // Cases opened before this know their application by their subject alone.
            migrationBuilder.Sql("UPDATE case_file SET \"Application\" = \"Subject\" WHERE \"KindCode\" = 'GrantApplication'");

            migrationBuilder.AddColumn<string>(
                name: "Partner",
                table: "application_attachment",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "appeal_ruling",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_ruling", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Assessor = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InsteadOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    AssignedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignedAt = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: true),
                    HandedInAt = table.Column<string>(type: "TEXT", nullable: true),
                    SentVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assessment_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assessment_person_Assessor",
                        column: x => x.Assessor,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consensus_note",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Overall = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consensus_note", x => x.Application);
                    table.ForeignKey(
                        name: "FK_consensus_note_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Call = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true),
                    Renewal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    BegunAt = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: true),
                    BasisHash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: true),
                    DiscardedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_decision_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_decision_Replaces",
                        column: x => x.Replaces,
                        principalTable: "decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "formal_check",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    SentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formal_check", x => x.Application);
                    table.ForeignKey(
                        name: "FK_formal_check_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "impartiality_declaration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DeclaredAt = table.Column<string>(type: "TEXT", nullable: false),
                    FoundImpartial = table.Column<bool>(type: "INTEGER", nullable: true),
                    RuledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RuledAt = table.Column<string>(type: "TEXT", nullable: true),
                    RulingReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impartiality_declaration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_impartiality_declaration_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_impartiality_declaration_person_Person",
                        column: x => x.Person,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", nullable: false),
                    AskedEntry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredEntry = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReadBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_information_request_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_request_journal_entry_AnsweredEntry",
                        column: x => x.AnsweredEntry,
                        principalTable: "journal_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_information_request_journal_entry_AskedEntry",
                        column: x => x.AskedEntry,
                        principalTable: "journal_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_template_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: false),
                    InForceAt = table.Column<string>(type: "TEXT", nullable: true),
                    InForceBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiscardedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_template_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portfolio_assessment",
                columns: table => new
                {
                    Call = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Writers = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portfolio_assessment", x => x.Call);
                    table.ForeignKey(
                        name: "FK_portfolio_assessment_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stand_in",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Absent = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AppointedAt = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stand_in", x => x.Id);
                    table.ForeignKey(
                        name: "FK_stand_in_organisation_Organisation",
                        column: x => x.Organisation,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_stand_in_person_Absent",
                        column: x => x.Absent,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_stand_in_person_Person",
                        column: x => x.Person,
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criterion_grade",
                columns: table => new
                {
                    Assessment = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_criterion_grade", x => new { x.Assessment, x.Criterion });
                    table.ForeignKey(
                        name: "FK_criterion_grade_assessment_Assessment",
                        column: x => x.Assessment,
                        principalTable: "assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consensus_answer",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dissent = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consensus_answer", x => new { x.Application, x.Person });
                    table.ForeignKey(
                        name: "FK_consensus_answer_consensus_note_Application",
                        column: x => x.Application,
                        principalTable: "consensus_note",
                        principalColumn: "Application",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consensus_grade",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consensus_grade", x => new { x.Application, x.Criterion });
                    table.ForeignKey(
                        name: "FK_consensus_grade_consensus_note_Application",
                        column: x => x.Application,
                        principalTable: "consensus_note",
                        principalColumn: "Application",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Call = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    County = table.Column<Guid>(type: "TEXT", nullable: false),
                    Directorate = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    TemplateVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Search = table.Column<string>(type: "TEXT", maxLength: 4300, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    Pdf = table.Column<Guid>(type: "TEXT", nullable: false),
                    Archive = table.Column<Guid>(type: "TEXT", nullable: false),
                    Html = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    DispatchedAt = table.Column<string>(type: "TEXT", nullable: false),
                    DispatchedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: true),
                    OpenedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_letter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_decision_letter_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_decision_Decision",
                        column: x => x.Decision,
                        principalTable: "decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_journal_entry_Entry",
                        column: x => x.Entry,
                        principalTable: "journal_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_organisation_County",
                        column: x => x.County,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_organisation_Directorate",
                        column: x => x.Directorate,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_stored_file_Archive",
                        column: x => x.Archive,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_stored_file_Html",
                        column: x => x.Html,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decision_letter_stored_file_Pdf",
                        column: x => x.Pdf,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decision_proposal",
                columns: table => new
                {
                    Decision = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_proposal", x => new { x.Decision, x.Number });
                    table.ForeignKey(
                        name: "FK_decision_proposal_decision_Decision",
                        column: x => x.Decision,
                        principalTable: "decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_file",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_file", x => new { x.Request, x.Number });
                    table.ForeignKey(
                        name: "FK_information_file_information_request_Request",
                        column: x => x.Request,
                        principalTable: "information_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_information_file_stored_file_File",
                        column: x => x.File,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Call = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Under = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AccountSettledAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReplacedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_award", x => x.Id);
                    table.ForeignKey(
                        name: "FK_award_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_award_decision_Decision",
                        column: x => x.Decision,
                        principalTable: "decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_award_decision_letter_Letter",
                        column: x => x.Letter,
                        principalTable: "decision_letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_award_delegation_Under",
                        column: x => x.Under,
                        principalTable: "delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_award_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_award_organisation_County",
                        column: x => x.County,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_date_extension",
                columns: table => new
                {
                    Award = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_date_extension", x => new { x.Award, x.Number });
                    table.ForeignKey(
                        name: "FK_answer_date_extension_award_Award",
                        column: x => x.Award,
                        principalTable: "award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_reminder",
                columns: table => new
                {
                    Award = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_reminder", x => new { x.Award, x.AnswerBy, x.On });
                    table.ForeignKey(
                        name: "FK_answer_reminder_award_Award",
                        column: x => x.Award,
                        principalTable: "award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Award = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 11, nullable: false),
                    Changed = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_award_account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_award_account_award_Award",
                        column: x => x.Award,
                        principalTable: "award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award_condition",
                columns: table => new
                {
                    Award = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MetAt = table.Column<string>(type: "TEXT", nullable: true),
                    MetBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MetNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ConfirmedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_award_condition", x => new { x.Award, x.Number });
                    table.ForeignKey(
                        name: "FK_award_condition_award_Award",
                        column: x => x.Award,
                        principalTable: "award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sent_version_SeenAt_ReceivedAt",
                table: "sent_version",
                columns: new[] { "SeenAt", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_appeal_ruling_Kind_At",
                table: "appeal_ruling",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_Application_Assessor",
                table: "assessment",
                columns: new[] { "Application", "Assessor" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_Assessor_HandedInAt",
                table: "assessment",
                columns: new[] { "Assessor", "HandedInAt" });

            migrationBuilder.CreateIndex(
                name: "IX_award_Answer_AnswerBy",
                table: "award",
                columns: new[] { "Answer", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_award_Application",
                table: "award",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_award_Call",
                table: "award",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_award_County_GivenAt",
                table: "award",
                columns: new[] { "County", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_award_Decision",
                table: "award",
                column: "Decision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_award_Letter",
                table: "award",
                column: "Letter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_award_Under",
                table: "award",
                column: "Under");

            migrationBuilder.CreateIndex(
                name: "IX_award_account_Award",
                table: "award_account",
                column: "Award");

            migrationBuilder.CreateIndex(
                name: "IX_decision_Application_Number",
                table: "decision",
                columns: new[] { "Application", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_Call_DecidedAt",
                table: "decision",
                columns: new[] { "Call", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_decision_Replaces",
                table: "decision",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Application",
                table: "decision_letter",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Archive",
                table: "decision_letter",
                column: "Archive");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Call",
                table: "decision_letter",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_County_DispatchedAt",
                table: "decision_letter",
                columns: new[] { "County", "DispatchedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Decision",
                table: "decision_letter",
                column: "Decision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Directorate",
                table: "decision_letter",
                column: "Directorate");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Entry",
                table: "decision_letter",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Html",
                table: "decision_letter",
                column: "Html");

            migrationBuilder.CreateIndex(
                name: "IX_decision_letter_Pdf",
                table: "decision_letter",
                column: "Pdf");

            migrationBuilder.CreateIndex(
                name: "IX_impartiality_declaration_Application_Person",
                table: "impartiality_declaration",
                columns: new[] { "Application", "Person" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_impartiality_declaration_Person",
                table: "impartiality_declaration",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_information_file_File",
                table: "information_file",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_information_request_AnsweredEntry",
                table: "information_request",
                column: "AnsweredEntry");

            migrationBuilder.CreateIndex(
                name: "IX_information_request_Application_AskedAt",
                table: "information_request",
                columns: new[] { "Application", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_information_request_AskedEntry",
                table: "information_request",
                column: "AskedEntry");

            migrationBuilder.CreateIndex(
                name: "IX_letter_template_version_Kind_Number",
                table: "letter_template_version",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_Absent",
                table: "stand_in",
                column: "Absent");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_Organisation",
                table: "stand_in",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_Person_Until",
                table: "stand_in",
                columns: new[] { "Person", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_date_extension");

            migrationBuilder.DropTable(
                name: "answer_reminder");

            migrationBuilder.DropTable(
                name: "appeal_ruling");

            migrationBuilder.DropTable(
                name: "award_account");

            migrationBuilder.DropTable(
                name: "award_condition");

            migrationBuilder.DropTable(
                name: "consensus_answer");

            migrationBuilder.DropTable(
                name: "consensus_grade");

            migrationBuilder.DropTable(
                name: "criterion_grade");

            migrationBuilder.DropTable(
                name: "decision_proposal");

            migrationBuilder.DropTable(
                name: "formal_check");

            migrationBuilder.DropTable(
                name: "impartiality_declaration");

            migrationBuilder.DropTable(
                name: "information_file");

            migrationBuilder.DropTable(
                name: "letter_template_version");

            migrationBuilder.DropTable(
                name: "portfolio_assessment");

            migrationBuilder.DropTable(
                name: "stand_in");

            migrationBuilder.DropTable(
                name: "award");

            migrationBuilder.DropTable(
                name: "consensus_note");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "information_request");

            migrationBuilder.DropTable(
                name: "decision_letter");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropIndex(
                name: "IX_sent_version_SeenAt_ReceivedAt",
                table: "sent_version");

            migrationBuilder.DropColumn(
                name: "CompletesFrom",
                table: "sent_version");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "person");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "delegation");

            migrationBuilder.DropColumn(
                name: "Application",
                table: "case_file");

            migrationBuilder.DropColumn(
                name: "Partner",
                table: "application_attachment");
        }
    }
}
