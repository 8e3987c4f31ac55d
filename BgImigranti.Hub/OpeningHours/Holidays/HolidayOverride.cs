using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>
/// A day about which the law does not have the last word: the Council of Ministers made it free, or made it a working day. An
/// administrator keeps these; for every other day the law's rule holds.
/// </summary>
public sealed class HolidayOverride
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>The day; there is one line about it at most.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day is free; otherwise it is worked as any day of its week.</summary>
    public required bool IsDayOff { get; set; }

    /// <summary>What the day is called, or why it is worked, in Bulgarian.</summary>
    public required string NameBg { get; set; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HolidayOverride>
    {
        public void Configure(EntityTypeBuilder<HolidayOverride> builder)
        {
            builder.ToTable("HolidayOverrides");
            builder.HasKey(day => day.Date);
            builder.Property(day => day.NameBg).HasMaxLength(NameLength);
            builder.Property(day => day.NameEn).HasMaxLength(NameLength);
        }
    }
}
