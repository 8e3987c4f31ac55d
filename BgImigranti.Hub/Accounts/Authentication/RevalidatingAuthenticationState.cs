using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace BgImigranti.Hub.Accounts.Authentication;

/// <summary>
/// Who sits before a circuit. It asks once a second whether the person still is who they were when the circuit opened: a new role
/// reaches the open page as it is, and somebody blocked or signed out elsewhere becomes a visitor on it.
/// </summary>
public sealed partial class RevalidatingAuthenticationState : ServerAuthenticationStateProvider, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly PersonRights _rights;
    private readonly TimeProvider _clock;
    private readonly ILogger<RevalidatingAuthenticationState> _logger;
    private readonly CancellationTokenSource _closed = new();
    private bool _isRevalidating;

    public RevalidatingAuthenticationState(PersonRights rights, TimeProvider clock, ILogger<RevalidatingAuthenticationState> logger)
    {
        _rights = rights;
        _clock = clock;
        _logger = logger;
        AuthenticationStateChanged += StartRevalidating;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        AuthenticationStateChanged -= StartRevalidating;
        _closed.Cancel();
        _closed.Dispose();
    }

    private void StartRevalidating(Task<AuthenticationState> state)
    {
        if (!_isRevalidating)
        {
            _isRevalidating = true;
            _ = RevalidateAsync(state, _closed.Token);
        }
    }

    private async Task RevalidateAsync(Task<AuthenticationState> state, CancellationToken closed)
    {
        try
        {
            var principal = (await state).User;
            using var timer = new PeriodicTimer(Interval, _clock);
            while (principal.Identity?.IsAuthenticated == true && await timer.WaitForNextTickAsync(closed))
            {
                principal = await RefreshAsync(principal);
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
            LogRevalidationFailed(failure);
            Publish(new ClaimsPrincipal(new ClaimsIdentity()));
        }
    }

    private async Task<ClaimsPrincipal> RefreshAsync(ClaimsPrincipal principal)
    {
        var person = await _rights.ValidateAsync(principal);
        if (person?.ToReader() == Reader.From(principal))
        {
            return principal;
        }

        var renewed = person is null
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : PersonClaims.CreatePrincipal(person, AccountsSchemes.Cookie, PersonClaims.GetTokenKey(principal));
        Publish(renewed);
        return renewed;
    }

    private void Publish(ClaimsPrincipal principal) => SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));

    [LoggerMessage(Level = LogLevel.Error, Message = "A circuit's rights could not be confirmed; it goes on as a visitor's")]
    private partial void LogRevalidationFailed(Exception failure);
}
