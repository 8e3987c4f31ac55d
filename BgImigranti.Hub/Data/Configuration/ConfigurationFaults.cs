using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BgImigranti.Hub.Data.Configuration;

/// <summary>
/// Looks at the configuration before anything is made of it: unknown keys below <c>Hub</c>, which would otherwise be ignored, and
/// values that cannot be converted, of which the binder names only the first. What can be read is then judged by
/// <see cref="HubOptionsCheck"/>, so that one look shows everything.
/// </summary>
public static class ConfigurationFaults
{
    /// <summary>Throws when there are faults, with all of them.</summary>
    /// <exception cref="OptionsValidationException">There are; each is named by its key.</exception>
    public static void ThrowIfAny(IConfiguration configuration)
    {
        var faults = Find(configuration);
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(HubOptions.Section, typeof(HubOptions), faults);
        }
    }

    /// <summary>All faults of the configuration, one sentence each.</summary>
    public static IReadOnlyList<string> Find(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var faults = new List<string>();
        var readable = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Look(configuration.GetSection(HubOptions.Section), typeof(HubOptions), readable, faults);
        AddConnection(configuration, readable, faults);
        var rest = new ConfigurationBuilder().AddInMemoryCollection(readable).Build();
        var options = rest.GetSection(HubOptions.Section).Get<HubOptions>() ?? new HubOptions();
        if (new HubOptionsCheck(rest).Validate(null, options) is { Failed: true, Failures: var failures })
        {
            faults.AddRange(failures);
        }

        return faults;
    }

    private static void Look(IConfigurationSection section, Type type, Dictionary<string, string?> readable, List<string> faults)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite || IsList(property.PropertyType))
            .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var wanted))
            {
                faults.Add($"{child.Path} is not a setting of the hub. Known here: {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}.");
            }
            else if ((IsList(wanted) || IsSection(wanted)) && !string.IsNullOrEmpty(child.Value))
            {
                faults.Add($"{child.Path} is no value by itself: name what is below it, such as {child.Path}:{(IsList(wanted) ? "0" : wanted.GetProperties()[0].Name)}.");
            }
            else if (IsList(wanted))
            {
                foreach (var item in child.GetChildren())
                {
                    readable[item.Path] = item.Value;
                }
            }
            else if (IsSection(wanted))
            {
                Look(child, wanted, readable, faults);
            }
            else if (child.GetChildren().Any())
            {
                faults.Add($"{child.Path} is one value; it has settings below it.");
            }
            else if (IsConvertible(child.Value, wanted))
            {
                readable[child.Path] = child.Value;
            }
            else
            {
                faults.Add($"{child.Path} must be {Describe(wanted)}; it is \"{child.Value}\".");
            }
        }
    }

    private static void AddConnection(IConfiguration configuration, Dictionary<string, string?> readable, List<string> faults)
    {
        var connection = configuration.GetConnectionString("Hub");
        readable["ConnectionStrings:Hub"] = connection;
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection ?? "");
        }
        catch (ArgumentException fault)
        {
            faults.Add($"ConnectionStrings:Hub cannot be read: {fault.Message}");
        }
    }

    private static bool IsList(Type type) => type == typeof(IList<string>);

    private static bool IsSection(Type type) => type == typeof(LimitsOptions) || type == typeof(MailOptions);

    /// <summary>As the binder will convert it.</summary>
    private static bool IsConvertible(string? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (string.IsNullOrEmpty(value) && plain != type)
        {
            return true; // As good as unset.
        }

        if (plain.IsEnum)
        {
            return Enum.GetNames(plain).Contains(value, StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            return TypeDescriptor.GetConverter(plain).ConvertFromString(null, CultureInfo.InvariantCulture, value ?? "") is not null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Describe(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(DatabaseEngine) => "Sqlite or PostgreSQL",
        { IsEnum: true } names => string.Join(" or ", Enum.GetNames(names)),
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(int) => "a whole number",
        _ => "text",
    };
}
