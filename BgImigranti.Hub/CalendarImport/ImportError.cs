using BgImigranti.Hub.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Something in a file that could not be taken, said in both languages, because who reads it is not known yet.</summary>
public sealed class ImportError
{
    /// <summary>Most of them that are kept of one file; all are counted.</summary>
    public const int MaxKept = 200;

    /// <summary>Longest sentence, in characters.</summary>
    public const int TextLength = 1_000;

    public long Id { get; private set; }

    public required long ImportId { get; init; }

    public required string TextBg { get; init; }

    public required string TextEn { get; init; }

    /// <summary>The sentence in the current language.</summary>
    public string Text => Language.Current == Language.English ? TextEn : TextBg;

    internal sealed class Configuration : IEntityTypeConfiguration<ImportError>
    {
        public void Configure(EntityTypeBuilder<ImportError> builder)
        {
            builder.ToTable("CalendarImportFaults");
            builder.Ignore(error => error.Text);
            builder.Property(error => error.TextBg).HasMaxLength(TextLength);
            builder.Property(error => error.TextEn).HasMaxLength(TextLength);
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(error => error.ImportId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
