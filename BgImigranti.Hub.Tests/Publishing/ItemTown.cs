using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Jobs;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.Files.Samples;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>
/// A rubric in which much happens, its list about to need a second page. Two of its items are read on open pages: the first with a
/// discussion, the second one day to have one. What was done is written in a diary.
/// </summary>
internal sealed class ItemTown : IDisposable
{
    private const int Started = 18;

    /// <summary>What the rubrics ask for before something appears.</summary>
    private static readonly (string Field, string Value)[] Needed =
    [
        ("material-kind", "press"), ("need", "legal"), ("email", "proba@example.org"), ("employer", "Проба ООД"),
        ("apply-email", "proba@example.org"), (CommonFields.ExpiresAt, "2100-01-01T12:00"),
    ];

    private readonly HubServer _hub;
    private readonly MovableClock _clock;
    private readonly Random _random;
    private readonly IRubric _rubric;
    private readonly List<long> _items = [];
    private readonly List<string> _diary = [];
    private TestPerson _colleague = null!;
    private VisitingBrowser _desk = null!;
    private long _thread;
    private string _section = "";

    private ItemTown(HubServer hub, MovableClock clock, int seed, string kind)
    {
        (_hub, _clock, _rubric) = (hub, clock, hub.Services.GetRequiredService<Rubrics>().Of(kind));
        _random = new Random(seed);
    }

    /// <summary>Whoever shares; their pages show more than a visitor's.</summary>
    public TestPerson Author { get; private set; } = null!;

    /// <summary>Pages worth following, without the language.</summary>
    public IReadOnlyList<string> Addresses => ["", _rubric.Path, ItemAddress, $"{_rubric.Path}/{_items[1]}", $"forum/threads/{_thread}"];

    /// <summary>The page of the item to which most happens.</summary>
    public string ItemAddress => $"{_rubric.Path}/{_items[0]}";

    /// <summary>What has happened so far.</summary>
    public IReadOnlyList<string> Diary => _diary;

    public static async Task<ItemTown> BuildAsync(HubServer hub, MovableClock clock, int seed, string kind)
    {
        var town = new ItemTown(hub, clock, seed, kind)
        {
            Author = await hub.CoordinatorAsync(),
            _colleague = await hub.CoordinatorAsync("Иван Петров"),
            _section = await hub.SectionAsync(),
        };
        town._desk = await hub.VisitAsync(town.Author);
        for (var item = 0; item < Started; item++)
        {
            await town.CreateAsync(
                $"Обява {item}", item == 0 ? [(CommonFields.Section, town._section), (CommonFields.ClosesThread, "true")] : []);
        }

        town._thread = (await hub.StoredAsync(town._items[0])).ThreadId!.Value;
        return town;
    }

    /// <summary>Something happens, or is refused.</summary>
    public async Task ActAsync()
    {
        var id = Any();
        (string Name, Func<Task> Run) act = _random.Next(14) switch
        {
            0 or 1 => ("new", () => CreateAsync($"Нова обява {_items.Count}")),
            2 or 3 => ("edit", () => EditAsync(id)),
            4 => ("pin", () => TurnAsync(id, CommonFields.Pinned)),
            5 => ("urgent", () => TurnAsync(id, AnnouncementFields.Urgent)),
            6 => ("archive", () => _hub.ActAsync(Author, id, ItemTransition.Archive)),
            7 => ("publish", () => _hub.ActAsync(Author, id, ItemTransition.Publish)),

            // Readers of a hidden item lose their page, so those that are followed stay.
            8 => ("hide or restore", () => HideOrRestoreAsync(_items[_random.Next(2, _items.Count)])),
            9 => ("expire", () => ExpireAsync(id)),
            10 => ("reply", () => _hub.ReplyAsync(_colleague, _thread, $"Отговор *{_diary.Count}*")),
            11 => ("file", FileAsync),
            12 => ("acknowledge", () => AcknowledgeAsync(_items[0])),
            _ => ("discuss", () => _hub.SaveAsync(Author, _items[1], input => input.With(CommonFields.Section, _section))),
        };
        _diary.Add($"{act.Name} {id}");
        try
        {
            await act.Run();
        }
        catch (RefusalException refusal)
        {
            _diary[^1] += $": {refusal.Code}";
        }
    }

    public void Dispose() => _desk.Dispose();

    /// <summary>Mostly one of the followed items.</summary>
    private long Any() => _items[_random.Next(4) switch
    {
        0 => 1,
        1 => _random.Next(_items.Count),
        _ => 0,
    }];

    private async Task CreateAsync(string title, params (string Field, string Value)[] more)
    {
        var fields = new FieldValues();
        foreach (var (field, value) in Needed.Concat(more))
        {
            fields.Add(field, value);
        }

        _items.Add((await _hub.ItemAsync(Author, _rubric.Kind, fields, title: title)).Id);
    }

    private Task<ItemWriteResult> EditAsync(long id) => _hub.SaveAsync(Author, id, input => (_random.Next(4) switch
    {
        0 => input with { Bg = input.Bg with { Title = $"Друго име {_diary.Count}" } },
        1 => input with { Bg = input.Bg with { Body = $"Дребна *поправка* {_diary.Count}" }, IsMinor = true },
        2 => input with { En = input.En.IsEmpty ? new TextInput($"Back again {_diary.Count}", "In short.", "Text.") : TextInput.Empty },
        _ => input with
        {
            En = new TextInput($"Another name {_diary.Count}", "In short.", "Text **anew**."),
            IsTranslationConfirmed = true
        },
    }).With(CommonFields.CheckedToday, _random.Next(2) == 0 ? "true" : null));

    private Task<ItemWriteResult> TurnAsync(long id, string field) =>
        _hub.SaveAsync(Author, id, input => input.With(field, input.Fields.IsSet(field) ? null : "true"));

    private async Task HideOrRestoreAsync(long id) =>
        await _hub.ActAsync(
            Author, id, (await _hub.StoredAsync(id)).State == ItemState.Hidden ? ItemTransition.Restore : ItemTransition.Hide);

    private async Task ExpireAsync(long id)
    {
        var end = LocalInput.Write(_clock.GetUtcNow().UtcDateTime.AddMinutes(5));
        await _hub.SaveAsync(Author, id, input => input.With(CommonFields.ExpiresAt, end));
        _clock.Advance(TimeSpan.FromMinutes(10));
        await _hub.Services.GetServices<IHostedService>().OfType<ScheduledPublishingJob>().Single().RunAsync(CancellationToken.None);
        await _hub.SaveAsync(Author, id, input => input.With(CommonFields.ExpiresAt, null));
    }

    private async Task FileAsync()
    {
        var page = await _desk.OpenAsync(PublishingLinks.Edit(_items[0]));
        await using var db = await _hub.ReadAsync();
        var files = await db.ItemFiles.Where(file => file.ItemId == _items[0]).ToListAsync();
        var answer = files.Count > 1
            ? await _desk.SendAsync(page, PublishingLinks.File(_items[0], files[0].Id), ("act", "remove"))
            : await _desk.UploadAsync(
                page,
                PublishingLinks.Files(_items[0]),
                ($"снимка {_diary.Count}.png", Pictures.Png(_diary.Count + 1)),
                ("alt.bg", "Киоск"),
                ("alt.en", "Kiosk"));
        Assert.Equal(303, answer.Status);
    }

    private Task AcknowledgeAsync(long id) =>
        _hub.Services.GetRequiredService<Acknowledgements>().AcknowledgeAsync(_colleague.Reader, id, CancellationToken.None);
}
