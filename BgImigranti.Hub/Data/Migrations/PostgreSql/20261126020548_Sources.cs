using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalendarSources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    LanguageCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Town = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Category = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PublishesAtOnce = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedById = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextFetchAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FetchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AnswerStatus = table.Column<int>(type: "integer", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    ETag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LastModified = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarSources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarSources_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalendarSources_People_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FileName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Kept = table.Column<int>(type: "integer", nullable: false),
                    Faults = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarImports_CalendarSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "CalendarSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportedEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Uid = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Occurrence = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    TakenJson = table.Column<string>(type: "text", nullable: false),
                    KeptFields = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    GoneSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedEvents_CalendarSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "CalendarSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportedEvents_SharedItems_EventId",
                        column: x => x.EventId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarImportFaults",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    TextBg = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TextEn = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarImportFaults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarImportFaults_CalendarImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CalendarImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarImportFaults_ImportId",
                table: "CalendarImportFaults",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarImports_FinishedAt",
                table: "CalendarImports",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarImports_SourceId_Id",
                table: "CalendarImports",
                columns: new[] { "SourceId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarSources_CreatedById",
                table: "CalendarSources",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarSources_NextFetchAt",
                table: "CalendarSources",
                column: "NextFetchAt");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarSources_OrganisationId",
                table: "CalendarSources",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedEvents_EventId",
                table: "ImportedEvents",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedEvents_SourceId_Uid_Occurrence",
                table: "ImportedEvents",
                columns: new[] { "SourceId", "Uid", "Occurrence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarImportFaults");

            migrationBuilder.DropTable(
                name: "ImportedEvents");

            migrationBuilder.DropTable(
                name: "CalendarImports");

            migrationBuilder.DropTable(
                name: "CalendarSources");
        }
    }
}
