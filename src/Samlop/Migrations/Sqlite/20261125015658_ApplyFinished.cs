using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ApplyFinished : Migration
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
                name: "Partner",
                table: "application_attachment",
                type: "TEXT",
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
