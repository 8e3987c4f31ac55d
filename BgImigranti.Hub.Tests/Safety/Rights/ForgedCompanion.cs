using System.Security.Claims;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Forum.Components;
using BgImigranti.Hub.Publishing.Editor;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>What stands beside a form as somebody's forged circuit would have it: its parameters are whatever they like.</summary>
internal static class ForgedCompanion
{
    private const string Words = "Подправен текст";

    /// <summary>Whether the companion of a thread, or of a new one, renders what is sent to it.</summary>
    public static Task<bool> ShowsPreviewAsync(HubServer hub, TestPerson? person, long? threadId) =>
        ShowsAsync<ThreadCompanion>(hub, person, Companion(threadId), companion => companion.TextChanged(Words));

    /// <summary>Whether the island of an item's editor, or of a new one's, renders what is sent to it.</summary>
    public static Task<bool> ShowsItemAsync(HubServer hub, TestPerson? person, long? itemId) =>
        ShowsAsync<EditorIsland>(hub, person, Island(itemId), island => island.TextChanged("bg", Words));

    private static async Task<bool> ShowsAsync<TComponent>(
        HubServer hub, TestPerson? person, RenderFragment content, Func<TComponent, Task> send)
        where TComponent : class, IComponent
    {
        var maker = new Maker<TComponent>();
        await using var scope = hub.Services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(new Services(scope.ServiceProvider, maker), NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(CascadingValue<>.Value)] = await StateAsync(hub, person),
                [nameof(CascadingValue<>.ChildContent)] = content,
            });
            var root = await renderer.RenderComponentAsync<CascadingValue<Task<AuthenticationState>>>(parameters);
            await send(maker.Made!);
            return root.ToHtmlString().Contains(Words, StringComparison.Ordinal);
        });
    }

    private static RenderFragment Companion(long? threadId) => builder =>
    {
        builder.OpenComponent<ThreadCompanion>(0);
        builder.AddComponentParameter(1, nameof(ThreadCompanion.ThreadId), threadId);
        builder.AddComponentParameter(2, nameof(ThreadCompanion.LanguageCode), "bg");
        builder.AddComponentParameter(3, nameof(ThreadCompanion.FormId), "reply");
        builder.CloseComponent();
    };

    private static RenderFragment Island(long? itemId) => builder =>
    {
        builder.OpenComponent<EditorIsland>(0);
        builder.AddComponentParameter(1, nameof(EditorIsland.ItemId), itemId);
        builder.AddComponentParameter(2, nameof(EditorIsland.Kind), "announcement");
        builder.CloseComponent();
    };

    private static async Task<Task<AuthenticationState>> StateAsync(HubServer hub, TestPerson? person)
    {
        var rights = person is null ? null : await hub.Services.GetRequiredService<PersonRights>().FindAsync(person.Id);
        var principal = rights is null
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : PersonClaims.CreatePrincipal(rights, AccountsSchemes.Cookie);
        return Task.FromResult(new AuthenticationState(principal));
    }

    /// <summary>Remembers the companion it makes, as a circuit remembers what a script may call.</summary>
    private sealed class Maker<TComponent> : IComponentActivator
        where TComponent : class, IComponent
    {
        public TComponent? Made { get; private set; }

        public IComponent CreateInstance(Type componentType)
        {
            var made = (IComponent)Activator.CreateInstance(componentType)!;
            Made = made as TComponent ?? Made;
            return made;
        }
    }

    private sealed class Services(IServiceProvider hub, IComponentActivator maker) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IComponentActivator) ? maker : hub.GetService(serviceType);
    }
}
