using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Horizon : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EventReckonedUntil",
                table: "SharedItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_EventReckonedUntil",
                table: "SharedItems",
                column: "EventReckonedUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SharedItems_EventReckonedUntil",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventReckonedUntil",
                table: "SharedItems");
        }
    }
}
