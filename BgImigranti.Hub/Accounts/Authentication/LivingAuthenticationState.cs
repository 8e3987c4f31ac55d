using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>
/// Who sits before a circuit. It asks once a second whether the person still is who he was when the circuit opened: a new role
/// reaches the open page as it is, and somebody blocked or signed out elsewhere becomes a visitor on it.
/// </summary>
public sealed partial class LivingAuthenticationState : ServerAuthenticationStateProvider, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly PersonRights _rights;
    private readonly TimeProvider _clock;
    private readonly ILogger<LivingAuthenticationState> _logger;
    private readonly CancellationTokenSource _closed = new();
    private bool _isWatching;

    public LivingAuthenticationState(PersonRights rights, TimeProvider clock, ILogger<LivingAuthenticationState> logger)
    {
        _rights = rights;
        _clock = clock;
        _logger = logger;
        AuthenticationStateChanged += Watch;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        AuthenticationStateChanged -= Watch;
        _closed.Cancel();
        _closed.Dispose();
    }

    private void Watch(Task<AuthenticationState> state)
    {
        if (!_isWatching)
        {
            _isWatching = true;
            _ = WatchAsync(state, _closed.Token);
        }
    }

    private async Task WatchAsync(Task<AuthenticationState> state, CancellationToken closed)
    {
        try
        {
            var principal = (await state).User;
            using var timer = new PeriodicTimer(Interval, _clock);
            while (principal.Identity?.IsAuthenticated == true && await timer.WaitForNextTickAsync(closed))
            {
                principal = await RenewAsync(principal);
            }
        }
        catch (OperationCanceledException)
        {
            // The circuit is closed.
        }
#pragma warning disable CA1031 // A watch that broke must not leave old rights behind; the page is told that nobody is signed in.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogWatchFailed(failure);
            Show(new ClaimsPrincipal(new ClaimsIdentity()));
        }
    }

    private async Task<ClaimsPrincipal> RenewAsync(ClaimsPrincipal principal)
    {
        var person = await _rights.ConfirmAsync(principal);
        if (person?.AsReader() == Reader.Of(principal))
        {
            return principal;
        }

        var renewed = person is null
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : PersonClaims.Make(person, AccountsSchemes.Cookie, PersonClaims.TokenOf(principal));
        Show(renewed);
        return renewed;
    }

    private void Show(ClaimsPrincipal principal) => SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));

    [LoggerMessage(Level = LogLevel.Error, Message = "A circuit's rights could not be confirmed; it goes on as a visitor's")]
    private partial void LogWatchFailed(Exception failure);
}
