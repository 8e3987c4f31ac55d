using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Town = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PublishesAtOnce = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedById = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextFetchAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FetchedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AnswerStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LastModified = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Kept = table.Column<int>(type: "INTEGER", nullable: false),
                    Faults = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Occurrence = table.Column<string>(type: "TEXT", maxLength: 22, nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenJson = table.Column<string>(type: "TEXT", nullable: false),
                    KeptFields = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GoneSince = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    TextBg = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
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
