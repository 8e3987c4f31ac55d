using BgImigranti.Hub.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Something in a file that could not be taken, said in both languages, because who reads it is not known yet.</summary>
public sealed class ImportFault
{
    /// <summary>Most of them that are kept of one file; all are counted.</summary>
    public const int MostKept = 200;

    /// <summary>Longest sentence, in characters.</summary>
    public const int TextLength = 1_000;

    public long Id { get; private set; }

    public required long ImportId { get; init; }

    public required string TextBg { get; init; }

    public required string TextEn { get; init; }

    /// <summary>The sentence in the current language.</summary>
    public string Text => Language.Current == Language.English ? TextEn : TextBg;

    internal sealed class Configuration : IEntityTypeConfiguration<ImportFault>
    {
        public void Configure(EntityTypeBuilder<ImportFault> builder)
        {
            builder.ToTable("CalendarImportFaults");
            builder.Ignore(fault => fault.Text);
            builder.Property(fault => fault.TextBg).HasMaxLength(TextLength);
            builder.Property(fault => fault.TextEn).HasMaxLength(TextLength);
            builder.HasOne<ImportRun>().WithMany().HasForeignKey(fault => fault.ImportId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
