using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Publishing;

/// <summary>Addresses of shared items and of the desk, relative to the language prefix.</summary>
public static class PublishingLinks
{
    /// <summary>The coordinators' start page.</summary>
    public const string Desk = "desk";

    /// <summary>A rubric's list, at one of its pages.</summary>
    public static string Rubric(string path, int page = 1) => page > 1 ? Invariant($"{path}?page={page}") : path;

    /// <summary>An item; the id decides, the words of its title may change.</summary>
    public static string Item(string path, long id, string title) => Invariant($"{path}/{id}/{Slug(title)}");

    /// <summary>What is new in a rubric, for readers of feeds.</summary>
    public static string Feed(string path) => $"feeds/{path}.atom";

    /// <summary>The words of a title in an address.</summary>
    public static string Slug(string title) => Transliteration.Slug(title) is { Length: > 0 } slug ? slug : "item";

    /// <summary>The editor with a new item.</summary>
    public static string New(string path) => $"desk/{path}/new";

    /// <summary>Where a new item is posted.</summary>
    public static string Create(string path) => $"desk/{path}";

    /// <summary>The editor of an item, and where it is posted.</summary>
    public static string Edit(long id) => Invariant($"desk/items/{id}");

    /// <summary>Where acts on an item are posted: publishing, archiving, hiding.</summary>
    public static string Acts(long id) => Invariant($"desk/items/{id}/acts");

    /// <summary>The texts of an item as they once were.</summary>
    public static string Revisions(long id) => Invariant($"desk/items/{id}/revisions");

    /// <summary>Where a revision to be restored is posted.</summary>
    public static string RestoreRevision(long id) => Invariant($"desk/items/{id}/revisions/restore");

    /// <summary>Where a file is posted.</summary>
    public static string Files(long id) => Invariant($"desk/items/{id}/files");

    /// <summary>Where a file is changed or taken away.</summary>
    public static string File(long id, long fileId) => Invariant($"desk/items/{id}/files/{fileId}");

    /// <summary>Where somebody discards their draft of a new item.</summary>
    public static string DiscardNewDraft(string path) => $"desk/{path}/draft/discard";

    /// <summary>Where somebody discards their draft of an edit.</summary>
    public static string DiscardEditDraft(long id) => Invariant($"desk/items/{id}/draft/discard");

    /// <summary>Key of the draft of a new item.</summary>
    public static string NewDraft(string path) => $"desk/{path}/new";

    /// <summary>Key of the draft of an edit.</summary>
    public static string EditDraft(long id) => Invariant($"desk/items/{id}");

    /// <summary>The stream under which editors of an item are present; nothing is ever told in it.</summary>
    public static string EditorsOf(long id) => Invariant($"item/{id}/editors");

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
