using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samlop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decide2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Renewal",
                table: "decision",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portfolio_assessment");

            migrationBuilder.DropColumn(
                name: "Renewal",
                table: "decision");
        }
    }
}
