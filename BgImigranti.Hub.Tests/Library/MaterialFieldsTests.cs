using BgImigranti.Hub.Library;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Library;

public sealed class MaterialFieldsTests
{
    private readonly LibraryRubric _rubric = new();

    [Theory]
    [InlineData("handbook")]
    [InlineData("press")]
    [InlineData("seminar")]
    [InlineData("gallery")]
    [InlineData("leaflet")]
    public void Fields_are_written_as_they_were_read(string kind)
    {
        var fields = new FieldValues
        {
        { "material-kind", kind },
        { "year", "2015" },
        { "source-name", "в-к „Марица“" },
        { "source-url", "https://example.org/a?b=1" },
        { "sample", true }
        };
        Assert.Equal(fields, _rubric.WriteFields(Read(fields)));
    }

    [Theory]
    [InlineData("material-kind", "film")]
    [InlineData("year", "1815")]
    [InlineData("year", "двайсет")]
    [InlineData("source-url", "javascript:alert(1)")]
    [InlineData("source-name", "на\nдва реда")]
    public void What_cannot_be_taken_is_refused(string field, string typed)
    {
        Assert.Equal("facts-invalid", Assert.Throws<RefusalException>(() => Read(new FieldValues { { field, typed } })).Code);
    }

    private SharedItem Read(FieldValues fields)
    {
        var item = _rubric.Create(new NewItem(1, 1, "bg", DateTime.UnixEpoch));
        var reader = new FieldReader(fields);
        _rubric.ReadFields(reader, item);
        reader.ThrowIfFaulty();
        return item;
    }
}
