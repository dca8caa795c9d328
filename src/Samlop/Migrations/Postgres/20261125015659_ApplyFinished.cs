using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ApplyFinished : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CompletesFrom",
                table: "sent_version",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "person",
                type: "character varying(5)",
                maxLength: 5,
                nullable: false,
                defaultValue: "nb");

            migrationBuilder.AddColumn<string>(
                name: "Partner",
                table: "application_attachment",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_sent_version_SeenAt_ReceivedAt",
                table: "sent_version",
                columns: new[] { "SeenAt", "ReceivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "Partner",
                table: "application_attachment");
        }
    }
}
