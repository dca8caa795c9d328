using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Assess2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "information_file");

            migrationBuilder.DropTable(
                name: "stand_in");

            migrationBuilder.DropTable(
                name: "information_request");
        }
    }
}
