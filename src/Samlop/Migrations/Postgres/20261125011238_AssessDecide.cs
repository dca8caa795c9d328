using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AssessDecide : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Application",
                table: "case_file",
                type: "uuid",
                nullable: true);

            // Cases opened before this know their application by their subject alone.
            migrationBuilder.Sql("UPDATE case_file SET \"Application\" = \"Subject\" WHERE \"KindCode\" = 'GrantApplication'");

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Assessor = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InsteadOf = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HandedInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentVersion = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Overall = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CompletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: true),
                    BasisHash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    DiscardedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Result = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentVersion = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DeclaredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FoundImpartial = table.Column<bool>(type: "boolean", nullable: true),
                    RuledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RuledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RulingReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "criterion_grade",
                columns: table => new
                {
                    Assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
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
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Dissent = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
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
                name: "decision_proposal",
                columns: table => new
                {
                    Decision = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "IX_impartiality_declaration_Application_Person",
                table: "impartiality_declaration",
                columns: new[] { "Application", "Person" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_impartiality_declaration_Person",
                table: "impartiality_declaration",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "consensus_note");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropColumn(
                name: "Application",
                table: "case_file");
        }
    }
}
