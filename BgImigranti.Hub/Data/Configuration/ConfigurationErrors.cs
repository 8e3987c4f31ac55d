using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BgImigranti.Hub.Data.Configuration;

/// <summary>
/// Looks at the configuration before anything is made of it: unknown keys below <c>Hub</c>, which would otherwise be ignored, and
/// values that cannot be converted, of which the binder names only the first. What can be read is then judged by
/// <see cref="HubOptionsValidator"/>, so that one look shows everything.
/// </summary>
public static class ConfigurationErrors
{
    /// <summary>Throws when there are errors, with all of them.</summary>
    /// <exception cref="OptionsValidationException">There are; each is named by its key.</exception>
    public static void ThrowIfAny(IConfiguration configuration)
    {
        var errors = Find(configuration);
        if (errors.Count > 0)
        {
            throw new OptionsValidationException(HubOptions.Section, typeof(HubOptions), errors);
        }
    }

    /// <summary>All errors of the configuration, one sentence each.</summary>
    public static IReadOnlyList<string> Find(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var errors = new List<string>();
        var readable = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Inspect(configuration.GetSection(HubOptions.Section), typeof(HubOptions), readable, errors);
        InspectConnectionString(configuration, readable, errors);
        var readableConfiguration = new ConfigurationBuilder().AddInMemoryCollection(readable).Build();
        var options = readableConfiguration.GetSection(HubOptions.Section).Get<HubOptions>() ?? new HubOptions();
        if (new HubOptionsValidator(readableConfiguration).Validate(null, options) is { Failed: true, Failures: var failures })
        {
            errors.AddRange(failures);
        }

        return errors;
    }

    private static void Inspect(IConfigurationSection section, Type type, Dictionary<string, string?> readable, List<string> errors)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite || IsList(property.PropertyType))
            .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var expected))
            {
                errors.Add(
                    $"{child.Path} is not a setting of the hub. Known here: {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}.");
            }
            else if ((IsList(expected) || IsSection(expected)) && !string.IsNullOrEmpty(child.Value))
            {
                errors.Add(
                    $"{child.Path} is no value by itself: name what is below it, such as {child.Path}:{(IsList(expected) ? "0" : expected.GetProperties()[0].Name)}.");
            }
            else if (IsList(expected))
            {
                ReadList(child, readable);
            }
            else if (IsSection(expected))
            {
                Inspect(child, expected, readable, errors);
            }
            else if (child.GetChildren().Any())
            {
                errors.Add($"{child.Path} is one value; it has settings below it.");
            }
            else if (IsConvertible(child.Value, expected))
            {
                readable[child.Path] = child.Value;
            }
            else
            {
                errors.Add($"{child.Path} must be {Describe(expected)}; it is \"{child.Value}\".");
            }
        }
    }

    private static void ReadList(IConfigurationSection list, Dictionary<string, string?> readable)
    {
        foreach (var item in list.GetChildren())
        {
            readable[item.Path] = item.Value;
        }
    }

    private static void InspectConnectionString(IConfiguration configuration, Dictionary<string, string?> readable, List<string> errors)
    {
        var connection = configuration.GetConnectionString("Hub");
        readable["ConnectionStrings:Hub"] = connection;
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection ?? "");
        }
        catch (ArgumentException error)
        {
            errors.Add($"ConnectionStrings:Hub cannot be read: {error.Message}");
        }
    }

    private static bool IsList(Type type) => type == typeof(IList<string>);

    private static bool IsSection(Type type) => type == typeof(LimitsOptions) || type == typeof(EmailOptions);

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
        catch (Exception error) when (error is FormatException or ArgumentException or NotSupportedException)
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
