using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EventCancelledFrom",
                table: "SharedItems",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "EventDates",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SignUpDates",
                columns: table => new
                {
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ToldStartUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ToldEndUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ToldPlace = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    IsToldCancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MessageKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignUpDates", x => x.DateId);
                    table.ForeignKey(
                        name: "FK_SignUpDates_EventDates_DateId",
                        column: x => x.DateId,
                        principalTable: "EventDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PhoneKey = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    WaitingNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Reminders = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    RemindDayAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindHourAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RequestHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    RepeatsId = table.Column<long>(type: "INTEGER", nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignUps_EventDates_DateId",
                        column: x => x.DateId,
                        principalTable: "EventDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignUpLinks",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    SignUpId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignUpLinks", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_SignUpLinks_SignUps_SignUpId",
                        column: x => x.SignUpId,
                        principalTable: "SignUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SignUpLinks_SignUpId",
                table: "SignUpLinks",
                column: "SignUpId");

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_DateId_EmailKey",
                table: "SignUps",
                columns: new[] { "DateId", "EmailKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_DateId_PhoneKey",
                table: "SignUps",
                columns: new[] { "DateId", "PhoneKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_DateId_State_WaitingNumber",
                table: "SignUps",
                columns: new[] { "DateId", "State", "WaitingNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_ErasedAt_DateId",
                table: "SignUps",
                columns: new[] { "ErasedAt", "DateId" });

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_RemindDayAt",
                table: "SignUps",
                column: "RemindDayAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_RemindHourAt",
                table: "SignUps",
                column: "RemindHourAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SignUpDates");

            migrationBuilder.DropTable(
                name: "SignUpLinks");

            migrationBuilder.DropTable(
                name: "SignUps");

            migrationBuilder.DropColumn(
                name: "EventCancelledFrom",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "EventDates");
        }
    }
}
