using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Entries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarEntries",
                table: "SignUps",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CalendarEntries",
                table: "SignUps");
        }
    }
}
