using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EventAccess",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventCategory",
                table: "SharedItems",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventCoOrganisers",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventEmail",
                table: "SharedItems",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventExcept",
                table: "SharedItems",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventExtra",
                table: "SharedItems",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EventFeeCents",
                table: "SharedItems",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventInterpreters",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventLanguages",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventOnlineUrl",
                table: "SharedItems",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventPhone",
                table: "SharedItems",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventPlaceBg",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventPlaceEn",
                table: "SharedItems",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventReckonedFrom",
                table: "SharedItems",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventRule",
                table: "SharedItems",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventStatus",
                table: "SharedItems",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventStops",
                table: "SharedItems",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventTime",
                table: "SharedItems",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EventTown",
                table: "SharedItems",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasChildcare",
                table: "SharedItems",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasSignUp",
                table: "SharedItems",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seats",
                table: "SharedItems",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SignUpClosesHours",
                table: "SharedItems",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EventDates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false),
                    StartUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsMoved = table.Column<bool>(type: "boolean", nullable: false),
                    IsCancelled = table.Column<bool>(type: "boolean", nullable: false),
                    Town = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    PlaceBg = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PlaceEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SeatsTaken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventDates_SharedItems_EventId",
                        column: x => x.EventId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventDays",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DateId = table.Column<long>(type: "bigint", nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    IsFirst = table.Column<bool>(type: "boolean", nullable: false),
                    StartUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    CoOrganiserIds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Town = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Category = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LanguageCodes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventDays_EventDates_DateId",
                        column: x => x.DateId,
                        principalTable: "EventDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_EventId_Key",
                table: "EventDates",
                columns: new[] { "EventId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_EventId_StartUtc",
                table: "EventDates",
                columns: new[] { "EventId", "StartUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_StartUtc",
                table: "EventDates",
                column: "StartUtc");

            migrationBuilder.CreateIndex(
                name: "IX_EventDays_DateId",
                table: "EventDays",
                column: "DateId");

            migrationBuilder.CreateIndex(
                name: "IX_EventDays_Day_StartUtc_DateId",
                table: "EventDays",
                columns: new[] { "Day", "StartUtc", "DateId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventDays_EventId",
                table: "EventDays",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventDays_OrganisationId_Day_StartUtc_DateId",
                table: "EventDays",
                columns: new[] { "OrganisationId", "Day", "StartUtc", "DateId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventDays_Town_Day_StartUtc_DateId",
                table: "EventDays",
                columns: new[] { "Town", "Day", "StartUtc", "DateId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EventDays");

            migrationBuilder.DropTable(
                name: "EventDates");

            migrationBuilder.DropColumn(
                name: "EventAccess",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventCategory",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventCoOrganisers",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventEmail",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventExcept",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventExtra",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventFeeCents",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventInterpreters",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventLanguages",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventOnlineUrl",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventPhone",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventPlaceBg",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventPlaceEn",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventReckonedFrom",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventRule",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventStatus",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventStops",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventTime",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "EventTown",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "HasChildcare",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "HasSignUp",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "Seats",
                table: "SharedItems");

            migrationBuilder.DropColumn(
                name: "SignUpClosesHours",
                table: "SharedItems");
        }
    }
}
