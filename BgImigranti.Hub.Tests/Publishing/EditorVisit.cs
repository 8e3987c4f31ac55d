using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BgImigranti.Hub.Tests.Accounts.Kit;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Visits to the editor by a browser without scripts.</summary>
internal static class EditorVisit
{
    /// <summary>A whole announcement as somebody types it.</summary>
    public static readonly (string Name, string? Value)[] Announcement =
    [
        ("title.bg", "Нов прием"), ("summary.bg", "От понеделник."), ("body.bg", "Приемаме **всеки ден**."),
        ("title.en", "New hours"), ("summary.en", "From Monday."), ("body.en", "Open **every day**."),
    ];

    extension(PageAnswer page)
    {
        /// <summary>What a browser would send of the editor's form, the button apart.</summary>
        public Dictionary<string, string> Fields()
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var element in page.Page.QuerySelectorAll("form#editor input, form#editor textarea, form#editor select"))
            {
                if (element.GetAttribute("name") is { } name && ValueOf(element) is { } value)
                {
                    fields[name] = value;
                }
            }

            return fields;
        }

        /// <summary>Why the form was not taken, each fault for itself.</summary>
        public IReadOnlyList<string> Problems() => page.Page.QuerySelectorAll("#problem li") is { Length: > 0 } several
            ? [.. several.Select(line => line.TextContent)]
            : [.. page.Page.QuerySelectorAll("#problem p").Select(line => line.TextContent)];
    }

    extension(VisitingBrowser visit)
    {
        /// <summary>Types into the form that is open and presses one of its buttons; a null empties a box that was ticked.</summary>
        public Task<PageAnswer> SubmitAsync(PageAnswer opened, string act, params (string Name, string? Value)[] typed)
        {
            var fields = opened.Fields();
            foreach (var (name, value) in typed)
            {
                fields.Remove(name);
                if (value is not null)
                {
                    fields[name] = value;
                }
            }

            fields["act"] = act;
            var action = opened.Page.QuerySelector("form#editor")!.GetAttribute("action")!;
            return visit.SendAsync(opened, action, [.. fields.Select(field => (field.Key, field.Value))]);
        }

        /// <summary>Types a new announcement and presses a button.</summary>
        public async Task<PageAnswer> BeginAsync(string act, params (string Name, string? Value)[] typed) =>
            await visit.SubmitAsync(await visit.OpenAsync("desk/announcements/new"), act, [.. Announcement, .. typed]);
    }

    /// <summary>The item that an answer leads to.</summary>
    public static long IdIn(PageAnswer answer)
    {
        Assert.True(answer.Status == 303, $"{answer.Status}: {answer.Text}");
        var words = answer.Location.Split('?')[0].Split('/');
        return long.Parse(words[Array.IndexOf(words, "items") + 1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.GetAttribute("value") : null,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => element.GetAttribute("value") ?? "",
    };
}
