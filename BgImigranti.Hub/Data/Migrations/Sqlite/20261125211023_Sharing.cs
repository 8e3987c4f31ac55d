using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BgImigranti.Hub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AboutBg",
                table: "Organisations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AboutEn",
                table: "Organisations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ChangedAt",
                table: "Organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "CountryCode",
                table: "Organisations",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "BG");

            migrationBuilder.AddColumn<long>(
                name: "FactsCheckedById",
                table: "Organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FactsCheckedOn",
                table: "Organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextCheckOn",
                table: "Organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ReviewsItems",
                table: "Organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Town",
                table: "Organisations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OtherTitle",
                table: "ForumThreads",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SubjectId",
                table: "ForumThreads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HolidayOverrides",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsDayOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    NameBg = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolidayOverrides", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "SharedItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceLanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    HiddenFrom = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    IsPinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ThreadId = table.Column<long>(type: "INTEGER", nullable: true),
                    ThreadSection = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ClosesThread = table.Column<bool>(type: "INTEGER", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedById = table.Column<long>(type: "INTEGER", nullable: true),
                    NextCheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: true),
                    TranslationDueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MaterialKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Material_SourceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Material_SourceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: true),
                    SourceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsProject = table.Column<bool>(type: "INTEGER", nullable: true),
                    Need = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ServiceTown = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AudienceCodes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LanguageCodes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FeeCents = table.Column<int>(type: "INTEGER", nullable: true),
                    PlaceBg = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PlaceEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Exceptions = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    IsByAppointment = table.Column<bool>(type: "INTEGER", nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    TownCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    PayFromCents = table.Column<int>(type: "INTEGER", nullable: true),
                    PayToCents = table.Column<int>(type: "INTEGER", nullable: true),
                    PayPeriod = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    PayKind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Contract = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    HasHousing = table.Column<bool>(type: "INTEGER", nullable: true),
                    HasTransport = table.Column<bool>(type: "INTEGER", nullable: true),
                    BulgarianLevel = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Permit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ApplyPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApplyEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ApplyUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedItems_ForumThreads_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "ForumThreads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_SharedItems_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharedItems_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharedItems_People_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    AnnouncementId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => new { x.AnnouncementId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_Acknowledgements_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_SharedItems_AnnouncementId",
                        column: x => x.AnnouncementId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ThumbnailHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    AltBg = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AltEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemFiles_SharedItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    SourceRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsMinor = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemRevisions_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemRevisions_SharedItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemTranslations",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    BodyHtml = table.Column<string>(type: "TEXT", nullable: false),
                    RendererVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemTranslations", x => new { x.ItemId, x.LanguageCode });
                    table.ForeignKey(
                        name: "FK_ItemTranslations_SharedItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SharedItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_OrganisationId",
                table: "Acknowledgements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_PersonId",
                table: "Acknowledgements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemFiles_Hash",
                table: "ItemFiles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ItemFiles_ItemId_Position",
                table: "ItemFiles",
                columns: new[] { "ItemId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemFiles_ThumbnailHash",
                table: "ItemFiles",
                column: "ThumbnailHash");

            migrationBuilder.CreateIndex(
                name: "IX_ItemRevisions_AuthorId",
                table: "ItemRevisions",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemRevisions_ItemId_LanguageCode_Number",
                table: "ItemRevisions",
                columns: new[] { "ItemId", "LanguageCode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_AuthorId",
                table: "SharedItems",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_CheckedById",
                table: "SharedItems",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_Kind_State_IsPinned_PublishedAt_Id",
                table: "SharedItems",
                columns: new[] { "Kind", "State", "IsPinned", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_Kind_State_IsProject_PublishedAt",
                table: "SharedItems",
                columns: new[] { "Kind", "State", "IsProject", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_OrganisationId_NextCheckOn",
                table: "SharedItems",
                columns: new[] { "OrganisationId", "NextCheckOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_OrganisationId_State_ChangedAt",
                table: "SharedItems",
                columns: new[] { "OrganisationId", "State", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_ServiceTown_Need",
                table: "SharedItems",
                columns: new[] { "ServiceTown", "Need" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_State_ExpiresAt",
                table: "SharedItems",
                columns: new[] { "State", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_State_PublishAt",
                table: "SharedItems",
                columns: new[] { "State", "PublishAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_ThreadId",
                table: "SharedItems",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_SharedItems_Urgent",
                table: "SharedItems",
                column: "PublishedAt",
                filter: "\"IsUrgent\"");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_CreatedAt",
                table: "StoredFiles",
                column: "CreatedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "HolidayOverrides");

            migrationBuilder.DropTable(
                name: "ItemFiles");

            migrationBuilder.DropTable(
                name: "ItemRevisions");

            migrationBuilder.DropTable(
                name: "ItemTranslations");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "SharedItems");

            migrationBuilder.DropColumn(
                name: "AboutBg",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "AboutEn",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "CountryCode",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "FactsCheckedById",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "FactsCheckedOn",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "NextCheckOn",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ReviewsItems",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Town",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "OtherTitle",
                table: "ForumThreads");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "ForumThreads");
        }
    }
}
