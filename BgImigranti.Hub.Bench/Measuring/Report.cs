using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>All figures of one run and what they were measured on.</summary>
internal sealed class Report(DateTimeOffset startedAt)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly List<Figure> _figures = [];

    public Machine Machine { get; } = Machine.Read();

    public IReadOnlyList<Figure> Figures => _figures;

    public void Add(Figure figure) => _figures.Add(figure);

    /// <summary>Writes everything as JSON, in full precision.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var content = new
        {
            startedAt,
            Machine,
            figures = _figures.Select(figure => new { figure, aims = figure.Aims.Select(aim => aim.ToString()) }),
        };
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, content, Json, cancellationToken);
    }
}
