using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Samlop.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "app_user",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nb-NO-x-icu"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, defaultValue: "nb"),
                    Persona = table.Column<bool>(type: "boolean", nullable: false),
                    Search = table.Column<string>(type: "character varying(656)", maxLength: 656, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_app_user", x => x.Id);
                });

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
                name: "case_number_series",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_number_series", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "job_lease",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    LastRun = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_lease", x => x.Name);
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
                name: "organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nb-NO-x-icu"),
                    Kinds = table.Column<string[]>(type: "text[]", nullable: false),
                    Number = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    RegionNumber = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Form = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Successor = table.Column<Guid>(type: "uuid", nullable: true),
                    Fictitious = table.Column<bool>(type: "boolean", nullable: false),
                    Search = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisation_organisation_Successor",
                        column: x => x.Successor,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextTry = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outgoing_mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_outage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    CorrectedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CorrectionReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_outage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "process",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    Started = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastSeen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.KeyHash);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    Token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    UseCase = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    AnsweredAt = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission", x => x.Token);
                });

            migrationBuilder.CreateTable(
                name: "two_person_check",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Preparers = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_two_person_check", x => x.Subject);
                });

            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "nb-NO-x-icu"),
                    Search = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    ClosesAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstPublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call", x => x.Id);
                    table.ForeignKey(
                        name: "FK_call_organisation_Owner",
                        column: x => x.Owner,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_app_user_User",
                        column: x => x.User,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_membership_organisation_Organisation",
                        column: x => x.Organisation,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stand_in",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Absent = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    AppointedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stand_in", x => x.Id);
                    table.ForeignKey(
                        name: "FK_stand_in_app_user_Absent",
                        column: x => x.Absent,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_stand_in_app_user_User",
                        column: x => x.User,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_stand_in_organisation_Organisation",
                        column: x => x.Organisation,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "process_event",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Process = table.Column<Guid>(type: "uuid", nullable: false),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_event", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_process_event_process_Process",
                        column: x => x.Process,
                        principalTable: "process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_round",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_round", x => new { x.Subject, x.Number });
                    table.ForeignKey(
                        name: "FK_check_round_two_person_check_Subject",
                        column: x => x.Subject,
                        principalTable: "two_person_check",
                        principalColumn: "Subject",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_follower",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_follower", x => x.Id);
                    table.ForeignKey(
                        name: "FK_call_follower_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedFor = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Answer = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CorrectedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_call_question_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangeNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Imported = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DiscardedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_call_version_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    KindCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: true),
                    Application = table.Column<Guid>(type: "uuid", nullable: true),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Party = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "nb-NO-x-icu"),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Search = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastEntry = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_file", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_file_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_file_organisation_Owner",
                        column: x => x.Owner,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_file_organisation_Party",
                        column: x => x.Party,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    County = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: true),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "ConfirmApplications"),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_delegation_app_user_To",
                        column: x => x.To,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_delegation_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_delegation_organisation_County",
                        column: x => x.County,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_application",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    County = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    BegunBy = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CopiedFrom = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FirstReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReturnedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReturnReasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_application", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grant_application_call_Call",
                        column: x => x.Call,
                        principalTable: "call",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_grant_application_organisation_County",
                        column: x => x.County,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "portfolio_assessment",
                columns: table => new
                {
                    Call = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Writers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "call_part",
                columns: table => new
                {
                    CallVersion = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_part", x => new { x.CallVersion, x.Part });
                    table.ForeignKey(
                        name: "FK_call_part_call_version_CallVersion",
                        column: x => x.CallVersion,
                        principalTable: "call_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Direction = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Sender = table.Column<Guid>(type: "uuid", nullable: false),
                    Receiver = table.Column<Guid>(type: "uuid", nullable: true),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PublicTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    GroundCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ByHand = table.Column<bool>(type: "boolean", nullable: false),
                    CancelledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_journal_entry_case_file_Case",
                        column: x => x.Case,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_journal_entry_organisation_Receiver",
                        column: x => x.Receiver,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_journal_entry_organisation_Sender",
                        column: x => x.Sender,
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_attachment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Partner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_attachment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_application_attachment_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_application_attachment_stored_file_File",
                        column: x => x.File,
                        principalTable: "stored_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_part",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_part", x => new { x.Application, x.Part });
                    table.ForeignKey(
                        name: "FK_application_part_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                        name: "FK_assessment_app_user_Assessor",
                        column: x => x.Assessor,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assessment_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "confirmation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Under = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_confirmation_delegation_Under",
                        column: x => x.Under,
                        principalTable: "delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_confirmation_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
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
                name: "deadline_warning",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    DaysLeft = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_warning", x => new { x.Application, x.Deadline, x.DaysLeft });
                    table.ForeignKey(
                        name: "FK_deadline_warning_grant_application_Application",
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
                    Renewal = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
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
                    User = table.Column<Guid>(type: "uuid", nullable: false),
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
                        name: "FK_impartiality_declaration_app_user_User",
                        column: x => x.User,
                        principalTable: "app_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_impartiality_declaration_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_message",
                columns: table => new
                {
                    Entry = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    WantsAnswer = table.Column<bool>(type: "boolean", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OpenedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_message", x => x.Entry);
                    table.ForeignKey(
                        name: "FK_case_message_case_file_Case",
                        column: x => x.Case,
                        principalTable: "case_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_message_journal_entry_Entry",
                        column: x => x.Entry,
                        principalTable: "journal_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedEntry = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredEntry = table.Column<Guid>(type: "uuid", nullable: true),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReadBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "journal_document",
                columns: table => new
                {
                    Entry = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_document", x => new { x.Entry, x.Number });
                    table.ForeignKey(
                        name: "FK_journal_document_journal_entry_Entry",
                        column: x => x.Entry,
                        principalTable: "journal_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_journal_document_stored_file_File",
                        column: x => x.File,
                        principalTable: "stored_file",
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
                name: "sent_version",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CallVersion = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosesAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CompletesFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Confirmation = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_version", x => new { x.Application, x.Number });
                    table.ForeignKey(
                        name: "FK_sent_version_call_version_CallVersion",
                        column: x => x.CallVersion,
                        principalTable: "call_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sent_version_confirmation_Confirmation",
                        column: x => x.Confirmation,
                        principalTable: "confirmation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sent_version_grant_application_Application",
                        column: x => x.Application,
                        principalTable: "grant_application",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consensus_answer",
                columns: table => new
                {
                    Application = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Dissent = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consensus_answer", x => new { x.Application, x.User });
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
                name: "decision_proposal",
                columns: table => new
                {
                    Decision = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    SentVersion = table.Column<int>(type: "integer", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "information_file",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "IX_app_user_Email",
                table: "app_user",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_appeal_ruling_Kind_At",
                table: "appeal_ruling",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_application_attachment_Application",
                table: "application_attachment",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_application_attachment_File",
                table: "application_attachment",
                column: "File");

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
                name: "IX_call_Number",
                table: "call",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_Owner",
                table: "call",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_call_follower_Call_Email",
                table: "call_follower",
                columns: new[] { "Call", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_follower_Key",
                table: "call_follower",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_question_Call_AnsweredAt",
                table: "call_question",
                columns: new[] { "Call", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_call_version_Call_Ordinal",
                table: "call_version",
                columns: new[] { "Call", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Call",
                table: "case_file",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Owner",
                table: "case_file",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Party",
                table: "case_file",
                column: "Party");

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Subject",
                table: "case_file",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_file_Year_Serial",
                table: "case_file",
                columns: new[] { "Year", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_message_Case_Number",
                table: "case_message",
                columns: new[] { "Case", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_check_round_Verdict_SentAt",
                table: "check_round",
                columns: new[] { "Verdict", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_Application",
                table: "confirmation",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_confirmation_Under",
                table: "confirmation",
                column: "Under");

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
                name: "IX_delegation_Call",
                table: "delegation",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_delegation_County_Until",
                table: "delegation",
                columns: new[] { "County", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_delegation_To",
                table: "delegation",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_grant_application_Call_County",
                table: "grant_application",
                columns: new[] { "Call", "County" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_application_County",
                table: "grant_application",
                column: "County");

            migrationBuilder.CreateIndex(
                name: "IX_grant_application_FirstReceivedAt",
                table: "grant_application",
                column: "FirstReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_impartiality_declaration_Application_User",
                table: "impartiality_declaration",
                columns: new[] { "Application", "User" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_impartiality_declaration_User",
                table: "impartiality_declaration",
                column: "User");

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
                name: "IX_journal_document_File",
                table: "journal_document",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_Case_Number",
                table: "journal_entry",
                columns: new[] { "Case", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_Receiver",
                table: "journal_entry",
                column: "Receiver");

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_Sender",
                table: "journal_entry",
                column: "Sender");

            migrationBuilder.CreateIndex(
                name: "IX_letter_template_version_Kind_Number",
                table: "letter_template_version",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_Organisation",
                table: "membership",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_membership_User_From",
                table: "membership",
                columns: new[] { "User", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_Number",
                table: "organisation",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_Successor",
                table: "organisation",
                column: "Successor");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mail_NextTry",
                table: "outgoing_mail",
                column: "NextTry");

            migrationBuilder.CreateIndex(
                name: "IX_portal_outage_From",
                table: "portal_outage",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_process_Type_At",
                table: "process",
                columns: new[] { "Type", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_process_event_Process_Index",
                table: "process_event",
                columns: new[] { "Process", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_process_event_Subject_Sequence",
                table: "process_event",
                columns: new[] { "Subject", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_sent_version_CallVersion",
                table: "sent_version",
                column: "CallVersion");

            migrationBuilder.CreateIndex(
                name: "IX_sent_version_Confirmation",
                table: "sent_version",
                column: "Confirmation");

            migrationBuilder.CreateIndex(
                name: "IX_sent_version_SeenAt_ReceivedAt",
                table: "sent_version",
                columns: new[] { "SeenAt", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_session_LastSeen",
                table: "session",
                column: "LastSeen");

            migrationBuilder.CreateIndex(
                name: "IX_session_User",
                table: "session",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_Absent",
                table: "stand_in",
                column: "Absent");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_Organisation",
                table: "stand_in",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_stand_in_User_Until",
                table: "stand_in",
                columns: new[] { "User", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_stored_file_Hash",
                table: "stored_file",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_submission_At",
                table: "submission",
                column: "At");
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
                name: "application_attachment");

            migrationBuilder.DropTable(
                name: "application_part");

            migrationBuilder.DropTable(
                name: "award_account");

            migrationBuilder.DropTable(
                name: "award_condition");

            migrationBuilder.DropTable(
                name: "call_follower");

            migrationBuilder.DropTable(
                name: "call_part");

            migrationBuilder.DropTable(
                name: "call_question");

            migrationBuilder.DropTable(
                name: "case_message");

            migrationBuilder.DropTable(
                name: "case_number_series");

            migrationBuilder.DropTable(
                name: "check_round");

            migrationBuilder.DropTable(
                name: "consensus_answer");

            migrationBuilder.DropTable(
                name: "consensus_grade");

            migrationBuilder.DropTable(
                name: "criterion_grade");

            migrationBuilder.DropTable(
                name: "deadline_warning");

            migrationBuilder.DropTable(
                name: "decision_proposal");

            migrationBuilder.DropTable(
                name: "formal_check");

            migrationBuilder.DropTable(
                name: "impartiality_declaration");

            migrationBuilder.DropTable(
                name: "information_file");

            migrationBuilder.DropTable(
                name: "job_lease");

            migrationBuilder.DropTable(
                name: "journal_document");

            migrationBuilder.DropTable(
                name: "letter_template_version");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "outgoing_mail");

            migrationBuilder.DropTable(
                name: "portal_outage");

            migrationBuilder.DropTable(
                name: "portfolio_assessment");

            migrationBuilder.DropTable(
                name: "process_event");

            migrationBuilder.DropTable(
                name: "sent_version");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "stand_in");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "award");

            migrationBuilder.DropTable(
                name: "two_person_check");

            migrationBuilder.DropTable(
                name: "consensus_note");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "information_request");

            migrationBuilder.DropTable(
                name: "process");

            migrationBuilder.DropTable(
                name: "call_version");

            migrationBuilder.DropTable(
                name: "confirmation");

            migrationBuilder.DropTable(
                name: "decision_letter");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "journal_entry");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "app_user");

            migrationBuilder.DropTable(
                name: "grant_application");

            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "call");

            migrationBuilder.DropTable(
                name: "organisation");
        }
    }
}
