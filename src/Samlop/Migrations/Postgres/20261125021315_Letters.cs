using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Letters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "organisation",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "delegation",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "ConfirmApplications");

            migrationBuilder.CreateTable(
                name: "appeal_ruling",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Standing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_ruling", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decision_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Decision = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    County = table.Column<Guid>(type: "uuid", nullable: false),
                    Directorate = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    TemplateVersion = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Search = table.Column<string>(type: "character varying(4300)", maxLength: 4300, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Pdf = table.Column<Guid>(type: "uuid", nullable: false),
                    Archive = table.Column<Guid>(type: "uuid", nullable: false),
                    Html = table.Column<Guid>(type: "uuid", nullable: false),
                    Entry = table.Column<Guid>(type: "uuid", nullable: false),
                    DispatchedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DispatchedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OpenedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "letter_template_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    InForceAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    InForceBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DiscardedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_template_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "award",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Letter = table.Column<Guid>(type: "uuid", nullable: false),
                    Decision = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    County = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Under = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclineReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AccountSettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReplacedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Award = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Award = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Award = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character(11)", fixedLength: true, maxLength: 11, nullable: false),
                    Changed = table.Column<bool>(type: "boolean", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    Award = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    MetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MetBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MetNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReopenReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
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
                name: "IX_appeal_ruling_Kind_At",
                table: "appeal_ruling",
                columns: new[] { "Kind", "At" });

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
                name: "IX_letter_template_version_Kind_Number",
                table: "letter_template_version",
                columns: new[] { "Kind", "Number" },
                unique: true);
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
                name: "letter_template_version");

            migrationBuilder.DropTable(
                name: "award");

            migrationBuilder.DropTable(
                name: "decision_letter");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "delegation");
        }
    }
}
